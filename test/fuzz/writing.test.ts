import { expect, test } from 'vitest';
import { differencesInTurns } from './writing';

test.each(Array.from({ length: 40 }, (_, index) => index + 1))(
  'two releases that are written by turns are read as if each edit were the first, from seed %i',
  (seed) => {
    expect(differencesInTurns(seed, 12)).toEqual([]);
  },
);
