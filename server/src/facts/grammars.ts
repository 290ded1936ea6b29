/** The grammars of all families, by name: what `npm run generate` compiles. */
import type { Production } from '../language/pattern/grammar';
import { changeGrammar } from './changes/grammar';
import { fieldworkGrammar } from './dates/grammar';
import { caseloadGrammar } from './figures/caseloadGrammar';
import { approximationGrammar, jointGrammar } from './figures/grammar';

export const grammars = {
  approximations: approximationGrammar,
  caseload: caseloadGrammar,
  changes: changeGrammar,
  fieldwork: fieldworkGrammar,
  joints: jointGrammar,
} as const satisfies Readonly<Record<string, readonly Production<unknown>[]>>;

/** Classes of words that readers ask for without a pattern. */
export const askedClasses = [
  'month',
  'short-month',
  'welsh-month',
  'cardinal',
  'scale',
  'place',
  'part',
  'no-noun',
  'duration',
  'numbered',
  'person',
  'forename-she',
  'forename-he',
  'speech',
  'finding',
  'voice',
  'no-speech',
  'telling',
  'said-alone',
] as const;
