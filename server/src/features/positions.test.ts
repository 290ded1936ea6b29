import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOfByte, Positions } from './positions';

/** Text with everything that is counted differently: accents, curly marks, characters of two code units, all line breaks. */
const text = fc
  .array(fc.constantFrom('a', 'é', '“', '😀', '\n', '\r\n', '\r', '\ud800', 'ŵ', ' '), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

function inBytes(line: string): number {
  return new TextEncoder().encode(line).length;
}

describe('positions', () => {
  it('counts bytes for a client that does', () => {
    const positions = new Positions('a\r\nŵ😀 “x”\n', 'utf-8');
    const offset = 'a\r\nŵ😀 “x'.length;
    expect(positions.positionAt(offset)).toEqual({ line: 1, character: inBytes('ŵ😀 “x') });
    expect(positions.offsetAt({ line: 1, character: inBytes('ŵ😀 “x') })).toBe(offset);
  });

  it('counts code units for every other client', () => {
    const positions = new Positions('a\r\nŵ😀 “x”\n', 'utf-16');
    expect(positions.positionAt('a\r\nŵ😀'.length)).toEqual({ line: 1, character: 3 });
  });

  it('takes a place within a character for the place before it', () => {
    const positions = new Positions('😀x', 'utf-8');
    expect([1, 2, 3].map((character) => positions.offsetAt({ line: 0, character }))).toEqual([
      0, 0, 0,
    ]);
    expect(positions.offsetAt({ line: 0, character: 4 })).toBe(2);
  });

  it.each(['utf-8', 'utf-16'] as const)(
    'finds its way back from every offset in %s',
    (encoding) => {
      fc.assert(
        fc.property(text, (sample) => {
          const positions = new Positions(sample, encoding);
          for (let offset = 0; offset <= sample.length; offset++) {
            const inPair =
              /[\ud800-\udbff]$/.test(sample.slice(0, offset)) &&
              /^[\udc00-\udfff]/.test(sample.slice(offset));
            const inBreak = sample[offset - 1] === '\r' && sample[offset] === '\n';
            if (inPair || inBreak) continue;
            expect(positions.offsetAt(positions.positionAt(offset))).toBe(offset);
          }
        }),
        { seed: 20190530 },
      );
    },
  );

  it('agrees with the encoder on every line, however long', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 80 }), (sample, times) => {
        const line = sample.replace(/[\r\n\ud800]/g, '').repeat(times);
        const positions = new Positions(line, 'utf-8');
        expect(positions.positionAt(line.length).character).toBe(inBytes(line));
        expect(positions.offsetAt({ line: 0, character: inBytes(line) })).toBe(line.length);
      }),
      { seed: 20190530 },
    );
  });

  it('finds places in a long line across the points it remembers', () => {
    const line = `x${'😀'.repeat(3000)}`;
    const positions = new Positions(line, 'utf-8');
    for (const emoji of [0, 511, 512, 513, 1023, 1024, 2999]) {
      expect(positions.offsetAt({ line: 0, character: 1 + 4 * emoji })).toBe(1 + 2 * emoji);
      expect(positions.positionAt(1 + 2 * emoji).character).toBe(1 + 4 * emoji);
    }
  });

  it('keeps to the text whatever a client asks for', () => {
    for (const encoding of ['utf-8', 'utf-16'] as const) {
      const positions = new Positions('ab\ncd', encoding);
      expect(positions.offsetAt({ line: 0, character: 99 })).toBe(2);
      expect(positions.offsetAt({ line: 99, character: 0 })).toBe(5);
      expect(positions.offsetAt({ line: -1, character: -5 })).toBe(0);
    }
  });

  it('gives a stretch over lines line by line', () => {
    const positions = new Positions('one\r\n\r\ntwo', 'utf-16');
    expect(positions.linesOf({ start: 1, end: 10 })).toEqual([
      { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } },
      { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } },
    ]);
  });
});

describe('the offset of a byte', () => {
  it('stays within its line', () => {
    expect(offsetOfByte('é\nab', 0, 1, 2)).toBe(1);
    expect(offsetOfByte('é\nab', 0, 1, 50)).toBe(1);
  });
});

it('take a place within a character for the place before it, and widen a range to the whole of it', () => {
  for (const encoding of ['utf-16', 'utf-8'] as const) {
    const positions = new Positions('a😀b\r\nc', encoding);
    const [after, end] = encoding === 'utf-16' ? [3, 4] : [5, 6];
    expect(positions.positionAt(2)).toEqual({ line: 0, character: 1 });
    expect(positions.offsetAt({ line: 0, character: 2 })).toBe(1);
    expect(positions.rangeOf({ start: 2, end: 2 })).toEqual({
      start: { line: 0, character: 1 },
      end: { line: 0, character: after },
    });
    // Between CR and LF there is no place, either.
    expect(positions.positionAt(5)).toEqual({ line: 0, character: end });
  }
});
