/** Reads what a paragraph says of figures that became others. */
import { withThings } from '../../language/tokens';
import { type Words, wordsOf } from '../../text/words';
import type { DateMention } from '../dates/fact';
import type { Figure } from '../figures/fact';
import { lexicon, sweepFor, tokensOf, triggerOf } from '../lexicon';
import { thingsOf } from '../things';
import type { Change } from './fact';
import { changeGrammar } from './grammar';

const sweep = sweepFor('changes', changeGrammar);
const mayRead = triggerOf('changes');

const none: readonly Change[] = Object.freeze([]);

/** Every change in `text`, in order and without overlap; spans count from its start. */
export function scanChanges(
  text: string,
  dates: readonly DateMention[],
  figures: readonly Figure[],
  words: Words = wordsOf(text),
  tokens = tokensOf(text),
): readonly Change[] {
  if ((figures.length < 2 && figures[0]?.upper === undefined) || !mayRead(words)) return none;
  const readings = sweep()(withThings(tokens(), thingsOf(dates, figures, lexicon()), lexicon()));
  if (readings.length === 0) return none;
  return readings.map(({ production, means }) => ({ ...means, production }));
}
