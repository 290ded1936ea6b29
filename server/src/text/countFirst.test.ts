import { expect, test } from 'vitest';
import { countFirst } from './countFirst';

test('counts the places before the first that is none', () => {
  const starts = [0, 4, 9, 15];
  const before = (offset: number) => countFirst(starts.length, (index) => starts[index]! < offset);
  expect([0, 1, 4, 5, 15, 16].map(before)).toEqual([0, 1, 1, 2, 3, 4]);
});

test('counts none where there is none', () => {
  expect(countFirst(0, () => true)).toBe(0);
  expect(countFirst(3, () => false)).toBe(0);
});
