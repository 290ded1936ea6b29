import { expect, test } from 'vitest';
import type { Work } from './countSteps';
import { steepPlaces } from './growth';

const growth = { times: 4, length: 24_000 };

/** Work in a function that ran once, with a loop that took so many turns, and in a search that looked at so much. */
function work(turns: number, looked: number): Work {
  const branches = [
    { start: 0, end: 100, times: 1 },
    { start: 20, end: 80, times: turns },
  ];
  return { branches: new Map([['loop', branches]]), looked: new Map([['search', looked]]) };
}

function steep(once: Work, more: Work): readonly string[] {
  return steepPlaces(once, more, growth).map(({ place }) => place);
}

test('a loop and a search that grow with the text are not steep', () => {
  expect(steep(work(6000, 6000), work(24_000, 24_000))).toEqual([]);
});

test('nor is one that grows with its logarithm as well', () => {
  const log = (n: number) => n * Math.log2(n);
  expect(steep(work(log(500), log(6000)), work(log(2000), log(24_000)))).toEqual([]);
});

test('what grows with the square of the text is, wherever it is', () => {
  expect(steep(work(10_000, 6000), work(160_000, 24_000))).toEqual(['loop, branch at 20']);
  expect(steep(work(6000, 100_000), work(24_000, 1_600_000))).toEqual(['search']);
});

test('a branch that ran as often as its function is compared with that', () => {
  const merged = {
    ...work(0, 0),
    branches: new Map([['loop', [{ start: 0, end: 100, times: 6000 }]]]),
  };
  const apart = [
    { start: 0, end: 100, times: 24_000 },
    { start: 20, end: 80, times: 23_999 },
  ];
  expect(steep(merged, { ...work(0, 0), branches: new Map([['loop', apart]]) })).toEqual([]);
});
