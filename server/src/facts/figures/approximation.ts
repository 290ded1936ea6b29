/** The wordings that make a figure less than exact. */

import type { Tokens } from '../../language/tokens';
import { countFirst } from '../../text/countFirst';
import type { Span } from '../../text/span';
import { askingFor } from '../lexicon';
import type { Approximation } from './fact';
import { approximationGrammar } from './grammar';

/** A number with the wording beside it. */
export interface Approximated {
  /** Both together. */
  readonly span: Span;
  readonly approximation: Exclude<Approximation, 'exact'>;
  /** The production that read it. */
  readonly production: string;
}

const asking = askingFor('approximations', approximationGrammar);

/** What the words beside a number make of it; `undefined` if nothing does. */
export function approximationOf(tokens: Tokens, number: Span): Approximated | undefined {
  const { starts, ends } = tokens;
  const from = countFirst(starts.length, (at) => starts[at]! < number.start);
  const to = countFirst(ends.length, (at) => ends[at]! <= number.end);
  const reading = asking()(tokens, { from, to });
  if (reading === undefined) return undefined;
  const { span, means, production } = reading;
  return { span, approximation: means, production };
}
