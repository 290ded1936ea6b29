import { expect, test } from 'vitest';
import { releaseOf } from '../examples';
import { countClaimsIn } from './countClaims';

test.each([
  ['Inspectors made seven recommendations.', ['7 recommendations']],
  ['Seven recommendations have been made.', ['7 recommendations']],
  ['The nine recommendations include two for ministers.', ['9 recommendations']],
  ['We have put in place four of the 10 recommendations.', ['10 recommendations']],
  ['Inspectors made two recommendations to the board.', ['2 recommendations to the board']],
  ['The plan met two recommendations.', []],
  ['The last report made six recommendations.', []],
  ['It made six recommendations at the last inspection.', []],
  [
    'It has made six recommendations with the aim of improving the company’s work yet further.',
    ['6 recommendations'],
  ],
  ['It made two further recommendations.', ['2 further recommendations']],
  ['Inspectors looked at 10 aspects of its work.', ['10 aspects']],
  ['All four aspects of case supervision were weak.', []],
  ['Only one aspect fell below it.', []],
  ['People leave the five prisons in the region.', ['5 prisons in the region']],
  ['The five prisons which were full are in Hull.', []],
  ['There are 21 CRCs in England and Wales.', ['21 crcs']],
  ['The CRC is one of six owned by Sodexo.', ['6 companies of Sodexo']],
  ['Sodexo has contracts for services across six CRCs.', ['6 companies of Sodexo']],
  ['Working Links also runs two CRCs.', []],
])('%s', (sentence, expected) => {
  const { paragraphs } = releaseOf(`A headline\n\n${sentence}\n`);
  const claims = paragraphs.flatMap(({ scan }) => countClaimsIn(scan));
  expect(claims.map(({ value, things }) => `${value} ${things}`)).toEqual(expected);
});
