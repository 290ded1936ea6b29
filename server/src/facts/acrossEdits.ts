/**
 * What has to be known of all paragraphs at every keystroke, although a keystroke changes one of them.
 *
 * To look into each paragraph of a long text takes longer than anything that is done with what is found there. So each
 * function here remembers what it found in a version, and looks in the next one only at the paragraphs that are new. The
 * memory belongs to the paragraphs of the version, so texts that are read by turns leave each other’s alone.
 */
import { countFirst } from '../text/countFirst';
import { ObjectMemory, remembered } from '../text/remembered';
import type { ScannedParagraph } from './scan';
import type { Scanned } from './scanned';

type Paragraphs = readonly Scanned<unknown>[];

/** An earlier version of some paragraphs, and how many at their beginning and end are the same, wherever they moved to. */
interface Origin {
  readonly before: Paragraphs;
  readonly first: number;
  readonly last: number;
}

const origins = new ObjectMemory<Paragraphs, Origin>();

/** What was found in an earlier version, from which the paragraphs at hand have come. */
interface Found extends Origin {
  readonly what: unknown;
}

/** What is known of some paragraphs, by who found it: of themselves, or still of an earlier version. */
const knowledge = new ObjectMemory<Paragraphs, Map<object, Found>>();

/** Tells that a text with the paragraphs `before` was edited and has these now. */
export function goOn(before: Paragraphs, now: Paragraphs): void {
  const most = Math.min(before.length, now.length);
  let first = 0;
  while (first < most && isSameParagraph(before[first]!, now[first]!)) first++;
  const between = most - first;
  let last = 0;
  while (
    last < between &&
    isSameParagraph(before[before.length - 1 - last]!, now[now.length - 1 - last]!)
  ) {
    last++;
  }
  // Of all versions only the last two are kept alive, and those in which something was found last.
  origins.delete(before);
  origins.set(now, { before, first, last });
  const known = knowledge.get(before);
  if (known === undefined) return;
  // Where most is new, it is as well to look afresh, and to let go of what is old.
  if (2 * (first + last) < now.length) return;
  const handedOn = new Map<object, Found>();
  for (const [finder, found] of known) {
    handedOn.set(finder, {
      what: found.what,
      before: found.before,
      first: Math.min(found.first, first),
      last: Math.min(found.last, last),
    });
  }
  knowledge.set(now, handedOn);
}

/** Remembers what was found in these paragraphs. */
function keep(paragraphs: Paragraphs, finder: object, what: unknown): void {
  let known = knowledge.get(paragraphs);
  if (known === undefined) {
    known = new Map();
    knowledge.set(paragraphs, known);
  }
  const { length } = paragraphs;
  known.set(finder, { what, before: paragraphs, first: length, last: length });
}

/** The paragraphs of the version before that are not among these, or in another part of the release now. */
export function goneFrom(now: Paragraphs): Paragraphs {
  const origin = origins.get(now);
  if (origin === undefined) return [];
  const { before, first, last } = origin;
  return before.slice(first, before.length - last);
}

/** Whether it is the same paragraph of two versions, wherever it stands in them. */
export function isSameParagraph(a: Scanned<unknown>, b: Scanned<unknown>): boolean {
  return a.scan === b.scan && a.paragraph.zone === b.paragraph.zone;
}

/** Gives some of the paragraphs of a release, in order. */
export interface Selection<P extends Scanned<unknown> = ScannedParagraph> {
  (paragraphs: readonly P[]): readonly P[];
  /** An object that stays the same from version to version for as long as the paragraphs given do, wherever they move to. */
  readonly stamp: (paragraphs: readonly P[]) => object;
  /** Whether these paragraphs of a release are those of the version before, wherever they have moved to. */
  readonly isKept: (paragraphs: readonly P[]) => boolean;
}

/** Which paragraphs of a version are selected. */
interface Selected {
  readonly indexes: readonly number[];
  readonly stamp: object;
  /** The paragraphs, as they were in the version in which they were asked for last. */
  list?: Paragraphs;
}

/**
 * A function that gives the paragraphs of a release that `has` holds for, in order.
 * @param has may depend on the scan, the block and the zone of a paragraph, not on where it stands
 */
export function selection<P extends Scanned<unknown>>(
  has: (paragraph: P) => boolean,
): Selection<P> {
  const finder = {};
  const selectedIn = (paragraphs: readonly P[]): Selected => {
    const known = knowledge.get(paragraphs)?.get(finder);
    if (known?.before === paragraphs) return known.what as Selected;
    const { before, first, last, what } = known ?? unrelated;
    const earlier = what as Selected;
    const changed: number[] = [];
    for (let index = first; index < paragraphs.length - last; index++) {
      if (has(paragraphs[index]!)) changed.push(index);
    }
    const selected = replaced(earlier, changed, {
      first,
      end: before.length - last,
      by: paragraphs.length - before.length,
    });
    keep(paragraphs, finder, selected);
    return selected;
  };
  const select = remembered((paragraphs: readonly P[]): readonly P[] => {
    const selected = selectedIn(paragraphs);
    const { indexes, list } = selected;
    // Of the same paragraphs at the same places the list is the same.
    if (list?.every((one, at) => one === paragraphs[indexes[at]!])) return list as readonly P[];
    const now = indexes.map((index) => paragraphs[index]!);
    selected.list = now;
    return now;
  });
  const stamp = (paragraphs: readonly P[]) => selectedIn(paragraphs).stamp;
  const isKept = (paragraphs: readonly P[]) => {
    const before = origins.get(paragraphs)?.before;
    const known = before && knowledge.get(before)?.get(finder);
    if (known === undefined || known.before !== before) return false;
    return (known.what as Selected).stamp === stamp(paragraphs);
  };
  return Object.assign((paragraphs: readonly P[]) => select(paragraphs), { stamp, isKept });
}

/** What is selected when those from `first` to `end` have made place for the changed ones, and those after have moved. */
function replaced(
  { indexes, list, stamp }: Selected,
  changed: readonly number[],
  { first, end, by }: { readonly first: number; readonly end: number; readonly by: number },
): Selected {
  const from = countFirst(indexes.length, (at) => indexes[at]! < first);
  const to = countFirst(indexes.length, (at) => indexes[at]! < end);
  const isAsBefore = from === to && changed.length === 0;
  const areWhereTheyWere =
    by === 0 &&
    changed.length === to - from &&
    changed.every((index, at) => index === indexes[from + at]);
  return {
    indexes: areWhereTheyWere
      ? indexes
      : [...indexes.slice(0, from), ...changed, ...indexes.slice(to).map((index) => index + by)],
    stamp: isAsBefore ? stamp : {},
    ...(isAsBefore && { list }),
  };
}

const unrelated: Found = { what: { indexes: [], stamp: {} }, before: [], first: 0, last: 0 };

/** Counts what the paragraphs of a release have. */
export interface Tally<P extends Scanned<unknown> = ScannedParagraph> {
  (paragraphs: readonly P[]): ReadonlyMap<string, number>;
  /** Whether the counts are those of the version before. */
  readonly isKept: (paragraphs: readonly P[]) => boolean;
}

/**
 * A function that counts how often the paragraphs of a release have each key; the order of the keys means nothing. The
 * answer holds until it is asked about the next version.
 * @param keysOf may depend on the scan, the block and the zone of a paragraph, not on where it stands
 */
export function tally<P extends Scanned<unknown>>(
  keysOf: (paragraph: P) => readonly string[],
): Tally<P> {
  const finder = {};
  const isKept = remembered((paragraphs: readonly P[]) => {
    const origin = origins.get(paragraphs);
    if (origin === undefined) return false;
    const { first, last } = origin;
    const before = origin.before as readonly P[];
    const gone = before.slice(first, before.length - last).flatMap(keysOf);
    const come = paragraphs.slice(first, paragraphs.length - last).flatMap(keysOf);
    if (gone.length !== come.length) return false;
    const difference = new Map<string, number>();
    add(difference, gone, -1);
    add(difference, come, 1);
    return difference.size === 0;
  });
  const count = (paragraphs: readonly P[]) => {
    const known = knowledge.get(paragraphs)?.get(finder);
    const counting = known?.what as Counting | undefined;
    if (known?.before === paragraphs && counting?.counts !== undefined) return counting.counts;
    const { before, first, last } = counting?.counts === undefined ? unrelated : known!;
    const counts = counting?.counts ?? new Map<string, number>();
    // What was counted goes over to the new version; where counting fails halfway, it begins anew the next time.
    if (counting !== undefined) counting.counts = undefined;
    for (const paragraph of (before as readonly P[]).slice(first, before.length - last)) {
      add(counts, keysOf(paragraph), -1);
    }
    for (const paragraph of paragraphs.slice(first, paragraphs.length - last)) {
      add(counts, keysOf(paragraph), 1);
    }
    keep(paragraphs, finder, { counts } satisfies Counting);
    return counts;
  };
  return Object.assign(count, { isKept });
}

/** What was counted, for as long as no later version has taken it over. */
interface Counting {
  counts: Map<string, number> | undefined;
}

function add(counts: Map<string, number>, keys: readonly string[], by: number): void {
  for (const key of keys) {
    const sum = (counts.get(key) ?? 0) + by;
    if (sum === 0) counts.delete(key);
    else counts.set(key, sum);
  }
}
