import { expect, test } from 'vitest';
import { compareDates, isSurelyWithin, isWithin } from './period';

test('a period includes both of its ends', () => {
  const term = { from: '2019-06-01', to: '2023-09-30' };
  expect(isWithin('2019-05-31', term)).toBe(false);
  expect(isWithin('2019-06-01', term)).toBe(true);
  expect(isWithin('2023-09-30', term)).toBe(true);
  expect(isWithin('2023-10-01', term)).toBe(false);
});

test('an absent end is open', () => {
  expect(isWithin('1901-01-01', { to: '2022-09-08' })).toBe(true);
  expect(isWithin('2099-01-01', { from: '2024-03' })).toBe(true);
});

test('a period known to the month includes all of that month', () => {
  expect(isWithin('2016-03-31', { to: '2016-03' })).toBe(true);
  expect(isWithin('2016-03-01', { from: '2016-03' })).toBe(true);
  expect(isWithin('2016-02-29', { from: '2016-03' })).toBe(false);
});

test('a date known to the month may lie in a period that begins within it', () => {
  expect(isWithin('2019-02', { from: '2019-02-15' })).toBe(true);
  expect(isWithin('2019-01', { from: '2019-02-15' })).toBe(false);
});

test('dates that agree as far as both go are not ordered', () => {
  expect(compareDates('2019', '2019-05-30')).toBe(0);
  expect(compareDates('2018', '2019-05-30')).toBeLessThan(0);
  expect(compareDates('2020-05', '2019-05-30')).toBeGreaterThan(0);
});

test('a term that is known to the month may not hold on a day of its first or last one', () => {
  const term = { from: '2016-03', to: '2019-05-31' };
  expect(isSurelyWithin('2016-03-20', term)).toBe(false);
  expect(isSurelyWithin('2016-04-01', term)).toBe(true);
  expect(isSurelyWithin('2019-05-31', term)).toBe(true);
  expect(isSurelyWithin('2019-06-01', term)).toBe(false);
  expect(isSurelyWithin('2019-05', term)).toBe(false);
});
