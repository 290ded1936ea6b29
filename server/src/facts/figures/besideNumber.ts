/** What the words beside a number make of it. */

import type { Interpretation } from '../../language/pattern/grammar';
import type { Range } from '../../language/pattern/match';
import type { Tokens } from '../../language/tokens';
import type { Span } from '../../text/span';
import { askingFor } from '../lexicon';
import { type Approximating, approximationGrammar, type Joint, jointGrammar } from './grammar';

const approximating = askingFor('approximations', approximationGrammar);
const joining = askingFor('joints', jointGrammar);

/**
 * How near the words beside a number say it is, with both together; `undefined` if nothing does.
 * @param near a token not far from the number
 */
export function approximationOf(
  tokens: Tokens,
  number: Span,
  near = 0,
): Interpretation<Approximating> | undefined {
  return approximating()(tokens, tokensWithin(tokens, number, near));
}

/**
 * What joins a number, or a number with what it counts, to the one that follows it, with the number and the “between”
 * before it; `undefined` if nothing does.
 * @param near a token not far from the number
 */
export function jointAfter(
  tokens: Tokens,
  number: Span,
  near = 0,
): Interpretation<Joint> | undefined {
  return joining()(tokens, tokensWithin(tokens, number, near));
}

/** The tokens that lie within a span of the text, looked for from a token not far from them. */
function tokensWithin({ starts, ends }: Tokens, { start, end }: Span, near: number): Range {
  let from = near;
  while (from > 0 && starts[from - 1]! >= start) from--;
  while (from < starts.length && starts[from]! < start) from++;
  let to = from;
  while (to < ends.length && ends[to]! <= end) to++;
  return { from, to };
}
