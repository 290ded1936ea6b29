import { expect, test } from 'vitest';
import { closestWord } from './closestWord';

const keys = ['house', 'archive', 'register', 'rules', 'exclude'];

test.each([
  ['hose', 'house'],
  ['houes', 'house'],
  ['registry', 'register'],
  ['exclud', 'exclude'],
  ['Rules', 'rules'],
])('%s was meant to be %s', (word, meant) => {
  expect(closestWord(word, keys)).toBe(meant);
});

test.each(['colour', 'x', '', 'h'.repeat(10_000)])('nothing is suggested for %s', (word) => {
  expect(closestWord(word, keys)).toBeUndefined();
});
