import { expect, test } from 'vitest';
import { applyEdits } from './edit';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

test('edits refer to the original text, in whatever order they come', () => {
  expect(applyEdits('one two three', [edit(8, 13, '3'), edit(0, 3, '1')])).toBe('1 two 3');
});

test('an insertion replaces nothing, a deletion leaves nothing', () => {
  expect(applyEdits('one two', [edit(3, 3, ','), edit(3, 7, '')])).toBe('one,');
});

test('insertions at one place keep their order', () => {
  expect(applyEdits('', [edit(0, 0, 'a'), edit(0, 0, 'b')])).toBe('ab');
});

test('of two edits to the same words the first is made', () => {
  expect(applyEdits('one two three', [edit(0, 7, 'A'), edit(4, 13, 'B')])).toBe('A three');
});

test('no edits change nothing', () => {
  expect(applyEdits('one', [])).toBe('one');
});
