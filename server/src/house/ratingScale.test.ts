import { expect, test } from 'vitest';
import { scaleInForce } from './house';
import { houseById } from './houses';
import { confusedWord, overallFromScores, rankOf, ratingTerm } from './ratingScale';

const scale = scaleInForce(houseById('hmi-probation')!, { date: '2019-08-01' })!;

test.each([
  ['Requires improvement', 'Requires improvement'],
  ['requires improvement', 'Requires improvement'],
  ['REQUIRES  IMPROVEMENT', 'Requires improvement'],
  ['requiring improvement', 'Requires improvement'],
  ['require\nimprovement', 'Requires improvement'],
  [' outstanding ', 'Outstanding'],
  ['poor', undefined],
  ['improvement', undefined],
  ['', undefined],
])('%j names the rating %s', (text, term) => {
  expect(ratingTerm(scale, text)).toBe(term);
});

test('a word of another scale has its counterpart where that is certain', () => {
  expect(confusedWord(scale, 'poor')?.use).toBe('Inadequate');
  expect(confusedWord(scale, 'needs improvement')?.use).toBe('Requires improvement');
  expect(confusedWord(scale, 'Adequate')).toEqual({ word: 'Adequate' });
  expect(confusedWord(scale, 'Good')).toBeUndefined();
  expect(confusedWord(scale, 'brilliant')).toBeUndefined();
});

test('no word of a scale is also called mistaken for one', () => {
  for (const { word, also } of scale.words) {
    for (const form of [word, ...also]) expect(confusedWord(scale, form)).toBeUndefined();
  }
});

test('words rank from the best', () => {
  expect(rankOf(scale, 'Outstanding')).toBe(1);
  expect(rankOf(scale, 'Inadequate')).toBe(4);
  expect(rankOf(scale, 'Poor')).toBeUndefined();
});

function standards(...counts: readonly [count: number, word: string][]): string[] {
  return counts.flatMap(([count, word]) => Array<string>(count).fill(word));
}

test('five good and five requiring improvement make "Requires improvement"', () => {
  const ratings = standards([5, 'good'], [5, 'requiring improvement']);
  expect(overallFromScores(scale, ratings)).toEqual({
    points: 15,
    max: 30,
    rating: 'Requires improvement',
    confirmed: false,
  });
});

test.each([
  [standards([9, 'Inadequate']), 'Inadequate', 0],
  [standards([8, 'Inadequate'], [1, 'Requires improvement']), 'Inadequate', 1],
  [standards([5, 'Inadequate'], [5, 'Requires improvement']), 'Inadequate', 5],
  [standards([4, 'Inadequate'], [6, 'Requires improvement']), 'Requires improvement', 6],
  [standards([6, 'Good'], [4, 'Requires improvement']), 'Good', 16],
  [standards([5, 'Outstanding'], [5, 'Good']), 'Good', 25],
  [standards([6, 'Outstanding'], [4, 'Good']), 'Outstanding', 26],
  [standards([12, 'Outstanding']), 'Outstanding', 36],
  [standards([7, 'Good']), 'Good', 14],
])('%j make %s', (ratings, rating, points) => {
  expect(overallFromScores(scale, ratings)).toMatchObject({ rating, points });
});

test('nothing is worked out from too few standards or a word that is no rating', () => {
  expect(overallFromScores(scale, standards([3, 'Good']))).toBeUndefined();
  expect(overallFromScores(scale, standards([9, 'Good'], [1, 'Poor']))).toBeUndefined();
  expect(overallFromScores(scale, [])).toBeUndefined();
});

test('a scale without an overall rating adds up to nothing', () => {
  const prisons = scaleInForce(houseById('hmi-prisons')!, { date: '2024-01-01' })!;
  expect(overallFromScores(prisons, standards([4, 'Good']))).toBeUndefined();
});
