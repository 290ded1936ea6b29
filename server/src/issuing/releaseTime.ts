/** From when a release may be used, by what it says itself, and how long that is from now. */

import { dateInWords, weekdayName } from '../drafting/writtenDates';
import { timeInHouseForm } from '../drafting/writtenTimes';
import { londonToUtc, weekdayOf } from '../facts/dates/calendar';
import type { Release } from '../facts/release';
import { releaseLinesOf } from '../rules/shared/publicationStatements';
import type { Span } from '../text/span';

/** From when a release may be used. */
export type ReleaseTime =
  | {
      readonly kind: 'embargo';
      /** `YYYY-MM-DDTHH:MM` in London. */
      readonly at: string;
      /** Milliseconds until it ends; 0 or less when it is over. */
      readonly left: number;
      readonly span: Span;
    }
  | { readonly kind: 'immediate'; readonly span: Span }
  /** A day without a time, `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly at: string; readonly span: Span };

/**
 * What the release says of when it may be used; `undefined` when it says nothing. A day that stands nowhere but in the
 * front matter or the text counts once it has come: before that, nobody who is sent the release can tell whether the
 * text is free already.
 */
export function releaseTime(release: Release, now: Date): ReleaseTime | undefined {
  const { embargo, frontMatter, published } = release;
  const lines = releaseLinesOf(release);
  const immediate = lines.find(({ line }) => line.kind === 'immediate');
  const end = embargo && londonToUtc(embargo.value);
  // What the notes say of the report is no embargo on a release that is free.
  const isStated =
    frontMatter?.embargo !== undefined || lines.some(({ line }) => line.kind === 'embargo');
  if (embargo !== undefined && end !== undefined) {
    const left = Date.parse(end) - now.getTime();
    if (immediate === undefined || (isStated && left > 0)) {
      return { kind: 'embargo', at: embargo.value, left, span: embargo.span };
    }
  }
  if (immediate !== undefined) return { kind: 'immediate', span: immediate.span };
  const dated = lines.find(({ line }) => line.date !== undefined && line.at?.length === 10);
  if (dated !== undefined) return { kind: 'day', at: dated.line.at!, span: dated.span };
  if (published === undefined) return undefined;
  const start = londonToUtc(`${published.value}T00:00`);
  const hasCome = start !== undefined && Date.parse(start) <= now.getTime();
  return hasCome ? { kind: 'day', at: published.value, span: published.span } : undefined;
}

/** "embargoed until 00.01 on Thursday 14 January 2027, 3 days 2 hours from now", without a full stop. */
export function releaseTimeInWords(time: ReleaseTime, { house }: Release): string {
  switch (time.kind) {
    case 'immediate':
      return 'for immediate release';
    case 'day':
      return `dated ${dayInWords(time.at)}`;
    case 'embargo': {
      const clock = time.at.slice(11);
      const written = house === undefined ? clock.replace(':', '.') : timeInHouseForm(clock, house);
      const moment = `${written} on ${dayInWords(time.at)}`;
      return time.left > 0
        ? `embargoed until ${moment}, ${durationInWords(time.left)} from now`
        : `embargo ended at ${moment}`;
    }
  }
}

/** "Thursday 14 January 2027". */
function dayInWords(iso: string): string {
  const weekday = weekdayOf(iso);
  return weekday === undefined ? dateInWords(iso) : `${weekdayName(weekday)} ${dateInWords(iso)}`;
}

/** "12 days", "3 days 2 hours", "1 hour 20 minutes", "5 minutes"; rounded down. */
export function durationInWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (minutes < 1) return 'less than a minute';
  if (days >= 7) return counted(days, 'day');
  return days >= 1
    ? both(counted(days, 'day'), counted(hours % 24, 'hour'))
    : both(counted(hours, 'hour'), counted(minutes % 60, 'minute'));
}

function both(greater: string, smaller: string): string {
  return [greater, smaller].filter((part) => !part.startsWith('0 ')).join(' ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
