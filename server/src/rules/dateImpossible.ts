import { monthName } from '../drafting/writtenDates';
import { daysInMonth, isPossible } from '../facts/dates/calendar';
import { impossibleTimesIn } from '../facts/dates/embargo';
import type { DateMention } from '../facts/facts';
import type { Release } from '../facts/release';
import { type Span, shift } from '../text/span';
import { defineRule, type Report } from './rule';
import { placedDates, spanOfDay } from './shared/placedDates';

export const dateImpossible = defineRule({
  id: 'date-impossible',
  group: 'dates',
  severity: 'error',
  fix: 'unsafe',
  summary: 'A date names a day that does not exist, or an embargo a time that does not.',
  why: 'Nobody can keep an embargo that ends on 31 June. Such a date is mostly a slip in the day or the month, and every reader guesses a different one.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available at justiceinspectorates.gov.uk/hmiprobation on <|31 June 2019|> 00.01.\n',
      },
      {
        text: 'Probation service must do more\n\nThe board met on <|29 February 2019|>.\n',
        note: '2019 was not a leap year.',
      },
      {
        text: 'Probation service must do more\n\nThe service opened on <|05/30/2019|>.\n',
        note: 'The month before the day.',
      },
      {
        text: 'EMBARGOED until 00.01 on <|Tuesdsay|> 14 May 2024\n\nProbation service must do more\n',
      },
      { text: 'Probation service must do more\n\nThe board met on 14 <|Marhc|> 2024.\n' },
      {
        text: 'EMBARGOED until 00.01 on 30 May <|20019|>\n\nProbation service must do more\n',
        note: 'A digit too many.',
      },
      {
        text: 'EMBARGOED until <|00.61|> on Thursday 30 May 2019\n\nProbation service must do more\n',
      },
    ],
    valid: [
      { text: 'Probation service must do more\n\nThe board met on 29 February 2020.\n' },
      { text: 'Probation service must do more\n\nThe board meets again on 30 June.\n' },
    ],
  },
  check({ release, report }) {
    for (const placed of wrongDates(release)) {
      const { date, start } = placed;
      if (date.misspelt !== undefined) report(misspelling(release, date.misspelt, start));
      if (!date.possible)
        report({ span: spanOfDay(release, placed), message: messageFor(placed.date) });
    }
    for (const span of impossibleTimes(release)) {
      const time = release.text.slice(span.start, span.end);
      report({ span, message: `There is no ${time}. Hours run from 00 to 23, minutes to 59.` });
    }
  },
});

const wrongDates = placedDates(({ misspelt, possible }) => misspelt !== undefined || !possible);

function misspelling(
  { text }: Release,
  { span, meant }: NonNullable<DateMention['misspelt']>,
  start: number,
): Report {
  const place = shift(span, start);
  const written = text.slice(place.start, place.end);
  if (meant === undefined) return { span: place, message: `“${written}” is no year.` };
  const right = inCaseOf(written, meant);
  return {
    span: place,
    severity: 'warning',
    message: `“${written}” is misspelt. Did you mean “${right}”?`,
    fix: { title: `Write “${right}”`, edits: [{ span: place, text: right }] },
  };
}

function inCaseOf(written: string, word: string): string {
  return written === written.toUpperCase()
    ? word.toUpperCase()
    : `${word[0]!.toUpperCase()}${word.slice(1)}`;
}

/** Times of no day, where a time is sure to be meant: in the release line and the note on the report. */
function impossibleTimes(release: Release): Span[] {
  const note = release.notes.find(({ kinds }) => kinds.includes('report-availability'));
  const places = release.outline.releaseLines.map(({ span }) => span);
  if (note !== undefined) places.push(note.span);
  return places.flatMap(({ start, end }) =>
    impossibleTimesIn(release.text.slice(start, end)).map((span) => shift(span, start)),
  );
}

function messageFor(date: DateMention): string {
  const { until } = date;
  const isEnd = until !== undefined && isPossible(date.year, date.month, date.day);
  const { year, month = 0, day } = isEnd ? until : date;
  if (month < 1 || month > 12) {
    const american = day !== undefined && isPossible(year, day, month);
    const hint = american ? ` Write the day first: ${month} ${monthName(day)}.` : '';
    return `There is no month ${month}.${hint}`;
  }
  const name = monthName(month);
  if (month === 2 && day === 29) return `There is no 29 February in ${year}; it is no leap year.`;
  return `There is no ${day} ${name}. ${name} has ${daysInMonth(year, month)} days.`;
}
