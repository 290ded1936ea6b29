/** A text in tokens, with what was read in it in the place of its words: what grammars that stand on dates and figures read. */
import { type Tokens, withThings } from '../language/tokens';
import { remembered } from '../text/remembered';
import type { DateMention } from './dates/fact';
import type { Figure } from './figures/fact';
import { lexicon, tokensOf } from './lexicon';
import type { Reading } from './scan';
import { thingsOf } from './things';

/** The tokens of a text with its dates and figures in the place of their words. */
export function annotatedTokens(
  tokens: Tokens,
  dates: readonly DateMention[],
  figures: readonly Figure[],
): Tokens {
  return withThings(tokens, thingsOf(dates, figures, lexicon()), lexicon());
}

/** The same of a text that was read, remembered with the reading. */
export const annotated = remembered(({ text, dates, figures }: Reading) =>
  annotatedTokens(tokensOf(text)(), dates, figures),
);
