/**
 * Dates and times as releases write them, from "Thursday, 30 May" to "2018/2019".
 *
 * A date is read from its first number or its month on; the weekday and the time before it are then looked for
 * backwards. A month or a year alone counts only where the words around it leave no doubt: "may", "march" and April
 * Jones are none, nor are 2019 cases.
 */

import { Shape } from '../../language/tokens';
import type { Span } from '../../text/span';
import { cue, mayHave, type Words, wordsOf } from '../../text/words';
import { lexicon, tokensOf } from '../lexicon';
import { isDigitAt, matchAt, sticky, textBefore } from '../matchAt';
import { isoDay, isPossible } from './calendar';
import {
  englishWeekdays,
  meantName,
  monthClasses,
  monthWords,
  readTime,
  time,
  weekday,
  weekdayNumber,
  withFullStop,
} from './dateWords';
import { dateFromDay, dateFromMonth, dateInNumbers } from './dayAndMonth';
import type { DateMention } from './fact';
import type { WrittenDate } from './writtenDate';
import { yearsAt } from './years';

const digitsHere = /\d+/y;
const dateCue = cue(`# ${monthWords.join(' ')}`);
const hyphenatedYear = /\b(?:mid|pre|post|early|late)-$/i;

const weekdayBefore = new RegExp(`(?<![\\w’'-])(${weekday})\\.?,?\\s+(?:the\\s+)?$`, 'i');
const weekdayBehind = sticky(`\\s*\\((${weekday})\\)`);
const timeBefore = new RegExp(
  `(?<![\\w.,:£$€/-])(${time})(?:\\s+(?:gmt|bst))?,?\\s+(?:(?:on|ar)\\s+)?(?:the\\s+)?$`,
  'i',
);
const timeBehind = sticky(
  `(?:T|,?\\s+(?:(?:at|from|am|@)\\s+)?|\\s+[-–—]\\s+|\\s*\\(\\s*)(${time})(?![\\d%]|\\s*(?:%|per\\s|million|billion|m\\b|bn\\b))`,
);

const none: readonly DateMention[] = Object.freeze([]);

/** Every date in `text`, in order and without overlap; spans count from the start of `text`. */
export function scanDates(
  text: string,
  words: Words = wordsOf(text),
  tokens = tokensOf(text),
): readonly DateMention[] {
  if (!mayHave(words, dateCue)) return none;
  let found: DateMention[] | undefined;
  let floor = 0;
  const { starts, ends, forms, shapes } = tokens();
  for (let token = 0; token < starts.length; token++) {
    const start = starts[token]!;
    if (start < floor) continue;
    const isNumber = (shapes[token]! & Shape.number) !== 0;
    if (!isNumber && !isMonth(forms[token]!)) continue;
    const written = isNumber
      ? dateFromNumber(text, start, matchAt(digitsHere, text, start)![0].length, floor)
      : dateFromMonth(text, start, monthAt(text, start, ends[token]!), floor);
    if (written === undefined) continue;
    const mention = withSurroundings(text, written, floor);
    found ??= [];
    found.push(mention);
    floor = mention.span.end;
  }
  return found ?? none;
}

const isMonth = lexicon().testFor(monthClasses);

/** The name of the month between two offsets, with the full stop that belongs to a short one. */
function monthAt(text: string, start: number, end: number): string {
  return withFullStop(text.slice(start, end), text, end);
}

/**
 * The date as ISO, as exact as it is written: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Of a range it is the first day.
 *
 * A missing year is the one that brings the date closest to `near` (ISO); without `near`, and for a date that is
 * not possible, the result is `undefined`.
 */
export function isoDate(mention: DateMention, near?: string): string | undefined {
  return mention.possible ? isoPart(mention, near) : undefined;
}

/** The last day of a range as ISO, of any other date the same as {@link isoDate}. */
export function isoEnd(mention: DateMention, near?: string): string | undefined {
  return mention.possible ? isoPart(mention.until ?? mention, near) : undefined;
}

function isoPart(
  date: Pick<DateMention, 'year' | 'month' | 'day'>,
  near: string | undefined,
): string | undefined {
  if (date.year !== undefined) return isoDay(date.year, date.month, date.day);
  if (near === undefined || date.month === undefined) return undefined;
  const nearMonths = Number(near.slice(0, 4)) * 12 + Number(near.slice(5, 7) || 1);
  const year = Math.round((nearMonths - date.month) / 12);
  return Number.isNaN(year) ? undefined : isoDay(year, date.month, date.day);
}

function dateFromNumber(
  text: string,
  at: number,
  length: number,
  floor: number,
): WrittenDate | undefined {
  if (length === 3 || length > 4 || !mayStartDate(text, at)) return undefined;
  const numbers = dateInNumbers(text, at);
  return numbers ?? (length === 4 ? yearsAt(text, at, floor) : dateFromDay(text, at, floor));
}

/** Whether the number is neither part of a word, an address or a sum, nor the rest of a longer number. */
function mayStartDate(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text[at - 1]!;
  if (/[\w£$€#/@&=+:]/.test(before)) return before === ':' && !isDigitAt(text, at - 2);
  if (before === '.' || before === ',') return !isDigitAt(text, at - 2);
  if (before !== '-') return true;
  return (
    !/\w/.test(text[at - 2] ?? ' ') || hyphenatedYear.test(text.slice(Math.max(0, at - 8), at))
  );
}

/** Adds the weekday and the time that stand before or behind the date. */
function withSurroundings(text: string, written: WrittenDate, floor: number): DateMention {
  const { year, month, day, until, form, ordinal = false } = written;
  const named = day === undefined ? undefined : weekdayBeside(text, written, floor);
  const weekday = named && text.slice(named.start, named.end);
  const meantDay = weekday && meantName(weekday, englishWeekdays);
  const withDay = covering(written, named);
  const clock = day === undefined ? undefined : timeBeside(text, withDay, floor);
  return {
    span: covering(withDay, clock),
    year,
    month,
    day,
    until,
    weekday: weekday === undefined ? undefined : weekdayNumber(meantDay ?? weekday),
    weekdaySpan: named && { start: named.start, end: named.end },
    time: clock && readTime(text.slice(clock.start, clock.end)),
    timeSpan: clock && { start: clock.start, end: clock.end },
    form,
    ordinal,
    possible:
      isPossible(year, month, day) &&
      (until === undefined || isPossible(until.year, until.month, until.day)),
    misspelt:
      named !== undefined && meantDay !== undefined
        ? { span: { start: named.start, end: named.end }, meant: meantDay }
        : written.misspelt,
  };
}

/** A weekday or a time; `close` is where the bracket around it ends. */
interface Beside extends Span {
  readonly close?: number;
}

function covering(date: Span, beside: Beside | undefined): Span {
  if (beside === undefined) return { start: date.start, end: date.end };
  return {
    start: Math.min(date.start, beside.start),
    end: Math.max(date.end, beside.close ?? beside.end),
  };
}

function weekdayBeside(text: string, date: Span, floor: number): Beside | undefined {
  const window = textBefore(text, date.start, floor);
  const before = weekdayBefore.exec(window);
  if (before !== null && !/^[a-z]{3,5}$/.test(before[1]!)) {
    const start = date.start - window.length + before.index;
    return { start, end: start + before[1]!.length };
  }
  const behind = matchAt(weekdayBehind, text, date.end);
  if (behind === undefined) return misspeltWeekday(window, date.start);
  const close = weekdayBehind.lastIndex;
  return { start: close - 1 - behind[1]!.length, end: close - 1, close };
}

/** "Tuesdsay 9 May": `window` is what stands before the date at `at`. */
function misspeltWeekday(window: string, at: number): Beside | undefined {
  const word = wordBefore.exec(window);
  if (word === null || meantName(word[1]!, englishWeekdays) === undefined) return undefined;
  const start = at - window.length + word.index;
  return { start, end: start + word[1]!.length };
}
const wordBefore = /(?<![\w’'-])([A-Z][A-Za-z]{4,9}),?\s+$/;

function timeBeside(text: string, date: Span, floor: number): Span | undefined {
  const window = textBefore(text, date.start, floor);
  const before = timeBefore.exec(window);
  if (before !== null) {
    const start = date.start - window.length + before.index;
    return { start, end: start + before[1]!.length };
  }
  const behind = matchAt(timeBehind, text, date.end);
  if (behind === undefined) return undefined;
  const end = timeBehind.lastIndex;
  return { start: end - behind[1]!.length, end };
}
