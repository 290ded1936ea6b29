/** Days and months in figures and words: "30 May 2019", "08/Aug/2022", "5–16 March 2018", "in January". */

import { isDigitAt, matchAt, matchesAt, sticky, textBefore } from '../matchAt';
import {
  englishMonths,
  isDoubtfulMonth,
  meantName,
  month,
  monthNumber,
  nameMonth,
  weekday,
  weekdayNumber,
} from './dateWords';
import type { DateMention } from './fact';
import { between, fullYear, noFigure, type WrittenDate } from './writtenDate';

const ordinalEnding = '(st|nd|rd|th|af|il|ydd|fed|ed|ain)?';
const dash = '\\s*[-–—]\\s*';
const to = '(?:\\s*,)?\\s+(?:to|and|until|i|a|hyd)\\s+';

const the = '(?:the\\s+)?';

const dayHere = sticky(`(\\d\\d?)${ordinalEnding}(?![\\w%])`);
const lastDayHere = sticky(
  `(?:\\s*,\\s*${the}\\d\\d?${ordinalEnding}){0,6}(?:\\s*[-–—/]\\s*|${to})(?:${weekday},?\\s+)?${the}(\\d\\d?)${ordinalEnding}(?![\\w%])`,
);
const monthBehindDay = sticky(`\\s+(?:(?:of|o)\\s+)?(${month})`);
const yearBehind = sticky(`(?:\\s*,)?\\s+${fullYear}`);
const wordBehindDay = sticky('\\s+([a-z]{3,10})\\b');
const longYear = sticky('\\s+(20\\d{3})(?![\\d,.:])');
const secondDayHere = sticky(
  `(?:(${dash})|${to})(?:${weekday},?\\s+)?${the}(\\d\\d?)${ordinalEnding}(?![\\w%])`,
);
const dayBehindMonth = sticky(
  `\\s+(\\d\\d?)${ordinalEnding}(?:(?:${dash}|\\s+to\\s+)(\\d\\d?)${ordinalEnding})?${noFigure}`,
);
const lastMonthHere = sticky(
  `(?:,\\s*${month}){0,6}(?:(\\s*[-–—/]\\s*|\\s+to\\s+)|${to})(${month})`,
);
const numericHere = sticky(
  `(\\d\\d?)(?:(/)(\\d\\d?|${month})/(\\d{4}|\\d\\d)|([.-])(\\d\\d?|${month})\\5(\\d{4})|\\.(0[1-9]|1[0-2])\\.(\\d\\d))(?![\\w/%]|[.,-]\\d)`,
);
const isoHere = /(\d{4})-(\d\d)-(\d\d)(?![\d/-])/y;

const monthContext =
  /(?:^|[\s(“"‘'[–—-])(?:in|since|until|till|during|throughout|last|this|next|early|late|mid|by|before|after|of|from|between|each|every|to|through|for|spring|summer|autumn|winter|mis|ym|yn|ers|tan|o)[\s-]+$/i;
/** Words that stand before people as well: "by April Jones". */
const nameContext = /(?:by|before|after|of|from|to|and|for)\s+$/i;
const capitalBehind = /\s+[A-Z][a-z]/y;
const endOfDate =
  /(?:\s*(?:$|[.,;:!?)\]”’"'–—-])|\s+(?:at|and|or|to|in|until|when|after|before|for|by|on|as|with|from|is|was|were|will|the|an?|he|she|they|it|we|last|this|next)\b)/iy;

/** "30/05/2019", "08/Aug/2022", "30.05.2019", "2019-05-30". */
export function dateInNumbers(text: string, at: number): WrittenDate | undefined {
  const iso = matchAt(isoHere, text, at);
  if (iso !== undefined) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    return { start: at, end: isoHere.lastIndex, year, month, day, until: undefined, form: 'iso' };
  }
  const parts = matchAt(numericHere, text, at);
  if (parts === undefined) return undefined;
  const middle = parts[3] ?? parts[6] ?? parts[8]!;
  const year = parts[4] ?? parts[7] ?? parts[9]!;
  return {
    start: at,
    end: numericHere.lastIndex,
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    month: isDigitAt(middle, 0) ? Number(middle) : monthNumber(middle),
    day: Number(parts[1]),
    until: undefined,
    form: 'numeric',
  };
}

/** "30 May 2019", "5 to 16 March 2018", "28 February to 4 March 2022". */
export function dateFromDay(text: string, at: number, floor: number): WrittenDate | undefined {
  const first = matchAt(dayHere, text, at);
  if (first === undefined) return undefined;
  const day = Number(first[1]);
  const range = matchAt(lastDayHere, text, dayHere.lastIndex);
  if (range !== undefined) {
    const sameMonth = monthAndYear(text, lastDayHere.lastIndex);
    if (sameMonth !== undefined) {
      const { year, month, end, misspelt } = sameMonth;
      const lastWeekday = weekdayWithin(range, lastDayHere.lastIndex);
      const until = { year, month, day: Number(range[2]), ...lastWeekday };
      return dayMonth(at, end, { year, month, day, misspelt }, until, first[2]);
    }
  }
  const own = monthAndYear(text, dayHere.lastIndex);
  if (own === undefined) return undefined;
  const second = matchAt(secondDayHere, text, own.end);
  const other = second && monthAndYear(text, secondDayHere.lastIndex);
  if (second !== undefined && other !== undefined && joins(text, at, floor, second[0], own.year)) {
    const { year, until } = yearsOfRange(own, { ...other, day: Number(second[2]) });
    const last = { ...until, ...weekdayWithin(second, secondDayHere.lastIndex) };
    return dayMonth(at, other.end, { year, month: own.month, day }, last, first[2]);
  }
  return dayMonth(at, own.end, { ...own, day }, undefined, first[2]);
}

const weekdayHere = new RegExp(`\\b(${weekday}),?\\s`, 'i');

/** The weekday before the last day of a range, in the words that end at `end`. */
function weekdayWithin(
  { 0: words }: RegExpExecArray,
  end: number,
): Pick<NonNullable<DateMention['until']>, 'weekday' | 'weekdaySpan'> {
  const found = weekdayHere.exec(words);
  if (found === null) return {};
  const start = end - words.length + found.index;
  const weekdaySpan = { start, end: start + found[1]!.length };
  return { weekday: weekdayNumber(found[1]!), weekdaySpan };
}

/** Whether the words between two dates make them one range; "and" does so behind "between" or for want of a year. */
function joins(
  text: string,
  at: number,
  floor: number,
  separator: string,
  year: number | undefined,
): boolean {
  if (!/\s(?:and|a)\s/i.test(separator)) return true;
  return year === undefined || between.test(textBefore(text, at, floor));
}

function dayMonth(
  start: number,
  end: number,
  date: Omit<MonthAndYear, 'end'> & { readonly day: number },
  until: DateMention['until'],
  ending: string | undefined,
): WrittenDate {
  const { year, month, day, misspelt } = date;
  const form = year === undefined ? 'day-month' : 'day-month-year';
  return { start, end, year, month, day, until, form, ordinal: ending !== undefined, misspelt };
}

interface MonthAndYear {
  readonly month: number;
  readonly year: number | undefined;
  readonly end: number;
  readonly misspelt?: DateMention['misspelt'];
}

function monthAndYear(text: string, at: number): MonthAndYear | undefined {
  const found = matchAt(monthBehindDay, text, at);
  if (found === undefined) return misspeltMonthAndYear(text, at);
  const end = monthBehindDay.lastIndex;
  const year = matchAt(yearBehind, text, end);
  if (year === undefined && isDoubtfulMonth(found[1]!)) return undefined;
  return {
    month: monthNumber(found[1]!),
    year: year && Number(year[1]),
    end: year === undefined ? end : yearBehind.lastIndex,
    misspelt: year === undefined ? longYearBehind(text, end) : undefined,
  };
}

/** "14 Marhc 2024": between a day and a year, a slip of one letter leaves no doubt. */
function misspeltMonthAndYear(text: string, at: number): MonthAndYear | undefined {
  const found = matchAt(wordBehindDay, text, at);
  const meant = found && meantName(found[1]!, englishMonths);
  if (found === undefined || meant === undefined) return undefined;
  const wordEnd = wordBehindDay.lastIndex;
  const year = matchAt(yearBehind, text, wordEnd);
  if (year === undefined) return undefined;
  const span = { start: wordEnd - found[1]!.length, end: wordEnd };
  return {
    month: monthNumber(meant),
    year: Number(year[1]),
    end: yearBehind.lastIndex,
    misspelt: { span, meant },
  };
}

/** "9 May 20017" */
function longYearBehind(text: string, at: number): DateMention['misspelt'] {
  const found = matchAt(longYear, text, at);
  if (found === undefined) return undefined;
  const end = longYear.lastIndex;
  return { span: { start: end - found[1]!.length, end }, meant: undefined };
}

/** Gives both ends of a range their year where only one is written; December to January goes over the new year. */
function yearsOfRange(
  first: { readonly month: number; readonly year: number | undefined },
  last: { readonly month: number; readonly year: number | undefined; readonly day?: number },
): { year: number | undefined; until: NonNullable<DateMention['until']> } {
  const wraps = last.month < first.month ? 1 : 0;
  const year = first.year ?? (last.year && last.year - wraps);
  const lastYear = last.year ?? (first.year && first.year + wraps);
  return { year, until: { year: lastYear, month: last.month, day: last.day } };
}

/** "May 30, 2019", "May 2019", "January and February 2020", "in January"; `name` is the month that stands at `at`. */
export function dateFromMonth(
  text: string,
  at: number,
  name: string,
  floor: number,
): WrittenDate | undefined {
  if (at > 0 && /[\w/@.#’']/.test(text[at - 1]!)) return undefined;
  const end = at + name.length;
  const context = textBefore(text, at, floor);
  const year = matchAt(yearBehind, text, end);
  const own = {
    month: monthNumber(name),
    year: year && Number(year[1]),
    end: year === undefined ? end : yearBehind.lastIndex,
  };
  if (isDoubtfulMonth(name)) {
    return year !== undefined && monthContext.test(context) ? monthAlone(at, own) : undefined;
  }
  return (
    monthAndDay(text, at, own.month, end) ??
    monthRange(text, at, own, context) ??
    (year !== undefined || meansMonth(text, name, end, context) ? monthAlone(at, own) : undefined)
  );
}

function monthAlone(start: number, { month, year, end }: MonthAndYear): WrittenDate {
  return { start, end, year, month, day: undefined, until: undefined, form: 'month-year' };
}

function monthAndDay(
  text: string,
  start: number,
  month: number,
  monthEnd: number,
): WrittenDate | undefined {
  const day = matchAt(dayBehindMonth, text, monthEnd);
  if (day === undefined) return undefined;
  const dayEnd = dayBehindMonth.lastIndex;
  const found = matchAt(yearBehind, text, dayEnd);
  if (found === undefined && !matchesAt(endOfDate, text, dayEnd)) return undefined;
  const year = found && Number(found[1]);
  return {
    start,
    end: found === undefined ? dayEnd : yearBehind.lastIndex,
    year,
    month,
    day: Number(day[1]),
    until: day[3] === undefined ? undefined : { year, month, day: Number(day[3]) },
    form: 'month-day',
    ordinal: day[2] !== undefined,
  };
}

function monthRange(
  text: string,
  at: number,
  first: MonthAndYear,
  context: string,
): WrittenDate | undefined {
  const range = matchAt(lastMonthHere, text, first.end);
  if (range === undefined || isDoubtfulMonth(range[2]!)) return undefined;
  const monthEnd = lastMonthHere.lastIndex;
  const year = matchAt(yearBehind, text, monthEnd);
  const listed = range[1] === undefined;
  if (listed && first.year !== undefined && !between.test(context)) return undefined;
  if (listed && year === undefined && first.year === undefined && !monthContext.test(context)) {
    return undefined;
  }
  const last = { month: monthNumber(range[2]!), year: year && Number(year[1]) };
  const end = year === undefined ? monthEnd : yearBehind.lastIndex;
  const years = yearsOfRange(first, last);
  return { start: at, end, month: first.month, day: undefined, form: 'month-year', ...years };
}

function meansMonth(text: string, name: string, end: number, context: string): boolean {
  if (!monthContext.test(context)) return false;
  return !(
    nameMonth.test(name) &&
    nameContext.test(context) &&
    matchesAt(capitalBehind, text, end)
  );
}
