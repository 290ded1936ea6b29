/** What two versions of a text have in common, block by block. */
import type { Movement } from '../text/movement';
import type { Span } from '../text/span';
import type { Block } from './node';
import type { Tree } from './parse';

/** How a text came out of an earlier one. */
export interface Change extends Movement {
  /** The blocks of the earlier text that are gone, or stand beside something that is gone or new. */
  readonly touched: ReadonlySet<Block>;
}

/** How the text of `now` came out of that of `before`; what lies outside the change are the same blocks. */
export function changeBetween(before: Tree, now: Tree): Change {
  const { blocks, starts } = before;
  const most = Math.min(blocks.length, now.blocks.length);
  let first = 0;
  while (first < most && blocks[first] === now.blocks[first]) first++;
  const between = most - first;
  let last = 0;
  while (last < between && blocks.at(-1 - last) === now.blocks.at(-1 - last)) last++;
  const { length } = before.text;
  const end = blocks.length - last;
  const span = { start: starts[first] ?? length, end: starts[end] ?? length };
  return {
    ...changedWithin(before.text, now.text, span),
    touched: new Set(blocks.slice(Math.max(0, first - 1), end + 1)),
  };
}

/** The movement of a text that is the same outside `span`, which is a place in the earlier one. */
function changedWithin(before: string, now: string, { start, end }: Span): Movement {
  const by = now.length - before.length;
  const most = Math.min(end, end + by);
  let from = start;
  while (from < most && before.charCodeAt(from) === now.charCodeAt(from)) from++;
  let to = end;
  const least = Math.max(from, from - by);
  while (to > least && before.charCodeAt(to - 1) === now.charCodeAt(to - 1 + by)) to--;
  return { start: from, end: to, by };
}
