/**
 * What has to be known of all paragraphs at every keystroke, although a keystroke changes one of them.
 *
 * To look into each paragraph of a long text takes longer than anything that is done with what is found there. So each
 * function here remembers what it found in a version, and looks in the next one only at the paragraphs that are new. The
 * memory belongs to the paragraphs of the version, so texts that are read by turns leave each other’s alone.
 */
import { remembered } from './remembered';
import type { ScannedParagraph } from './scan';
import type { Scanned } from './scanned';

type Paragraphs = readonly Scanned<unknown>[];

/** An earlier version of some paragraphs, and how many at their beginning and end are the same, wherever they moved to. */
interface Origin {
  readonly before: Paragraphs;
  readonly first: number;
  readonly last: number;
}

const origins = new WeakMap<Paragraphs, Origin>();

/** What was found in an earlier version, from which the paragraphs at hand have come. */
interface Found extends Origin {
  readonly what: unknown;
}

/** What is known of some paragraphs, by who found it: of themselves, or still of an earlier version. */
const knowledge = new WeakMap<Paragraphs, Map<object, Found>>();

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
  /** Whether these paragraphs of a release are those of the version before, wherever they have moved to. */
  readonly isKept: (paragraphs: readonly P[]) => boolean;
}

/**
 * A function that gives the paragraphs of a release that `has` holds for, in order.
 * @param has may depend on the scan, the block and the zone of a paragraph, not on where it stands
 */
export function selection<P extends Scanned<unknown>>(
  has: (paragraph: P) => boolean,
): Selection<P> {
  const finder = {};
  const indexesOf = (paragraphs: readonly P[]): readonly number[] => {
    const known = knowledge.get(paragraphs)?.get(finder);
    if (known?.before === paragraphs) return known.what as readonly number[];
    const { before, first, last, what } = known ?? unrelated;
    const earlier = what as readonly number[];
    const moved = paragraphs.length - before.length;
    const found: number[] = [];
    for (const index of earlier) if (index < first) found.push(index);
    for (let index = first; index < paragraphs.length - last; index++) {
      if (has(paragraphs[index]!)) found.push(index);
    }
    for (const index of earlier) {
      if (index >= before.length - last) found.push(index + moved);
    }
    keep(paragraphs, finder, found);
    return found;
  };
  const selected = remembered((paragraphs: readonly P[]) =>
    indexesOf(paragraphs).map((index) => paragraphs[index]!),
  );
  const select = (paragraphs: readonly P[]) => selected(paragraphs);
  const isKept = (paragraphs: readonly P[]) => {
    const origin = origins.get(paragraphs);
    const known = origin && knowledge.get(origin.before)?.get(finder);
    if (origin === undefined || known?.before !== origin.before) return false;
    const before = known.what as readonly number[];
    const isChanged = (all: Paragraphs) => (index: number) =>
      index >= origin.first && index < all.length - origin.last;
    return (
      !before.some(isChanged(origin.before)) && !indexesOf(paragraphs).some(isChanged(paragraphs))
    );
  };
  return Object.assign(select, { isKept });
}

const unrelated: Found = { what: [], before: [], first: 0, last: 0 };

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
  const keysIn = (paragraphs: readonly P[]) => paragraphs.flatMap(keysOf).sort();
  const isKept = (paragraphs: readonly P[]) => {
    const origin = origins.get(paragraphs);
    if (origin === undefined) return false;
    const { before, first, last } = origin;
    const gone = keysIn((before as readonly P[]).slice(first, before.length - last));
    const come = keysIn(paragraphs.slice(first, paragraphs.length - last));
    return gone.length === come.length && gone.every((key, index) => key === come[index]);
  };
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
