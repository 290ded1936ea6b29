import { expect, it } from 'vitest';
import { shareInWords } from './shareInWords';

it.each([
  [0.5, 'half'],
  [0.33, 'a third'],
  [0.45, 'nearly half'],
  [0.52, 'just over half'],
  [0.68, 'just over two-thirds'],
  [0.6, 'three-fifths'],
  [0.97, undefined],
])('calls %s %s', (share, words) => {
  expect(shareInWords(share)).toBe(words);
});
