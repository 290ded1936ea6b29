import type { Comparison } from '../facts/facts';
import type { HousedRelease } from '../facts/release';
import type { Fix } from './rule';
import { defineRule } from './rule';
import {
  earlierInspections,
  inspectionsMeant,
  isMain,
  mayBeThisOne,
  overallGiven,
  ratedBy,
  recordOf,
  termOn,
  whenPublished,
} from './shared/earlierInspections';
import { scaleOf } from './shared/scales';

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
    const now = release.comparisons.length === 0 ? undefined : overallGiven(release)?.term;
    for (const comparison of release.comparisons) {
      const { span, term, year } = comparison;
      if (term === undefined) continue;
      const meant = inspectionsMeant(release, comparison);
      if (meant === undefined) continue;
      const { all, earlier, severity } = meant;
      const scale = scaleOf(release, term);
      const right = termOn(scale, earlier);
      if (right === undefined) continue;
      if (all.some((one) => [undefined, term].includes(termOn(scale, one)))) continue;
      // "When it was inspected in 2019 it was rated …" may speak of what was published in 2020.
      const isThisOne = year !== undefined && mayBeThisOne(release, year);
      if (isThisOne && now === term) continue;
      const whose = isMain(release, comparison.service) ? '' : ` of ${comparison.service!.name}`;
      report({
        span,
        severity,
        message: `The rating${whose} published ${whenPublished(earlier.inspection)} was ‘${right}’, not ‘${term}’.`,
        related: recordOf(earlier.inspection, span),
        fix: repairs(release, comparison, right),
      });
    }
  },
});

/** The rating that the register has, and where a year is stated the year in which the register has this rating. */
function repairs(
  release: HousedRelease,
  { span, service, term, year }: Comparison,
  right: string,
): readonly Fix[] {
  const replaced = (words: string, by: string): readonly Fix[] => {
    const written = release.text.slice(span.start, span.end);
    const at = written.toLowerCase().lastIndexOf(words.toLowerCase());
    if (at === -1) return [];
    const place = { start: span.start + at, end: span.start + at + words.length };
    return [{ title: `Write “${by}”`, edits: [{ span: place, text: by }], isChoice: true }];
  };
  const scale = scaleOf(release, term!);
  const others = new Set(
    earlierInspections(release, service).flatMap((inspection) =>
      ratedBy(release, inspection, scale) === term ? [inspection.published.slice(0, 4)] : [],
    ),
  );
  const [other] = others;
  const isStated = year !== undefined && others.size === 1;
  return [...replaced(term!, right), ...(isStated ? replaced(String(year), other!) : [])];
}
