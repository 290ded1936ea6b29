/** Days, moments and months for front matter: those that the release gives itself, else the next likely ones. */
import { inspectionOf } from '../drafting/knownFacts';
import { monthBefore, nextWorkingDays } from '../drafting/likelyDates';
import { dayInWords } from '../drafting/releaseLine';
import { typedDay, typedMoment } from '../drafting/typedDay';
import { monthsInWords } from '../drafting/writtenDates';
import { momentOn, timeInHouseForm } from '../drafting/writtenTimes';
import type { Dated } from '../facts/facts';
import { touches } from '../text/span';
import { draftDay } from './draftDay';
import type { FrontMatterValue } from './frontMatterValue';
import type { Cursor } from './suggestion';

/** How many working days are offered where no day is known. */
const mostDays = 5;
/** How long after the fieldwork reports come out, in months, the usual stretch first. */
const usualMonths = [3, 4, 2, 5];

/** For `published`: the day of publication or of the end of the embargo, else the next working days. */
export function publicationDays(cursor: Cursor): readonly FrontMatterValue[] {
  const { embargo, published } = cursor.release;
  const typed = typedDay(valueTyped(cursor), today(cursor));
  if ('value' in typed) return [asTyped(typed.value, dayInWords(typed.value))];
  const given = [stated(cursor, published), stated(cursor, embargo)?.slice(0, 10)];
  return either(given, coming(cursor), dayInWords, 'a working day to come');
}

/** For `embargo`: the moment that the release gives, or its day at the house's usual time, else the next working days. */
export function embargoMoments(cursor: Cursor): readonly FrontMatterValue[] {
  const { embargo, house, published } = cursor.release;
  const usual = (day: string) => momentOn(day, house);
  const day = stated(cursor, published);
  const given = [stated(cursor, embargo), day && usual(day)];
  const inWords = (moment: string) =>
    `${timeInHouseForm(moment.slice(11), house)} on ${dayInWords(moment)}`;
  const typed = momentTyped(valueTyped(cursor), cursor);
  if (typed !== undefined) return [asTyped(typed, inWords(typed))];
  return either(given, coming(cursor).map(usual), inWords, 'a working day to come');
}

/** For `fieldwork`: the months that release or register give, else those that usually lie before the publication. */
export function fieldworkMonths(cursor: Cursor): readonly FrontMatterValue[] {
  const { release } = cursor;
  const given = [stated(cursor, release.fieldwork), inspectionOf(release)?.fieldwork];
  const likely = usualMonths.map((count) => monthBefore(draftDay(cursor), count));
  return either(given, likely, monthsInWords, 'some months before publication');
}

/** The value of the line before the cursor, where it is typed as people say a day, not as front matter has it. */
function valueTyped({ before }: Cursor): string {
  const typed = /^[\w-]+[ \t]{0,9}:[ \t]{1,9}(\S.*)$/.exec(before.slice(0, longestLine))?.[1] ?? '';
  return /^\d{4}(?!\s*[a-z])/i.test(typed) ? '' : typed;
}

/** No day is typed with more. */
const longestLine = 80;

function momentTyped(typed: string, cursor: Cursor): string | undefined {
  const { house } = cursor.release;
  const day = typedDay(typed, today(cursor));
  if ('value' in day) return momentOn(day.value, house);
  const moment = typedMoment(typed, today(cursor));
  if (!('value' in moment) || moment.value.day === undefined) return undefined;
  return `${moment.value.day}T${moment.value.time}`;
}

function asTyped(word: string, inWords: string): FrontMatterValue {
  const about = 'The day that is typed, as front matter has it.';
  return { word, detail: `${inWords}, as typed`, about, isTyped: true };
}

function today({ snapshot }: Cursor): string {
  return snapshot.context.today;
}

/** What the release gives elsewhere than at the cursor. */
function stated({ offset }: Cursor, dated: Dated | undefined): string | undefined {
  return dated === undefined || touches(dated.span, offset) ? undefined : dated.value;
}

function coming({ snapshot }: Cursor): readonly string[] {
  return nextWorkingDays(snapshot.context.today, mostDays);
}

function either(
  given: readonly (string | undefined)[],
  likely: readonly string[],
  inWords: (value: string) => string,
  remark: string,
): readonly FrontMatterValue[] {
  const own = [...new Set(given.filter((value) => value !== undefined))];
  const values = own.length > 0 ? own : likely;
  const source = own.length > 0 ? 'from this release' : remark;
  const about =
    own.length > 0
      ? 'What this release or the register says.'
      : 'The release does not say yet: one of the next likely ones.';
  return values.map((word) => ({ word, detail: `${inWords(word)}, ${source}`, about }));
}
