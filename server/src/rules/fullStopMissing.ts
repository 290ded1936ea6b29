import { selection } from '../facts/acrossEdits';
import { ofNotes } from '../facts/paragraphsWith';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { isHeadingLike, type Outline } from '../syntax/outline';
import { countFirst } from '../text/countFirst';
import { remembered } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { derivedFrom } from './observedRelease';
import { defineRule, type Fix } from './rule';
import { lastWord } from './shared/whereMissing';

export const fullStopMissing = defineRule({
  id: 'full-stop-missing',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'A paragraph of running text, or a note, ends without a full stop.',
  why: 'It looks as if the rest had been cut off, and now and then it has. Headings, items of lists, captions, contact lines and words that lead to a list or a quotation need none. One sentence by itself is reported only among paragraphs that do end in a stop, and a short one only where no heading could read like that; a note, only where all the others end in one.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nInspectors spoke to children. They also read the files of the <|service|>\n\nThe report is out today.\n',
      },
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nInspectors spoke to children, to their parents and to the staff of the service in three <|towns|>\n\nThe report is out today.\n',
      },
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nDame Glenys Stacey said: “This is a service that knows its people well. Its staff are <|proud”|>\n\nThe report is out today.\n',
      },
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nThey also know the children <|well|>\n\nThe report is out today.\n',
      },
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nThe report was welcomed by the <|board|>\n\nENDS\n',
        note: 'No heading is the last line of a text.',
      },
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nENDS\n\nNotes to editor\n\n1. HM Inspectorate of Probation inspects services in England and Wales.\n2. The service supervises people whom the courts have <|sentenced|>\n3. Inspectors visited the service in two weeks of May.\n4. Media enquiries: Ana Poe, 07700 900147\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nLeaders have done a great deal\n\nThe report is out today.\n',
        note: 'This may be a subheading.',
      },
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nENDS\n\nNotes to editor\n\n1. The inspectorate inspects services in England and Wales\n2. The service supervises people whom the courts have sentenced\n3. Inspectors visited the service in two weeks of May.\n',
        note: 'Several notes do without.',
      },
      {
        text: 'Probation service must do more\n\nInspectors spoke to children, to their parents and to the staff of the service in three towns\n\nThe report is out today.\n',
        note: 'Under the headline, a line may sum up the text.',
      },
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nHow the service works with children and their parents\n\nThe report is out today.\n',
        note: 'A subheading.',
      },
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nInspectors found much to praise. They found in particular\n\n- staff who know the children\n- leaders who listen\n',
        note: 'It leads to a list.',
      },
      {
        text: 'Probation service must do more\n\nStaff work hard.\n\nThe report is out today. For more about the work of the service please write to media@example.gov.uk\n\nIt is free.\n',
        note: 'An address ends it.',
      },
    ],
  },
  check({ release, report }) {
    const { text } = release;
    const { found, note } = lacking(release);
    for (const { scan, start } of note === undefined ? found : [...found, note]) {
      const end = start + scan.text.trimEnd().length;
      report({
        span: lastWord(text, { start, end }),
        message: `This ${start === note?.start ? 'note' : 'paragraph'} ends without a full stop.`,
        fix: insertion(text, start, end),
      });
    }
  },
});

/** The paragraphs that lack a stop, and the note that does. */
interface Lacking {
  readonly found: readonly ScannedParagraph[];
  readonly note: ScannedParagraph | undefined;
}

const lacking = derivedFrom((release): Lacking => {
  const { paragraphs } = release;
  const found = unstopped(paragraphs).filter(({ scan, start }) => {
    const index = countFirst(paragraphs.length, (at) => paragraphs[at]!.start < start);
    return isAmongProse(release, index, endingOf(scan));
  });
  return { found, note: unstoppedNote(paragraphs) };
});

/**
 * How a paragraph without its stop ends: several sentences, one that is long and has a verb, a short one that no heading
 * reads like, or a short one that may be a heading; anything else is `other`.
 */
type Ending = 'several' | 'one' | 'short' | 'clause' | 'other';

const unstopped = selection(
  ({ paragraph, scan }: ScannedParagraph) =>
    paragraph.zone === 'body' && paragraph.block.kind === 'paragraph' && endingOf(scan) !== 'other',
);

const endingOf = remembered((scan: Scan): Ending => {
  const words = scan.text.trimEnd();
  if (!isUnstopped(scan) || isVerse(words)) return 'other';
  const from = lastSentence(words);
  const last = words.slice(from);
  if (aside.test(last) || attribution.test(words)) return 'other';
  if (from > 0) return words.length >= fewestLetters && isSentence(last) ? 'several' : 'other';
  const all = words.split(/\s+/);
  const capitals = all.filter((word) => /^[A-Z]/.test(word)).length;
  if (all.length < fewestWordsOfClause || !finiteVerb.test(words)) return 'other';
  if (all.length >= fewestWords && words.length >= fewestLetters && capitals * 2 < all.length)
    return 'one';
  if (noHeading.test(words)) return 'short';
  return capitals <= 2 && !/[:“”"]/.test(words) ? 'clause' : 'other';
});

/** Whether the text ends in a word, and not in an address, and does not go on with a sentence from above. */
function isUnstopped({ contacts, links, text }: Scan): boolean {
  const words = text.trimEnd();
  if (!/[A-Za-zÀ-ɏ\d%][”’")]{0,3}$/.test(words.slice(-5)) || /^[a-zß-ÿ]/.test(words)) return false;
  return ![...contacts, ...links].some(({ span }) => span.end >= words.length - 2);
}

/** The note that has no stop where all the others that are of some length have one. */
function unstoppedNote(paragraphs: readonly ScannedParagraph[]): ScannedParagraph | undefined {
  const [open, ...more] = openNotes(paragraphs);
  if (open === undefined || more.length > 0 || !isNoteSentence(open.scan)) return undefined;
  if (stoppedNotes(paragraphs).length < fewestOtherNotes) return undefined;
  const all = ofNotes(paragraphs);
  const isNumbered = all.some(({ paragraph }) => paragraph.block.kind === 'numberedItem');
  // Paragraphs within a numbered note may be a list.
  return isNumbered ? wholeNote(all, open) : open;
}

const openNotes = selection(
  ({ paragraph, scan }: ScannedParagraph) =>
    paragraph.zone === 'notes' && isUnstopped(scan) && isLong(scan),
);

const stoppedNotes = selection(
  (scanned: ScannedParagraph) =>
    scanned.paragraph.zone === 'notes' && isStopped(scanned) && isLong(scanned.scan),
);

/** A note, if it is numbered and has no further paragraphs. */
function wholeNote(
  all: readonly ScannedParagraph[],
  note: ScannedParagraph,
): ScannedParagraph | undefined {
  const next = all[all.indexOf(note) + 1];
  const isWhole = [note, next].every(
    (one) => one === undefined || one.paragraph.block.kind === 'numberedItem',
  );
  return isWhole ? note : undefined;
}

/** So many other notes show how notes end here. */
const fewestOtherNotes = 2;
const fewestWordsOfNote = 7;

function isLong({ text }: Scan): boolean {
  return text.trim().split(/\s+/, fewestWordsOfNote).length === fewestWordsOfNote;
}

/** Whether a note ends in a sentence, and not in a name, a title or a way to reach somebody. */
function isNoteSentence({ text }: Scan): boolean {
  const words = text.trimEnd();
  const last = words.slice(lastSentence(words));
  return finiteVerb.test(last) && !aside.test(last) && /^[^:]*[a-z]$/.test(last);
}

/** So many letters at least has a paragraph of running text. */
const fewestLetters = 50;
const fewestWordsOfClause = 5;

/** How sentences begin that go on from the one before, and one that reports what somebody said. */
const noHeading = new RegExp(
  [
    '^(?:However|In addition|Meanwhile|Despite (?:this|that|these)|As a result|Nevertheless|Furthermore|Moreover|Instead|Overall|In contrast|At the same time),? ',
    '^(?:He|She|They|It|We|This|These|Inspectors|Leaders|Staff|The [a-z]+) (?:also|had also|has also|have also|were also|was also|are also|is also) [a-z]',
    '^(?:He|She|They) (?:said|added|found|told|warned|described|concluded|visited|saw|spoke|praised|welcomed) ',
    '\\b(?:said|says|added|adds|concluded|explained|commented|warned): [“"][A-Z][^“”"]{8,}[”"]$',
  ].join('|'),
);

/** So many words at least has a sentence that is no heading. */
const fewestWords = 15;

/** Whether the words that end a paragraph are a sentence, and not a name or a title. */
function isSentence(last: string): boolean {
  const words = last.split(/\s+/).length;
  return words >= 8 || (words >= 3 && finiteVerb.test(last));
}

/** Where the last sentence of a text begins; 0 where there is one only. */
function lastSentence(words: string): number {
  let from = 0;
  for (const { 0: stop, index } of words.matchAll(sentenceBreak)) from = index + stop.length;
  return from;
}

const sentenceBreak =
  /[.!?](?<=(?:[A-Za-z\d]{2}|[)”’])[.!?])(?<!\b(?:Mr|Ms|Dr|St|No|vs|Prof|Cllr|Hon|Rev|Capt|Supt|Insp|approx|etc|Mrs)[.!?])[”’")]?\s{1,3}(?=[“‘"]?[A-Z])/g;

/** What stands at the end of a text without being a sentence of it. */
const aside =
  /^[“‘"(]?(?:photo|picture|image|caption|credit|source|table|figure|by|e-?mail|tel|telephone|phone|contact|visit|read|see|click|view|watch|listen|download|follow|find|for|to|more|share|published|updated|pictured|address|twitter|website)\b|\b(?:pictured|left to right|l-r)\b/i;

/** "“…” – Alice Penrose": a name behind a quotation. */
const attribution = /[”"]\s{0,2}[–—-]\s[^.!?“”"]{1,100}$/;

const finiteVerb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|did|does|said|says|found|told|spoke|made|gave|took|met|knows?|works?|needs?|remains?|saw|went|became|began|led|left|put|read|ran|set|shows?|thought|wrote|inspects|supervises|provides|assesses|publishes|manages|delivers|includes|[a-z]{2,}ed)\b/;

/** Lines that are all short are verse, or an address. */
function isVerse(words: string): boolean {
  const lines = words.split(/[\r\n]+/);
  return lines.length > 1 && lines.every((line) => line.length < 46);
}

/** Whether running text stands around a paragraph, so that it is no heading, no entry of a list and no lead to either. */
function isAmongProse(
  { outline, paragraphs, text }: Release,
  index: number,
  ending: Ending,
): boolean {
  const here = paragraphs[index]!;
  const before = paragraphs[index - 1];
  const next = paragraphs[index + 1];
  if (before === undefined || !isApart(here, before)) return false;
  const follows = next?.paragraph.zone === 'body' ? next : undefined;
  if (follows !== undefined) {
    const { kind } = follows.paragraph.block;
    if (!isApart(follows, here) || (kind !== 'paragraph' && kind !== 'heading')) return false;
    if (/^[a-zß-ÿ“‘"'(]/.test(follows.scan.text)) return false;
  }
  if (before.paragraph.zone !== 'body') {
    // A line under the headline that sums up the text is one sentence.
    return ending === 'several' && follows !== undefined && isStopped(follows);
  }
  if (ending === 'several') return isStopped(before) || isHeadingLike(text, before.paragraph);
  // A heading is never the last line; in a text that has no end, other lines of a page may be.
  if (ending === 'clause') return isStopped(before) && isLastOf(outline, here, next);
  return isStopped(before) && (follows === undefined || isStopped(follows) || isLead(follows));
}

/** Whether a paragraph leads to a quotation or a list. */
function isLead({ scan }: ScannedParagraph): boolean {
  return /:\s{0,8}$/.test(scan.text.slice(-10));
}

/** Whether an end marker follows a paragraph that is the last of the body. */
function isLastOf(
  { endMarkers }: Outline,
  { paragraph }: ScannedParagraph,
  next: ScannedParagraph | undefined,
): boolean {
  const { length } = endMarkers;
  const end =
    endMarkers[countFirst(length, (at) => endMarkers[at]!.span.start < paragraph.span.end)];
  return end !== undefined && (next === undefined || next.start > end.span.start);
}

/** Whether a paragraph is no second line of the one before it: a blank line parts them, or that is too long for a line. */
function isApart({ paragraph }: ScannedParagraph, before: ScannedParagraph): boolean {
  return paragraph.apart || before.scan.text.length > longestLine;
}

const longestLine = 120;

function isStopped({ scan }: ScannedParagraph): boolean {
  return /[.!?…][”’")\]]{0,3}\s{0,8}$/.test(scan.text.slice(-12));
}

/** Puts the stop within the mark where a whole sentence is quoted, else at the end. */
function insertion(text: SourceText, start: number, end: number): Fix {
  const closes = text.charAt(end - 1) === '”' || text.charAt(end - 1) === '"';
  const open = closes ? text.slice(start, end - 1).search(/(?:^|[:.!?]\s)[“"](?=[^“”"]*$)/) : -1;
  const at = open === -1 ? end : end - 1;
  return { title: 'Insert a full stop', edits: [{ span: { start: at, end: at }, text: '.' }] };
}
