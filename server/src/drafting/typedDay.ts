/** Days and times as people type them when they are asked: "14 March", "14/3/2027", "next Thursday", "9.30am". */
import { isoDay, isPossible, weekdayOf } from '../facts/dates/calendar';
import {
  englishMonths,
  monthNumber,
  readTime,
  time,
  weekdayNumber,
  weekday as weekdayWord,
} from '../facts/dates/dateWords';
import { dateInWords, monthName, weekdayName } from './writtenDates';

/** What was typed, or why it cannot be that, in one sentence. */
export type Typed<T> = { readonly value: T } | { readonly problem: string };

const unreadableDay = 'Type a day such as 14 March, 14/3/2027 or next Thursday.';

/**
 * The day that was typed, `YYYY-MM-DD`. A day without a year is the next of its name from today on, a weekday by itself
 * the next one, and “next Thursday” that of the week after this one.
 * @param today `YYYY-MM-DD`
 */
export function typedDay(text: string, today: string): Typed<string> {
  const words = text.trim().toLowerCase().replaceAll(',', ' ').replace(/\s+/g, ' ');
  const near = nearDay(words, today);
  if (near !== undefined) return { value: near };
  const [, named, date] = dayWithWeekday.exec(words) ?? ['', undefined, words];
  const parts = dateParts(date!);
  if (parts === undefined) return { problem: unreadableDay };
  const { day, month, year } = parts;
  if (month < 1 || month > 12) return { problem: `There is no month ${month}.` };
  if (!isPossible(year, month, day)) {
    const named = [day, monthName(month), year].filter((part) => part !== undefined).join(' ');
    return { problem: `There is no ${named}.` };
  }
  const value = isoDay(year ?? nextYearWith(month, day, today), month, day);
  const right = weekdayOf(value);
  if (right === undefined) return { problem: unreadableDay };
  const stated = named === undefined ? right : weekdayNumber(named);
  return stated === right
    ? { value }
    : {
        problem: `${dateInWords(value)} is a ${weekdayName(right)}, not a ${weekdayName(stated)}.`,
      };
}

/** The end of an embargo that was typed, as far as it was said. */
export interface TypedMoment {
  /** `YYYY-MM-DD`; `undefined` where only a time was typed. */
  readonly day: string | undefined;
  /** `HH:MM`. */
  readonly time: string;
}

/** The time that was typed, with or without a day: "00.01", "9.30am", "14 March at 9.30am", "2027-03-14T00:01". */
export function typedMoment(text: string, today: string): Typed<TypedMoment> {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^(\d{4}-\d\d-\d\d)t(?=\d)/, '$1 ');
  const found = momentTime.exec(words);
  if (found === null) return { problem: unreadableTime };
  const value = readTime(found[0].trim());
  // Nobody can tell which end of the day is meant.
  if (value === '00:00')
    return { problem: 'Type 00.01 rather than midnight, so that the day is certain.' };
  const rest = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`
    .replace(/\b(?:at|on)\b|,/g, ' ')
    .trim();
  if (rest === '') return { value: { day: undefined, time: value } };
  const day = typedDay(rest, today);
  return 'problem' in day ? day : { value: { day: day.value, time: value } };
}

const unreadableTime = 'Type a time such as 00.01 or 9.30am.';

/** At the start or the end, so that no part of a date is taken for it. */
const momentTime = new RegExp(`^(?:${time})(?![\\w./:])|(?<![\\w./:-])(?:${time})$`, 'i');
const dayWithWeekday = new RegExp(`^(?:on )?(${weekdayWord}) (?:the )?(.+)`);
const weekdayAlone = new RegExp(`^(?:on )?(?:(this|next) )?(${weekdayWord})$`);

/** A day told by where it lies from today. */
function nearDay(words: string, today: string): string | undefined {
  if (words === 'today') return today;
  if (words === 'tomorrow') return daysAfter(today, 1);
  const found = weekdayAlone.exec(words);
  if (found === null) return undefined;
  const now = weekdayOf(today)!;
  const wanted = weekdayNumber(found[2]!);
  if (found[1] === 'next') return daysAfter(today, 7 - now + wanted);
  return daysAfter(today, (wanted - now + 7) % 7);
}

interface DateParts {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

function dateParts(words: string): DateParts | undefined {
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(words);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numbers = /^(\d\d?)[/.-](\d\d?)(?:[/.-](\d{4}|\d\d))?$/.exec(words);
  if (numbers !== null) {
    const [, day, month, year] = numbers;
    return { day: Number(day), month: Number(month), year: fullYear(year) };
  }
  const plain = words
    .replace(/^the /, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
    .replace(/ of /, ' ');
  const named = /^(?:(\d\d?) ([a-zŵŷâêîôû]+)|([a-z]+) (\d\d?))\.?(?: (\d{4}))?$/.exec(plain);
  const month = named && monthNamed(named[2] ?? named[3]!);
  if (!named || !month) return undefined;
  return { day: Number(named[1] ?? named[4]), month, year: fullYear(named[5]) };
}

function fullYear(year: string | undefined): number | undefined {
  return year === undefined ? undefined : year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** 1 to 12; 0 for a word that is no month. */
function monthNamed(word: string): number {
  const started = word.length < 3 ? -1 : englishMonths.findIndex((name) => name.startsWith(word));
  return started === -1 ? monthNumber(word) : started + 1;
}

/** The year in which the day comes next, from today on. */
function nextYearWith(month: number, day: number, today: string): number {
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: 9 }, (_, after) => year + after);
  return (
    years.find((each) => isPossible(each, month, day) && isoDay(each, month, day) >= today) ?? year
  );
}

/** The day so many days later. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
