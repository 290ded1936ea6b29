/** What two versions of a text have in common, block by block. */
import type { Movement } from '../text/movement';
import type { Block } from './node';
import type { Tree } from './parse';
import { inCommon } from './places';

/** How a text came out of an earlier one. */
export interface Change extends Movement {
  /** The blocks of the earlier text that are gone, or stand beside something that is gone or new. */
  readonly touched: ReadonlySet<Block>;
}

/**
 * How the text of `now` came out of that of `before`; what lies outside the change are the same blocks at the same places.
 * `undefined` where all places are others.
 */
export function changeBetween(before: Tree, now: Tree): Change | undefined {
  const { blocks, starts } = before;
  const { first, last } = inCommon(blocks, now.blocks);
  const end = blocks.length - last;
  const moved = now.blocks.length - blocks.length;
  for (let index = 0; index < blocks.length; index++) {
    if (index < first && starts[index] !== now.starts[index]) return undefined;
    if (index >= end && starts[index] !== now.starts[index + moved]) return undefined;
  }
  const touched = new Set(blocks.slice(Math.max(0, first - 1), end + 1));
  const until = starts[end] ?? Number.POSITIVE_INFINITY;
  const isOne = end === first + 1 && moved === 0 && starts[first] === now.starts[first];
  if (!isOne) return { start: starts[first] ?? until, end: until, by: 0, until, touched };
  return { ...changedWithin(before, now, first), until, touched };
}

/** The movement within the block at an index, all others being the same. */
function changedWithin(before: Tree, now: Tree, index: number): Omit<Movement, 'until'> {
  const by = now.text.length - before.text.length;
  const offset = before.offsets[index]!;
  const end = offset + before.blocks[index]!.length;
  const most = Math.min(end, end + by);
  let from = offset;
  while (from < most && before.text.charCodeAt(from) === now.text.charCodeAt(from)) from++;
  let to = end;
  const least = Math.max(from, from - by);
  while (to > least && before.text.charCodeAt(to - 1) === now.text.charCodeAt(to - 1 + by)) to--;
  const place = before.starts[index]! - offset;
  return { start: from + place, end: to + place, by };
}
