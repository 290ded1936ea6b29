import type { Rating, RatingCount, RatingTotal } from '../facts/facts';
import { ordinals } from '../facts/figures/numberWords';
import type { HousedRelease } from '../facts/release';
import { rankOf } from '../house/ratingScale';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { defineRule, type Fix } from './rule';
import { eitherWay, inMarks } from './shared/eitherWay';
import { numberLike } from './shared/numberLike';
import { scaleOf } from './shared/scales';

export const ratingCountSum = defineRule({
  id: 'rating-count-sum',
  group: 'ratings',
  severity: 'error',
  fix: 'unsafe',
  needsHouse: true,
  summary: 'Counts of ratings do not add up to the number of those that were rated.',
  why: 'A round-up names how many services got each rating. The sum is the first thing a reporter checks.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\nkind: annual\npublished: 2020-05-28\n---\n\nA year of inspections\n\nOf the <|ten services|>, four were rated ‘Good’ and five were rated ‘Requires improvement’.\n',
      },
      {
        text: '---\nhouse: hmi-probation\nkind: annual\npublished: 2020-05-28\n---\n\nA year of inspections\n\nOf the <|eight services|>, one was rated ‘Outstanding’, five were rated ‘Good’ and four were rated ‘Inadequate’.\n',
      },
      {
        text: '---\nhouse: hmi-probation\nkind: annual\npublished: 2020-05-28\n---\n\nA year of inspections\n\nNine of the <|12 services|> were rated ‘Outstanding’ and the other two ‘Good’.\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\nkind: annual\npublished: 2020-05-28\n---\n\nA year of inspections\n\nOf the ten services, four were rated ‘Good’ and six were rated ‘Requires improvement’.\n',
      },
      {
        text: '---\nhouse: hmi-probation\nkind: annual\npublished: 2020-05-28\n---\n\nA year of inspections\n\nOf the ten services, four were rated ‘Good’.\n',
        note: 'It is not said what became of the others.',
      },
      {
        text: '---\nhouse: hmi-probation\nkind: annual\npublished: 2023-09-26\n---\n\nA year of inspections\n\nIn all, 17 out of 33 services were rated ‘Good’ and seven ‘Outstanding’.\n',
        note: 'Nor here.',
      },
      {
        text: '---\nhouse: hmi-probation\nkind: annual\npublished: 2023-09-26\n---\n\nA year of inspections\n\nAcross the 33 services, 17 have been rated as ‘Good’ and seven as ‘Outstanding’.\n',
        note: 'Only the best are counted.',
      },
      {
        text: '---\nhouse: hmi-probation\nkind: annual\npublished: 2023-09-26\n---\n\nA year of inspections\n\nOf 412 services, 61 were rated ‘Good’ and 12 ‘Inadequate’.\n',
        note: 'Most are left open.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2023-09-26\n---\n\nGwent CRC must do more\n\nOf the 10 areas inspected, one, Staff, was rated ‘Inadequate’; four were ‘Requires improvement’ and five ‘Good’.\n',
        note: 'One is named, and the others are counted.',
      },
    ],
  },
  check({ release, report }) {
    const groups = new Map<number, RatingCount[]>();
    for (const count of release.ratingCounts) {
      if (count.of === undefined) continue;
      const group = groups.get(count.of.span.start);
      if (group === undefined) groups.set(count.of.span.start, [count]);
      else group.push(count);
    }
    for (const counts of groups.values()) {
      const total = counts[0]!.of!;
      const last = isLastNamed(release.text, counts.at(-1)!, total.value) ? 1 : 0;
      const sum = counts.reduce((so, { count }) => so + count, last);
      // A single count, or several that leave room, need not be about all of them.
      if (
        sum === total.value ||
        (counts.length === 1 && last === 0) ||
        (sum < total.value && last === 0 && !isComplete(release, total.span, counts))
      ) {
        continue;
      }
      report({
        span: total.span,
        message: `The ratings counted here add up to ${sum}, not ${total.value}.`,
        related: counts.map(({ span, count, text }) => ({
          span,
          message: `${count} rated ‘${text}’.`,
        })),
        fix: bothWays(release.text, total, counts, sum),
      });
    }
  },
});

/** The sum as the number of all, or the number of all kept and one of the counts made to fit. */
function bothWays(
  text: SourceText,
  total: RatingTotal,
  counts: readonly RatingCount[],
  sum: number,
): readonly Fix[] {
  const nowhere = { words: '', edits: [] };
  const written = ({ start, end }: Span, value: number) => {
    const words = numberLike(text.slice(start, end), value);
    return { words: inMarks(words), edits: [{ span: { start, end }, text: words }] };
  };
  const number = /^[\p{L}\d,-]+/u.exec(text.slice(total.span.start, total.span.end))?.[0] ?? '';
  const numberSpan = { start: total.span.start, end: total.span.start + number.length };
  const fitting = counts.flatMap(({ count, countSpan, text: rating }) => {
    const right = count + total.value - sum;
    return count === 0 || right < 1
      ? []
      : eitherWay(nowhere, written(countSpan, right), `for ‘${rating}’`);
  });
  return [...eitherWay(written(numberSpan, sum), nowhere), ...fitting];
}

/** Whether the one that is left is named behind the counts: "seven of the nine …; the ninth, Services, was". */
function isLastNamed(text: SourceText, { span }: RatingCount, total: number): boolean {
  const nth = /^[’'”"]?[;,.–—]\s*(?:and\s+|but\s+)?the\s+(\d+(?=st|nd|rd|th)|[a-z]+)/i.exec(
    text.slice(span.end, span.end + 40),
  )?.[1];
  return nth !== undefined && (ordinals.get(nth.toLowerCase()) ?? Number(nth)) === total;
}

/**
 * Whether nothing is left over: every rating is counted, or "the other two" are, or the list runs from the best to the
 * worst: "four …, five … and one …". "17 out of 33 … and seven …" leaves the rest open, and so does whoever counts the
 * best alone: "one was ‘Outstanding’ and 11 ‘Good’". One that is named instead of counted leaves it open, too.
 */
function isComplete(release: HousedRelease, total: Span, counts: readonly RatingCount[]): boolean {
  const last = counts.at(-1)!;
  const start = Math.min(total.start, counts[0]!.span.start);
  const isNamed = ({ span }: Rating) => span.start > start && span.end < last.span.start;
  if (release.ratings.some(isNamed)) return false;
  const places = counts.map(({ term }) => placeOf(release, term));
  if (areAll(places)) return true;
  const between = release.text.slice(counts.at(-2)!.span.end, last.span.end);
  if (/\b(?:rest|remaining|remainder|others?)\b/.test(between)) return true;
  if (counts.length === 2 && counts[0]!.countSpan.end < total.start) return false;
  const sum = counts.reduce((so, { count }) => so + count, 0);
  if (sum * 2 < counts[0]!.of!.value) return false;
  if (/:\s*$/.test(release.text.slice(total.end, counts[0]!.span.start))) return true;
  const isBetter = places.map((place) => place && place.rank * 2 <= place.of);
  return /\band\b/.test(between) && isBetter.includes(true) && isBetter.includes(false);
}

/** The place of a word on its scale, counted from the best. */
interface Place {
  readonly rank: number;
  readonly of: number;
}

function placeOf(release: HousedRelease, term: string | undefined): Place | undefined {
  const scale = term === undefined ? undefined : scaleOf(release, term);
  return scale && { rank: rankOf(scale, term!)!, of: scale.words.length };
}

function areAll(places: readonly (Place | undefined)[]): boolean {
  return new Set(places.map((place) => place?.rank)).size === places[0]?.of;
}
