import type { RatingCount } from '../facts/facts';
import type { Span } from '../text/span';
import { defineRule } from './rule';

export const ratingCountSum = defineRule({
  id: 'rating-count-sum',
  group: 'ratings',
  severity: 'error',
  fix: 'none',
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
      const sum = counts.reduce((so, { count }) => so + count, 0);
      // A single count, or several that leave room, need not be about all of them.
      if (
        sum === total.value ||
        counts.length === 1 ||
        (sum < total.value && !isComplete(release.text, total.span, counts))
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
      });
    }
  },
});

/**
 * Whether the counts are listed to the end: "four …, five … and one …"; "17 out of 33 … and seven …" leaves the rest
 * open.
 */
function isComplete(text: string, total: Span, counts: readonly RatingCount[]): boolean {
  if (counts.length === 2 && counts[0]!.countSpan.end < total.start) return false;
  const last = counts.at(-1)!;
  const previous = counts.at(-2)!;
  return /\band\b/.test(text.slice(previous.span.end, last.countSpan.end));
}
