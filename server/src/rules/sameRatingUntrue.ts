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
import { scaleOf } from './shared/scales';

export const sameRatingUntrue = defineRule({
  id: 'same-rating-untrue',
  group: 'archive',
  severity: 'error',
  fix: 'unsafe',
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
    const claims = release.comparisons.filter(
      ({ claim, service }) => claim === 'same' && isMain(release, service),
    );
    const given = claims.length === 0 ? undefined : overallGiven(release);
    if (given === undefined) return;
    const scale = scaleOf(release, given.term);
    for (const comparison of claims) {
      const meant = inspectionsMeant(release, comparison);
      if (meant === undefined) continue;
      const { all, earlier, severity } = meant;
      const before = termOn(scale, earlier);
      if (before === undefined) continue;
      if (all.some((one) => [undefined, given.term].includes(termOn(scale, one)))) continue;
      const { span } = comparison;
      report({
        span,
        severity,
        message: `The rating published ${whenPublished(earlier.inspection)} was ‘${before}’; this one is ‘${given.term}’.`,
        related: [ratingNow(given), ...recordOf(earlier.inspection, span)],
        fix: comparedOtherwise(release, span, directionOf(scale!, before, given.term)),
      });
    }
  },
});
