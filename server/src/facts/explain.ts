/** Tells which production of which grammar read something in a text, and which came close. */
import { type Tokens, tokenise, withThings } from '../language/tokens';
import type { Span } from '../text/span';
import { changeGrammar } from './changes/grammar';
import { scanChanges } from './changes/read';
import { fieldworkWordings } from './dates/fieldwork';
import { approximationOf } from './figures/approximation';
import { caseloadsIn } from './figures/caseload';
import { caseloadGrammar } from './figures/caseloadGrammar';
import { type Joined, jointAfter } from './figures/joint';
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
export function explain(reading: Reading): readonly Explanation[] {
  const { text, dates, figures } = reading;
  const tokens = tokenise(text, lexicon());
  const explanations = [
    ...figures.flatMap(({ numberSpan }) => {
      const found = approximationOf(tokens, numberSpan);
      if (found === undefined) return [];
      const { production, span } = found;
      return [{ grammar: 'approximations', production, span }];
    }),
    ...figures.flatMap(({ numberSpan }) => {
      const found = jointWithin(tokens, numberSpan);
      if (found === undefined) return [];
      const { production, span } = found;
      return [{ grammar: 'joints', production, span }];
    }),
    ...scanChanges(text, dates, figures, reading.words).map(({ production, span }) => {
      return { grammar: 'changes', production, span };
    }),
    ...caseloadsIn(reading).map(({ production, span }) => {
      return { grammar: 'caseload', production, span };
    }),
    ...Array.from(fieldworkWordings(reading), ({ wording: { production, span } }) => {
      return { grammar: 'fieldwork', production, span };
    }),
  ];
  return explanations.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What joins the first number of a figure to the other one in it. */
function jointWithin(tokens: Tokens, { start, end }: Span): Joined | undefined {
  for (const last of tokens.ends) {
    const found = last > start && last < end ? jointAfter(tokens, { start, end: last }) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A production that did not hold. */
export interface NearMiss extends Explanation {
  /** Whether all of it fitted, and an exception took it back. */
  readonly isExcepted: boolean;
}

const mostMisses = 3;

/** The productions that fitted most of a text and did not hold. */
export function nearMisses({ text, dates, figures }: Reading): readonly NearMiss[] {
  const tokens = withThings(
    tokenise(text, lexicon()),
    thingsOf(dates, figures, lexicon()),
    lexicon(),
  );
  return sweeping
    .flatMap(([grammar, productions]) =>
      attemptsFor(grammar, productions)(tokens).map((attempt) => ({ grammar, ...attempt })),
    )
    .filter(({ length }) => length > 1)
    .sort((a, b) => Number(b.isExcepted) - Number(a.isExcepted) || b.length - a.length)
    .slice(0, mostMisses)
    .map(({ grammar, production, span, isExcepted }) => {
      return { grammar, production, span, isExcepted };
    });
}

/** The grammars that look for a wording anywhere in a text. */
const sweeping = [
  ['changes', changeGrammar],
  ['caseload', caseloadGrammar],
] as const;
