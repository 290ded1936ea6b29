import { isWithin } from '../house/period';
import { rankOf, ratingTerm } from '../house/ratingScale';
import { defineRule } from './rule';
import { dateInWords } from './shared/writtenDates';

export const scaleNotInForce = defineRule({
  id: 'scale-not-in-force',
  group: 'ratings',
  severity: 'warning',
  fix: 'none',
  skipsQuotes: true,
  summary: 'A rating is given on a scale that was not in use on the day of publication.',
  why: 'Scales come and go: for years probation services were not rated at all, and single-word grades for schools have ended. A rating from another time was copied from another release, or the date is wrong.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2017-03-02\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of <|‘Requires improvement’|>.\n',
      },
      {
        text: '---\nhouse: ofsted\npublished: 2019-05-30\n---\n\nHill Primary School praised\n\nInspectors rated achievement at Hill Primary School as <|‘Strong standard’|>.\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of ‘Requires improvement’.\n',
      },
      {
        text: '---\nhouse: ofsted\npublished: 2025-12-04\n---\n\nHill Primary School praised\n\nInspectors rated achievement at Hill Primary School as ‘Strong standard’.\n',
      },
    ],
  },
  check({ release, report }) {
    const { house, published, regime, ratings } = release;
    const date = published?.value;
    if (date === undefined) return;
    for (const { text, term, past, span, where } of ratings) {
      if (past || where === 'frontMatter') continue;
      const scales = house.scales.filter(
        (scale) =>
          ratingTerm(scale, text) !== undefined ||
          (term !== undefined && rankOf(scale, term) !== undefined),
      );
      const [scale] = scales;
      const inForce = scales.some(
        (candidate) =>
          isWithin(date, candidate) &&
          (regime === undefined ||
            candidate.regimes === undefined ||
            candidate.regimes.includes(regime)),
      );
      if (scale === undefined || inForce) continue;
      report({
        span,
        severity: scales.every(({ confirmed }) => confirmed) ? undefined : 'info',
        message: `‘${term ?? text}’ was no rating on ${dateInWords(date)}. ${period(scale)}`,
      });
    }
  },
});

/** When the scale was in use, as a sentence. */
function period({
  name,
  from,
  to,
}: {
  name: string;
  from?: string | undefined;
  to?: string | undefined;
}): string {
  const start = from === undefined ? '' : ` from ${dateInWords(from)}`;
  const end = to === undefined ? '' : ` until ${dateInWords(to)}`;
  return `The ${name.replace(/^the /i, '')} is in use${start}${end}.`;
}
