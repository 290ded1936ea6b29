/**
 * Offsets as places that the protocol understands, and back: the one file that knows position encodings.
 *
 * A client may count the characters of a line in UTF-16 code units or in bytes of UTF-8. Everything
 * else in Pressroom counts code units: from the start of the text, or by the places of a tree, see `places.ts`.
 */
import type * as lsp from 'vscode-languageserver-types';
import type { Tree } from '../syntax/parse';
import { offsetOf, placeOf } from '../syntax/places';
import { characterStart, wholeCharacters } from '../text/characters';
import { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';

/** What a client counts the characters of a line in. */
export type PositionEncoding = 'utf-16' | 'utf-8';

/** Converts between the offsets of one text and the positions of one client. */
export class Positions {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #bytes: LineBytes | undefined;
  readonly #tree: Tree | undefined;

  /** @param tree the tree of the text, where offsets are given by its places */
  constructor(text: string, encoding: PositionEncoding, tree?: Tree) {
    this.#text = text;
    this.#tree = tree;
    this.#lines = new LineIndex(text);
    this.#bytes = encoding === 'utf-8' ? new LineBytes(text) : undefined;
  }

  /** The position of an offset, or of the character that it lies in; offsets outside the text are clamped to it. */
  positionAt(place: number): lsp.Position {
    return this.#positionAt(this.#offsetOf(place));
  }

  #positionAt(offset: number): lsp.Position {
    const position = this.#lines.positionAt(characterStart(this.#text, offset));
    if (this.#bytes === undefined) return position;
    const start = this.#lines.lineStart(position.line);
    return {
      line: position.line,
      character: this.#bytes.before(start, start + position.character),
    };
  }

  /**
   * The offset of a position; a character past the end of its line is clamped to the line's end, and a place within
   * a character counts as the place before it.
   */
  offsetAt(position: lsp.Position): number {
    return this.#placeOf(this.#offsetAt(position));
  }

  #offsetAt(position: lsp.Position): number {
    if (this.#bytes === undefined || position.line < 0) {
      return characterStart(this.#text, this.#lines.offsetAt(position));
    }
    const start = this.#lines.lineStart(position.line);
    return this.#bytes.offset(start, this.#lines.lineEnd(position.line), position.character);
  }

  /** The range of a span, with the whole of the characters that it begins and ends in. */
  rangeOf(span: Span): lsp.Range {
    return this.#rangeOf(this.#offsetsOf(span));
  }

  #rangeOf(span: Span): lsp.Range {
    const { start, end } = wholeCharacters(this.#text, span);
    return { start: this.#positionAt(start), end: this.#positionAt(end) };
  }

  spanOf({ start, end }: lsp.Range): Span {
    const from = this.offsetAt(start);
    return { start: from, end: Math.max(from, this.offsetAt(end)) };
  }

  /** The line that an offset lies in, without its line break. */
  lineSpan(place: number): Span {
    const { line } = this.#lines.positionAt(this.#offsetOf(place));
    const start = this.#placeOf(this.#lines.lineStart(line));
    return { start, end: this.#placeOf(this.#lines.lineEnd(line)) };
  }

  /** One range for each line that the span has characters on, line breaks left out. */
  linesOf(span: Span): readonly lsp.Range[] {
    const { start: from, end: to } = this.#offsetsOf(span);
    const first = this.#lines.positionAt(from).line;
    const last = this.#lines.positionAt(to).line;
    const ranges: lsp.Range[] = [];
    for (let line = first; line <= last; line++) {
      const start = Math.max(from, this.#lines.lineStart(line));
      const end = Math.min(to, this.#lines.lineEnd(line));
      if (start < end) ranges.push(this.#rangeOf({ start, end }));
    }
    return ranges;
  }

  #offsetOf(place: number): number {
    return this.#tree === undefined ? place : offsetOf(this.#tree, place);
  }

  #offsetsOf({ start, end }: Span): Span {
    return { start: this.#offsetOf(start), end: this.#offsetOf(end) };
  }

  #placeOf(offset: number): number {
    return this.#tree === undefined ? offset : placeOf(this.#tree, offset);
  }
}

/**
 * The offset of the `bytes`-th byte of UTF-8 behind `start`, at most `end`.
 * A place within a character counts as the place before it.
 */
export function offsetOfByte(text: string, start: number, end: number, bytes: number): number {
  let left = bytes;
  let at = start;
  while (at < end) {
    const length = isPair(text, at) ? 2 : 1;
    left -= length === 2 ? 4 : bytesOf(text.charCodeAt(at));
    if (!(left >= 0)) break;
    at += length;
  }
  return Math.min(at, end);
}

/** How many code units of a long line lie between two places whose bytes are remembered. */
const stride = 1024;

/** The bytes of UTF-8 in the lines of a text. Long lines are measured once, so that many places in one cost no more. */
class LineBytes {
  readonly #text: string;
  readonly #measured = new Map<number, number[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The bytes between the start of a line and an offset in it. */
  before(start: number, offset: number): number {
    const marks = this.#marksUpTo(start, offset);
    const mark = Math.floor((offset - start) / stride);
    return (marks[mark] ?? 0) + this.#count(start + mark * stride, offset);
  }

  offset(start: number, end: number, bytes: number): number {
    const marks = this.#marksUpTo(start, end);
    let low = 0;
    let high = marks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (marks[middle]! <= bytes) low = middle;
      else high = middle - 1;
    }
    const from = start + low * stride;
    // The bytes of a pair that the stride cuts in two are not among those before it.
    const whole = from > start && isPair(this.#text, from - 1) ? from - 1 : from;
    return offsetOfByte(this.#text, whole, end, bytes - (marks[low] ?? 0));
  }

  /** The bytes before every stride of the line, as far as to `offset` at least. */
  #marksUpTo(start: number, offset: number): readonly number[] {
    if (offset - start < stride) return unmeasured;
    const marks = this.#measured.get(start) ?? [0];
    this.#measured.set(start, marks);
    while (start + marks.length * stride <= offset) {
      const from = start + (marks.length - 1) * stride;
      marks.push(marks[marks.length - 1]! + this.#count(from, from + stride));
    }
    return marks;
  }

  /** A pair of surrogates counts where its second half stands, so that stretches add up. */
  #count(from: number, to: number): number {
    let bytes = 0;
    for (let at = from; at < to; at++) {
      if (isPair(this.#text, at)) continue;
      bytes += isPair(this.#text, at - 1) ? 4 : bytesOf(this.#text.charCodeAt(at));
    }
    return bytes;
  }
}

const unmeasured: readonly number[] = [0];

/** A lone surrogate is sent as U+FFFD, which has three bytes. */
function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
}

/** Whether a character of two code units starts here. */
function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
