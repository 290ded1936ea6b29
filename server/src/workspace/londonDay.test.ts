import { expect, it } from 'vitest';
import { londonDay } from './londonDay';

it.each([
  ['2019-05-29T22:59:00Z', '2019-05-29'],
  ['2019-05-29T23:01:00Z', '2019-05-30'],
  ['2019-12-31T23:59:00Z', '2019-12-31'],
  ['2020-01-01T00:00:00Z', '2020-01-01'],
  ['2019-03-31T00:30:00Z', '2019-03-31'],
  ['2019-10-26T23:30:00Z', '2019-10-27'],
  ['2019-10-27T23:30:00Z', '2019-10-27'],
])('at %s it is %s in London', (moment, day) => {
  expect(londonDay(new Date(moment))).toBe(day);
});
