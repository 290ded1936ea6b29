import { describe, expect, it } from 'vitest';
import { decode } from './decode';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('the bytes of a file', () => {
  it('are its text', () => {
    expect(decode(bytes('‘Good’\r\n')).text).toBe('‘Good’\r\n');
    expect(decode(bytes('')).text).toBe('');
  });

  it('may open with a byte order mark, which is no part of the text', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'Headline')).text).toBe('Headline');
  });

  it.each([
    ['two bytes a character', bytes([0xff, 0xfe], [0x48, 0]), 'is UTF-16; save it as UTF-8'],
    ['the same the other way round', bytes([0xfe, 0xff], [0, 0x48]), 'is UTF-16; save it as UTF-8'],
    [
      'quotation marks of Windows',
      bytes('One\nTwo\n', [0x93], 'Three'),
      'is not UTF-8 in line 3; save it as UTF-8',
    ],
    [
      'half of a surrogate pair',
      bytes('A ', [0xed, 0xa0, 0x80]),
      'is not UTF-8 in line 1; save it as UTF-8',
    ],
    ['NUL characters', bytes('One\nTwo', [0]), 'is not text: it has a NUL character in line 2'],
    ['a PDF', bytes('%PDF-1.7\n', [0xe2, 0xe3]), 'is a PDF; save the release as plain text'],
    [
      'a Word document',
      bytes([0x50, 0x4b, 3, 4, 20, 0]),
      'is a Word document or another zip file; save the release as plain text',
    ],
    ['rich text', bytes('{\\rtf1\\ansi'), 'is rich text (RTF); save the release as plain text'],
  ])('are refused where they are %s', (_, given, problem) => {
    expect(decode(given)).toEqual({ problem });
  });
});
