/**
 * Short forms, what they stand for, and where each is used.
 *
 * A short form is a word in capitals: "CRC", "HMPPS", with its plural and possessive. Words shouted in a line of
 * capitals are none, nor are letters behind a name ("Paul Wilson CBE") or company names such as G4S, unless the release
 * itself expands them. Which short forms need no expansion is for the house to say.
 */
import { type Span, shift } from '../../text/span';
import { selection } from '../acrossEdits';
import type { Scanned } from '../scanned';
import type { Abbreviation, AbbreviationScan, AbbreviationUse, LocalExpansion } from './fact';

type AbbreviationParagraph = Scanned<{
  readonly text: string;
  readonly abbreviations: AbbreviationScan;
}>;

const none: AbbreviationScan = Object.freeze({ uses: [], expanded: [] });

/** Capitals with digits and "&" among them, "MoJ" and the like, and "HMI Probation", which is one short form. */
const acronym =
  /(?<![A-Za-zÀ-ɏḀ-ỿ\d@._&]|[a-zß-ÿłśšŵŷżž]\/)(HMI (?:Probation|Prisons|Constabulary)|[A-Z\d][A-Z\d&]{1,7}|[A-Z][a-z][A-Z])s?(?![A-Za-zÀ-ɏḀ-ỿ\d@_&]|\.[A-Za-zÀ-ɏḀ-ỿ\d])/g;
const brackets =
  /\(\s{0,12}(?:the |or |hereafter |known as )?[“‘"']?([^()]{2,90}?)[”’"']?[*†]?\s{0,12}\)/g;
const shortForm = /^(?:[A-Z\d&][A-Za-z\d&/-]*[A-Z\d&]|HMI [A-Z][a-z]+)(?:s[’']?|[’']s)?$/;

/** Words and letters in capitals that are no short forms. */
const noShortForms = new Set(
  `AM PM AND THE OF TO FOR NOT NEWS PRESS RELEASE NOTE NOTES ENDS END EMBARGO EMBARGOED UNTIL UPDATE URGENT MEDIA
  IMMEDIATE TBC TBA TBD INSERT XX XXX XXXX II III IV VI VII VIII IX XI XII MBE OBE CBE DBE KBE KCB CB QPM QC KC JP TD DL FRSA`.split(
    /\s+/,
  ),
);

/** The short forms in `text`. */
export function scanAbbreviations(text: string): AbbreviationScan {
  if (!/[A-Z\d&]{2}|[a-z][A-Z]/.test(text) || isShouted(text)) return none;
  const expanded = expansionsIn(text);
  const uses: AbbreviationUse[] = [];
  let shoutedEnd = 0;
  for (const match of text.matchAll(acronym)) {
    const start = match.index;
    const short = match[1]!;
    if (start < shoutedEnd) continue;
    const shouted = shoutedFrom(text, start);
    if (shouted !== undefined) {
      shoutedEnd = shouted;
      continue;
    }
    if (noShortForms.has(short) || !/[A-Z]/.test(short)) continue;
    const doubtful = /[\da-z]/.test(short) && !short.startsWith('HMI ');
    uses.push({ short, span: { start, end: start + short.length }, doubtful });
  }
  const known = new Set(uses.map(({ span }) => span.start));
  for (const { short, span } of expanded) {
    if (known.has(span.start)) continue;
    uses.push({
      short,
      span: { start: span.start, end: span.start + short.length },
      doubtful: true,
    });
  }
  uses.sort((a, b) => a.span.start - b.span.start);
  return { uses, expanded };
}

/** The short forms of the release in the order of their first use, each with its places. */
export function readAbbreviations(paragraphs: readonly AbbreviationParagraph[]): Abbreviation[] {
  interface Entry {
    readonly uses: Span[];
    readonly expanded: { span: Span; expansion: string; expansionSpan: Span }[];
    doubtful: boolean;
  }
  const entries = new Map<string, Entry>();
  for (const { start, scan } of usingAbbreviations(paragraphs)) {
    const { uses, expanded } = scan.abbreviations;
    for (const { short, span, doubtful } of uses) {
      let entry = entries.get(short);
      if (entry === undefined) {
        entry = { uses: [], expanded: [], doubtful: true };
        entries.set(short, entry);
      }
      entry.uses.push(shift(span, start));
      if (!doubtful) entry.doubtful = false;
    }
    for (const { short, span, expansionSpan } of expanded) {
      entries.get(short)?.expanded.push({
        span: shift(span, start),
        expansion: scan.text.slice(expansionSpan.start, expansionSpan.end).replace(/\s+/g, ' '),
        expansionSpan: shift(expansionSpan, start),
      });
    }
  }
  return [...entries]
    .filter(([, { doubtful, expanded }]) => !doubtful || expanded.length > 0)
    .map(([short, { uses, expanded }]) => ({
      short,
      expansion: expanded[0]?.expansion,
      expanded,
      uses,
    }));
}

/** The paragraphs with short forms. */
export const usingAbbreviations = selection(
  ({ scan }: AbbreviationParagraph) => scan.abbreviations.uses.length > 0,
);

/** Whether the whole paragraph is in capitals. */
function isShouted(text: string): boolean {
  return !/[a-zß-ÿłśšŵŷżž]/.test(text) && /[A-ZÀ-ÞŁŚŠŴŶŻŽ]/.test(text) && /\s/.test(text.trim());
}

/** Where a stretch of three or more words in capitals that starts at `start` ends; `undefined` for fewer. */
function shoutedFrom(text: string, start: number): number | undefined {
  shouting.lastIndex = start;
  return shouting.test(text) ? shouting.lastIndex : undefined;
}
const shouting = /[A-Z]{2,}(?:[ :,–-]+[A-Z]{2,}){2,}(?![a-z])/y;

/** How far before its brackets an expansion may begin. */
const longestExpansion = 160;

function expansionsIn(text: string): LocalExpansion[] {
  if (!text.includes('(')) return [];
  const found: LocalExpansion[] = [];
  for (const match of text.matchAll(brackets)) {
    const written = match[1]!;
    const start = match.index + match[0].indexOf(written);
    if (shortForm.test(written)) {
      const short = singular(written);
      const expansionSpan = expansionBefore(text, match.index, short);
      if (expansionSpan === undefined) continue;
      found.push({ short, span: { start, end: start + written.length }, expansionSpan });
    } else if (written.includes(' ')) {
      const before = shortBefore.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[1];
      if (before === undefined || spelt(wordsIn(written, start), singular(before)) !== 0) continue;
      const end = text.lastIndexOf(before, match.index) + before.length;
      const expansionSpan = { start, end: start + written.length };
      found.push({
        short: singular(before),
        span: { start: end - before.length, end },
        expansionSpan,
      });
    }
  }
  return found;
}
const shortBefore = /(?:^|[\s(])([A-Z][A-Z\d&]{1,7}s?)\s$/;

function singular(short: string): string {
  return short.replace(/(?:s[’']?|[’']s)$/, '');
}

/** Words that an acronym may leave out. */
const skippable = new Set('of and the for in to on & at with a an by or'.split(' '));

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words before `end` whose initials make up `short`. */
function expansionBefore(text: string, end: number, short: string): Span | undefined {
  const from = Math.max(0, end - longestExpansion);
  const words = wordsIn(text.slice(from, end), from);
  const last = words.at(-1);
  if (last === undefined || /[.;:!?]/.test(text.slice(last.end, end))) return undefined;
  const first = spelt(words, short);
  return first === undefined
    ? undefined
    : { start: words[first]!.start, end: last.end - possessive(last.text) };
}

/** How long the ending of a possessive is: "the Commission’s (CQC’s) report". */
function possessive(word: string): number {
  const ending = /(?:[’']s|(?<=s)[’'])$/.exec(word);
  return ending === null ? 0 : ending[0].length;
}

function wordsIn(text: string, start: number): Word[] {
  return [
    ...text.matchAll(/[\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ\d][\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ\d’'.]*|&/g),
  ].map(({ 0: word, index }) => ({
    text: word,
    start: start + index,
    end: start + index + word.length,
  }));
}

/**
 * The index of the word at which the initials of the words from there to the last spell `short`, read from its end.
 *
 * Capitals give all their letters ("HM" in HMIP), small words may give none, and a whole word may stand in the short
 * form as it is ("HMI Probation").
 */
function spelt(words: readonly Word[], short: string): number | undefined {
  const parts = short.split(' ');
  let index = words.length - 1;
  for (let part = parts.length - 1; part > 0; part--) {
    while (index >= 0 && words[index]!.text !== parts[part]) {
      if (!skippable.has(words[index]!.text.toLowerCase())) return undefined;
      index--;
    }
    index--;
  }
  const letters = parts[0]!.replace(/[^A-Za-zÀ-ɏḀ-ỿ\d&]/g, '').toLowerCase();
  let at = letters.length - 1;
  while (index >= 0 && at >= 0) {
    const word = words[index]!.text.toLowerCase();
    if (/^[A-Z\d]{2,}$/.test(words[index]!.text) && letters.slice(0, at + 1).endsWith(word)) {
      at -= word.length;
    } else if (letters[at] === word[0] || (word === 'and' && letters[at] === '&')) at--;
    else if (!skippable.has(word)) return undefined;
    index--;
  }
  return at >= 0 ? undefined : index + 1;
}
