import { daysInMonth, isPossible } from '../facts/dates/calendar';
import type { DateMention } from '../facts/facts';
import { defineRule } from './rule';
import { placedDates, placeOf } from './shared/placedDates';
import { monthName } from './shared/writtenDates';

export const dateImpossible = defineRule({
  id: 'date-impossible',
  group: 'dates',
  severity: 'error',
  fix: 'none',
  summary: 'A date names a day that does not exist.',
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
    ],
    valid: [
      { text: 'Probation service must do more\n\nThe board met on 29 February 2020.\n' },
      { text: 'Probation service must do more\n\nThe board meets again on 30 June.\n' },
    ],
  },
  check({ release, report }) {
    for (const placed of placedDates(release)) {
      if (placed.date.possible) continue;
      report({ span: placeOf(release, placed), message: messageFor(placed.date) });
    }
  },
});

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
