/**
 * Dates as the data files give them: a day, a month or a year.
 *
 * Sources often name no more than a month ("March 2016"), and inventing a day would be inventing a fact.
 */

/** A stretch of time; an absent end is open. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both ends included. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Whether a date may lie in the period.
 * Dates of different precision are compared as far as both go, so that in a month known only as
 * "2016-03" both what ended and what began then holds.
 */
export function isWithin(date: string, { from, to }: Period): boolean {
  return (
    (from === undefined || compareDates(from, date) <= 0) &&
    (to === undefined || compareDates(date, to) <= 0)
  );
}

/** Whether a date lies in the period whichever day is meant by an end that is known to the month or the year alone. */
export function isSurelyWithin(date: string, period: Period): boolean {
  const isSure = (end: string | undefined) =>
    end === undefined || end.length === date.length || compareDates(end, date) !== 0;
  return isWithin(date, period) && isSure(period.from) && isSure(period.to);
}

/** Negative when `a` is earlier, positive when it is later, 0 when they agree as far as both go. */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}
