/** What a sentence says of two figures: that one became the other. */
import type { Span } from '../../text/span';
import type { Figure } from '../figures/fact';

/** A number that became another, and what is said of it. */
export interface Change {
  /** The words that say so, with both figures. */
  readonly span: Span;
  /** The word that says which way it went: “rose”, “down”, “halved”. */
  readonly word: Span;
  /** Which way it went, or how many times as many there were in the end. */
  readonly said: 'rise' | 'fall' | number;
  /** The figure before. Where the two are written as a range, it is `to` as well, and has an `upper` end. */
  readonly from: Figure;
  readonly to: Figure;
  /** By how much: a share of the number before, an amount, or percentage points. */
  readonly by: Figure | undefined;
  /** How near a multiple comes: “nearly doubled”. */
  readonly degree: 'more-than' | 'nearly' | undefined;
  /** The production that read it. */
  readonly production: string;
}
