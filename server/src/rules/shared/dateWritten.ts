import { dateInWords, monthName, weekdayName } from '../../drafting/writtenDates';
import { weekdayOf } from '../../facts/dates/calendar';
import { monthNumber } from '../../facts/dates/dateWords';

const longForm =
  /^(?:([A-Za-z]{3,8}day)(,?)\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?(,?\s+\d{4})?$/;
const isoForm = /\d{4}-\d{2}-\d{2}/;

/**
 * A day as `words` write another: with a weekday, a year and capitals if they do, or as in front matter.
 * @param day `YYYY-MM-DD`
 * @returns `undefined` for words in other forms and other languages
 */
export function dateWritten(words: string, day: string): string | undefined {
  if (isoForm.test(words)) return words.replace(isoForm, day);
  const [, weekday, comma, month, year] = longForm.exec(words) ?? [];
  if (month === undefined || !isEnglish(month)) return undefined;
  const date = dateInWords(day);
  const written = [
    weekday === undefined ? '' : `${weekdayName(weekdayOf(day)!)}${comma} `,
    year === undefined ? date.replace(/ \d{4}$/, '') : date,
  ].join('');
  return words === words.toUpperCase() ? written.toUpperCase() : written;
}

function isEnglish(month: string): boolean {
  const number = monthNumber(month);
  const start = (word: string) => word.slice(0, 3).toLowerCase();
  return number !== undefined && start(monthName(number)) === start(month);
}
