/**
 * The calendar as the releases use it, in arithmetic alone.
 *
 * `Date` is kept out of it: it reads a day in the time zone of the machine, and a release means London.
 */

/** The number of days in the month; February has 29 where no year is given. */
export function daysInMonth(year: number | undefined, month: number): number {
  if (month === 2) return year === undefined || isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether there is such a day, as far as it is given; 31 June is none, nor is 29 February 2019. */
export function isPossible(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): boolean {
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(year, month));
}

/** 1 (Monday) to 7 (Sunday) of a whole date (`YYYY-MM-DD`, a time behind it is allowed); `undefined` if there is no such day. */
export function weekdayOf(iso: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isPossible(year, month, day) ? weekday(year, month, day) : undefined;
}

/**
 * Negative if `a` lies before `b`, positive if behind it, 0 if they are the same as far as both are given:
 * 2019-05 and 2019-05-30 do not contradict each other.
 */
export function compareDates(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, shared), b.slice(0, shared)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The moment (`YYYY-MM-DDTHH:MMZ`) at which the clock in London shows `local` (`YYYY-MM-DDTHH:MM`); `undefined` if
 * `local` is no moment.
 *
 * Summer time runs from 01.00 UTC on the last Sunday of March to 01.00 UTC on the last Sunday of October, as in every
 * year since 1996. The hour that occurs twice in October means its first time; the hour skipped in March counts on
 * from winter time.
 */
export function londonToUtc(local: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(local);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [hour, minute] = [Number(parts[4]), Number(parts[5])];
  if (!isPossible(year, month, day) || hour > 23 || minute > 59) return undefined;
  if (!isSummerTime(year, month, day, hour)) return `${local}Z`;
  return hour > 0
    ? moment(year, month, day, hour - 1, minute)
    : day > 1
      ? moment(year, month, day - 1, 23, minute)
      : moment(year, month - 1, daysInMonth(year, month - 1), 23, minute);
}

function isSummerTime(year: number, month: number, day: number, hour: number): boolean {
  if (month < 3 || month > 10) return false;
  if (month > 3 && month < 10) return true;
  const sunday = 31 - (weekday(year, month, 31) % 7);
  const changed = day > sunday || (day === sunday && hour >= 2);
  return month === 3 ? changed : !changed;
}

function moment(year: number, month: number, day: number, hour: number, minute: number): string {
  return `${isoDay(year, month, day)}T${padded(hour)}:${padded(minute)}Z`;
}

/** `YYYY-MM-DD`, or as much of it as is given. */
export function isoDay(year: number, month?: number, day?: number): string {
  const start = String(year).padStart(4, '0');
  if (month === undefined) return start;
  return day === undefined
    ? `${start}-${padded(month)}`
    : `${start}-${padded(month)}-${padded(day)}`;
}

function padded(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Sakamoto's shift of each month's first day within a year that starts in March. */
const monthShift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

function weekday(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return ((y + leaps + monthShift[month - 1]! + day + 6) % 7) + 1;
}
