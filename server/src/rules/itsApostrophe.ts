import { selection } from '../facts/acrossEdits';
import { remembered } from '../facts/remembered';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { type Span, shift } from '../text/span';
import { cue, mayHave } from '../text/words';
import { defineRule } from './rule';
import { isQuoted } from './shared/quoted';

export const itsApostrophe = defineRule({
  id: 'its-apostrophe',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  summary: '“its” and “it’s” are mixed up.',
  why: '“It’s” is short for “it is” or “it has”; what belongs to it is “its”. Readers who notice nothing else notice this. It is reported where the words around it leave no doubt, and is advice within quotations: the words are the speaker’s, but the apostrophe is yours.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\n<|Its|> been a hard year.\n' },
      { text: 'Probation service must do more\n\nInspectors say <|its|> a good service.\n' },
      { text: 'Probation service must do more\n\nThe service knows <|it’s|> staff.\n' },
      { text: "Probation service must do more\n\nThe board set <|it's|> own targets.\n" },
      {
        text: 'Probation service must do more\n\nThe service and <|it’s|> leaders have improved.\n',
      },
      { text: 'Probation service must do more\n\nThe quality of <|it’s|> work is poor.\n' },
      {
        text: 'Probation service must do more\n\nThe service has done well with <|its’|> plans.\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “<|Its|> been a hard year.”\n',
        note: 'Advice, as it is said.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nIt’s been a hard year. It’s a good service, with its own staff and its not-for-profit arm.\n',
      },
      {
        text: 'Probation service must do more\n\nIt’s staff who make the place, and it’s leaders that matter. Everyone says it’s work that counts.\n',
        note: 'Here it is short for “it is”.',
      },
      {
        text: 'Probation service must do more\n\nThe service and its leaders know its strengths.\n',
      },
      { text: 'Probation service must do more\n\nThe answer is in the words ‘its’ and ‘it’s’.\n' },
    ],
  },
  check({ release, report }) {
    for (const { scan, start } of withSlips(release.paragraphs)) {
      for (const { span, right } of slipsIn(scan)) {
        const at = shift(span, start);
        const words = release.text.slice(at.start, at.end);
        report({
          span: at,
          severity: isQuoted(release, at) ? 'info' : undefined,
          message: `${explanationOf(words)} Here it should be “${right}”.`,
          fix: { title: `Write “${right}”`, edits: [{ span: at, text: right }] },
        });
      }
    }
  },
});

function explanationOf(words: string): string {
  if (/s['’]$/.test(words)) return `“${words}” is no word.`;
  return /['’]/.test(words)
    ? `“${words}” stands for “it is” or “it has”.`
    : `“${words}” says whose something is.`;
}

interface Slip {
  readonly span: Span;
  readonly right: string;
}

const maybe = cue('its it');
const none: readonly Slip[] = Object.freeze([]);

const slipsIn = remembered(({ text, words }: Scan): readonly Slip[] => {
  if (!mayHave(words, maybe)) return none;
  const found = [
    ...Array.from(text.matchAll(isOrHas), ({ index, 0: its }) =>
      slipAt(index, its, `${its[0]}t’s`),
    ),
    ...possessives.flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ index, 0: its }) => slipAt(index, its, `${its[0]}ts`)),
    ),
  ].filter(({ span }) => !isMention(text, span));
  const places = new Map(found.map((slip) => [slip.span.start, slip]));
  return places.size === 0
    ? none
    : [...places.values()].sort((a, b) => a.span.start - b.span.start);
});

function slipAt(start: number, words: string, right: string): Slip {
  return { span: { start, end: start + words.length }, right };
}

const withSlips = selection(({ scan }: ScannedParagraph) => slipsIn(scan) !== none);

/** Whether the word is talked about: “its”. */
function isMention(text: string, { start, end }: Span): boolean {
  const isOpened = /[‘“'"]/.test(text.charAt(start - 1));
  return /[’'”"]/.test(text.charAt(end)) || (isOpened && /['’]$/.test(text.slice(start, end)));
}

/** "Its been", "its a", "its important that": nothing can be owned there. */
const isOrHas =
  /\b[Ii]ts(?=\s(?:been|becoming|an?|the)\s[a-z“‘]|\snot\s(?!un|in|for|so|quite|very|only|just)[a-z]{2}|\s(?:going\sto|no\slonger|never|got\sto)\s|\s(?:important|vital|essential|crucial|clear|likely|unlikely|possible|impossible|disappointing|encouraging|concerning|unacceptable|imperative|obvious)\s(?:that|to)\s)/g;

/** What an inspected service, a body or a document has. */
const things =
  '(?:staff|leaders?|managers?|officers?|inspectors?|inspections?|workforce|work|reports?|services?|leadership|performance|recommendations?|findings|functions?|duty|duties|responsibilit(?:y|ies)|partners|partnerships?|policies|plans?|planning|children|residents|patients|pupils|prisoners|people|teachers|governors?|board|members|buildings?|premises|offices|budget|funding|caseloads?|targets|aims|strategy|approach|culture|quality|role|powers|systems?|strengths|weaknesses|failings|problems|future|past|history|kind|users|customers|clients|website|rating|arrangements|practices?|procedures|records|remit|mission|vision|impact|response|assessments?|provision|curriculum|governance|safeguarding|homes?|schools?|prisons?|customs|reputation|promises?|mistakes|decisions?|efforts?|progress|approval|management|support|training|care|area|communit(?:y|ies))';

/** A word before what somebody has, none that would make a sentence of it. */
const quality =
  '(?:(?!(?:the|not|all|only|just|been|that|what|how|who|also|now|still|often|always|never|really|very|about|like|because|when|where|why)\\b)[a-z-]{3,16}\\s)?';

/** "it’s" where only an owner makes sense. */
const possessives = [
  /\b[Ii]t['’]s(?=\sown\s(?!goal)[a-z])/g,
  /\b[Ii]ts['’](?=\s[a-z])/g,
  // "in it’s first year", "at it’s best"
  /(?<=\b(?:of|with|from|within|across|into|under|throughout|during|despite|through|over|in|for|by|on|at) )it['’]s(?=\s(?:first|second|third|fourth|latest|previous|current|annual|initial|final|best|worst|entirety|kind|infancy|place|turn)\b)/g,
  new RegExp(
    `(?<=\\b(?:of|with|from|within|across|into|under|towards|throughout|during|despite|through|against|over|in|for|by|on|at|to) )it['’]s(?=\\s${quality}${things}\\b(?!\\s(?:who|that|which|whose)\\b))`,
    'g',
  ),
  new RegExp(
    `\\b[Ii]t['’]s(?=\\s${things}\\s(?:are|were|have|had|do|did|must|should|will|would|could|can)\\b)`,
    'g',
  ),
  new RegExp(
    `(?<=\\b(?:knows?|meets?|has|have|had|met|made|makes?|improved|improves?|changed|published|lost|kept|supports?|supported|treats?|treated|manages?|managed|trains?|trained|failed|protects?|protected|reviewed|uses?|used|valued|values?|serves?|served|given|gave|gives?) )it['’]s(?=\\s${quality}${things}(?:[.,;:]|$|\\s(?:and|to|for|in|with|well|better|on|at|through|by|from|so|is|was)\\b))`,
    'g',
  ),
];
