/** Dates as front matter may give them: as ISO, or as a release writes them. */
import { compareDates, isPossible } from '../dates/calendar';
import { isoDate, isoEnd, scanDates } from '../dates/dates';
import type { DateMention } from '../dates/fact';

/** `YYYY-MM-DDTHH:MM` for a day with its time; `undefined` for any other text. */
export function readMoment(text: string): string | undefined {
  const date = onlyDate(text);
  const day = date && wholeDay(date);
  return day === undefined || date?.time === undefined ? undefined : `${day}T${date.time}`;
}

/** `YYYY-MM-DD`; `undefined` for any other text. */
export function readDay(text: string): string | undefined {
  const date = onlyDate(text);
  return date && date.time === undefined ? wholeDay(date) : undefined;
}

/** `YYYY-MM`, or two of them with a slash between, for a month, a day or a range; `undefined` for any other text. */
export function readMonths(text: string): string | undefined {
  const [first, last, ...more] = text.split('/').map(readMonthRange);
  if (first === undefined || more.length > 0) return undefined;
  if (!text.includes('/')) return joined(first.from, first.to);
  return last === undefined ? undefined : joined(first.from, last.to);
}

function joined(from: string, to: string): string | undefined {
  if (compareDates(from, to) > 0) return undefined;
  return from === to ? from : `${from}/${to}`;
}

function readMonthRange(text: string): { from: string; to: string } | undefined {
  const iso = /^\s*(\d{4})-(\d{2})\s*$/.exec(text);
  if (iso !== null) {
    const month = `${iso[1]}-${iso[2]}`;
    return isPossible(Number(iso[1]), Number(iso[2]), undefined)
      ? { from: month, to: month }
      : undefined;
  }
  // A month by itself is read as a date only where a sentence leaves no doubt.
  const date = onlyDate(text) ?? onlyDate(`In ${text}`, 3);
  const from = date && isoDate(date)?.slice(0, 7);
  const to = date && isoEnd(date)?.slice(0, 7);
  return from?.length === 7 && to?.length === 7 ? { from, to } : undefined;
}

function wholeDay(date: DateMention): string | undefined {
  const iso = date.until === undefined ? isoDate(date) : undefined;
  return iso?.length === 10 ? iso : undefined;
}

/** The date that the text consists of from `start` on. */
function onlyDate(text: string, start = 0): DateMention | undefined {
  const [date, another] = scanDates(text);
  if (date === undefined || another !== undefined) return undefined;
  const around = text.slice(start, date.span.start) + text.slice(date.span.end);
  return around.trim() === '' ? date : undefined;
}
