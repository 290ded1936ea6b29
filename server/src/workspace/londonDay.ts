import { londonToUtc } from '../facts/dates/calendar';

/** The day (`YYYY-MM-DD`) it is in London at this moment. */
export function londonDay(moment: Date): string {
  const utc = minutes(moment);
  const summer = minutes(new Date(moment.getTime() + 3_600_000));
  // The clock is an hour ahead of UTC when reading it that way leads back to the same moment.
  return (londonToUtc(summer) === `${utc}Z` ? summer : utc).slice(0, 10);
}

function minutes(moment: Date): string {
  return moment.toISOString().slice(0, 16);
}
