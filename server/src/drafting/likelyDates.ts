/** Dates that a new release may well have, where nobody has said yet. */
import { weekdayOf } from '../facts/dates/calendar';
import { daysAfter } from './typedDay';

/** So many of the next working days after a day (`YYYY-MM-DD`), bank holidays among them. */
export function nextWorkingDays(day: string, count: number): readonly string[] {
  const days: string[] = [];
  for (let ahead = 1; days.length < count; ahead++) {
    const next = daysAfter(day, ahead);
    if (weekdayOf(next)! <= 5) days.push(next);
  }
  return days;
}

/** The month (`YYYY-MM`) so many months before that of a day. */
export function monthBefore(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
}
