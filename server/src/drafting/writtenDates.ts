/** Dates as messages and fixes write them. */

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** The name of a month from 1 to 12. */
export function monthName(month: number): string {
  return months[month - 1]!;
}

/** The name of a day from 1 (Monday) to 7 (Sunday). */
export function weekdayName(weekday: number): string {
  return weekdays[weekday - 1]!;
}

/** "30 May 2019", "May 2019" or "2019" for an ISO date of any precision; a time behind it is left out. */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return [day && String(Number(day)), month && monthName(Number(month)), year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** "February 2019", "June and July 2024" or "December 2023 and January 2024" for one month or two with a slash between. */
export function monthsInWords(months: string): string {
  const [from, to] = months.split('/');
  if (to === undefined) return dateInWords(from!);
  const sameYear = from!.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? monthName(Number(from!.slice(5, 7))) : dateInWords(from!)} and ${dateInWords(to)}`;
}
