/**
 * Windows-1252, the encoding of "plain text" from Word and of mail from Outlook.
 *
 * The table is our own: the decoder of several versions of Node gives control characters for curly quotation
 * marks and dashes (nodejs/node#56542).
 */

/** The code point of each byte from 0x80 to 0x9F; 0 for the five that mean nothing. Others stand for themselves. */
const upper = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
];

/** The code unit that a byte stands for; `undefined` for a byte that means nothing. */
export function unitOfByte(byte: number): number | undefined {
  if (byte < 0x80 || byte > 0x9f) return byte;
  return upper[byte - 0x80] || undefined;
}

/** The byte that stands for a code unit; `undefined` where Windows-1252 has no such character. */
export function byteOfUnit(unit: number): number | undefined {
  if (unit < 0x80 || (unit > 0x9f && unit < 0x100)) return unit;
  return bytes.get(unit);
}

const bytes: ReadonlyMap<number, number> = new Map(
  upper.flatMap((unit, index) => (unit === 0 ? [] : [[unit, index + 0x80]])),
);
