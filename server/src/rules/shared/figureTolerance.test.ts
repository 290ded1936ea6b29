import { expect, test } from 'vitest';
import { scanFigures } from '../../facts/figures/figures';
import { mayStandFor, roundedFor } from './figureTolerance';

test.each([
  ['more than 5,500 people', 5502, true],
  ['more than 5,500 people', 5318, false],
  ['more than 5,500 people', 5500, true],
  ['more than 5,000 people', 5634, true],
  ['more than 500 people', 5502, false],
  ['more than 5,500 people', 7502, false],
  ['more than 1,000 people', 1902, true],
  ['at least 5,500 people', 5500, true],
  ['nearly 8,000 people', 7846, true],
  ['nearly 8,000 people', 8012, false],
  ['nearly 8,000 people', 6846, false],
  ['fewer than 8,000 people', 7846, true],
  ['fewer than 8,000 people', 8000, false],
  ['approximately 24,000 people', 23942, true],
  ['approximately 24,000 people', 22942, false],
  ['around 740 men', 746, true],
  ['up to 42 people', 37, true],
  ['up to 42 people', 43, false],
  ['5,502 people', 5502, true],
  ['5,500 people', 5502, true],
  ['5,205 people', 5502, false],
  ['5,000 to 6,000 people', 5502, true],
  ['between 5,600 and 6,000 people', 5502, false],
])('%s may stand for %i: %s', (words, exact, expected) => {
  expect(mayStandFor(scanFigures(words, [])[0]!, exact)).toBe(expected);
});

test.each([
  ['more than 5,500 people', 5318, 5300],
  ['nearly 20,000 people', 21480, 22000],
  ['around 1,580 people', 15834, 15830],
  ['more than 5,500 people', 5300, undefined],
  ['5,500 people', 5318, undefined],
])('%s for %i would have to be %s', (words, exact, expected) => {
  expect(roundedFor(scanFigures(words, [])[0]!, exact)).toBe(expected);
});
