import { defineRule } from './rule';
import { inspectionMeant, ratingOf, whenPublished } from './shared/earlierInspections';
import { givenRatings } from './shared/scales';

export const sameRatingUntrue = defineRule({
  id: 'same-rating-untrue',
  group: 'archive',
  severity: 'error',
  fix: 'none',
  needsHouse: true,
  summary: 'The rating is said to be the same as before, and the register has another.',
  why: '“The same mark as last year” is a claim about another release. Nobody looks it up on deadline.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC has an overall rating of ‘Good’ – <|the same mark as last year|>.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\nrating: Inadequate\n---\n\nProbation service must do more\n\nThe CRC’s <|overall rating has stayed the same|>.\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service must do more\n\nCumbria and Lancashire CRC has an overall rating of ‘Requires improvement’ – the same mark as last year.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Gwent CRC\n---\n\nProbation service praised\n\nGwent CRC has an overall rating of ‘Good’ – the same mark as last year.\n',
        note: 'The register knows nothing of this service.',
      },
    ],
  },
  check({ release, report }) {
    const given = givenRatings(release).find(({ scope }) => scope === 'overall');
    if (given === undefined) return;
    for (const { span, claim, year } of release.comparisons) {
      const earlier = claim === 'same' ? inspectionMeant(release, year) : undefined;
      if (earlier === undefined || ratingOf(release, earlier) === given.term) continue;
      report({
        span,
        severity: earlier.confirmed ? undefined : 'info',
        message: `The rating published ${whenPublished(earlier)} was ‘${ratingOf(release, earlier)}’; this one is ‘${given.term}’.`,
        related: [{ span: given.span, message: 'The rating now.' }],
      });
    }
  },
});
