/** The wordings that make a figure less than exact. */

import type { Tokens } from '../../language/tokens';
import type { Span } from '../../text/span';
import { askingFor } from '../lexicon';
import type { Approximation } from './fact';
import { approximationGrammar } from './grammar';
import { tokensWithin } from './tokensWithin';

/** A number with the wording beside it. */
export interface Approximated {
  /** Both together. */
  readonly span: Span;
  readonly approximation: Exclude<Approximation, 'exact'>;
  /** The production that read it. */
  readonly production: string;
}

const asking = askingFor('approximations', approximationGrammar);

/**
 * What the words beside a number make of it; `undefined` if nothing does.
 * @param near a token not far from the number
 */
export function approximationOf(tokens: Tokens, number: Span, near = 0): Approximated | undefined {
  const reading = asking()(tokens, tokensWithin(tokens, number, near));
  if (reading === undefined) return undefined;
  const { span, means, production } = reading;
  return { span, approximation: means, production };
}
