/**
 * What code units are, and what an editor takes for one character: half a surrogate pair is none, nor is half a line
 * break.
 */
import type { SourceText } from './sourceText';
import type { Span } from './span';

/** The last offset at or before this one that cuts no character in two. */
export function characterStart(text: SourceText, offset: number): number {
  return cutsCharacter(text, offset) ? offset - 1 : offset;
}

/** The first offset at or after this one that cuts no character in two. */
export function characterEnd(text: SourceText, offset: number): number {
  return cutsCharacter(text, offset) ? offset + 1 : offset;
}

/** The span with the whole of the characters that it begins and ends in. */
export function wholeCharacters(text: SourceText, span: Span): Span {
  const { start, end } = span;
  if (!cutsCharacter(text, start) && !cutsCharacter(text, end)) return span;
  return { start: characterStart(text, start), end: characterEnd(text, end) };
}

/** The text itself when it has at most so many code units, else its beginning and an ellipsis, which together have no more. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, characterStart(text, longest - 1))}…`;
}

/** The message with what it quotes shortened where that is longer than anybody reads; its own words stay. */
export function withShortQuotations(message: string): string {
  if (message.length <= longestMessage) return message;
  return message.replace(/“([^“”]{100,})”/g, (_, quoted: string) => `“${shortened(quoted, 100)}”`);
}

const longestMessage = 300;

/** Whether an offset lies within a pair of surrogates or between CR and LF. */
export function cutsCharacter(text: SourceText, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return (
    (before === 13 && after === 10) || ((before & 0xfc00) === 0xd800 && (after & 0xfc00) === 0xdc00)
  );
}

/** Whether a code unit is a letter of a Latin alphabet. */
export function isLetter(code: number): boolean {
  return code < kinds.length ? kinds[code] === letter : code >= 0x1e00 && code <= 0x1eff;
}

/** Whether a code unit is a capital letter of a Latin alphabet. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (!isLetter(code)) return false;
  const written = String.fromCharCode(code);
  return written.toLowerCase() !== written;
}

/** Whether a code unit is an accent that stands by itself and belongs to the letter before. */
export function isAccent(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

/** Whether a code unit is one of the digits 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a code unit separates words: spaces of every width, tabs, line breaks and other controls. */
export function isSpace(code: number): boolean {
  if (code < kinds.length) return kinds[code] === space;
  return (
    (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f
  );
}

/** Whether a code unit takes no room and is not seen: soft hyphens, and what joins or parts letters of other scripts. */
export function isHidden(code: number): boolean {
  return code >= 0xad && (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060);
}

/** Whether a code unit is a hyphen, of which some let no line break. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** The small letter of a capital of Latin-1, and the code unit itself where it is none. */
export function smallLetter(code: number): number {
  const isCapital =
    (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
  return isCapital ? code + 0x20 : code;
}

const [letter, space] = [1, 2];

/** What the code units are that nearly all texts are made of: a table is the quickest way to tell. */
const kinds = new Uint8Array(0x250);
kinds.fill(space, 0, 0x21);
kinds.fill(letter, 0x41, 0x5b);
kinds.fill(letter, 0x61, 0x7b);
kinds.fill(letter, 0xc0);
kinds[0xa0] = space;
// The signs for times and divided by.
kinds[0xd7] = kinds[0xf7] = 0;
