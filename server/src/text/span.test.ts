import { expect, test } from 'vitest';
import { encloses, overlaps, shift, touches } from './span';

const span = { start: 3, end: 6 };

test('a cursor touches a span from its start to right behind its end', () => {
  expect([2, 3, 6, 7].map((offset) => touches(span, offset))).toEqual([false, true, true, false]);
});

test('a span encloses itself and what lies within', () => {
  expect(encloses(span, span)).toBe(true);
  expect(encloses(span, { start: 6, end: 6 })).toBe(true);
  expect(encloses(span, { start: 2, end: 6 })).toBe(false);
});

test('spans that only meet do not overlap', () => {
  expect(overlaps(span, { start: 5, end: 9 })).toBe(true);
  expect(overlaps(span, { start: 6, end: 9 })).toBe(false);
});

test('a shifted span keeps its length', () => {
  expect(shift(span, -2)).toEqual({ start: 1, end: 4 });
});
