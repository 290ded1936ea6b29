/** Chance that can be repeated: the same seed gives the same choices, on every machine. */

/** A source of choices. */
export interface Random {
  /** A whole number from 0 to `below`, which is not included. */
  readonly below: (below: number) => number;
  /** One of the items; `undefined` when there are none. */
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
}

/** A source of choices that depends on the words of the seed alone. */
export function randomFrom(seed: string): Random {
  let state = hashOf(seed);
  const below = (limit: number) => {
    // The generator known as mulberry32: fast, and good enough to spread faults over a release.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, pick: (items) => items[below(items.length)] };
}

/** FNV-1a, over the code units. */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  return hash;
}
