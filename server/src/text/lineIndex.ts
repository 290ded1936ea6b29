import { countFirst } from './countFirst';

/** A place in a text: zero-based line, and UTF-16 code units from the start of that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Finds the line of an offset and the offset of a line.
 * A line ends at LF, CRLF or a lone CR, as the Language Server Protocol has it.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of `offset`; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const starts = this.#starts;
    const line = countFirst(starts.length, (index) => starts[index]! <= clamped) - 1;
    return { line, character: clamped - starts[line]! };
  }

  /** The offset of a position; a character past the end of its line is clamped to the end of the line's text. */
  offsetAt(position: Position): number {
    if (position.line >= this.#starts.length) return this.#text.length;
    if (position.line < 0) return 0;
    const start = this.#starts[position.line]!;
    return Math.max(start, Math.min(start + position.character, this.lineEnd(position.line)));
  }

  /** Where the text of a line ends, before its line terminator. */
  lineEnd(line: number): number {
    let end = this.#starts[line + 1] ?? this.#text.length;
    const start = this.#starts[line] ?? end;
    while (end > start && isLineBreak(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** Where a line starts; the end of the text for a line past the last. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
