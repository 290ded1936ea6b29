import { dateInWords, weekdayName } from '../drafting/writtenDates';
import { weekdayOf } from '../facts/dates/calendar';
import { isoDate, isoEnd } from '../facts/dates/dates';
import type { DateMention } from '../facts/facts';
import type { Release } from '../facts/release';
import type { SourceText } from '../text/sourceText';
import { encloses, type Span, shift } from '../text/span';
import { defineRule, type Fix } from './rule';
import { dateWritten } from './shared/dateWritten';
import { type PlacedDate, placedDates, withoutTime } from './shared/placedDates';
import { publicationStatements } from './shared/publicationStatements';

export const weekdayWrong = defineRule({
  id: 'weekday-wrong',
  group: 'dates',
  severity: 'error',
  fix: 'unsafe',
  summary: 'A date does not fall on the weekday that stands beside it.',
  why: 'One of the two is wrong, and a newsroom that keeps the embargo by the weekday breaks it by the date. The weekday is worked out from the calendar; which of the two was meant, the writer has to say.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nEMBARGOED until 00.01 on <|Wednesday|> 30 May 2019\n\nProbation staff work hard.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available from 00.01 on <|Friday|> 13 March 2019.\n',
      },
      {
        text: 'Probation service must do more\n\nStaff met from Monday 6 to <|Thursday|> 10 March 2023.\n',
        note: 'The last day of a range.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nEMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation staff work hard.\n',
      },
      {
        text: 'Probation service must do more\n\nThe board meets every Friday and on 13 March 2019.\n',
        note: 'The weekday does not belong to the date.',
      },
      {
        text: '---\npublished: 2024-02-14\n---\n\nRail company must do more\n\nBetween 11 December 2022 and 28 January 2023 one train in eight was cancelled. On the worst day, Friday 16 December, a third did not run.\n',
        note: 'The year is that of the dates around it.',
      },
    ],
  },
  check({ release, report }) {
    const { text, published } = release;
    for (const { date, start, years } of doubtfulDates(release)) {
      for (const { weekday, weekdaySpan, iso } of namedDays(date, published?.value)) {
        const right = weekdayOf(iso);
        if (right === undefined || right === weekday) continue;
        if (isPublishedOn(release, weekday, shift(date.span, start))) continue;
        if (date.year === undefined && isInYearAround(years, iso, weekday)) continue;
        const span = shift(weekdaySpan, start);
        const words = text.slice(span.start, span.end);
        report({
          span,
          message: `${dateInWords(iso)} is a ${weekdayName(right)}, not a ${weekdayName(weekday)}. Either the weekday or the date is wrong.`,
          fix: eitherFix(
            fixFor(words, weekdayName(right), span),
            nearestDay(text, { date, start }, iso),
          ),
          // Without a year, the nearest such day to that of publication is only the likeliest.
          ...(date.year === undefined && { severity: 'warning' }),
        });
      }
    }
  },
});

/** Dates that are wrong, or are without the year that would tell. */
const doubtfulDates = placedDates((date) => {
  const hasWeekday = date.weekday !== undefined || date.until?.weekday !== undefined;
  if (!hasWeekday || date.year === undefined) return hasWeekday;
  return namedDays(date, undefined).some(({ iso, weekday }) => weekdayOf(iso) !== weekday);
});

/** Whether a day without a year falls on the weekday in one of the years that its paragraph speaks of. */
function isInYearAround(years: readonly number[], iso: string, weekday: number): boolean {
  return years.some((year) => weekdayOf(`${year}${iso.slice(4)}`) === weekday);
}

/** A day with the weekday that is named for it. */
interface NamedDay {
  readonly iso: string;
  readonly weekday: number;
  readonly weekdaySpan: Span;
}

/** The days of a date that have a weekday: its own, or the first and the last of a range. */
function namedDays(date: DateMention, near: string | undefined): readonly NamedDay[] {
  const { span, until } = date;
  const days = [
    // Behind a range, the weekday may be that of its end.
    ...(until === undefined || date.weekdaySpan?.start === span.start
      ? [{ ...date, iso: isoDate(date, near) }]
      : []),
    ...(until === undefined ? [] : [{ ...until, iso: isoEnd(date, near) }]),
  ];
  return days.flatMap(({ iso, weekday, weekdaySpan }) =>
    iso === undefined || weekday === undefined || weekdaySpan === undefined
      ? []
      : [{ iso, weekday, weekdaySpan }],
  );
}

/**
 * Whether this is a day of publication and another place has one that falls on the weekday: then it is the date that is
 * wrong, and the comparison of the two says so.
 */
function isPublishedOn(release: Release, weekday: number, place: Span): boolean {
  const statements = publicationStatements(release);
  return (
    statements.some(({ daySpan }) => encloses(place, daySpan)) &&
    statements.some(({ day }) => day !== undefined && weekdayOf(day) === weekday)
  );
}

/** Whichever of the two can be written; where both can, only the writer knows which. */
function eitherFix(weekday: Fix | undefined, day: Fix | undefined): readonly Fix[] {
  const fixes = [weekday, day].filter((fix) => fix !== undefined);
  return fixes.length === 1 ? fixes : fixes.map((fix) => ({ ...fix, isChoice: true }));
}

/** The day nearest to the date that falls on the weekday; `undefined` for forms that are left to the writer. */
function nearestDay(
  text: SourceText,
  { date, start }: Pick<PlacedDate, 'date' | 'start'>,
  iso: string,
): Fix | undefined {
  const span = shift(withoutTime(text.slice(start, start + date.span.end), date), start);
  const day = [-1, 1, -2, 2, -3, 3]
    .map((by) => dayAfter(iso, by))
    .find((candidate) => weekdayOf(candidate) === date.weekday);
  const written = day && dateWritten(text.slice(span.start, span.end), day);
  if (day === undefined || written === undefined || date.until !== undefined) return undefined;
  return { title: `Write “${dateInWords(day)}”`, edits: [{ span, text: written }] };
}

/** The day so many days after another, both `YYYY-MM-DD`. */
function dayAfter(iso: string, days: number): string {
  const [year, month, day] = iso.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 1, day! + days)).toISOString().slice(0, 10);
}

/** Puts the right weekday in the form of the wrong one; names in other languages are left to the writer. */
function fixFor(words: string, right: string, span: Span): Fix | undefined {
  if (!/day$/i.test(words)) return undefined;
  const text = words === words.toUpperCase() ? right.toUpperCase() : right;
  return { title: `Write “${text}”`, edits: [{ span, text }] };
}
