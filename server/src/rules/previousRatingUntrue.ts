import { defineRule } from './rule';
import { inspectionMeant, ratingOf, whenPublished } from './shared/earlierInspections';

export const previousRatingUntrue = defineRule({
  id: 'previous-rating-untrue',
  group: 'archive',
  severity: 'error',
  fix: 'unsafe',
  needsHouse: true,
  summary: 'The rating said to have been given before is not the one in the register.',
  why: 'The earlier rating is quoted from memory, and it is what makes the new one good or bad news.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC has an overall rating of ‘Good’, <|up from ‘Inadequate’ last year|>.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC <|was rated ‘Good’ in 2019|>.\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC has an overall rating of ‘Good’, up from ‘Requires improvement’ last year.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Gwent CRC\n---\n\nProbation service praised\n\nGwent CRC was rated ‘Good’ in 2019.\n',
        note: 'The register knows nothing of this service.',
      },
    ],
  },
  check({ release, report }) {
    for (const { span, term, year } of release.comparisons) {
      const earlier = term === undefined ? undefined : inspectionMeant(release, year);
      if (term === undefined || earlier === undefined) continue;
      const right = ratingOf(release, earlier);
      if (right === term) continue;
      const words = release.text.slice(span.start, span.end);
      const at = words.toLowerCase().indexOf(term.toLowerCase());
      report({
        span,
        severity: earlier.confirmed ? undefined : 'info',
        message: `The rating published ${whenPublished(earlier)} was ‘${right}’, not ‘${term}’.`,
        fix:
          at === -1
            ? undefined
            : {
                title: `Write “${right}”`,
                edits: [
                  {
                    span: { start: span.start + at, end: span.start + at + term.length },
                    text: right,
                  },
                ],
              },
      });
    }
  },
});
