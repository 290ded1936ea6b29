/** Times of day at which an embargo ends, and how a house writes them. */
import { timeForm } from '../../facts/dates/embargo';
import type { House } from '../../house/house';

/** Whether it is open which end of the day is meant: midnight, 12am, 00.00. */
export function isAmbiguousTime(written: string): boolean {
  return /^(?:(?:12\s)?midnight|hanner\snos|12(?:[.:]00)?\s?(?:a\.?m|yb)\b.*|00[.:]?00.*)$/i.test(
    written,
  );
}

/** When embargoes of the house end; where there is no house, the first minute of the day, as the press writes it. */
export function usualTime(house: House | undefined): string {
  return house?.style.embargoTime ?? '00.01';
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
