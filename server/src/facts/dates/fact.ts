/** Dates as they are written, and days that a release is known to have. */
import type { Span } from '../../text/span';

/**
 * A date, or as much of one as is written.
 *
 * The year of a range counts for both of its ends, even where it is written behind the second alone.
 */
export interface DateMention {
  /** The date with the weekday and the time that stand beside it. */
  readonly span: Span;
  readonly year: number | undefined;
  /** 1 to 12, or the number as written where the date is not `possible`. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** The end of a range written as one: "5 to 16 March 2018"; in 2018/2019 its year alone. */
  readonly until:
    | {
        readonly year: number | undefined;
        readonly month: number | undefined;
        readonly day: number | undefined;
        /** The weekday that is named for it; there is none where only the first day has one. */
        readonly weekday?: number;
        readonly weekdaySpan?: Span;
      }
    | undefined;
  /** 1 (Monday) to 7 (Sunday), when a weekday is named. */
  readonly weekday: number | undefined;
  readonly weekdaySpan: Span | undefined;
  /** `HH:MM`, when a time stands beside it. */
  readonly time: string | undefined;
  readonly timeSpan: Span | undefined;
  /** How it is written; `numeric` is 30/05/2019, `year-range` 2018/2019. */
  readonly form:
    | 'day-month-year'
    | 'day-month'
    | 'month-year'
    | 'year'
    | 'year-range'
    | 'numeric'
    | 'iso'
    | 'month-day';
  /** "1st", "30th": the ending of the day. */
  readonly ordinal: boolean;
  /** Whether such a day exists; 31 June does not. */
  readonly possible: boolean;
  /** A month, a weekday or a year that is none as it is written, with the word that is meant where that is clear. */
  readonly misspelt: { readonly span: Span; readonly meant: string | undefined } | undefined;
}

/** A day or a moment with the place it was read from; front matter has a place too. */
export interface Dated {
  readonly value: string;
  readonly span: Span;
}
