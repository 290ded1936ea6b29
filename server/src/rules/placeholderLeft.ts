import { dayInWords } from '../drafting/releaseLine';
import { timeInHouseForm } from '../drafting/writtenTimes';
import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { type RatingScale, scaleInForce } from '../house/house';
import { type Block, forEachOfKind } from '../syntax/node';
import { remembered } from '../text/remembered';
import { type Span, shift } from '../text/span';
import { type Cue, cue, mayHave, wordsOf } from '../text/words';
import { chosen } from './observedRelease';
import { defineRule, type Fix, type Report } from './rule';
import { inMarks } from './shared/eitherWay';
import { isProse } from './shared/prose';
import { isQuoted } from './shared/quoted';

export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  group: 'structure',
  severity: 'error',
  fix: 'unsafe',
  summary: 'A placeholder, or a note of the people who wrote the release, was left in.',
  why: 'What was to be filled in or settled later goes out as it stands: “[TBC]”, “XX per cent”, “(CHECK)”, a name nobody looked up.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe service supervises <|[TBC]|> people.\n' },
      { text: 'Probation service must do more\n\nThe report makes <|XX|> recommendations.\n' },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Please ring <|[INSERT NAME]|>.\n',
      },
      { text: 'Probation service must do more\n\nIt will be inspected again in <|???|>.\n' },
      { text: 'Probation service must do more\n\nThe service supervises <|15,X00|> people.\n' },
      { text: 'Probation service must do more\n\nThe head is Pat Jones <|[JR to confirm]|>.\n' },
      {
        text: 'Probation service must do more\n\nSee <|Error! Reference source not found.|> for more.\n',
        note: 'A word processor writes this where a cross-reference is broken.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of <|[TBC]|>.\n',
      },
      {
        text: '---\nembargo: 2019-05-30 00:01\n---\n\nEMBARGOED until <|[TBC]|>\n\nProbation service must do more\n',
      },
      { text: 'EMBARGOED until <|[TBC]|>\n\nProbation service must do more\n' },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys said: “They [the staff] and [name] work hard.”\n',
        note: 'Words put into a quote are no placeholder.',
      },
      {
        text: 'Probation service must do more\n\nWrite to 4 Tanner’s Row, London SE1 3XX.\n',
        note: 'A postcode.',
      },
      { text: 'Probation service must do more\n\nThe XXVI Olympiad began in July.\n' },
      { text: 'Probation service must do more\n\nSee example.gov.uk/xx for the report.\n' },
      {
        text: 'Probation service must do more\n\nThe clinic was XX Squadron’s base.\n',
        note: 'A Roman number.',
      },
    ],
  },
  check({ release, report }) {
    const { text, outline } = release;
    for (const { block, span } of outline.releaseLines) {
      const line = text.slice(span.start, span.end);
      for (const trace of tracesIn(block, line, wordsOf(line))) {
        const place = shift(trace.span, span.start);
        report({ ...remark(line, trace, place), ...untilEmbargo(release, trace, place) });
      }
    }
    for (const { paragraph, start, scan } of chosen(release, withBracket)) {
      for (const trace of bracketedWords(scan)) {
        const span = shift(trace.span, start);
        if (isProse(paragraph.block, trace.span.start) && !isQuoted(release, span))
          report(remark(scan.text, trace, span));
      }
    }
  },
  checkParagraph({ text, block, scan, house, date, report }) {
    for (const trace of tracesIn(block, text, scan.words)) {
      const ratings =
        house && ratingsFor(text, trace, scaleInForce(house, { date, regime: undefined }));
      report({ ...remark(text, trace, trace.span), ...(ratings && { fix: ratings }) });
    }
  },
});

/** The end of the embargo as front matter has it, where a release line leaves it open. */
function untilEmbargo(
  { text, house, frontMatter }: Release,
  { sort }: Trace,
  span: Span,
): Pick<Report, 'fix'> {
  const until = frontMatter?.embargo?.value;
  const isOpen = /\buntil:?\s*$/i.test(text.slice(Math.max(0, span.start - 20), span.start));
  if (until === undefined || sort !== 'placeholder' || !isOpen) return {};
  const time = until.slice(11);
  const day = dayInWords(until.slice(0, 10));
  const words = time === '' ? day : `${timeInHouseForm(time, house)} on ${day}`;
  return { fix: { title: `Write “${words}”`, edits: [{ span, text: words }] } };
}

const ratingBefore =
  /\b(?:rat(?:ed|ing)|judged|graded|grade)(?:\s+(?:of|as|was|is|overall))?[\s:]+[‘“'"]?$/i;

/** The words of the scale, where a rating is still to come: "rated [TBC]". */
function ratingsFor(
  text: string,
  { span, sort }: Trace,
  scale: RatingScale | undefined,
): readonly Fix[] | undefined {
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  if (scale === undefined || sort !== 'placeholder' || !ratingBefore.test(before)) return undefined;
  const isMarked = /[‘“'"]$/.test(before);
  return scale.words.map(({ word }): Fix => {
    const words = isMarked ? word : `‘${word}’`;
    return { title: `Write ‘${word}’`, edits: [{ span, text: words }], isChoice: true };
  });
}

/** What somebody meant to fill in, or to settle and then to take out. */
interface Trace {
  readonly span: Span;
  readonly sort: 'placeholder' | 'note';
}

function remark(text: string, { span: { start, end }, sort }: Trace, span: Span): Report {
  const words = text.slice(start, end);
  return {
    span,
    message:
      sort === 'placeholder'
        ? `“${words}” still has to be filled in.`
        : `“${words}” was left in while the release was written. Settle it, and take it out.`,
    ...(sort === 'note' && { fix: takenOut(text, { start, end }, span) }),
  };
}

/** Takes a note of the writers out with the space before it. */
function takenOut(text: string, { start, end }: Span, place: Span): Fix {
  const isSpaced =
    /[ \u00a0]/.test(text[start - 1] ?? '') && /^(?:[\s.,;:!?]|$)/.test(text.slice(end));
  const span = { start: place.start - (isSpaced ? 1 : 0), end: place.end };
  return { title: `Take out ${inMarks(text.slice(start, end))}`, edits: [{ span, text: '' }] };
}

/** Expressions for traces of one sort, with words of which one is in each of them. */
interface Traces {
  readonly sort: Trace['sort'];
  readonly cue: Cue;
  readonly pattern: RegExp;
}

/** One expression for all places where one of several holds. */
function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'g');
}

const traces: readonly Traces[] = [
  {
    sort: 'placeholder',
    cue: cue('tbc tba tbd tk tks tktk todo _ lorem { d dd «'),
    pattern: anyOf(
      /\b(?:TBC|TBA|TBD|TKTK|TODO|tbc|tba|tbd)\b/,
      /\bTKs?\b(?!\s+[A-Z])/,
      /_{3,}/,
      /\b[Ll]orem ipsum\b/,
      /\{[A-Za-z][\w -]{0,40}\}/,
      /\bDD?[ /](?:Month|MM)[ /]Y{2,4}\b/,
      /\bdd[ /]mm[ /]y{2,4}\b/,
      /«\w{2,40}»/,
    ),
  },
  {
    // What to do here, in capitals: "INSERT QUOTE HERE", "ADD LINK".
    sort: 'placeholder',
    cue: cue('insert add quote'),
    pattern: anyOf(
      /\b(?:INSERT|ADD)(?: [A-Z]{2,12}){0,3} HERE\b/,
      /(?<![A-Z]{2}[ ,])\b(?:INSERT|ADD)(?: [A-Z]{2,12}){0,2} (?:QUOTES?|NAMES?|DATE|FIGURES?|LINK|NUMBERS?|TITLE|RATING|PHOTO|TEXT|CONTACT|URL)\b(?! [A-Z]{2})/,
      /\bQUOTE HERE\b/,
    ),
  },
  {
    // Numbers with letters or question marks for their digits.
    sort: 'placeholder',
    cue: cue('? x xm xk xbn xx xxth xxst xxnd xxrd xxm xxk xxbn xxpm xxam xxx xxxx*'),
    pattern: anyOf(
      /£?(?<![\w.,])(?=[\d,]{0,12}X)[\dX]{1,3}(?:,[\dX]{3})+(?!\w)/,
      /£[\d,.]{0,12}X[\dX,.]*(?:m|bn|k)?(?!\w)/,
      /(?<![\w.])[\dX]{0,4}X[\dX]{0,4}(?=\s?(?:%|per cent))/,
      /(?<![A-Za-z]|[A-Z]\d[A-Z\d]? \d)(?:X{2,}(?: X{2,}){0,4}|x{2,})(?:th|st|nd|rd|m|k|bn|pm|am)?(?![A-Za-z])(?! (?:Squadron|Corps|Legion|Army|Brigade|Division|Regiment|Group|Olympi(?:ad|c)|Winter|Summer|Commonwealth|Games|Congress)\b)/,
      /(?<=^|[\s(£])\?{2,}(?=[\s,.;:)%]|$)/,
      /\?{3,}/,
    ),
  },
  {
    // A link without an address.
    sort: 'placeholder',
    cue: cue('['),
    pattern: /\[[^[\]]{1,100}\]\((?:#|url|link|URL|LINK)?\)/g,
  },
  {
    // Cells of a spreadsheet, and numbers of noughts. The cue stands for any digit as well.
    sort: 'placeholder',
    cue: cue('#'),
    pattern: anyOf(
      /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?)/,
      /(?<!\S)#{2,}(?= [a-z])/,
      /£?(?<![\d,.])0{1,3}(?:,000)+(?![\d,])/,
      /(?<![\d.,:])00(?=\s?%|\sper cent)/,
    ),
  },
  {
    sort: 'placeholder',
    cue: cue('<'),
    pattern: /<(?!(?:em|br|strong|span|div|sup|sub)>)[A-Za-z][A-Za-z _-]{1,40}>/g,
  },
  {
    sort: 'note',
    cue: cue('<'),
    pattern:
      /<\/?(?:[abipu]|h\d|em|br|li|ul|ol|td|tr|strong|span|div|sup|sub)(?:\s[^<>]{0,200})?\/?>/g,
  },
  {
    sort: 'note',
    cue: cue(
      'check checked confirm query insert awaiting add added approve follow come supply supplied ? number',
    ),
    pattern: anyOf(
      /\((?:CHECK|CONFIRM|QUERY|INSERT|AWAITING)\b[^()]{0,80}\)/,
      /\((?:[Ss]ource|[Ss]pelling|sp|[Rr]ef|[Cc]heck|[Cc]orrect|[Dd]ate|[Ff]igure|[Nn]ame)\?\)/,
      /\([Cc]heck with [^()]{1,60}\)/,
      /\([A-Z]{3,}\?\)/,
      /\((?:[A-Z]{2,3}|[A-Z][a-z]+) to (?:check|confirm|approve|add|supply)(?: [^()]{1,40})?\)/,
      /\((?:figures?|numbers?|quotes?|link|rating) (?:to follow|to come|to be (?:added|supplied|checked))\)/,
      /\b(?:QUOTES?|FIGURES?|NUMBERS?|NAMES?|DATES?|PHOTOS?|PICTURES?|LINKS?|TEXT|COPY) TO (?:FOLLOW|COME)\b/,
      /\bN\.?B\.?:? (?:[A-Z]{2,3}|[A-Z][a-z]+) to (?:check|confirm|approve|add|supply)\b/,
    ),
  },
  {
    sort: 'note',
    cue: cue('error comment commented draft circulation'),
    pattern: anyOf(
      /\bError! (?:Reference source|Bookmark|Hyperlink reference) not (?:found|defined|valid)\.?/,
      /\bComment(?:ed)? \[[A-Z]{1,4}\d{1,3}\]/,
      /\b[Nn]ot for (?:onward )?circulation\b/,
      /\bNOT FOR CIRCULATION\b/,
      /^\W{0,3}DRAFT(?=\W{0,3}$|\s?[:–—-])/,
      /\bDRAFT (?:[vV]|[Vv]ersion )?\d[\d.]*/,
    ),
  },
];

/** The traces of a paragraph or a release line with this content; spans count from its start. */
function tracesIn(block: Block, text: string, words: Scan['words']): readonly Trace[] {
  const found: Trace[] = [];
  forEachOfKind(block, 'placeholder', -block.content.start, ({ length }, start) =>
    found.push({ span: { start, end: start + length }, sort: 'placeholder' }),
  );
  for (const { sort, cue, pattern } of traces) {
    if (!mayHave(words, cue)) continue;
    for (const { 0: matched, index } of text.matchAll(pattern)) {
      if (!isProse(block, index)) continue;
      found.push({ span: { start: index, end: index + matched.length }, sort });
    }
  }
  return found;
}

const squareBracket = cue('[');
const withBracket = selection(({ scan }: ScannedParagraph) => mayHave(scan.words, squareBracket));

/**
 * What square brackets say is still to come: "[name]", "[JR to confirm]", and the mark of a comment, "[CC1]". In a quote
 * they show that the speaker's words were changed: "My officer, [name], was kind".
 */
const bracketedWords = remembered(({ text }: Scan): readonly Trace[] => {
  return Array.from(text.matchAll(/(?<!Comment(?:ed)? )\[([^[\]]{0,60})\]/g)).flatMap(
    ({ 0: { length }, 1: content, index }) => {
      const sort = bracketed.find(({ pattern }) => pattern.test(content!.trim()))?.sort;
      return sort === undefined ? [] : [{ span: { start: index, end: index + length }, sort }];
    },
  );
});

const bracketed: readonly Omit<Traces, 'cue'>[] = [
  {
    sort: 'placeholder',
    pattern:
      /^(?!(?:the|this|our|their|its|his|her|an?)\b)(?:[a-z]+ ){0,2}(?:names?|dates?|time|title|role|figures?|numbers?|rating|quote|link|url|service|month|year|e-?mail|phone|details|surname|age|place|percentage)(?: (?:of|and) [a-z ]{1,30})?$|^$/i,
  },
  {
    sort: 'note',
    pattern:
      /\bto (?:check|confirm|approve|add|supply|follow|come|be (?:checked|confirmed|added|supplied))$|^(?:DN|NB|Q|[Cc]heck)\b|^[A-Z]{2,4}\d{1,3}$|^(?:i ddod|i['’]w (?:gadarnhau|lenwi))$/i,
  },
];
