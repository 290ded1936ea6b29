import { describe, expect, it } from 'vitest';
import { fuzzMessages, problemsOf } from './messages';
import { edited } from './textModel';

describe('a conversation made by chance', () => {
  it('leaves the server with the text that the client has, and nothing unanswered', async () => {
    expect(await fuzzMessages({ count: 800, seed: 20190530 })).toEqual([]);
  });
});

it('a conversation with an edit beyond the text leaves the server with the right lines', async () => {
  const uri = 'untitled:a';
  const edit = (line: number, text: string) => ({
    text,
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
  });
  for (const encoding of ['utf-16', 'utf-8'] as const) {
    const steps = [
      { do: 'open', uri, text: 'A headline' },
      {
        do: 'edit',
        uri,
        changes: [edit(5, ' of one line\n'), edit(1, '\nSo it is is.'), edit(1, '')],
      },
    ] as const;
    expect(await problemsOf({ encoding, pulls: true, answers: true, steps })).toEqual([]);
  }
});

describe('the model of a text', () => {
  const at = (line: number, character: number) => ({ line, character });
  const change = (text: string, start = at(0, 0), end = start) => ({ text, range: { start, end } });

  it.each([
    ['one\r\ntwo', change('x', at(1, 1)), 'one\r\ntxwo'],
    ['one\rtwo\n', change('x', at(2, 5)), 'one\rtwo\nx'],
    ['one', change('x', at(5, 0)), 'onex'],
    ['one', change('x', at(0, 99)), 'onex'],
    ['one', change('', at(0, 2), at(0, 1)), 'oe'],
    ['é😀b', change('x', at(0, 2)), 'éx😀b', 'utf-8'],
    ['é😀b', change('x', at(0, 5)), 'éx😀b', 'utf-8'],
    ['é😀b', change('x', at(0, 6)), 'é😀xb', 'utf-8'],
    ['one', { text: 'two' }, 'two'],
  ] as const)(
    'of %j after an edit',
    (before, edit, after, encoding: 'utf-16' | 'utf-8' = 'utf-16') => {
      expect(edited(before, [edit], encoding)).toBe(after);
    },
  );
});
