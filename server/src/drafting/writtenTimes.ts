/** Times of day as messages, fixes and new releases write them. */
import { readTime } from '../facts/dates/dateWords';
import { timeForm } from '../facts/dates/embargo';
import type { House } from '../house/house';

/** When embargoes of the house end; where that is not known, the first minute of the day, as the press writes it. */
export function usualTime(house: House | undefined): string {
  return house?.style.embargoTime ?? '00.01';
}

/** The moment (`YYYY-MM-DDTHH:MM`) at which an embargo of the house usually ends on a day (`YYYY-MM-DD`). */
export function momentOn(day: string, house: House | undefined): string {
  return `${day}T${readTime(usualTime(house))}`;
}

/** A time (`HH:MM`) as the house writes it, such as "00.01". */
export function timeInHouseForm(time: string, house: House | undefined): string {
  switch (timeForm(usualTime(house))) {
    case 'point':
      return time.replace(':', '.');
    case 'compact':
      return time.replace(':', '');
    case 'twelve-hour':
      return inTwelveHours(time);
    default:
      return time;
  }
}

function inTwelveHours(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}.${time.slice(3)}${hour < 12 ? 'am' : 'pm'}`;
}
