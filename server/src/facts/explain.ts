/** Tells which production of which grammar read something in a text, and which came close. */
import { tokenise, withThings } from '../language/tokens';
import type { Span } from '../text/span';
import { changeGrammar } from './changes/grammar';
import { scanChanges } from './changes/read';
import { approximationOf } from './figures/approximation';
import { attemptsFor, lexicon } from './lexicon';
import type { Reading } from './scan';
import { thingsOf } from './things';

/** Words that were read, and by what; spans count from the start of the text. */
export interface Explanation {
  /** The name of the grammar. */
  readonly grammar: string;
  readonly production: string;
  readonly span: Span;
}

/** What was read in a text, in order. */
export function explain({ text, dates, figures }: Reading): readonly Explanation[] {
  const tokens = tokenise(text, lexicon());
  const explanations = [
    ...figures.flatMap(({ numberSpan }) => {
      const found = approximationOf(tokens, numberSpan);
      if (found === undefined) return [];
      const { production, span } = found;
      return [{ grammar: 'approximations', production, span }];
    }),
    ...scanChanges(text, dates, figures).map(({ production, span }) => {
      return { grammar: 'changes', production, span };
    }),
  ];
  return explanations.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A production that did not hold. */
export interface NearMiss extends Explanation {
  /** Whether all of it fitted, and an exception took it back. */
  readonly isExcepted: boolean;
}

const mostMisses = 3;

/** The productions that fitted most of a text and did not hold. */
export function nearMisses({ text, dates, figures }: Reading): readonly NearMiss[] {
  const tokens = withThings(tokenise(text, lexicon()), thingsOf(dates, figures), lexicon());
  return attemptsFor(
    'changes',
    changeGrammar,
  )(tokens)
    .filter(({ length }) => length > 1)
    .slice(0, mostMisses)
    .map(({ production, span, isExcepted }) => {
      return { grammar: 'changes', production, span, isExcepted };
    });
}
