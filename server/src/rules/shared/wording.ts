/**
 * Finds stretches of words that were meant to be the same and are not.
 *
 * Stretches that may be alike are found by the runs of three words they share, in one pass over all of them; only
 * those are then compared word by word.
 */
import { type Span, shift } from '../../text/span';

/** A word as it is compared, with its place. */
export interface ComparedWord {
  /** In small letters, with straight apostrophes. */
  readonly key: string;
  readonly span: Span;
}

/** A text as words; spans count from its start. */
export interface Wording {
  readonly words: readonly ComparedWord[];
  /** For each word a number that the same word with the same two before it always has. */
  readonly runs: Int32Array;
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
  const words = [...text.matchAll(/[A-Za-zÀ-ɏḀ-ỿ\d][\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ\d'’-]*/g)].map(
    ({ 0: word, index }) => ({
      key: word.toLowerCase().replaceAll('’', "'"),
      span: { start: index, end: index + word.length },
    }),
  );
  const hashes = words.map(({ key }) => hash(key));
  const runs = Int32Array.from(hashes, (own, index) => {
    const [first = 0, second = 0] = [hashes[index - 2], hashes[index - 1]];
    return Math.imul(Math.imul(first, 31) + second, 31) + own;
  });
  return { words, runs };
}

function hash(word: string): number {
  let value = 7;
  for (let at = 0; at < word.length; at++) value = (Math.imul(value, 31) + word.charCodeAt(at)) | 0;
  return value;
}

/** The words of a text that lie within a span of it. */
export function wordsWithin(wording: Wording, { start, end }: Span, textStart: number): WordRange {
  const { words } = wording;
  const from = firstFrom(words, start);
  const behind = firstFrom(words, end);
  // A word that the end of the span cuts through is not within it.
  const to = behind > from && words[behind - 1]!.span.end > end ? behind - 1 : behind;
  return { wording, start: textStart, from, to };
}

/** The index of the first word that starts at `offset` or behind it. */
function firstFrom(words: readonly ComparedWord[], offset: number): number {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (words[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
/** Longer stretches are compared in their first words. */
const mostWords = 120;
/** One word in so many may differ; with more, somebody said two things. */
const wordsPerDifference = 5;

/** The pairs of stretches that say nearly the same. A stretch is compared with the first that it shares most words with. */
export function discrepancies(stretches: readonly Stretch[]): Discrepancy[] {
  return candidates(stretches).flatMap((shared) => compare(stretches, shared) ?? []);
}

/** The stretches that were looked through last, by the first text: most keystrokes change none of them. */
const memory = new WeakMap<
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
  return search(stretches).filter((shared) => compare(stretches, shared) !== undefined);
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

/** The words of a stretch, with their places in the release. */
function wordsOf(ranges: Stretch): readonly ComparedWord[] {
  return ranges.flatMap(({ wording, start, from, to }) =>
    wording.words.slice(from, to).map(({ key, span }) => ({ key, span: shift(span, start) })),
  );
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
): Discrepancy | undefined {
  const lengths = [earlier, later].map((index) => lengthOf(stretches[index]!));
  const length = Math.min(...lengths, mostWords);
  // Each difference spoils three runs at most.
  if (length < fewestWords || count < (length - 2) / 4) return undefined;
  const [first, second] = [wordsOf(stretches[earlier]!), wordsOf(stretches[later]!)];
  const earlierIsShort = first.length <= second.length;
  const [short, long] = earlierIsShort ? [first, second] : [second, first];
  const [shortAt, longAt] = earlierIsShort ? [earlierAt, at] : [at, earlierAt];
  const from = Math.max(0, longAt - shortAt - slack);
  const words = short.slice(0, mostWords);
  const window = long.slice(from, from + words.length + 2 * slack);
  const range = differingRange(words, window);
  if (range === undefined) return undefined;
  const [shortSpan, longSpan] = [spanOf(words, range.short), spanOf(window, range.long)];
  return {
    earlier,
    later,
    earlierSpan: earlierIsShort ? shortSpan : longSpan,
    laterSpan: earlierIsShort ? longSpan : shortSpan,
  };
}

function lengthOf(ranges: Stretch): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** How many words the longer stretch may begin earlier or go on for. */
const slack = 4;

/** The words from `start` to `end`, end-exclusive, by their places. */
type Range = Span;

/** Where a stretch differs from the part of the window that is most like it; `undefined` for the same words or too few. */
function differingRange(
  words: readonly ComparedWord[],
  window: readonly ComparedWord[],
): { readonly short: Range; readonly long: Range } | undefined {
  const costs = alignmentCosts(words, window);
  const last = costs[words.length]!;
  let column = last.indexOf(Math.min(...last));
  const distance = last[column]!;
  if (distance === 0 || distance > words.length / wordsPerDifference) return undefined;
  let row = words.length;
  const end = { short: 0, long: 0 };
  const start = { short: 0, long: 0 };
  // Back from the end: the first step that costs something ends the range, the last one starts it.
  for (let left = distance; left > 0; ) {
    const cost = costs[row]![column]!;
    const same = row > 0 && column > 0 && words[row - 1]!.key === window[column - 1]!.key;
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
  words: readonly ComparedWord[],
  window: readonly ComparedWord[],
): readonly (readonly number[])[] {
  const costs = [Array.from({ length: window.length + 1 }, () => 0)];
  for (const [index, { key }] of words.entries()) {
    const above = costs[index]!;
    const row = [index + 1];
    for (const [column, other] of window.entries()) {
      const replaced = above[column]! + (key === other.key ? 0 : 1);
      row.push(Math.min(replaced, above[column + 1]! + 1, row[column]! + 1));
    }
    costs.push(row);
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

function spanOf(words: readonly ComparedWord[], { start, end }: Range): Span {
  return { start: words[Math.max(0, start)]!.span.start, end: words[end - 1]!.span.end };
}
