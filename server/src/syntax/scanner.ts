/** What a single UTF-16 code unit means to the markup. */

export const char = {
  tab: 9,
  lineFeed: 10,
  verticalTab: 11,
  carriageReturn: 13,
  space: 32,
  doubleQuote: 34,
  hash: 35,
  apostrophe: 39,
  closingParenthesis: 41,
  asterisk: 42,
  hyphen: 45,
  fullStop: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  colon: 58,
  lessThan: 60,
  greaterThan: 62,
  at: 64,
  openingBracket: 91,
  closingBracket: 93,
  underscore: 95,
  noBreakSpace: 0xa0,
  leftSingle: 0x2018,
  rightSingle: 0x2019,
  lowSingle: 0x201a,
  reversedSingle: 0x201b,
  leftDouble: 0x201c,
  rightDouble: 0x201d,
  lowDouble: 0x201e,
  reversedDouble: 0x201f,
  lineSeparator: 0x2028,
  byteOrderMark: 0xfeff,
} as const;

/** Whether the code unit is a blank within a line: no line break, but a no-break space and a byte order mark. */
export function isBlank(code: number): boolean {
  if (code > char.space && code < char.noBreakSpace) return false;
  return (
    code === char.space ||
    code === char.tab ||
    code === char.noBreakSpace ||
    code === 12 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === char.byteOrderMark
  );
}

/** Whether the code unit ends a line, as a vertical tab and a line separator do where a word processor broke it. */
export function isLineBreak(code: number): boolean {
  if (code <= char.carriageReturn) {
    return code === char.lineFeed || code === char.carriageReturn || code === char.verticalTab;
  }
  return code === char.lineSeparator;
}

/** Blank, line break, or the end of the text (`NaN`). */
export function isSpaceOrEnd(code: number): boolean {
  return Number.isNaN(code) || isLineBreak(code) || isBlank(code);
}

export function isDigit(code: number): boolean {
  return code >= char.zero && code <= char.nine;
}

/** A letter of any alphabet, as far as code units tell: all above ASCII that is no punctuation or blank counts. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2fff) &&
    !isBlank(code)
  );
}

/** A letter or a digit. */
export function isWord(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** A small letter of the Latin alphabet, the accented ones of Latin-1 included. */
export function isLowerCase(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}

/**
 * Finds where lines end, with the engine's own search for a character, which is many times faster than a loop.
 *
 * Each kind of line break is searched for at most once from any place, however rare the others are,
 * as long as the questions go forward through the text.
 */
export class LineEnds {
  readonly #lineFeed: NextCharacter;
  readonly #carriageReturn: NextCharacter;
  readonly #verticalTab: NextCharacter;
  readonly #lineSeparator: NextCharacter;

  constructor(text: string) {
    this.#lineFeed = new NextCharacter(text, '\n');
    this.#carriageReturn = new NextCharacter(text, '\r');
    this.#verticalTab = new NextCharacter(text, '\v');
    this.#lineSeparator = new NextCharacter(text, '\u2028');
  }

  /** Where the line that `from` stands in ends, before its terminator. */
  after(from: number): number {
    return Math.min(
      this.#lineFeed.from(from),
      this.#carriageReturn.from(from),
      this.#verticalTab.from(from),
      this.#lineSeparator.from(from),
    );
  }
}

/** Remembers where a character was found last. */
class NextCharacter {
  readonly #text: string;
  readonly #character: string;
  /** There is none from `#from` on, before `#found`. */
  #from = 0;
  #found = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** The first offset from `from` on that holds the character; the length of the text if there is none. */
  from(from: number): number {
    if (from < this.#from || from > this.#found) {
      const found = this.#text.indexOf(this.#character, from);
      this.#from = from;
      this.#found = found === -1 ? this.#text.length : found;
    }
    return this.#found;
  }
}

/** Behind the terminator that starts at `end`: CRLF, one character, or nothing at the end of the text. */
export function nextLine(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === char.carriageReturn && text.charCodeAt(end + 1) === char.lineFeed
    ? end + 2
    : end + 1;
}

/** The first offset from `from` on, before `end`, that holds no blank; `end` if there is none. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
