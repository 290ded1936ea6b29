import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cue, mayHave, wordsOf } from './words';

const has = (text: string, words: string) => mayHave(wordsOf(text), cue(words));

test('finds a word in any case, whatever parts it from the next', () => {
  expect(has('the HIGHEST mark', 'lowest highest')).toBe(true);
  expect(has('(highest)', 'highest')).toBe(true);
  expect(has('the service’s best', 'best')).toBe(true);
});

test('takes no part of a word for the word', () => {
  expect(has('the highest mark', 'high')).toBe(false);
  expect(has('the high mark', 'highest')).toBe(false);
  expect(has('', 'high')).toBe(false);
});

test('finds a word by its first four letters', () => {
  expect(has('Inspectors said', 'insp*')).toBe(true);
  expect(has('rate', 'rate*')).toBe(true);
  expect(has('an inquiry', 'insp*')).toBe(false);
});

test('finds a character that is no letter, and any digit', () => {
  expect(has('a “fair” mark', '“')).toBe(true);
  expect(has('30 May', '#')).toBe(true);
  expect(has('30 May', '3')).toBe(true);
  expect(has('thirty', '# % “')).toBe(false);
});

test('will have no cue that could never be found', () => {
  for (const words of ['High', 'ab*', 'inspect*', 'insp*s', 'per-cent', '']) {
    expect(() => cue(words)).toThrow('cue');
  }
});

test('never misses a word that is there', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 400 }), (words) => {
      const text = words.join(' ').toUpperCase();
      for (const one of words) {
        expect(has(text, one)).toBe(true);
        if (one.length >= 4) expect(has(text, `${one.slice(0, 4)}*`)).toBe(true);
      }
    }),
    { seed: 20190530 },
  );
});
