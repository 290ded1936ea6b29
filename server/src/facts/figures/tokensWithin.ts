import type { Range } from '../../language/pattern/match';
import type { Tokens } from '../../language/tokens';
import { countFirst } from '../../text/countFirst';
import type { Span } from '../../text/span';

/** The tokens that lie within a span of the text. */
export function tokensWithin({ starts, ends }: Tokens, { start, end }: Span): Range {
  const from = countFirst(starts.length, (at) => starts[at]! < start);
  const to = countFirst(ends.length, (at) => ends[at]! <= end);
  return { from, to };
}
