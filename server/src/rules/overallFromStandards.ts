import { standardsFor } from '../house/house';
import { overallFromScores } from '../house/ratingScale';
import { nameKey } from '../language/gazetteer';
import { defineRule } from './rule';
import { givenRatings, scaleOf } from './shared/scales';

export const overallFromStandards = defineRule({
  id: 'overall-from-standards',
  group: 'ratings',
  severity: 'warning',
  fix: 'none',
  needsHouse: true,
  summary: 'The ratings of the single standards add up to another overall rating.',
  why: 'The overall rating follows from the scores of the standards. If the two do not fit, one of the ratings in the release is wrong.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\nregime: crc\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of <|‘Good’|>.\n\n- Leadership: ‘Good’\n- Staff: ‘Requires improvement’\n- Services: ‘Requires improvement’\n- Information and facilities: ‘Requires improvement’\n- Assessment: ‘Inadequate’\n- Planning: ‘Inadequate’\n- Implementation and delivery: ‘Inadequate’\n- Reviewing: ‘Inadequate’\n- Unpaid work: ‘Good’\n- Through the Gate: ‘Good’\n',
      },
      {
        text: '---\nhouse: hmi-probation\nregime: crc\npublished: 2019-05-30\nrating: <|Inadequate|>\nstandards:\n  Leadership: Good\n  Staff: Good\n  Services: Good\n  Information and facilities: Good\n  Assessment: Good\n  Planning: Good\n  Implementation and delivery: Good\n  Reviewing: Good\n  Unpaid work: Good\n  Through the Gate: Good\n---\n\nProbation service must do more\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\nregime: crc\npublished: 2019-05-30\nrating: Good\nstandards:\n  Leadership: Good\n  Staff: Good\n  Services: Good\n  Information and facilities: Good\n  Assessment: Good\n  Planning: Good\n  Implementation and delivery: Good\n  Reviewing: Good\n  Unpaid work: Good\n  Through the Gate: Good\n---\n\nProbation service must do more\n',
      },
      {
        text: '---\nhouse: hmi-probation\nregime: crc\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of ‘Good’.\n\n- Leadership: ‘Inadequate’\n- Staff: ‘Inadequate’\n',
        note: 'Only some of the standards are named.',
      },
    ],
  },
  check({ release, report }) {
    const { house, regime, published } = release;
    if (regime === undefined) return;
    const given = givenRatings(release);
    const overall = given.find(({ scope }) => scope === 'overall');
    const scale = overall && scaleOf(release, overall.term);
    if (overall === undefined || scale === undefined) return;
    const ratings = new Map<string, string>();
    for (const { aspect, term } of given)
      if (aspect !== undefined) ratings.set(nameKey(aspect), term);
    const scores: string[] = [];
    for (const { name, also, counts } of standardsFor(house, regime, published?.value)) {
      if (!counts) continue;
      const names = [name, ...also].map(nameKey);
      const rating = names.map((key) => ratings.get(key)).find((found) => found !== undefined);
      if (rating === undefined) return;
      scores.push(rating);
    }
    const scored = overallFromScores(scale, scores);
    if (scored === undefined || scored.rating === overall.term) return;
    report({
      span: overall.span,
      severity: scored.confirmed ? undefined : 'info',
      message: `The ${scores.length} standards score ${scored.points} of ${scored.max} points, which makes ‘${scored.rating}’, not ‘${overall.term}’.`,
    });
  },
});
