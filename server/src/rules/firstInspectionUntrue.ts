import { defineRule } from './rule';
import {
  earlierInspections,
  isCertain,
  recordOf,
  whenPublished,
} from './shared/earlierInspections';

export const firstInspectionUntrue = defineRule({
  id: 'first-inspection-untrue',
  group: 'archive',
  severity: 'error',
  fix: 'none',
  needsHouse: true,
  summary: 'This is said to be the first inspection of a service that was inspected before.',
  why: 'A service that was inspected two years ago will say so, and the newspapers with it.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service must do more\n\nIt was <|the first inspection of the CRC|>.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service must do more\n\nCumbria and Lancashire CRC <|had never been inspected before|>.\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service must do more\n\nIt was the first inspection of the CRC since 2019.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Gwent CRC\n---\n\nProbation service must do more\n\nIt was the first inspection of the CRC.\n',
        note: 'The register knows nothing of this service.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2018-09-12\nservice: Merseyside CRC\n---\n\nProbation service must do more\n\nIt was the first time that the CRC had been rated.\n',
        note: 'It was inspected before, but not rated.',
      },
    ],
  },
  check({ release, report }) {
    for (const { span, claim, service } of release.comparisons) {
      if (claim !== 'first' || service === undefined) continue;
      const all = earlierInspections(release, service);
      // Services were inspected before they were rated, and now and then in part.
      const words = release.text.slice(span.start, span.end);
      const earlier = /\b(?:rated|full)\b/i.test(words)
        ? all.find(({ overall }) => overall !== undefined)
        : all[0];
      if (earlier === undefined) continue;
      report({
        span,
        severity: isCertain(release, earlier) ? undefined : 'info',
        message: `An earlier inspection of this service was published ${whenPublished(earlier)}.`,
        related: recordOf(earlier, span),
      });
    }
  },
});
