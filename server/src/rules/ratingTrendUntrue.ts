import { rankOf } from '../house/ratingScale';
import { defineRule } from './rule';
import { inspectionMeant, ratingOf, whenPublished } from './shared/earlierInspections';
import { givenRatings, scaleOf } from './shared/scales';

export const ratingTrendUntrue = defineRule({
  id: 'rating-trend-untrue',
  group: 'archive',
  severity: 'error',
  fix: 'none',
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
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC has an overall rating of ‘Good’, a better rating than last year.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Gwent CRC\n---\n\nProbation service praised\n\nGwent CRC has an overall rating of ‘Good’, a better rating than last year.\n',
        note: 'The register knows nothing of this service.',
      },
    ],
  },
  check({ release, report }) {
    const given = givenRatings(release).find(({ scope }) => scope === 'overall');
    const scale = given && scaleOf(release, given.term);
    if (given === undefined || scale === undefined) return;
    for (const { span, claim, year, term } of release.comparisons) {
      // A claim that names the earlier rating wrongly is reported for that.
      if ((claim !== 'better' && claim !== 'worse') || term !== undefined) continue;
      const earlier = inspectionMeant(release, year);
      const before = earlier && rankOf(scale, ratingOf(release, earlier));
      const now = rankOf(scale, given.term);
      if (earlier === undefined || before === undefined || now === undefined) continue;
      if (claim === 'better' ? now < before : now > before) continue;
      report({
        span,
        severity: earlier.confirmed ? undefined : 'info',
        message: `The rating published ${whenPublished(earlier)} was ‘${ratingOf(release, earlier)}’, so ‘${given.term}’ is no ${claim === 'better' ? 'improvement' : 'decline'}.`,
        related: [{ span: given.span, message: 'The rating now.' }],
      });
    }
  },
});
