import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from './lineIndex';

describe('LineIndex', () => {
  const index = new LineIndex('one\ntwo\r\nthree\rfour');

  test('ends a line at LF, CRLF and CR', () => {
    expect(index.lineCount).toBe(4);
    expect([0, 1, 2, 3, 4].map((line) => index.lineStart(line))).toEqual([0, 4, 9, 15, 19]);
    expect([0, 1, 2, 3].map((line) => index.lineEnd(line))).toEqual([3, 7, 14, 19]);
  });

  test('gives an empty text one line, and one behind the last line break', () => {
    expect(new LineIndex('').lineCount).toBe(1);
    expect(new LineIndex('one\n').positionAt(4)).toEqual({ line: 1, character: 0 });
  });

  test('counts the halves of a character beyond the basic plane as two', () => {
    expect(new LineIndex('a😀b').positionAt(3)).toEqual({ line: 0, character: 3 });
  });

  test('clamps what lies outside', () => {
    expect(index.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(index.positionAt(99)).toEqual({ line: 3, character: 4 });
    expect(index.offsetAt({ line: 1, character: 99 })).toBe(7);
    expect(index.offsetAt({ line: 99, character: 0 })).toBe(19);
    expect(index.offsetAt({ line: -1, character: 5 })).toBe(0);
  });

  test('comes back to every offset it gave a position for, but between CR and LF', () => {
    const pieces = fc.constantFrom('a', '“', '😀', '\ud83d', '\n', '\r', '\r\n', '');
    fc.assert(
      fc.property(
        fc.array(pieces).map((found) => found.join('')),
        (text) => {
          const lines = new LineIndex(text);
          for (let offset = 0; offset <= text.length; offset++) {
            const within = text[offset - 1] === '\r' && text[offset] === '\n';
            const back = lines.offsetAt(lines.positionAt(offset));
            expect(back).toBe(within ? offset - 1 : offset);
          }
        },
      ),
      { seed: 20190530 },
    );
  });
});
