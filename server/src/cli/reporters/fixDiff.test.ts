import { expect, it } from 'vitest';
import { fixDiff } from './fixDiff';

const plain = { colours: false, columns: 80 };
const text = (lines: number, end: string) =>
  Array.from({ length: lines }, (_, index) => `Line ${index + 1}${end}\n`).join('');

it('shows three lines around what changes, and nothing of the rest', () => {
  const before = text(20, '.').replace('Line 10.', 'Line 10..');
  expect(fixDiff('a.press', before, text(20, '.'), plain).split('\n')).toEqual([
    '--- a.press',
    '+++ a.press',
    '@@ -7,7 +7,7 @@',
    ' Line 7.',
    ' Line 8.',
    ' Line 9.',
    '-Line 10..',
    '+Line 10.',
    ' Line 11.',
    ' Line 12.',
    ' Line 13.',
    '',
  ]);
});

it('tells what goes and what comes by colour where there are colours', () => {
  const shown = fixDiff('a.press', 'a..\n', 'a.\n', { ...plain, colours: true });
  expect(shown).toContain('\u001b[31m-a..\u001b[0m\n\u001b[32m+a.\u001b[0m\n');
});

it('says so where too much would change to be read', () => {
  expect(fixDiff('a.press', text(5000, '..'), text(5000, '.'), plain)).toBe(
    'So many lines would change that they are not shown.\n',
  );
});
