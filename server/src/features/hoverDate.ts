/** What there is to say of a date: its weekday, and how far it is from the day of the release and from today. */
import { dateInWords, weekdayName } from '../drafting/writtenDates';
import { weekdayOf } from '../facts/dates/calendar';
import { isoDate } from '../facts/dates/dates';
import { withDates } from '../facts/paragraphsWith';
import type { Release } from '../facts/release';
import { shift, touches } from '../text/span';
import type { Found } from './found';
import { type Passage, paragraph } from './markup';

/** The date at an offset of a paragraph; `undefined` where there is none. */
export function dateAt(release: Release, offset: number, today: string): Found | undefined {
  for (const { scan, start } of withDates(release.paragraphs)) {
    if (start > offset) break;
    const date = scan.dates.find(({ span }) => touches(shift(span, start), offset));
    if (date === undefined) continue;
    const iso = date.possible ? isoDate(date, release.published?.value) : undefined;
    const passages = iso === undefined ? [] : aboutDay(release, iso, today);
    return passages.length === 0 ? undefined : { span: shift(date.span, start), passages };
  }
  return undefined;
}

/** A day, or a month or year, of which there is less to say. */
export function aboutDay(
  { embargo, published }: Release,
  iso: string,
  today: string,
): readonly Passage[] {
  const weekday = iso.length === 10 ? weekdayOf(iso) : undefined;
  if (weekday === undefined) return [];
  const own = published?.value;
  const ofRelease =
    own === undefined
      ? undefined
      : own === iso
        ? `the day of this release${embargo?.value.startsWith(iso) ? ', on which the embargo ends' : ''}`
        : `${distance(own, iso)} the day of this release, ${dateInWords(own)}`;
  const fromToday =
    iso === today
      ? 'today'
      : iso < today
        ? `${daysBetween(iso, today)} ago`
        : `in ${daysBetween(today, iso)}`;
  return [
    paragraph({ strong: `${weekdayName(weekday)} ${dateInWords(iso)}` }, ` – ${fromToday}`),
    ...(ofRelease === undefined
      ? []
      : [paragraph(`${ofRelease[0]!.toUpperCase()}${ofRelease.slice(1)}.`)]),
  ];
}

/** "12 days before", "a day after". */
function distance(from: string, to: string): string {
  return to < from ? `${daysBetween(to, from)} before` : `${daysBetween(from, to)} after`;
}

function daysBetween(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return days === 1 ? 'one day' : `${days.toLocaleString('en-GB')} days`;
}
