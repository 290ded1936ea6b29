/** Reads what a paragraph says of figures that became others. */
import { type Words, wordsOf } from '../../text/words';
import { annotatedTokens } from '../annotated';
import type { DateMention } from '../dates/fact';
import type { Figure } from '../figures/fact';
import { sweepFor, tokensOf, triggerOf } from '../lexicon';
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
  const readings = sweep()(annotatedTokens(tokens(), dates, figures));
  if (readings.length === 0) return none;
  return readings.map(({ production, means }) => ({ ...means, production }));
}
