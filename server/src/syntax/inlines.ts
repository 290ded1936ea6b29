/**
 * The inline phase: what stands within a block.
 *
 * One pass from left to right; every search for a closing mark either succeeds and moves on behind it, or
 * fails once for the whole block, so the time is linear in the length of the block whatever stands in it.
 * Quotation marks are only told apart here from apostrophes and primes; which of them belong together is
 * decided over the whole document, because a quote runs over paragraphs.
 */
import { addressAround } from './addresses';
import { branch, leaf, type QuoteMark, type SyntaxNode } from './node';
import { quoteMark } from './quoteMarks';
import { char, isSpaceOrEnd, isWord } from './scanner';

/** The code units at which something other than text may start. */
const special = new Uint8Array(0x10000);
for (const character of '"\'[*_<@:.') special[character.charCodeAt(0)] = 1;
special.fill(1, char.leftSingle, char.reversedDouble + 1);

/** The first offset from `from` on, before `end`, at which something other than text may start; else `end`. */
function nextSpecial(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && special[text.charCodeAt(at)] === 0) at++;
  return at;
}

/** The longest text of a link or a placeholder; a bracket that closes later is only a bracket. */
const longestBracket = 300;

/** The inlines of a block's content and its quotation marks. */
export interface Inlines {
  readonly nodes: readonly SyntaxNode[];
  readonly marks: readonly QuoteMark[];
  /** Where a comment opens that does not close within the content; the inlines end there. */
  readonly openComment: number | undefined;
}

const noMarks: readonly QuoteMark[] = Object.freeze([]);

/**
 * Reads the inlines of `text` from `start` to `end`.
 * The offsets of the marks are counted from `origin`, the start of the block.
 */
export function parseInlines(text: string, start: number, end: number, origin: number): Inlines {
  const reader = new InlineReader(text, origin);
  const nodes = reader.read(start, end, true);
  const marks = reader.marks.length === 0 ? noMarks : reader.marks;
  return { nodes, marks, openComment: reader.openComment };
}

class InlineReader {
  readonly marks: QuoteMark[] = [];
  openComment: number | undefined;
  readonly #text: string;
  readonly #origin: number;

  constructor(text: string, origin: number) {
    this.#text = text;
    this.#origin = origin;
  }

  /** @param nesting whether strong, emphasis and links may start here; they do not nest in themselves. */
  read(start: number, end: number, nesting: boolean): SyntaxNode[] {
    const text = this.#text;
    const nodes: SyntaxNode[] = [];
    let pending = start;
    let noStrong = false;
    let noEmphasis = false;

    for (let at = nextSpecial(text, start, end); at < end; at = nextSpecial(text, at + 1, end)) {
      const code = text.charCodeAt(at);
      let node: SyntaxNode | undefined;
      let from = at;
      switch (code) {
        case char.asterisk: {
          if (!nesting || noStrong || !opensStrong(text, at, end)) break;
          const close = closingStrong(text, at + 2, end);
          if (close === -1) noStrong = true;
          else node = this.#wrap('strong', at, 2, close);
          break;
        }
        case char.underscore: {
          if (!nesting || noEmphasis || !opensEmphasis(text, at, start, end)) break;
          const close = closingEmphasis(text, at + 1, end);
          if (close === -1) noEmphasis = true;
          else node = this.#wrap('emphasis', at, 1, close);
          break;
        }
        case char.openingBracket:
          node = this.#bracket(at, end, nesting);
          break;
        case char.lessThan: {
          if (!text.startsWith('<!--', at)) break;
          const close = closingComment(text, at + 4, end);
          if (close !== -1) {
            node = leaf('inlineComment', close - at);
            break;
          }
          this.openComment = at;
          return nodes;
        }
        case char.at:
        case char.colon:
        case char.fullStop: {
          const address = addressAround(text, at, pending, end);
          if (address === undefined) break;
          from = address.start;
          node = leaf(address.kind, address.end - address.start);
          break;
        }
        default: {
          const mark = quoteMark(text, at, start, end, this.#origin);
          if (mark === undefined) break;
          this.marks.push(mark);
          node = leaf(mark.type === 'double' ? 'doubleMark' : 'singleMark', 1);
        }
      }
      if (node === undefined) continue;
      if (from > pending) nodes.push(leaf('text', from - pending));
      nodes.push(node);
      pending = from + node.length;
      at = pending - 1;
    }
    if (end > pending) nodes.push(leaf('text', end - pending));
    return nodes;
  }

  #wrap(kind: 'strong' | 'emphasis', at: number, width: number, close: number): SyntaxNode {
    return branch(kind, [
      leaf('marker', width),
      ...this.read(at + width, close, false),
      leaf('marker', width),
    ]);
  }

  /** A link or a placeholder that opens at `at`; `undefined` for a mere bracket, as in "[the CRC]". */
  #bracket(at: number, end: number, nesting: boolean): SyntaxNode | undefined {
    const text = this.#text;
    const limit = Math.min(end, at + longestBracket);
    let close = at + 1;
    for (; close < limit; close++) {
      const code = text.charCodeAt(close);
      if (code === char.openingBracket) return undefined;
      if (code === char.closingBracket) break;
    }
    if (close >= limit) return undefined;
    if (nesting && text.charCodeAt(close + 1) === 40) {
      const targetEnd = closingTarget(text, close + 2, end);
      if (targetEnd !== -1) {
        return branch('link', [
          leaf('marker', 1),
          branch('linkText', this.read(at + 1, close, false)),
          leaf('marker', 2),
          leaf('linkTarget', targetEnd - close - 2),
          leaf('marker', 1),
        ]);
      }
    }
    return isPlaceholder(text.slice(at + 1, close))
      ? leaf('placeholder', close + 1 - at)
      : undefined;
  }
}

/** Words in capitals that stand for something still to come, and instructions to fill something in. */
const placeholderStart =
  /^\s*(?:TBC|TBA|TBD|TK|TODO|X{2,}|\?+|\.{3}|…|_{2,}|PLACEHOLDER|(?:insert|add|enter|fill in|to be (?:confirmed|added|supplied))(?![a-z])|(?:NAME|DATE|TITLE|ROLE|FIGURE|NUMBER|RATING|QUOTE|LINK|URL|SERVICE|AREA|MONTH|YEAR|EMAIL|E-MAIL|PHONE)(?:$|[\s/:,]))/;

function isPlaceholder(content: string): boolean {
  return (
    placeholderStart.test(content) ||
    /^\s*(?:INSERT|ADD|ENTER|CHECK|CONFIRM|UPDATE|tbc|tba|tbd|Insert|Tbc)(?![A-Za-z])/.test(content)
  );
}

function opensStrong(text: string, at: number, end: number): boolean {
  const after = at + 2 < end ? text.charCodeAt(at + 2) : Number.NaN;
  return (
    text.charCodeAt(at + 1) === char.asterisk && !isSpaceOrEnd(after) && after !== char.asterisk
  );
}

function closingStrong(text: string, from: number, end: number): number {
  for (let at = from; at + 1 < end; at++) {
    if (
      text.charCodeAt(at) === char.asterisk &&
      text.charCodeAt(at + 1) === char.asterisk &&
      !isSpaceOrEnd(text.charCodeAt(at - 1))
    ) {
      return at;
    }
  }
  return -1;
}

function opensEmphasis(text: string, at: number, start: number, end: number): boolean {
  const before = at > start ? text.charCodeAt(at - 1) : Number.NaN;
  const after = at + 1 < end ? text.charCodeAt(at + 1) : Number.NaN;
  return (
    !isWord(before) &&
    before !== char.underscore &&
    !isSpaceOrEnd(after) &&
    after !== char.underscore
  );
}

function closingEmphasis(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) !== char.underscore || isSpaceOrEnd(text.charCodeAt(at - 1))) continue;
    const after = at + 1 < end ? text.charCodeAt(at + 1) : Number.NaN;
    if (!isWord(after) && after !== char.underscore) return at;
  }
  return -1;
}

function closingComment(text: string, from: number, end: number): number {
  for (let at = from; at + 2 < end; at++) {
    if (
      text.charCodeAt(at) === char.hyphen &&
      text.charCodeAt(at + 1) === char.hyphen &&
      text.charCodeAt(at + 2) === char.greaterThan
    ) {
      return at + 3;
    }
  }
  return -1;
}

/** Where a link's target that starts at `from` closes; a target holds no blank and no square bracket. */
function closingTarget(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isSpaceOrEnd(code) || code === char.openingBracket || code === char.closingBracket) {
      return -1;
    }
    if (code === 40) depth++;
    if (code === char.closingParenthesis && depth-- === 0) return at;
  }
  return -1;
}
