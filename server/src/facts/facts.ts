/**
 * The typed facts read off one release.
 *
 * All spans are UTF-16 offsets into the whole release, end-exclusive. Dates are `YYYY-MM-DD`, months
 * `YYYY-MM`, moments `YYYY-MM-DDTHH:MM`, always as the clock stands in London. Absence is `undefined`.
 * Nothing here judges: what is missing or wrong is a rule's business.
 *
 * The types of a family are in its folder; whoever asks for facts of several finds them here.
 */
import type { Span } from '../text/span';

/** The first line of the release, without its mark-up. */
export interface Headline {
  readonly text: string;
  readonly span: Span;
}

export type { Abbreviation } from './abbreviations/fact';
export type { Change } from './changes/fact';
export type { Dated, DateMention } from './dates/fact';
export type { Approximation, Caseload, Figure } from './figures/fact';
export type { Link } from './links/fact';
export type { Contact, Note } from './notes/fact';
export type { PersonMention } from './people/fact';
export type { Cue, Quote, QuotePart } from './quotes/fact';
export type { Comparison, Rank, Rating, RatingCount, RatingTotal } from './ratings/fact';
export type { ServiceMention } from './services/fact';
