import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteOfUnit } from '../text/windows1252';
import { decode, encode, type TextEncoding } from './encodings';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** In two bytes a character, the lower one first. */
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (text: string) => utf16(text).swap16();

const inWord = 'in Word choose “Save as”, “Plain text”, “Unicode (UTF-8)”';
const release = 'Caffi yn ‘Dda’\r\n\r\nThe CRC’s café – “good”.\r\n';

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', bytes(release), 'utf-8', false],
    ['UTF-8 with a byte order mark', bytes('\ufeff', release), 'utf-8', true],
    ['UTF-16', bytes([0xff, 0xfe], [...utf16(release)]), 'utf-16le', true],
    ['UTF-16, high byte first', bytes([0xfe, 0xff], [...swapped(release)]), 'utf-16be', true],
    ['UTF-16 without a mark', utf16(release), 'utf-16le', false],
    ['UTF-16, high byte first, without a mark', swapped(release), 'utf-16be', false],
    [
      'Windows-1252',
      bytes(
        'Caffi yn ',
        [0x91],
        'Dda',
        [0x92],
        '\r\n\r\nThe CRC',
        [0x92],
        's caf',
        [0xe9, 0x20, 0x96, 0x20, 0x93],
        'good',
        [0x94],
        '.\r\n',
      ),
      'windows-1252',
      false,
    ],
  ])('are its text in %s', (_, given, charset, byteOrderMark) => {
    expect(decode(given)).toEqual({ text: release, encoding: { charset, byteOrderMark } });
  });

  it('may be none', () => {
    expect(decode(bytes('')).text).toBe('');
    expect(decode(bytes('\ufeff')).text).toBe('');
    expect(decode(bytes([0xff, 0xfe])).text).toBe('');
  });

  it('are every character that Windows-1252 has', () => {
    const all = Array.from({ length: 256 }, (_, byte) => byte).filter(
      (byte) => byte >= 0x20 && ![0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
    );
    expect(decode(Uint8Array.from(all)).text).toBe(
      `${String.fromCharCode(...all.filter((byte) => byte < 0x80))}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ${String.fromCharCode(...all.filter((byte) => byte > 0x9f))}`,
    );
  });

  it.each([
    [
      'UTF-8 with a damaged place',
      bytes('‘One’\n‘Two’\n‘Thr', [0xe2, 0x80], 'ee\n'),
      `is UTF-8, but line 3 has bytes that are no character; ${inWord}`,
    ],
    [
      'UTF-8 that breaks off',
      bytes('‘One’\r‘Two', [0xe2, 0x80]),
      `is UTF-8, but line 2 has bytes that are no character; ${inWord}`,
    ],
    [
      'UTF-8 with a surrogate',
      bytes('A\nB ', [0xed, 0xa0, 0x80]),
      `is UTF-8, but line 2 has bytes that are no character; ${inWord}`,
    ],
    [
      'marked as UTF-8 and something else',
      bytes('\ufeffA\nB ', [0x93, 0x94, 0x93, 0x94]),
      `is UTF-8, but line 2 has bytes that are no character; ${inWord}`,
    ],
    [
      'UTF-16 that breaks off',
      bytes([0xff, 0xfe], [...utf16('A\nB')], [0x41]),
      `is UTF-16 that breaks off within a character in line 2; ${inWord}`,
    ],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), `is UTF-32; ${inWord}`],
    [
      'bytes that no character has',
      bytes('One\nTwo\n', [0x93], 'Three', [0x9d]),
      `cannot be decoded: in line 3 the byte 9D is no character; ${inWord}`,
    ],
    [
      'bytes of a program',
      bytes('One\n', [0x93, 0x1b, 0x94]),
      `is not text: it has a control character in line 2; ${inWord}`,
    ],
    [
      'NUL characters',
      bytes('One\nTwo', [0]),
      `is not text: it has a NUL character in line 2; ${inWord}`,
    ],
    [
      'NUL characters in two bytes',
      bytes([0xff, 0xfe], [...utf16('One\nTwo\0')]),
      `is not text: it has a NUL character in line 2; ${inWord}`,
    ],
    ['zeros', Buffer.alloc(1000), `is not text: it has a NUL character in line 1; ${inWord}`],
    ['a PDF', bytes('%PDF-1.7\n', [0xe2, 0xe3]), 'is a PDF; save the release as plain text'],
    [
      'a Word document',
      bytes([0x50, 0x4b, 3, 4, 20, 0]),
      `is a Word document or another zip file; ${inWord}`,
    ],
    ['old Word', bytes([0xd0, 0xcf, 0x11, 0xe0, 0]), `is an old Office document; ${inWord}`],
    ['rich text', bytes('{\\rtf1\\ansi'), `is rich text (RTF); ${inWord}`],
  ])('are refused where they are %s', (_, given, problem) => {
    expect(decode(given)).toEqual({ problem });
  });
});

describe('a text', () => {
  it.each([
    [
      'windows-1252',
      'A\nStŵr\n',
      'cannot be written: its encoding, Windows-1252, has no “ŵ” (line 2); save it as UTF-8 first',
    ],
    [
      'windows-1252',
      '\u0093',
      'cannot be written: its encoding, Windows-1252, has no “\u0093” (line 1); save it as UTF-8 first',
    ],
    [
      'windows-1252',
      'A 😀',
      'cannot be written: its encoding, Windows-1252, has no “😀” (line 1); save it as UTF-8 first',
    ],
    ['utf-8', 'A\r\nB\ud800', 'cannot be written: line 2 has half of a character'],
  ] as const)(
    'is not written in %s where that has no such character: %j',
    (charset, text, problem) => {
      expect(encode(text, { charset, byteOrderMark: false })).toEqual({ problem });
    },
  );

  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\n', '\r', '\ufeff', '\ufffd', '’', 'ŵ', '\u2028', '\ud83d', '\ude00', '😀'),
      fc.integer({ min: 1, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.integer({ min: 0x20, max: 0x7e }).map((unit) => String.fromCharCode(unit)),
    ),
  });
  const marks: readonly TextEncoding[] = [
    { charset: 'utf-8', byteOrderMark: true },
    { charset: 'utf-16le', byteOrderMark: true },
    { charset: 'utf-16be', byteOrderMark: true },
  ];

  it('comes back from the bytes it is written in', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...marks), (text, encoding) => {
        const encoded = encode(text, encoding);
        if (encoded.bytes === undefined) expect(text).toMatch(/\p{Surrogate}/u);
        else expect(decode(encoded.bytes)).toEqual({ text, encoding });
      }),
      { seed: 20190530, numRuns: 2000 },
    );
  });

  it('comes back without a byte order mark where most of it is English', () => {
    const encodings = (['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const).map(
      (charset) => ({ charset, byteOrderMark: false }),
    );
    // Two such characters side by side may be one of UTF-8, which goes first.
    const letters = fc.constantFrom(...'abc .,\r\n', 'é ', ' ‘', '’s', ' “', '” ', ' – ', ' £1');
    fc.assert(
      fc.property(fc.string({ unit: letters }), fc.constantFrom(...encodings), (text, encoding) => {
        const whole = `The report is out today. ${text}`;
        expect(decode(encode(whole, encoding).bytes!).text).toBe(whole);
      }),
      { seed: 20190530, numRuns: 2000 },
    );
  });
});

describe('the bytes of a text', () => {
  const byteStrings = fc.oneof(
    fc.uint8Array({ max: 255, maxLength: 60 }),
    fc.uint8Array({ min: 0x20, max: 255, maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(0x41, 0x0a, 0x0d, 0x93, 0xe9, 0xef, 0xbb, 0xbf, 0xc2, 0xa3, 0xed, 0xa0, 0),
      )
      .map((list) => Uint8Array.from(list)),
    fc
      .uint8Array({ min: 1, maxLength: 60 })
      .map((units) =>
        Buffer.concat([
          Buffer.from([0xff, 0xfe]),
          ...Array.from(units, (unit) => Buffer.from([unit, 0xd8])),
        ]),
      ),
    fc
      .uint8Array({ min: 0x20, max: 0x7e, maxLength: 60 })
      .map((units) => utf16(String.fromCharCode(...units))),
  );

  it('come back, each one, whatever they are', () => {
    let read = 0;
    fc.assert(
      fc.property(byteStrings, (given) => {
        const decoded = decode(given);
        if (decoded.text === undefined) return;
        read++;
        expect(Buffer.from(encode(decoded.text, decoded.encoding).bytes!)).toEqual(
          Buffer.from(given),
        );
      }),
      { seed: 20190530, numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(1000);
  });

  it('are those of Windows-1252 for its characters alone', () => {
    expect(byteOfUnit('“'.charCodeAt(0))).toBe(0x93);
    expect(byteOfUnit(0x93)).toBeUndefined();
  });
});
