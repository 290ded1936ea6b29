import { dateInWords } from '../drafting/writtenDates';
import { type RatingScale, scaleInForce } from '../house/house';
import { isWithin } from '../house/period';
import { rankOf, ratingTerm } from '../house/ratingScale';
import { defineRule } from './rule';

export const scaleNotInForce = defineRule({
  id: 'scale-not-in-force',
  group: 'ratings',
  severity: 'warning',
  fix: 'none',
  needsHouse: true,
  skipsQuotes: true,
  summary: 'A rating is given on a scale that was not in use on the day of publication.',
  why: 'Scales come and go: for years probation services were not rated at all, and single-word grades for schools have ended. A rating from another time was copied from another release, or the date is wrong.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2017-03-02\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of <|‘Requires improvement’|>.\n',
      },
      {
        text: '---\nhouse: estyn\npublished: 2023-05-25\n---\n\nYsgol Bro Brychan praised\n\nInspectors rated teaching at Ysgol Bro Brychan as <|‘Excellent’|>.\n',
        note: 'Estyn gives no grades any more.',
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
    // Where a scale is in force, a word that is not on it is reported as such.
    if (date === undefined || scaleInForce(house, { date, regime }) !== undefined) return;
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
function period({ name, from, to }: RatingScale): string {
  const start = from === undefined ? '' : ` from ${dateInWords(from)}`;
  const end = to === undefined ? '' : ` to ${dateInWords(to)}`;
  return `It belongs to the ${name.replace(/^the /i, '')}, in use${start}${end}.`;
}
