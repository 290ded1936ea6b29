import { isoDate, isoEnd } from '../facts/dates/dates';
import type { DateMention } from '../facts/facts';
import { defineRule } from './rule';
import { placedDates, spanOfDay } from './shared/placedDates';

export const dateRangeReversed = defineRule({
  id: 'date-range-reversed',
  group: 'dates',
  severity: 'warning',
  fix: 'none',
  summary: 'A stretch of time ends before it begins.',
  why: 'The two dates were swapped, or one of them is wrong. “Between 16 and 5 March” tells nobody how long inspectors were there.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Fieldwork for this inspection took place between <|16 and 5 March 2018|>.\n',
      },
      {
        text: 'Probation service must do more\n\nThe report covers inspections carried out between <|July 2020 and March 2019|>.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Fieldwork took place between 26 November and 7 December 2018.\n',
      },
      {
        text: 'Probation service must do more\n\nThe board met on 16 March and 5 April 2018.\n',
        note: 'Two days, not a stretch of time.',
      },
    ],
  },
  check({ release, report }) {
    for (const placed of reversedDates(release)) {
      const span = spanOfDay(release, placed);
      const { text } = release;
      if (
        !isStretch(
          text.slice(Math.max(0, span.start - 12), span.start),
          text.slice(span.start, span.end),
        )
      )
        continue;
      report({ span, message: 'This stretch of time ends before it begins. Check both dates.' });
    }
  },
});

const reversedDates = placedDates((date) => date.until !== undefined && isReversed(date));

function isReversed(date: DateMention): boolean {
  if (date.year === undefined) {
    return date.month === date.until?.month && (date.day ?? 0) > (date.until?.day ?? 31);
  }
  const [from, to] = [isoDate(date), isoEnd(date)];
  return from !== undefined && to !== undefined && from.length === to.length && from > to;
}

/** Whether the dates are the ends of one stretch and not days in a list. */
function isStretch(before: string, words: string): boolean {
  return /\b(?:between|from|rhwng)\s+$/i.test(before) || /[-–—]|\s(?:to|until|hyd)\s/i.test(words);
}
