/** Facts and findings as plain data with the offsets of the text, by which two versions can be compared. */
import type { Tree } from '../../server/src/syntax/parse';
import { offsetsOf } from '../../server/src/syntax/places';

/** What was found in the text of a tree; blocks stay what they are. */
export function plain(tree: Tree, found: unknown): unknown {
  if (typeof found !== 'object' || found === null || 'children' in found) return found;
  if (Array.isArray(found)) return found.map((one) => plain(tree, one));
  const fields = Object.entries(found).map(([name, value]) => [name, plain(tree, value)]);
  const copy = Object.fromEntries(fields);
  return 'start' in found && 'end' in found ? { ...copy, ...offsetsOf(tree, copy) } : copy;
}
