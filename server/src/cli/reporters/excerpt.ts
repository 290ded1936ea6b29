/** The line of a release that a finding stands in, with its words marked, cut to the width of the screen. */
import type { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import { printable } from '../printable';
import { displayWidth } from './displayWidth';

/** A line to print, and where to mark it. */
export interface Excerpt {
  readonly line: string;
  /** The columns before the first marked one. */
  readonly indent: number;
  /** How many columns are marked; at least one, behind the line if need be. */
  readonly marked: number;
}

/**
 * The line in which `span` starts, at most `room` columns of it; of a span over several lines, the part in the first.
 * The cost depends on `room`, not on the length of the line.
 */
export function excerpt(text: string, lines: LineIndex, span: Span, room: number): Excerpt {
  const { line } = lines.positionAt(span.start);
  const lineStart = lines.lineStart(line);
  const lineEnd = lines.lineEnd(line);
  const start = Math.min(span.start, lineEnd);
  const end = Math.max(start, Math.min(span.end, lineEnd));
  const seen = { start: start - room, end: Math.min(end, start + room) + room };
  if (plain.test(text.slice(Math.max(lineStart, seen.start), Math.min(lineEnd, seen.end)))) {
    return plainExcerpt(text, { start: lineStart, end: lineEnd }, { start, end }, room);
  }
  const before = cells(text, Math.max(lineStart, start - room), start);
  const words = cells(text, start, Math.min(end, start + room));
  const after = cells(text, end, Math.min(lineEnd, end + room));

  const whole = start - lineStart <= room && lineEnd - start <= room;
  if (whole && width(before) + width(words) + width(after) <= room) {
    return {
      line: shown([...before, ...words, ...after]),
      indent: width(before),
      marked: Math.max(1, width(words)),
    };
  }
  // Each side may have to show with an ellipsis that it was cut.
  const marked = fitting(words, room - 2);
  const rest = marked.length < words.length ? 0 : room - 2 - width(marked);
  const right = fitting(after, Math.max(rest - width(before), Math.floor(rest / 2)));
  const left = fitting(before.toReversed(), rest - width(right)).toReversed();
  const cutLeft = left.length < before.length || start - room > lineStart;
  const cutRight =
    right.length < after.length || end + room < lineEnd || marked.length < words.length;
  return {
    line: `${cutLeft ? '…' : ''}${shown([...left, ...marked, ...right])}${cutRight ? '…' : ''}`,
    indent: (cutLeft ? 1 : 0) + width(left),
    marked: Math.max(1, width(marked)),
  };
}

/** Characters that are shown as they are, each in one column. */
const plain = /^[ -~£–—…‘’“”]*$/;

/** What {@link excerpt} gives where all characters are plain, a tenth of the work: there may be a million to print. */
function plainExcerpt(text: string, line: Span, { start, end }: Span, room: number): Excerpt {
  if (line.end - line.start <= room) {
    const shown = text.slice(line.start, line.end);
    return { line: shown, indent: start - line.start, marked: Math.max(1, end - start) };
  }
  const marked = Math.min(end - start, room - 2);
  const rest = marked < end - start ? 0 : room - 2 - marked;
  const before = Math.min(start - line.start, room);
  const right = Math.min(line.end - end, Math.max(rest - before, Math.floor(rest / 2)));
  const left = Math.min(before, rest - right);
  const from = start - left;
  const to = start + marked + right;
  const isCutLeft = from > line.start;
  return {
    line: `${isCutLeft ? '…' : ''}${text.slice(from, to)}${to < line.end ? '…' : ''}`,
    indent: (isCutLeft ? 1 : 0) + left,
    marked: Math.max(1, marked),
  };
}

/** One character as it is shown, and the columns that takes. */
interface Cell {
  readonly shown: string;
  readonly width: number;
}

function cells(text: string, start: number, end: number): Cell[] {
  return Array.from(
    text.slice(start, end),
    (character) => common.get(character) ?? cellOf(character),
  );
}

function cellOf(character: string): Cell {
  const shown = printable(character);
  const width = character === '\t' ? shown.length : displayWidth(shown.codePointAt(0)!);
  return { shown, width };
}

/** The cells of nearly all that a release is made of, since there may be a million findings to print. */
const common: ReadonlyMap<string, Cell> = new Map(
  Array.from(
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;!?-–—…()[]<>@/&%£$#*_+=|"\'‘’“”',
    (character) => [character, cellOf(character)],
  ),
);

function width(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function shown(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.shown).join('');
}

/** As many of the first cells as fit in `room` columns. */
function fitting(cells: readonly Cell[], room: number): readonly Cell[] {
  let used = 0;
  let count = 0;
  for (const cell of cells) {
    used += cell.width;
    if (used > room) break;
    count++;
  }
  return cells.slice(0, count);
}
