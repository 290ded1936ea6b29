/** The words of dates and times, English and Welsh, as parts of regular expressions (for use with the `i` flag). */
import { changesBetween } from '../../language/distance';
import { lexicon } from '../lexicon';
import { matchesAt, sticky } from '../matchAt';

const { valuesOf } = lexicon();
/** The classes of the words for months. */
export const monthClasses = ['month', 'short-month', 'welsh-month'] as const;
const months = valuesOf('month');
const shortMonths = valuesOf('short-month');
const welshMonths = valuesOf('welsh-month');

/** The English names of the months, small, in their order. */
export const englishMonths: readonly string[] = [...months.keys()];

/** The full stop of a short form belongs to it only where the date goes on, else it ends the sentence. */
const fullStop = '\\.(?=,?\\s+\\d)';
/** The name of a month; a short form with its full stop. */
export const month = `(?:(?:${[...months.keys(), ...welshMonths.keys()].join('|')})|(?:${[...shortMonths.keys()].join('|')})(?![a-z])(?:${fullStop})?)(?![a-z])`;

const monthNumbers = new Map([...months, ...shortMonths, ...welshMonths]);

/** The month or the weekday that a word with a slip in it must mean; `undefined` where it is none or has no slip. */
export function meantName(word: string, names: readonly string[]): string | undefined {
  const small = word.toLowerCase();
  const isName =
    !/^[A-Z]/.test(word) || names.some((name) => small === name || small === `${name}s`);
  return isName
    ? undefined
    : names.find((name) => name.length > 3 && changesBetween(small, name) === 1);
}

/** Every word that {@link month} matches, small and without a full stop. */
export const monthWords: readonly string[] = [...monthNumbers.keys()];

/** 1 to 12 for a word that {@link month} matches. */
export function monthNumber(word: string): number {
  const name = word.toLowerCase();
  return monthNumbers.get(name.endsWith('.') ? name.slice(0, -1) : name)!;
}

const fullStopHere = sticky(fullStop);

/** The name of a month that ends at `end` in the text, with the full stop that belongs to its short form. */
export function withFullStop(name: string, text: string, end: number): string {
  const isShort = shortMonths.has(name.toLowerCase()) && matchesAt(fullStopHere, text, end);
  return isShort ? `${name}.` : name;
}

/** Whether the word, written small, is as likely another one: "may", "march", "august", "mar". */
export function isDoubtfulMonth(word: string): boolean {
  return /^(?:march|august|(?!june|july)[a-z]{3,4}\.?)$/.test(word);
}

/** Months that are names of people too. */
export const nameMonth = /^(?:april|may|june|august|mai|medi)$/i;

const weekdayNames = [
  ['monday', 'mon', 'llun'],
  ['tuesday', 'tues', 'tue', 'mawrth'],
  ['wednesday', 'wed', 'mercher'],
  ['thursday', 'thurs', 'thur', 'thu', 'iau'],
  ['friday', 'fri', 'gwener'],
  ['saturday', 'sat', 'sadwrn'],
  ['sunday', 'sun', 'sul'],
];

/** The names of the days in full. */
export const englishWeekdays: readonly string[] = weekdayNames.map(([name]) => name!);

/** The name of a day, with "dydd" before a Welsh one. */
export const weekday = `(?:(?:dd?ydd|nos)\\s+)?(?:${weekdayNames.flat().join('|')})(?![a-z])`;

/** 1 (Monday) to 7 (Sunday) for words that {@link weekday} matches. */
export function weekdayNumber(words: string): number {
  const name = words.toLowerCase().replace(/^.*\s/s, '');
  return weekdayNames.findIndex((names) => names.includes(name)) + 1;
}

/** A time of day: "00.01", "0001hrs", "9.30am", "12 noon", "midnight". */
export const time = [
  '(?:[01]?\\d|2[0-3])[.:][0-5]\\d(?!\\d)(?:\\s?(?:[ap]\\.?m\\b\\.?|y[bh]\\b|h(?:ou)?rs?\\b))?',
  '(?:0?[1-9]|1[0-2])\\s?(?:[ap]\\.?m\\b\\.?|y[bh]\\b)',
  '(?:[01]\\d|2[0-3])[0-5]\\d\\s?h(?:ou)?rs?\\b',
  '0\\d[0-5]\\d(?!\\d|\\s\\d{3})',
  '(?:one|a|1)\\sminute\\spast\\smidnight\\b',
  '(?:12\\s)?(?:midnight|noon|midday)\\b',
  'hanner\\s(?:nos|dydd)\\b',
].join('|');

/** `HH:MM` for words that {@link time} matches. */
export function readTime(words: string): string {
  if (/minute\spast/i.test(words)) return '00:01';
  if (/midnight|nos$/i.test(words)) return '00:00';
  const digits = /^(\d\d?)[.:]?(\d\d)?/.exec(words);
  if (digits === null || /noon|midday/i.test(words)) return '12:00';
  let hour = Number(digits[1]);
  if (/(?:p\.?m\.?|yh)$/i.test(words) && hour < 12) hour += 12;
  if (/(?:a\.?m\.?|yb)$/i.test(words) && hour === 12) hour = 0;
  return `${String(hour).padStart(2, '0')}:${digits[2] ?? '00'}`;
}
