import { isByAnother, ratingGiver } from '../facts/ratings/ratingGiver';
import type { HousedRelease } from '../facts/release';
import { scaleInForce } from '../house/house';
import { rankOf } from '../house/ratingScale';
import type { Span } from '../text/span';
import { wordsOf } from '../text/words';
import { defineRule } from './rule';
import { givenRatings, scaleOf } from './shared/scales';

export const rankUntrue = defineRule({
  id: 'rank-untrue',
  group: 'ratings',
  severity: 'error',
  fix: 'none',
  needsHouse: true,
  skipsQuotes: true,
  summary: 'A rating is said to be the highest, the lowest or the second-highest, and is not.',
  why: 'A gloss such as “the highest possible mark” explains the scale to readers who do not know it. When the rating is changed, the gloss is easily left behind.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nInspectors rated Through the Gate work at Gwent CRC as ‘Good’ – <|the highest possible mark|>.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of ‘Requires improvement’, <|the lowest possible rating|>.\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nInspectors rated Through the Gate work at Gwent CRC as ‘Outstanding’ – the highest possible mark.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of ‘Good’, the second-highest rating available.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\n---\n\nGwent CRC rated ‘Good’\n\nGwent CRC has been given the lowest rating available. Inspectors rated it ‘Inadequate’ overall.\n',
        note: 'Headline and text give different ratings, which another rule reports.',
      },
    ],
  },
  check({ release, report }) {
    const inForce = scaleInForce(release.house, {
      date: release.published?.value,
      regime: release.regime,
    });
    const overallTerms = new Set(
      givenRatings(release).flatMap(({ scope, term }) => (scope === 'overall' ? [term] : [])),
    );
    for (const { span, fromBest, fromWorst, of, rating } of release.ranks) {
      if (fromBest === undefined && fromWorst === undefined) {
        if (inForce === undefined || of === inForce.words.length || isOfAnother(release, span))
          continue;
        report({
          span,
          severity: inForce.confirmed ? undefined : 'info',
          message: `The scale has ${inForce.words.length} ratings, not ${of}.`,
        });
        continue;
      }
      const scale = rating?.term === undefined ? undefined : scaleOf(release, rating.term);
      if (rating?.term === undefined || scale === undefined) continue;
      const count = scale.words.length;
      const rank = rankOf(scale, rating.term)!;
      const isAt = (place: number | undefined) =>
        place !== undefined &&
        (fromBest === undefined || fromBest === place) &&
        (fromWorst === undefined || fromWorst === count + 1 - place);
      // Where the release gives several overall ratings, that is reported, and this may be about any of them.
      const rightPlace =
        isAt(rank) ||
        (rating.scope === 'overall' &&
          Array.from(overallTerms).some((term) => isAt(rankOf(scale, term))));
      if (rightPlace && (of === undefined || of === count)) continue;
      report({
        span,
        severity: scale.confirmed ? undefined : 'info',
        message: rightPlace
          ? `The scale has ${count} ratings, not ${of}.`
          : `‘${rating.term}’ is ${ordinals[rank] ?? `number ${rank}`} of the ${count} ratings, counted from the best.`,
        related: [{ span: rating.span, message: 'The rating it speaks of.' }],
      });
    }
  },
});

/** Whether the scale spoken of is that of another body, or of a survey. */
function isOfAnother({ text, house }: HousedRelease, { start }: Span): boolean {
  const head = text.slice(Math.max(0, start - 120), start).replace(/^.*[.!?]\s/s, '');
  const giver = ratingGiver({ head, tail: '', words: wordsOf(head) }, '');
  return isByAnother({ giver }, house);
}

const ordinals = [
  '',
  'the first',
  'the second',
  'the third',
  'the fourth',
  'the fifth',
  'the sixth',
];
