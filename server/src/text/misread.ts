/**
 * Text whose bytes were read in the wrong encoding, and what it was: "â€™" is an apostrophe in UTF-8 that somebody read
 * as Windows-1252 or as Latin-1.
 *
 * Every character is decoded, whatever it is, and it is taken for a misread one only where no text in English, Welsh or a
 * neighbouring language would have those characters side by side.
 */
import type { Span } from './span';
import { byteOfUnit, unitOfByte } from './windows1252';

/** A stretch that was misread, with what it was. */
export interface Misread {
  readonly span: Span;
  readonly right: string;
  /** Whether nothing else can have stood there; of a character whose last byte is lost the likeliest is given. */
  readonly sure: boolean;
}

/** What a misread character can begin with. */
const suspect = /[\u0080-\u009f\u00c2-\u00c6\u00cb\u00cc\u00e1\u00e2\u00ef\u00f0]/g;

/** The stretches of a text that were misread, in order; those side by side are one. */
export function misreadIn(text: string): readonly Misread[] {
  const found: Misread[] = [];
  let done = 0;
  for (const { index } of text.matchAll(suspect)) {
    if (index < done) continue;
    const one = misreadAt(text, index);
    if (one === undefined) continue;
    done = one.span.end;
    const last = found.at(-1);
    if (last?.span.end !== index) found.push(one);
    else found[found.length - 1] = joined(last, one);
  }
  return found.map(readAgain);
}

/** The text as it was before it was misread, however often that happened. */
function restored(text: string): string {
  let right = '';
  let done = 0;
  for (const one of misreadIn(text)) {
    right += text.slice(done, one.span.start) + one.right;
    done = one.span.end;
  }
  return right + text.slice(done);
}

/** What was misread twice looks misread once it is restored; each round leaves less than two thirds of it. */
function readAgain(one: Misread): Misread {
  return one.right.length > 1 ? { ...one, right: restored(one.right) } : one;
}

function joined(first: Misread, second: Misread): Misread {
  return {
    span: { start: first.span.start, end: second.span.end },
    right: first.right + second.right,
    sure: first.sure && second.sure,
  };
}

function misreadAt(text: string, at: number): Misread | undefined {
  const lead = text.charCodeAt(at);
  if (lead < 0xa0) return controlAt(text, at);
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes = continuation(text, at + 1, length - 1);
  if (bytes.length === length - 1) {
    const code = bytes.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead & (0x7f >> length));
    const span = { start: at, end: at + length };
    if (isMeant(code) && !bytes.every(isPunctuation)) return misread(span, code);
    return isMeant(code) && length === 2 && isBetween(text, span) ? misread(span, code) : undefined;
  }
  if (lead === 0xe2 && bytes.length === 1 && bytes[0] === 0x80) return cutShort(text, at);
  return lead === 0xc2 ? looseSpace(text, at) : undefined;
}

function misread(span: Span, code: number): Misread {
  return { span, right: code === byteOrderMark ? '' : String.fromCodePoint(code), sure: true };
}

const byteOrderMark = 0xfeff;

/** A character of Windows-1252 that was read as Latin-1, where it means nothing; 0x85 ends a line on some machines. */
function controlAt(text: string, at: number): Misread | undefined {
  const code = text.charCodeAt(at);
  const unit = code === 0x85 ? undefined : unitOfByte(code);
  return unit === undefined ? undefined : misread({ start: at, end: at + 1 }, unit);
}

/** "â€" alone: the last byte of the closing mark means nothing in Windows-1252 and is often lost on the way. */
function cutShort(text: string, at: number): Misread {
  const isReplaced = /^[?\ufffd]/.test(text.slice(at + 2, at + 3));
  return { span: { start: at, end: at + 2 + Number(isReplaced) }, right: '”', sure: false };
}

/** "now.Â The": a hard space of which the second half became a plain one. */
function looseSpace(text: string, at: number): Misread | undefined {
  const isLoose =
    /[a-zß-ÿ.,;:!?)’”\d]/.test(text.charAt(at - 1)) && /[ \r\n]/.test(text.charAt(at + 1));
  return isLoose ? { span: { start: at, end: at + 1 }, right: '', sure: true } : undefined;
}

/** The bytes, at most `most`, that can continue a character of UTF-8 and that the characters from `at` on were read from. */
function continuation(text: string, at: number, most: number): number[] {
  const bytes: number[] = [];
  while (bytes.length < most) {
    const unit = text.charCodeAt(at + bytes.length);
    const byte = unit >= 0x80 && unit < 0xa0 ? unit : byteOfUnit(unit);
    if (byte === undefined || byte < 0x80 || byte > 0xbf) break;
    bytes.push(byte);
  }
  return bytes;
}

/**
 * Whether a character is one that a release may have: letters of Europe with their accents, joined to the letter or by
 * themselves, and the marks, signs and pictures of word processors.
 */
function isMeant(code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

const ranges: readonly (readonly [number, number])[] = [
  // Halves of what was misread twice: bytes that mean nothing, ƒ, ˆ and ˜.
  ...[0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x192, 0x2c6, 0x2dc].map((code) => [code, code] as const),
  [0xa0, 0x17f],
  [0x300, 0x30c],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x22ff],
  [0x25a0, 0x27bf],
  [0xfb00, 0xfb06],
  [byteOrderMark, byteOrderMark],
  [0xfffd, 0xfffd],
  [0x1f300, 0x1faff],
];

/** Whether the byte is an ellipsis, a quotation mark, a bullet or a dash, which may rightly follow a letter. */
function isPunctuation(byte: number): boolean {
  return byte === 0x85 || (byte >= 0x91 && byte <= 0x97);
}

/** Whether what stands around is no word in capitals that ends there: “MÃ”N”, but neither “IRMÔ” nor the letter “Ã”. */
function isBetween(text: string, { start, end }: Span): boolean {
  return /[A-Za-zÀ-ɏ]/.test(text.charAt(end)) || !/[A-ZÀ-Þ“‘]/.test(text.charAt(start - 1));
}
