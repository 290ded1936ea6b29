import type { Range } from '../../language/pattern/match';
import type { Tokens } from '../../language/tokens';
import type { Span } from '../../text/span';

/**
 * The tokens that lie within a span of the text.
 * @param near a token not far from them, from which they are looked for
 */
export function tokensWithin({ starts, ends }: Tokens, { start, end }: Span, near: number): Range {
  let from = near;
  while (from > 0 && starts[from - 1]! >= start) from--;
  while (from < starts.length && starts[from]! < start) from++;
  let to = from;
  while (to < ends.length && ends[to]! <= end) to++;
  return { from, to };
}
