/**
 * From the bytes of a file to its text and back.
 *
 * Editor and command line read every file through {@link decode}, on a desk and in a browser. What is written
 * goes through {@link encode}, which gives back the very bytes that were read wherever the text did not change.
 */
import { LineIndex } from '../text/lineIndex';
import { byteOfUnit, unitOfByte } from '../text/windows1252';

/** How the text of a file is written in bytes. */
export interface TextEncoding {
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Whether a byte order mark stands before the text; the mark is no part of it. */
  readonly byteOrderMark: boolean;
}

/** The text of a file, or what is the matter with it. */
export type Decoded =
  | { readonly text: string; readonly encoding: TextEncoding; readonly problem?: undefined }
  /** A clause that goes on from the file's name: "is a PDF; save the release as plain text". */
  | { readonly text?: undefined; readonly problem: string };

/** The bytes of a text, or why it has none; the clause goes on from the file's name. */
export type Encoded =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly bytes?: undefined; readonly problem: string };

/** No release is anywhere near this size, in bytes; what is larger was named by mistake. */
export const largestFile = 64 * 1024 * 1024;

/** Why a file of so many bytes is not read; `undefined` for one that is. */
export function sizeProblem(size: number): string | undefined {
  if (size <= largestFile) return undefined;
  return `has ${Math.ceil(size / 1024 / 1024)} MB; nothing of more than 64 MB is read`;
}

/** The text of a file in UTF-8, UTF-16 or Windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
  const format = formats.find(({ signature }) => startsWith(bytes, signature));
  if (format !== undefined) return { problem: format.problem };
  for (const encoding of marked) {
    const mark = byteOrderMarks[encoding.charset];
    if (!startsWith(bytes, mark)) continue;
    return encoding.charset === 'utf-8'
      ? decodeMarkedUtf8(bytes, encoding)
      : decodeUtf16(bytes, mark.length, encoding);
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) return decodeByZeros(bytes) ?? { problem: nulProblem(lineOfByte(bytes, nul)) };
  const text = utf8Text(bytes);
  if (text !== undefined) return { text, encoding: { charset: 'utf-8', byteOrderMark: false } };
  return isWindows1252(bytes) ? decodeWindows1252(bytes) : damagedUtf8(bytes);
}

/** The bytes of `text`; a character that the encoding does not have is said with its line. */
export function encode(text: string, encoding: TextEncoding): Encoded {
  const { charset, byteOrderMark } = encoding;
  const mark = byteOrderMark ? byteOrderMarks[charset] : [];
  switch (charset) {
    case 'utf-8':
      return encodeUtf8(text, mark);
    case 'utf-16le':
    case 'utf-16be':
      return { bytes: encodeUtf16(text, mark, charset === 'utf-16le') };
    case 'windows-1252':
      return encodeWindows1252(text);
  }
}

const inWord = 'in Word choose “Save as”, “Plain text”, “Unicode (UTF-8)”';

/** What a press office has at hand that is no plain text, by its first bytes. */
const formats: readonly { readonly signature: readonly number[]; readonly problem: string }[] = [
  { signature: ascii('%PDF-'), problem: 'is a PDF; save the release as plain text' },
  {
    signature: [0x50, 0x4b, 3, 4],
    problem: `is a Word document or another zip file; ${inWord}`,
  },
  {
    signature: [0xd0, 0xcf, 0x11, 0xe0],
    problem: `is an old Office document; ${inWord}`,
  },
  { signature: ascii('{\\rtf'), problem: `is rich text (RTF); ${inWord}` },
  // Before UTF-16, whose byte order mark this one starts with.
  { signature: [0xff, 0xfe, 0, 0], problem: `is UTF-32; ${inWord}` },
  { signature: [0, 0, 0xfe, 0xff], problem: `is UTF-32; ${inWord}` },
];

const byteOrderMarks: Readonly<Record<TextEncoding['charset'], readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'windows-1252': [],
};

const marked: readonly TextEncoding[] = (['utf-8', 'utf-16le', 'utf-16be'] as const).map(
  (charset) => ({ charset, byteOrderMark: true }),
);

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function decodeMarkedUtf8(bytes: Uint8Array, encoding: TextEncoding): Decoded {
  const text = utf8Text(bytes.subarray(byteOrderMarks['utf-8'].length));
  if (text === undefined) return damagedUtf8(bytes);
  const nul = text.indexOf('\0');
  return nul === -1 ? { text, encoding } : { problem: nulProblem(lineOf(text, nul)) };
}

function damagedUtf8(bytes: Uint8Array): Decoded {
  const line = lineOfByte(bytes, surveyUtf8(bytes).firstStray);
  return { problem: `is UTF-8, but line ${line} has bytes that are no character; ${inWord}` };
}

/** The text of bytes in UTF-8, with a byte order mark if they have one; `undefined` where they are something else. */
function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lone surrogates are kept: a decoder of the platform would put another character in their place. */
function decodeUtf16(bytes: Uint8Array, start: number, encoding: TextEncoding): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = encoding.charset === 'utf-16le';
  const count = Math.floor((bytes.length - start) / 2);
  const text = textOfUnits(count, (index) => view.getUint16(start + 2 * index, little));
  if ((bytes.length - start) % 2 !== 0) {
    return {
      problem: `is UTF-16 that breaks off within a character in line ${lineOf(text, count)}; ${inWord}`,
    };
  }
  const nul = text.indexOf('\0');
  return nul === -1 ? { text, encoding } : { problem: nulProblem(lineOf(text, nul)) };
}

/**
 * The text of UTF-16 without a byte order mark: of most characters of English and Welsh one byte is zero, and it
 * is always the same one of the two. `undefined` where the zeros lie otherwise.
 */
function decodeByZeros(bytes: Uint8Array): Decoded | undefined {
  const zeros = [0, 0];
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) zeros[at % 2]!++;
  const [first, second] = zeros as [number, number];
  const [most, least] = [Math.max(first, second), Math.min(first, second)];
  if (4 * most < bytes.length || 10 * least > most) return undefined;
  const charset = second > first ? 'utf-16le' : 'utf-16be';
  const decoded = decodeUtf16(bytes, 0, { charset, byteOrderMark: false });
  return decoded.text !== undefined && controls.test(decoded.text) ? undefined : decoded;
}

/**
 * Control characters that no text of a word processor has. Tabs, breaks of lines and pages, the soft hyphens of
 * Word (0x1E, 0x1F) and the end mark of DOS (0x1A) may be there.
 */
const controls = /[\0-\x08\x0e-\x19\x1b-\x1d\x7f]/;

/**
 * Whether bytes that are not UTF-8 are Windows-1252.
 * UTF-8 with a damaged place would become a text full of "â€™", so there must be more stray bytes than characters.
 */
function isWindows1252(bytes: Uint8Array): boolean {
  const { characters, strays } = surveyUtf8(bytes);
  return strays > characters;
}

function decodeWindows1252(bytes: Uint8Array): Decoded {
  const unknown = bytes.findIndex((byte) => unitOfByte(byte) === undefined);
  if (unknown !== -1) {
    const byte = bytes[unknown]!.toString(16).toUpperCase();
    return {
      problem: `cannot be decoded: in line ${lineOfByte(bytes, unknown)} the byte ${byte} is no character; ${inWord}`,
    };
  }
  const text = textOfUnits(bytes.length, (index) => unitOfByte(bytes[index]!)!);
  const control = text.search(controls);
  const encoding = { charset: 'windows-1252', byteOrderMark: false } as const;
  if (control === -1) return { text, encoding };
  return {
    problem: `is not text: it has a control character in line ${lineOf(text, control)}; ${inWord}`,
  };
}

/** The string of `count` code units, made in pieces because a function takes only so many arguments. */
function textOfUnits(count: number, unitAt: (index: number) => number): string {
  let text = '';
  for (let start = 0; start < count; start += 4096) {
    const units = new Uint16Array(Math.min(4096, count - start));
    for (let index = 0; index < units.length; index++) units[index] = unitAt(start + index);
    text += String.fromCharCode(...units);
  }
  return text;
}

/**
 * How many characters of several bytes have the shape of UTF-8, how many bytes above ASCII belong to none, and
 * where the first of those is, or the first character that is shaped like UTF-8 and not allowed in it.
 */
function surveyUtf8(bytes: Uint8Array): {
  readonly characters: number;
  readonly strays: number;
  readonly firstStray: number;
} {
  let characters = 0;
  let strays = 0;
  let firstStray = -1;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const whole =
      length > 0 && at + length <= bytes.length && continues(bytes, at + 1, at + length);
    if (!whole || !isAllowed(lead, bytes[at + 1]!))
      firstStray = firstStray === -1 ? at : firstStray;
    if (!whole) strays++;
    else if (length > 1) characters++;
    at += whole ? length : 1;
  }
  return { characters, strays, firstStray };
}

function continues(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at]! & 0xc0) !== 0x80) return false;
  return true;
}

/** Whether a second byte may follow the first: characters written longer than need be and surrogates are forbidden. */
function isAllowed(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second < 0x90;
}

function encodeUtf8(text: string, mark: readonly number[]): Encoded {
  const lone = text.search(/\p{Surrogate}/u);
  if (lone !== -1) {
    return { problem: `cannot be written: line ${lineOf(text, lone)} has half of a character` };
  }
  const encoded = new TextEncoder().encode(text);
  if (mark.length === 0) return { bytes: encoded };
  const bytes = new Uint8Array(mark.length + encoded.length);
  bytes.set(mark);
  bytes.set(encoded, mark.length);
  return { bytes };
}

function encodeUtf16(text: string, mark: readonly number[], little: boolean): Uint8Array {
  const bytes = new Uint8Array(mark.length + 2 * text.length);
  bytes.set(mark);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) {
    view.setUint16(mark.length + 2 * at, text.charCodeAt(at), little);
  }
  return bytes;
}

function encodeWindows1252(text: string): Encoded {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = byteOfUnit(text.charCodeAt(at));
    if (byte === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      return {
        problem: `cannot be written: its encoding, Windows-1252, has no “${character}” (line ${lineOf(text, at)}); save it as UTF-8 first`,
      };
    }
    bytes[at] = byte;
  }
  return { bytes };
}

function nulProblem(line: number): string {
  return `is not text: it has a NUL character in line ${line}; ${inWord}`;
}

/** The number, from 1 on, of the line that `offset` stands in. */
function lineOf(text: string, offset: number): number {
  return new LineIndex(text).positionAt(offset).line + 1;
}

/** The same for a byte; line breaks are the same bytes in every encoding but UTF-16. */
function lineOfByte(bytes: Uint8Array, offset: number): number {
  const before = textOfUnits(offset, (index) => bytes[index]!);
  return lineOf(before, before.length);
}
