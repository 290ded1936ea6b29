/** What the readers of days, months and years share. */
import type { DateMention } from './fact';

/** A date without the weekday and the time beside it. */
export interface WrittenDate
  extends Pick<DateMention, 'year' | 'month' | 'day' | 'until' | 'form'> {
  readonly misspelt?: DateMention['misspelt'];
  readonly start: number;
  readonly end: number;
  /** Whether the day has an ending: "30th". */
  readonly ordinal?: boolean;
}

/** What must not follow a number for it to belong to a date; part of a regular expression, as are those below. */
export const noFigure = '(?![\\d%]|[.,:]\\d|[a-z])';

/** A year of four digits. */
export const fullYear = `((?:1[89]|20)\\d\\d)${noFigure}`;

/** The end of a text behind which "and" joins two dates to a range. */
export const between = /(?:between|rhwng)\s+$/i;
