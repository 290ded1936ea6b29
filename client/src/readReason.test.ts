import { expect, it } from 'vitest';
import { readReason } from './readReason';

it.each(['', '   '])('a reason has to be given: %j is none', (text) => {
  expect(readReason(text)).toHaveProperty('problem');
});

it('a reason stays within its comment, and apart from the day on which it ends', () => {
  expect(readReason(' it is a title; until then --> or so ')).toMatchObject({
    value: 'it is a title, until then – or so',
  });
});
