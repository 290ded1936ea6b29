/** Tells which production of which grammar read something in a text, and which came close. */
import { type Tokens, tokenise } from '../language/tokens';
import type { Span } from '../text/span';
import { annotated } from './annotated';
import { changeGrammar } from './changes/grammar';
import { scanChanges } from './changes/read';
import { fieldworkWordings } from './dates/fieldwork';
import { approximationOf, jointAfter } from './figures/besideNumber';
import { caseloadsIn } from './figures/caseload';
import { caseloadGrammar } from './figures/caseloadGrammar';
import { attemptsFor, lexicon } from './lexicon';
import type { Reading } from './scan';

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
    ...figures
      .flatMap((figure) => approximationOf(tokens, figure.numberSpan) ?? [])
      .map(of('approximations')),
    ...figures.flatMap((figure) => jointWithin(tokens, figure.numberSpan) ?? []).map(of('joints')),
    ...scanChanges(text, dates, figures, reading.words).map(of('changes')),
    ...caseloadsIn(reading).map(of('caseload')),
    ...Array.from(fieldworkWordings(reading), ({ wording }) => wording).map(of('fieldwork')),
  ];
  return explanations.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A function that says of which grammar something is. */
function of(grammar: string): (read: Omit<Explanation, 'grammar'>) => Explanation {
  return ({ production, span }) => ({ grammar, production, span });
}

/** What joins the first number of a figure to the other one in it. */
function jointWithin(tokens: Tokens, { start, end }: Span): ReturnType<typeof jointAfter> {
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
export function nearMisses(reading: Reading): readonly NearMiss[] {
  const tokens = annotated(reading);
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
