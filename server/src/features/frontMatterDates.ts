/** Days, moments and months for front matter: those that the release gives itself, else the next likely ones. */
import { inspectionOf } from '../drafting/knownFacts';
import { monthBefore, nextWorkingDays } from '../drafting/likelyDates';
import { dayInWords } from '../drafting/releaseLine';
import { monthsInWords } from '../drafting/writtenDates';
import { momentOn, timeInHouseForm } from '../drafting/writtenTimes';
import type { Dated } from '../facts/facts';
import { touches } from '../text/span';
import { draftDay } from './draftDay';
import type { FrontMatterValue } from './frontMatterValues';
import type { Cursor } from './suggestion';

/** How many working days are offered where no day is known. */
const mostDays = 5;
/** How long after the fieldwork reports come out, in months, the usual stretch first. */
const usualMonths = [3, 4, 2, 5];

/** For `published`: the day of publication or of the end of the embargo, else the next working days. */
export function publicationDays(cursor: Cursor): readonly FrontMatterValue[] {
  const { embargo, published } = cursor.release;
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
  return either(given, coming(cursor).map(usual), inWords, 'a working day to come');
}

/** For `fieldwork`: the months that release or register give, else those that usually lie before the publication. */
export function fieldworkMonths(cursor: Cursor): readonly FrontMatterValue[] {
  const { release } = cursor;
  const given = [stated(cursor, release.fieldwork), inspectionOf(release)?.fieldwork];
  const likely = usualMonths.map((count) => monthBefore(draftDay(cursor), count));
  return either(given, likely, monthsInWords, 'some months before publication');
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
