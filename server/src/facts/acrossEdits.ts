/**
 * What has to be known of all paragraphs at every keystroke, although a keystroke changes one of them.
 *
 * To look into each paragraph of a long text takes longer than anything that is done with what is found there. So each
 * function here remembers the release it was last asked about, and looks only at the paragraphs that have changed since.
 */
import type { Scanned } from './scanned';

type Paragraphs = readonly Scanned<unknown>[];

/** How many paragraphs at the beginning and at the end of two versions are the same, wherever they have moved to. */
interface SameEnds {
  readonly first: number;
  readonly last: number;
}

const compared = { before: [] as Paragraphs, now: [] as Paragraphs };
let sameEnds: SameEnds = { first: 0, last: 0 };

/** Compares two versions; the answer is kept, for everybody asks about the same two. */
function compare(before: Paragraphs, now: Paragraphs): SameEnds {
  if (compared.before === before && compared.now === now) return sameEnds;
  const most = Math.min(before.length, now.length);
  let first = 0;
  while (first < most && isSame(before[first]!, now[first]!)) first++;
  const between = most - first;
  let last = 0;
  while (last < between && isSame(before[before.length - 1 - last]!, now[now.length - 1 - last]!)) {
    last++;
  }
  Object.assign(compared, { before, now });
  sameEnds = { first, last };
  return sameEnds;
}

function isSame(a: Scanned<unknown>, b: Scanned<unknown>): boolean {
  return a.scan === b.scan && a.paragraph.zone === b.paragraph.zone;
}

/**
 * A function that gives the paragraphs of a release that `has` holds for, in order.
 * @param has may depend on the scan, the block and the zone of a paragraph, not on where it stands
 */
export function selection<P extends Scanned<unknown>>(
  has: (paragraph: P) => boolean,
): (paragraphs: readonly P[]) => readonly P[] {
  let known: readonly P[] = [];
  let indexes: readonly number[] = [];
  return (paragraphs) => {
    if (paragraphs !== known) {
      const { first, last } = compare(known, paragraphs);
      const moved = paragraphs.length - known.length;
      const found: number[] = [];
      for (const index of indexes) if (index < first) found.push(index);
      for (let index = first; index < paragraphs.length - last; index++) {
        if (has(paragraphs[index]!)) found.push(index);
      }
      for (const index of indexes) if (index >= known.length - last) found.push(index + moved);
      known = paragraphs;
      indexes = found;
    }
    return indexes.map((index) => paragraphs[index]!);
  };
}

/**
 * A function that counts how often the paragraphs of a release have each key; the order of the keys means nothing.
 * @param keysOf may depend on the scan, the block and the zone of a paragraph, not on where it stands
 */
export function tally<P extends Scanned<unknown>>(
  keysOf: (paragraph: P) => readonly string[],
): (paragraphs: readonly P[]) => ReadonlyMap<string, number> {
  let known: readonly P[] = [];
  let counts = new Map<string, number>();
  const add = (paragraph: P, by: number) => {
    for (const key of keysOf(paragraph)) {
      const count = (counts.get(key) ?? 0) + by;
      if (count === 0) counts.delete(key);
      else counts.set(key, count);
    }
  };
  return (paragraphs) => {
    const before = known;
    // Where counting fails halfway, it begins anew the next time.
    known = [];
    const { first, last } = compare(before, paragraphs);
    if (first + last === 0) counts = new Map();
    else for (const gone of before.slice(first, before.length - last)) add(gone, -1);
    for (const added of paragraphs.slice(first, paragraphs.length - last)) add(added, 1);
    known = paragraphs;
    return counts;
  };
}
