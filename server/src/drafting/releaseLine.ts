/** The line at the head of a release that says when it may be used. */
import { weekdayOf } from '../facts/dates/calendar';
import type { House } from '../house/house';
import type { Piece } from './pieces';
import { dateInWords, weekdayName } from './writtenDates';
import { timeInHouseForm, usualTime } from './writtenTimes';

/** The line of a release that may be used at once. */
export const immediateLine = 'For immediate release';

/**
 * The line of a release that is held back: "EMBARGOED until 00.01 on Thursday 30 May 2019".
 * @param until `YYYY-MM-DDTHH:MM`, or a day, which the house's usual time is added to; `undefined` where it is to come
 */
export function embargoLine(house: House | undefined, until: string | undefined): readonly Piece[] {
  const time = until?.slice(11) || undefined;
  const written = time === undefined ? usualTime(house) : timeInHouseForm(time, house);
  const start = `EMBARGOED until ${written} on `;
  return until === undefined
    ? [start, { name: 'embargo day', asked: 'DATE' }]
    : [start + dayInWords(until)];
}

/** "Thursday 30 May 2019" for a whole day, `YYYY-MM-DD` with or without a time; without the weekday where there is no such day. */
export function dayInWords(iso: string): string {
  const weekday = weekdayOf(iso);
  return weekday === undefined ? dateInWords(iso) : `${weekdayName(weekday)} ${dateInWords(iso)}`;
}
