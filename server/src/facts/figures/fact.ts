/** Figures as they are written, and what they count. */
import type { Span } from '../../text/span';

/** How far the wording lets a figure stray from the exact one. */
export type Approximation =
  | 'exact'
  | 'about'
  | 'more-than'
  | 'at-least'
  | 'nearly'
  | 'less-than'
  | 'up-to';

/** A number with its unit. */
export interface Figure {
  /** The wording of the approximation, the number and the unit: "more than 5,500 low and medium-risk offenders". */
  readonly span: Span;
  /** The number alone: "5,500", "a third", "six in 10", "17 per cent". */
  readonly numberSpan: Span;
  /** The value; a share (fraction or percentage) as a part of 1. `undefined` when it is malformed. */
  readonly value: number | undefined;
  readonly form:
    | 'digits'
    | 'words'
    | 'fraction'
    | 'percentage'
    | 'ratio'
    | 'ordinal'
    | 'range'
    | 'money';
  /** For a range, its upper end. */
  readonly upper: number | undefined;
  /** For a ratio, the number it is taken from: 60 in "17 out of the 60 cases". */
  readonly outOf: number | undefined;
  /** What is counted, singular head noun in lower case ("offender", "recommendation"); `undefined` for bare numbers. */
  readonly unit: string | undefined;
  /** The words of the unit as written: "low and medium-risk offenders". */
  readonly unitSpan: Span | undefined;
  readonly approximation: Approximation;
  /** A thousands separator or decimal that cannot be right: "42,500,0000". */
  readonly malformed: boolean;
}

/** How many people the service looked after, and when that was counted. */
export interface Caseload {
  readonly value: number;
  /** As written: "30 September 2018", "October 2019". */
  readonly asAt: string | undefined;
  readonly span: Span;
}
