/** What joins a number to the one that follows it. */
import type { Tokens } from '../../language/tokens';
import type { Span } from '../../text/span';
import { askingFor } from '../lexicon';
import { type Joint, jointGrammar } from './grammar';
import { tokensWithin } from './tokensWithin';

/** A joint with the number before it, and with the “between” before that. */
export interface Joined {
  readonly span: Span;
  readonly joint: Joint;
  /** The production that read it. */
  readonly production: string;
}

const asking = askingFor('joints', jointGrammar);

/**
 * What joins a number, or a number with what it counts, to the one that follows it; `undefined` if nothing does.
 * @param near a token not far from the number
 */
export function jointAfter(tokens: Tokens, number: Span, near = 0): Joined | undefined {
  const reading = asking()(tokens, tokensWithin(tokens, number, near));
  if (reading === undefined) return undefined;
  const { span, means, production } = reading;
  return { span, joint: means, production };
}
