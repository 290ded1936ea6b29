import { expect, test } from 'vitest';
import { changesBetween, closestWord } from './distance';

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

test('counts no further than it is asked to', () => {
  const words = [
    'quote-unclosed',
    'quote-unopened',
    'quotes-unclosed',
    'uqote-unclsoed',
    'notes',
    '',
  ];
  for (const from of words) {
    for (const to of words) {
      const changes = changesBetween(from, to);
      for (let most = 0; most < 6; most++) {
        expect(changesBetween(from, to, most)).toBe(Math.min(changes, most + 1));
      }
    }
  }
});
