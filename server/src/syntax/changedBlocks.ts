/** What two versions of a text have in common, block by block. */
import type { Movement } from '../text/movement';
import type { Tree } from './parse';

/** How the text of `now` came out of that of `before`; what lies outside the change are the same blocks. */
export function movementBetween(before: Tree, now: Tree): Movement {
  const most = Math.min(before.blocks.length, now.blocks.length);
  let first = 0;
  while (first < most && before.blocks[first] === now.blocks[first]) first++;
  const between = most - first;
  let last = 0;
  while (last < between && before.blocks.at(-1 - last) === now.blocks.at(-1 - last)) last++;
  const length = before.text.length;
  return {
    start: before.starts[first] ?? length,
    end: before.starts[before.blocks.length - last] ?? length,
    by: now.text.length - length,
  };
}
