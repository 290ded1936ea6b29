/**
 * The block phase: a text as a sequence of blocks, line by line.
 *
 * What a block is follows from its own lines alone, with two exceptions that depend on where it stands:
 * front matter comes before everything but blank lines, and the headline is one line. So a block whose text did not
 * change is the same block in the next version, wherever it has moved to.
 *
 * Lines that follow each other without a blank line are one paragraph when the first was wrapped (it
 * is about as long as a line of text in a plain-text e-mail, or the next goes on in small letters), and paragraphs of
 * their own otherwise, as a text pasted from a word processor has them.
 */
import { parseInlines } from './inlines';
import { isDated, isLetterhead, type LineMeaning, lineMeaning } from './lines';
import { type Block, type BlockKind, leaf, type QuoteMark, type SyntaxNode } from './node';
import {
  char,
  isBlank,
  isLineBreak,
  isLowerCase,
  type LineEnds,
  nextLine,
  skipBlanks,
} from './scanner';

/** A wrapped line is at least this long, and at most `longestWrapped`. */
const shortestWrapped = 50;
const longestWrapped = 100;
/** A line that is longer than this was wrapped even where a sentence happens to end with it. */
const surelyWrapped = 62;

const noMarks: readonly QuoteMark[] = Object.freeze([]);

/** Whether this block settles where the headline is: from then on lines may belong together. */
export function isHeadlineCandidate(kind: BlockKind): boolean {
  return (
    kind !== 'blank' &&
    kind !== 'frontMatter' &&
    kind !== 'comment' &&
    kind !== 'releaseLine' &&
    kind !== 'separator'
  );
}

/**
 * What came before a block: nothing but blank lines; no line with text, and then it is at most one line long;
 * or the headline.
 */
export type Place = 'opening' | 'beforeHeadline' | 'afterHeadline';

/** The place behind these blocks. */
export function placeAfter(blocks: readonly Block[]): Place {
  if (blocks.some(({ kind }) => isHeadlineCandidate(kind))) return 'afterHeadline';
  return blocks.every(({ kind }) => kind === 'blank') ? 'opening' : 'beforeHeadline';
}

/** The place behind a block that stands at `place`. */
export function placeBehind(place: Place, { kind }: Block): Place {
  if (place === 'afterHeadline' || isHeadlineCandidate(kind)) return 'afterHeadline';
  return kind === 'blank' ? place : 'beforeHeadline';
}

/**
 * The block that starts at `start`, which is the start of a line or follows a comment.
 * @param lines of the same text
 * @param place what came before it
 */
export function parseBlock(text: string, lines: LineEnds, start: number, place: Place): Block {
  if (place === 'opening' && opensFrontMatter(text, lines, start)) {
    return frontMatter(text, lines, start);
  }
  const end = lines.after(start);
  const first = skipBlanks(text, start, end);
  if (first === end) return blankLines(text, start, end);
  if (text.startsWith('<!--', first)) return comment(text, lines, start, first);

  const meaning = lineMeaning(text, first, end);
  switch (meaning.kind) {
    case 'endMarker':
    case 'notesHeading':
    case 'releaseLine':
    case 'separator':
    case 'heading':
      return textBlock(text, meaning.kind, start, first, meaning.content, end);
    default: {
      const isHead = place !== 'afterHeadline' && meaning.kind === 'paragraph';
      if (isHead && isLetterhead(text.slice(first, end))) {
        return textBlock(text, 'releaseLine', start, first, first, end);
      }
      if (meaning.kind === 'numberedItem' && meaning.content === end) {
        const below = lineBelowNumber(text, lines, end);
        if (below !== undefined) {
          const last = lastLineEnd(text, lines, meaning.kind, below.start, below.end);
          return textBlock(text, meaning.kind, start, first, below.content, last);
        }
      }
      const last = isHead ? end : lastLineEnd(text, lines, meaning.kind, start, end);
      return textBlock(text, meaning.kind, start, first, meaning.content, last);
    }
  }
}

/** The line after a number that stands on a line of its own, if it is what is numbered. */
function lineBelowNumber(
  text: string,
  lines: LineEnds,
  end: number,
): { readonly start: number; readonly content: number; readonly end: number } | undefined {
  const start = nextLine(text, end);
  if (start >= text.length) return undefined;
  const lineEnd = lines.after(start);
  const first = skipBlanks(text, start, lineEnd);
  if (first === lineEnd || text.startsWith('<!--', first)) return undefined;
  const { kind, content } = lineMeaning(text, first, lineEnd);
  return kind === 'paragraph' ? { start, content, end: lineEnd } : undefined;
}

/** Where the last line of the paragraph, item or block quotation ends whose first line ends at `end`. */
function lastLineEnd(
  text: string,
  lines: LineEnds,
  kind: BlockKind,
  start: number,
  end: number,
): number {
  let lineStart = start;
  let stop = end;
  for (;;) {
    const next = nextLine(text, stop);
    if (next >= text.length) return stop;
    const nextEnd = lines.after(next);
    const nextFirst = skipBlanks(text, next, nextEnd);
    if (nextFirst === nextEnd || text.startsWith('<!--', nextFirst)) return stop;
    const meaning = lineMeaning(text, nextFirst, nextEnd);
    if (!mayContinue(text, kind, meaning, nextEnd)) return stop;
    if (!isLowerCase(text.charCodeAt(meaning.content))) {
      if (nextEnd - next > longestWrapped) return stop;
      if (!isWrapped(text, lineStart, stop, lineStart > start, meaning, nextEnd)) return stop;
    }
    lineStart = next;
    stop = nextEnd;
  }
}

/** Whether the next line is of a kind that a block of this kind can hold: not a heading, not an item of its own. */
function mayContinue(text: string, kind: BlockKind, next: LineMeaning, nextEnd: number): boolean {
  if (kind === 'blockQuote') {
    return next.kind === 'blockQuote' && next.content < nextEnd && !isDash(text, next.content);
  }
  return next.kind === 'paragraph' || isDated(text, next.content, nextEnd);
}

/** The dash of "— Name, role", which is no part of what is quoted. */
function isDash(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === char.hyphen || (code >= 0x2013 && code <= 0x2015);
}

/**
 * Whether the line from `lineStart` to `end` was broken where it got too long, so that the next one goes on with it.
 * Behind the end of a sentence, a mark opens a paragraph rather than a sentence, unless other lines show that they
 * were broken.
 * @param known whether a line before it was
 */
function isWrapped(
  text: string,
  lineStart: number,
  end: number,
  known: boolean,
  next: LineMeaning,
  nextEnd: number,
): boolean {
  const length = end - lineStart;
  if (length < shortestWrapped || length > longestWrapped) return false;
  const ends = endsParagraph(text, lineStart, end);
  if (next.kind === 'releaseLine') return !ends;
  const opens = isDoubleMark(text.charCodeAt(next.content));
  if (ends && opens && !known && endsParagraph(text, next.content, nextEnd)) return false;
  return length > surelyWrapped || !(ends || opens);
}

/** Whether the line from `start` to `end` may end a paragraph: with `. : ! ? ” "`. */
function endsParagraph(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && isBlank(text.charCodeAt(last))) last--;
  const code = text.charCodeAt(last);
  return (
    code === char.fullStop ||
    code === char.colon ||
    code === 33 ||
    code === 63 ||
    isDoubleMark(code)
  );
}

function isDoubleMark(code: number): boolean {
  return code === char.leftDouble || code === char.rightDouble || code === char.doubleQuote;
}

/** A block with inlines. A comment that does not close within it ends it, and is a block of its own. */
function textBlock(
  text: string,
  kind: BlockKind,
  start: number,
  first: number,
  contentStart: number,
  end: number,
  stop = nextLine(text, end),
): Block {
  let contentEnd = end;
  while (contentEnd > contentStart && isBlank(text.charCodeAt(contentEnd - 1))) contentEnd--;
  const { nodes, marks, openComment } = parseInlines(text, contentStart, contentEnd, start);
  if (openComment !== undefined) {
    return textBlock(text, kind, start, first, contentStart, openComment, openComment);
  }
  const children: SyntaxNode[] = [];
  if (first > start) children.push(leaf('indent', first - start));
  if (contentStart > first) children.push(leaf('marker', contentStart - first));
  for (const node of nodes) children.push(node);
  if (stop > contentEnd) children.push(leaf('lineBreak', stop - contentEnd));
  return {
    kind,
    length: stop - start,
    children,
    content: { start: contentStart - start, end: contentEnd - start },
    indent: first - start,
    marks,
    closed: true,
  };
}

/** Text that is not read for inlines: blank lines, comments, front matter. */
function opaqueBlock(
  kind: BlockKind,
  length: number,
  content: { start: number; end: number },
  closed: boolean,
): Block {
  return {
    kind,
    length,
    children: [leaf('text', length)],
    content,
    indent: 0,
    marks: noMarks,
    closed,
  };
}

function blankLines(text: string, start: number, end: number): Block {
  let stop = nextLine(text, end);
  for (;;) {
    let at = stop;
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) break;
    const next = nextLine(text, at);
    if (next === stop) break;
    stop = next;
  }
  return opaqueBlock('blank', stop - start, { start: 0, end: 0 }, true);
}

/** A comment that opens its line; one that never closes runs to the end of the text. */
function comment(text: string, lines: LineEnds, start: number, first: number): Block {
  const close = text.indexOf('-->', first + 4);
  if (close === -1) {
    return opaqueBlock(
      'comment',
      text.length - start,
      { start: first + 4 - start, end: text.length - start },
      false,
    );
  }
  const end = lines.after(close + 3);
  const rest = skipBlanks(text, close + 3, end);
  const stop = rest === end ? nextLine(text, end) : rest;
  return opaqueBlock(
    'comment',
    stop - start,
    { start: first + 4 - start, end: close - start },
    true,
  );
}

/** Whether the line is one of three hyphens; a byte order mark may stand before it. */
function opensFrontMatter(text: string, lines: LineEnds, start: number): boolean {
  const at = behindByteOrderMark(text, start);
  const end = lines.after(at);
  return isFence(text, at, end) && end < text.length;
}

function behindByteOrderMark(text: string, start: number): number {
  return text.charCodeAt(start) === char.byteOrderMark ? start + 1 : start;
}

function isFence(text: string, start: number, end: number): boolean {
  return text.startsWith('---', start) && skipBlanks(text, start + 3, end) === end;
}

/**
 * Front matter to its closing line; one that never closes ends before the first line that cannot belong to it.
 * A paragraph behind a blank line shows that no closing line is to come, though separators may.
 */
function frontMatter(text: string, lines: LineEnds, start: number): Block {
  const contentStart = nextLine(text, lines.after(behindByteOrderMark(text, start)));
  let unclosed = -1;
  let behindBlank = false;
  for (let at = contentStart; at < text.length; ) {
    const end = lines.after(at);
    if (isFence(text, at, end)) {
      return opaqueBlock(
        'frontMatter',
        nextLine(text, end) - start,
        { start: contentStart - start, end: at - start },
        true,
      );
    }
    const blank = skipBlanks(text, at, end) === end;
    if (blank || !looksLikeYaml(text, at, end)) {
      if (unclosed === -1) unclosed = at;
      if (!blank && behindBlank) break;
    }
    behindBlank = blank;
    at = nextLine(text, end);
  }
  const stop = unclosed === -1 ? text.length : unclosed;
  return opaqueBlock(
    'frontMatter',
    stop - start,
    { start: contentStart - start, end: stop - start },
    false,
  );
}

/** A key with a colon, an item, a comment or an indented line. */
function looksLikeYaml(text: string, start: number, end: number): boolean {
  return /^(?:[\w-]+\s*:(?:\s|$)|\s*-\s|#|\s+\S)/.test(
    text.slice(start, Math.min(end, start + 80)),
  );
}
