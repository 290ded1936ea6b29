import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import { remembered } from '../facts/remembered';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { isHeadingLike } from '../syntax/outline';
import { countFirst } from '../text/countFirst';
import type { SourceText } from '../text/sourceText';
import { defineRule, type Fix } from './rule';
import { lastWord } from './shared/places';

export const fullStopMissing = defineRule({
  id: 'full-stop-missing',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'A paragraph of running text ends without a full stop.',
  why: 'It looks as if the rest had been cut off, and now and then it has. Headings, items of lists, captions, contact lines and words that lead to a list or a quotation need none. One sentence by itself is reported only among paragraphs that do end in a stop.',
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
    ],
    valid: [
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
    const { paragraphs, text } = release;
    for (const paragraph of unstopped(paragraphs)) {
      const { scan, start } = paragraph;
      const index = countFirst(paragraphs.length, (at) => paragraphs[at]!.start < start);
      if (!isAmongProse(release, index, endingOf(scan))) continue;
      const end = start + scan.text.trimEnd().length;
      report({
        span: lastWord(text, { start, end }),
        message: 'This paragraph ends without a full stop.',
        fix: insertion(text, start, end),
      });
    }
  },
});

type Ending = 'several' | 'one' | 'other';

const unstopped = selection(
  ({ paragraph, scan }: ScannedParagraph) =>
    paragraph.zone === 'body' && paragraph.block.kind === 'paragraph' && endingOf(scan) !== 'other',
);

/** Whether several sentences end without a stop, or one that is long and has a verb; anything else is `other`. */
const endingOf = remembered(({ contacts, links, text }: Scan): Ending => {
  const words = text.trimEnd();
  if (!/[A-Za-zÀ-ɏ\d%][”’")]{0,3}$/.test(words.slice(-5)) || words.length < 50) return 'other';
  const isContact = [...contacts, ...links].some(({ span }) => span.end >= words.length - 2);
  if (isContact || isVerse(words) || /^[a-zß-ÿ]/.test(words)) return 'other';
  const from = lastSentence(words);
  const last = words.slice(from);
  if (aside.test(last) || attribution.test(words)) return 'other';
  if (from > 0) return isSentence(last) ? 'several' : 'other';
  const all = words.split(/\s+/);
  const capitals = all.filter((word) => /^[A-Z]/.test(word)).length;
  return all.length >= fewestWords && capitals * 2 < all.length && finiteVerb.test(words)
    ? 'one'
    : 'other';
});

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
  /(?<=[A-Za-z\d]{2}|[)”’])(?<!\b(?:Mr|Ms|Dr|St|No|vs|Prof|Cllr|Hon|Rev|Capt|Supt|Insp|approx|etc|Mrs))[.!?][”’")]?\s{1,3}(?=[“‘"]?[A-Z])/g;

/** What stands at the end of a text without being a sentence of it. */
const aside =
  /^[“‘"(]?(?:photo|picture|image|caption|credit|source|table|figure|by|e-?mail|tel|telephone|phone|contact|visit|read|see|click|view|watch|listen|download|follow|find|for|to|more|share|published|updated|pictured|address|twitter|website)\b|\b(?:pictured|left to right|l-r)\b/i;

/** "“…” – Alice Penrose": a name behind a quotation. */
const attribution = /[”"]\s{0,2}[–—-]\s[^.!?“”"]{1,100}$/;

const finiteVerb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|did|does|said|says|found|told|spoke|made|gave|took|met|knows?|works?|needs?|remains?|saw|went|became|began|led|left|put|read|ran|set|shows?|thought|wrote|[a-z]{2,}ed)\b/;

/** Lines that are all short are verse, or an address. */
function isVerse(words: string): boolean {
  const lines = words.split(/[\r\n]+/);
  return lines.length > 1 && lines.every((line) => line.length < 46);
}

/** Whether running text stands around a paragraph, so that it is no heading, no entry of a list and no lead to either. */
function isAmongProse({ paragraphs, text }: Release, index: number, ending: Ending): boolean {
  const here = paragraphs[index]!;
  const before = paragraphs[index - 1];
  const next = paragraphs[index + 1];
  if (before === undefined || before.paragraph.zone !== 'body' || !isApart(here, before))
    return false;
  const follows = next?.paragraph.zone === 'body' ? next : undefined;
  if (follows !== undefined) {
    const { kind } = follows.paragraph.block;
    if (!isApart(follows, here) || (kind !== 'paragraph' && kind !== 'heading')) return false;
    if (/^[a-zß-ÿ“‘"'(]/.test(follows.scan.text)) return false;
  }
  if (ending === 'several') return isStopped(before) || isHeadingLike(text, before.paragraph);
  return isStopped(before) && (follows === undefined || isStopped(follows));
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
