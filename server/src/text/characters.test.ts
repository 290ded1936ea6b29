import { describe, expect, it } from 'vitest';
import { characterEnd, characterStart, shortened, wholeCharacters } from './characters';

it('a character starts and ends where it is whole', () => {
  const text = 'a😀\r\nb';
  const starts = [0, 1, 1, 3, 3, 5, 6];
  const ends = [0, 1, 3, 3, 5, 5, 6];
  expect(starts.map((_, offset) => characterStart(text, offset))).toEqual(starts);
  expect(ends.map((_, offset) => characterEnd(text, offset))).toEqual(ends);
});

it('a span has the whole of its characters', () => {
  const span = { start: 0, end: 3 };
  expect(wholeCharacters('a😀b', span)).toBe(span);
  expect(wholeCharacters('a😀b', { start: 2, end: 2 })).toEqual({ start: 1, end: 3 });
});

it('half a pair that stands alone is a character', () => {
  for (const text of ['\ud83d\ud83d', '\ude00\ude00', '\ude00\ud83d', '\n\r']) {
    expect(characterStart(text, 1)).toBe(1);
  }
});

describe('a text that is shortened', () => {
  it('keeps what fits', () => {
    expect(shortened('abcd', 4)).toBe('abcd');
    expect(shortened('abcde', 4)).toBe('abc…');
    expect(shortened('', 0)).toBe('');
  });

  it('is not cut within a character', () => {
    expect(shortened('ab😀cd', 4)).toBe('ab…');
    expect(shortened('a😀cde', 4)).toBe('a😀…');
  });
});
