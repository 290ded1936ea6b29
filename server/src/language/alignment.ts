/**
 * Finds stretches of words that were meant to be the same and are not.
 *
 * Stretches that may be alike are found by the runs of three words they share, in one pass over all of them; only
 * those are then compared word by word.
 */

import { isAccent, isDigit, isLetter } from '../text/characters';
import { countFirst } from '../text/countFirst';
import { ObjectMemory, remembered } from '../text/remembered';
import { type Span, shift } from '../text/span';

/** A text as words, by their places in it. */
export interface Wording {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** For each word a number that the same word with the same two before it always has. */
  readonly runs: readonly number[];
}

/** Some words of a text that starts at `start` in the release; `to` is end-exclusive. */
export interface WordRange {
  readonly wording: Wording;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** Words that belong together, though they may stand in several texts. */
export type Stretch = readonly WordRange[];

/** The words of a text. */
export function wordingOf(text: string): Wording {
  const starts: number[] = [];
  const ends: number[] = [];
  const runs: number[] = [];
  let [first, second] = [0, 0];
  for (let start = 0; start < text.length; start++) {
    if (!isLetterOrDigit(text.charCodeAt(start))) continue;
    let hash = 7;
    let end = start;
    for (; end < text.length && isInWord(text.charCodeAt(end)); end++) {
      hash = (Math.imul(hash, 31) + folded(text, end)) | 0;
    }
    starts.push(start);
    ends.push(end);
    runs.push((Math.imul(Math.imul(first, 31) + second, 31) + hash) | 0);
    [first, second] = [second, hash];
    start = end;
  }
  return { text, starts, ends, runs };
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** Letters, digits, accents that stand by themselves, apostrophes and hyphens. */
function isInWord(code: number): boolean {
  const joins = code === 39 || code === 0x2019 || code === 45;
  return joins || isLetterOrDigit(code) || isAccent(code);
}

/** The code of a character as it is compared: small, and a straight apostrophe for a curly one. */
function folded(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90 ? code | 32 : code;
  return code === 0x2019 ? 39 : text[at]!.toLowerCase().charCodeAt(0);
}

/** The words of a text as they are compared: in small letters, with straight apostrophes. */
const keysOf = remembered(({ text, starts, ends }: Wording): readonly string[] =>
  starts.map((start, index) => text.slice(start, ends[index]).toLowerCase().replaceAll('’', "'")),
);

/** The words of a text that lie within a span of it. */
export function wordsWithin(wording: Wording, { start, end }: Span, textStart: number): WordRange {
  const { starts, ends } = wording;
  const from = countFirst(starts.length, (index) => starts[index]! < start);
  const behind = countFirst(starts.length, (index) => starts[index]! < end);
  // A word that the end of the span cuts through is not within it.
  const to = behind > from && ends[behind - 1]! > end ? behind - 1 : behind;
  return { wording, start: textStart, from, to };
}

/** Two stretches of words, by their places in the list they came from, and where they differ. */
export interface Discrepancy {
  readonly earlier: number;
  readonly later: number;
  /** From the first word that differs to the last; empty, at the next word, where words were left out. */
  readonly earlierSpan: Span;
  readonly laterSpan: Span;
}

/** Fewer words may be alike by chance. */
const fewestWords = 6;
/** So few are enough where words are surely taken from others. */
const fewestTaken = 4;
/** Longer stretches are compared in their first words. */
const mostWords = 120;
/** One word in so many may differ; with more, somebody said two things. */
const wordsPerDifference = 5;

/** The pairs of stretches that say nearly the same. A stretch is compared with the first that it shares most words with. */
export function discrepancies(stretches: readonly Stretch[]): Discrepancy[] {
  return candidates(stretches).flatMap((shared) => compare(stretches, shared, fewestWords) ?? []);
}

/** Where a few words differ from the stretch that they were surely taken from; `undefined` where they were not, or do not. */
export function discrepancyOf(
  words: Stretch,
  stretches: readonly Stretch[],
): Discrepancy | undefined {
  const all = [...stretches, words];
  const shared = search(all).find(({ later }) => later === stretches.length);
  return shared && compare(all, shared, fewestTaken);
}

/** The stretches that were looked through last, by the first text: most keystrokes change none of them. */
const memory = new ObjectMemory<
  Wording,
  { readonly stretches: readonly Stretch[]; readonly found: readonly SharedRun[] }
>();

/** For each stretch the one before it that it shares most runs with, if they differ: that, too, depends on words alone. */
function candidates(stretches: readonly Stretch[]): readonly SharedRun[] {
  const first = stretches[0]?.[0]?.wording;
  if (first === undefined) return differing(stretches);
  const known = memory.get(first);
  if (known !== undefined && areSame(known.stretches, stretches)) return known.found;
  const found = differing(stretches);
  memory.set(first, { stretches, found });
  return found;
}

function differing(stretches: readonly Stretch[]): readonly SharedRun[] {
  return search(stretches).filter(
    (shared) => compare(stretches, shared, fewestWords) !== undefined,
  );
}

/** Whether the words are the same and belong together in the same way, wherever they have moved to. */
function areSame(before: readonly Stretch[], now: readonly Stretch[]): boolean {
  return (
    before.length === now.length &&
    now.every((ranges, stretch) => {
      const known = before[stretch]!;
      return (
        known.length === ranges.length &&
        ranges.every(({ wording, from, to }, index) => {
          const range = known[index]!;
          return range.wording === wording && range.from === from && range.to === to;
        })
      );
    })
  );
}

function search(stretches: readonly Stretch[]): readonly SharedRun[] {
  const firstSeen = new Map<number, number>();
  return stretches.flatMap((ranges, later) => {
    const shared = new Map<number, SharedRun>();
    let before = 0;
    for (const { wording, from, to } of ranges) {
      for (let index = from + 2; index < to; index++) {
        const run = wording.runs[index]!;
        const place = firstSeen.get(run);
        const at = before + index - from - 2;
        if (place === undefined) firstSeen.set(run, later * placesPerStretch + at);
        else addTo(shared, place, later, at);
      }
      before += to - from;
    }
    return [...shared.values()].sort((a, b) => b.count - a.count).slice(0, 1);
  });
}

/** A place is one number, stretch and word in it, because there is one for every word that is quoted. */
const placesPerStretch = 2 ** 20;

/** The words of a stretch as they are compared. */
function wordsOf(ranges: Stretch): readonly string[] {
  const [first] = ranges;
  if (ranges.length === 1) return keysOf(first!.wording).slice(first!.from, first!.to);
  return ranges.flatMap(({ wording, from, to }) => keysOf(wording).slice(from, to));
}

/** The place that a word of a stretch has in the release. */
function placeOf(ranges: Stretch, word: number): Span {
  let at = word;
  for (const { wording, start, from, to } of ranges) {
    const index = from + at;
    if (index < to) {
      return shift({ start: wording.starts[index]!, end: wording.ends[index]! }, start);
    }
    at -= to - from;
  }
  throw new RangeError(`A stretch has no word ${word}.`);
}

/** How many runs a stretch shares with an earlier one, and where the first of them is in each. */
interface SharedRun {
  readonly earlier: number;
  readonly earlierAt: number;
  readonly later: number;
  readonly at: number;
  count: number;
}

function addTo(shared: Map<number, SharedRun>, place: number, later: number, at: number): void {
  const earlier = Math.floor(place / placesPerStretch);
  if (earlier === later) return;
  const known = shared.get(earlier);
  if (known !== undefined) known.count++;
  else shared.set(earlier, { earlier, earlierAt: place % placesPerStretch, later, at, count: 1 });
}

function compare(
  stretches: readonly Stretch[],
  { earlier, earlierAt, later, at, count }: SharedRun,
  fewest: number,
): Discrepancy | undefined {
  const lengths = [earlier, later].map((index) => lengthOf(stretches[index]!));
  const length = Math.min(...lengths, mostWords);
  // Each difference spoils three runs at most.
  if (length < fewest || count < (length - 2) / 4) return undefined;
  const ranges = rangesOf(stretches[earlier]!, earlierAt, stretches[later]!, at);
  return (
    ranges && {
      earlier,
      later,
      earlierSpan: spanOf(stretches[earlier]!, ranges.earlier),
      laterSpan: spanOf(stretches[later]!, ranges.later),
    }
  );
}

/** Where two stretches differ that have the words at these places in common; `undefined` for the same words or too few. */
function differenceBetween(
  earlier: Stretch,
  earlierAt: number,
  later: Stretch,
  at: number,
): Difference | undefined {
  const [first, second] = [wordsOf(earlier), wordsOf(later)];
  const earlierIsShort = first.length <= second.length;
  const [short, long] = earlierIsShort ? [first, second] : [second, first];
  const [shortAt, longAt] = earlierIsShort ? [earlierAt, at] : [at, earlierAt];
  const words = short.slice(0, mostWords);
  const offset = longAt - shortAt;
  if (offset >= 0 && words.every((word, index) => word === long[offset + index])) return undefined;
  const from = Math.max(0, offset - slack);
  const window = long.slice(from, from + words.length + 2 * slack);
  const range = differingRange(words, window);
  if (range === undefined) return undefined;
  const inShort = { start: Math.max(0, range.short.start), end: range.short.end };
  const inLong = shift({ start: Math.max(0, range.long.start), end: range.long.end }, from);
  return earlierIsShort ? { earlier: inShort, later: inLong } : { earlier: inLong, later: inShort };
}

/** The words by which two stretches differ. */
interface Difference {
  readonly earlier: Range;
  readonly later: Range;
}

/** {@link differenceBetween}, remembered for stretches that lie in one text each: most keystrokes change neither. */
function rangesOf(
  earlier: Stretch,
  earlierAt: number,
  later: Stretch,
  at: number,
): Difference | undefined {
  const [one, other] = [earlier[0]!, later[0]!];
  if (earlier.length > 1 || later.length > 1) {
    return differenceBetween(earlier, earlierAt, later, at);
  }
  const known = differencesFrom(one.wording)(other.wording);
  const key = [one.from, one.to, earlierAt, other.from, other.to, at].join();
  if (!known.has(key)) known.set(key, differenceBetween(earlier, earlierAt, later, at));
  return known.get(key);
}

/** The differences between two texts, by the stretches of them that were compared. */
const differencesFrom = remembered((_earlier: Wording) =>
  remembered((_later: Wording) => new Map<string, Difference | undefined>()),
);

function lengthOf(ranges: Stretch): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** How many words the longer stretch may begin earlier or go on for. */
const slack = 4;

/** The words from `start` to `end`, end-exclusive, by their places. */
type Range = Span;

/** Where a stretch differs from the part of the window that is most like it; `undefined` for the same words or too few. */
function differingRange(
  words: readonly string[],
  window: readonly string[],
): { readonly short: Range; readonly long: Range } | undefined {
  const costs = alignmentCosts(words, window);
  const last = costs[words.length]!;
  let column = last.lastIndexOf(Math.min(...last));
  const distance = last[column]!;
  if (distance === 0 || distance > Math.max(1, words.length / wordsPerDifference)) return undefined;
  let row = words.length;
  const end = { short: 0, long: 0 };
  const start = { short: 0, long: 0 };
  // Back from the end: the first step that costs something ends the range, the last one starts it.
  for (let left = distance; left > 0; ) {
    const cost = costs[row]![column]!;
    const same = row > 0 && column > 0 && words[row - 1] === window[column - 1];
    if (same && costs[row - 1]![column - 1] === cost) {
      row--;
      column--;
      continue;
    }
    if (left === distance) Object.assign(end, { short: row, long: column });
    if (row > 0 && column > 0 && costs[row - 1]![column - 1] === cost - 1) {
      row--;
      column--;
    } else if (row > 0 && costs[row - 1]![column] === cost - 1) row--;
    else column--;
    left--;
    Object.assign(start, { short: row, long: column });
  }
  return widened(
    { start: start.short, end: end.short },
    { start: start.long, end: end.long },
    words.length,
    window.length,
  );
}

/** Edit distances by words; where in the window the stretch begins and ends is free. */
function alignmentCosts(
  words: readonly string[],
  window: readonly string[],
): readonly (readonly number[])[] {
  const costs = [new Array<number>(window.length + 1).fill(0)];
  for (let row = 1; row <= words.length; row++) {
    const word = words[row - 1];
    const above = costs[row - 1]!;
    const here = new Array<number>(window.length + 1).fill(row);
    for (let column = 1; column <= window.length; column++) {
      const replaced = above[column - 1]! + (word === window[column - 1] ? 0 : 1);
      here[column] = Math.min(replaced, above[column]! + 1, here[column - 1]! + 1);
    }
    costs.push(here);
  }
  return costs;
}

/** With a word more on both sides where one of them has none to show. */
function widened(short: Range, long: Range, shortLength: number, longLength: number) {
  if (short.start < short.end && long.start < long.end) return { short, long };
  const behind = short.end < shortLength && long.end < longLength;
  const grown = ({ start, end }: Range) =>
    behind ? { start, end: end + 1 } : { start: start - 1, end };
  return { short: grown(short), long: grown(long) };
}

function spanOf(ranges: Stretch, { start, end }: Range): Span {
  return { start: placeOf(ranges, start).start, end: placeOf(ranges, end - 1).end };
}
