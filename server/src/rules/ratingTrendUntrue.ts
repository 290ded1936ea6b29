import type { HousedRelease } from '../facts/release';
import { rankOf } from '../house/ratingScale';
import { defineRule } from './rule';
import { comparedOtherwise, directionOf } from './shared/comparedOtherwise';
import {
  inspectionsMeant,
  isMain,
  overallGiven,
  ratingNow,
  recordOf,
  termOn,
  whenPublished,
} from './shared/earlierInspections';
import { type RatingMove, ratingMoves } from './shared/ratingMoves';
import { scaleOf } from './shared/scales';

export const ratingTrendUntrue = defineRule({
  id: 'rating-trend-untrue',
  group: 'archive',
  severity: 'error',
  fix: 'unsafe',
  needsHouse: true,
  summary: 'The rating is said to be better or worse than before, and is not.',
  why: 'Whether a service got better or worse is the story. It must follow from the two ratings.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC has an overall rating of ‘Requires improvement’, <|a better rating than last year|>.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service must do more\n\nCumbria and Lancashire CRC has an overall rating of ‘Good’, <|a lower rating than last year|>.\n',
      },
      {
        text: '---\nhouse: cqc\npublished: 2023-03-14\n---\n\nElm Lodge must do more\n\nThe rating for safe has <|improved from good to inadequate|>.\n',
        note: 'Here the two ratings stand side by side.',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC has an overall rating of ‘Good’, a better rating than last year.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Gwent CRC\n---\n\nProbation service praised\n\nGwent CRC has an overall rating of ‘Good’, a better rating than last year.\n',
        note: 'The register knows nothing of this service.',
      },
      {
        text: '---\nhouse: cqc\npublished: 2023-03-14\n---\n\nElm Lodge must do more\n\nThe rating for safe has dropped from good to inadequate. Falls dropped and the rating for caring went from inadequate to good.\n',
      },
    ],
  },
  check({ release, report }) {
    for (const move of ratingMoves(release)) {
      const message = untruth(release, move);
      if (message !== undefined) report({ span: move.span, message });
    }
    const claims = release.comparisons.filter(
      // A claim that names the earlier rating wrongly is reported for that.
      ({ claim, service, term }) =>
        (claim === 'better' || claim === 'worse') && term === undefined && isMain(release, service),
    );
    const given = claims.length === 0 ? undefined : overallGiven(release);
    const scale = given && scaleOf(release, given.term);
    if (given === undefined || scale === undefined) return;
    for (const comparison of claims) {
      const { claim, span } = comparison;
      const meant = inspectionsMeant(release, comparison);
      if (meant === undefined) continue;
      const { all, earlier, severity } = meant;
      const before = termOn(scale, earlier);
      if (before === undefined) continue;
      const isTrue = all.some((one) => {
        const term = termOn(scale, one);
        return term === undefined || directionOf(scale, term, given.term) === claim;
      });
      if (isTrue) continue;
      report({
        span,
        severity,
        message: `The rating published ${whenPublished(earlier.inspection)} was ‘${before}’, so ‘${given.term}’ is no ${claim === 'better' ? 'improvement' : 'decline'}.`,
        related: [ratingNow(given), ...recordOf(earlier.inspection, span)],
        fix: comparedOtherwise(release, span, directionOf(scale, before, given.term)),
      });
    }
  },
});

/** What is wrong with a move between two ratings of the release; `undefined` if nothing is. */
function untruth(
  release: HousedRelease,
  { direction, before, now }: RatingMove,
): string | undefined {
  const scale = now.term === undefined ? undefined : scaleOf(release, now.term);
  if (scale === undefined) return undefined;
  const end = direction === 'up' ? scale.words.length : 1;
  const rank = rankOf(scale, now.term!)!;
  const place = direction === 'up' ? 'lowest' : 'highest';
  const move = direction === 'up' ? 'improve' : 'decline';
  if (before === undefined) {
    return rank === end
      ? `‘${now.term}’ is the ${place} rating, so nothing can ${move} to it.`
      : undefined;
  }
  const earlier = before.term === undefined ? undefined : rankOf(scale, before.term);
  if (earlier === undefined || (direction === 'up' ? rank < earlier : rank > earlier)) {
    return undefined;
  }
  if (rank === earlier) return `‘${now.term}’ is the same rating as before.`;
  return `‘${now.term}’ is ${rank < earlier ? 'better' : 'worse'} than ‘${before.term}’.`;
}
