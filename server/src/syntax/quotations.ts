/**
 * Which quotation marks belong together, over the whole document.
 *
 * The British convention: every paragraph of a long quotation opens with a mark, only the last closes. A
 * quotation inside a quotation uses the other kind of mark. Where marks are missing, the reading that needs
 * the fewest repairs is taken, and what had to be repaired is noted on the quotation.
 *
 * Who speaks, and whether words in single marks are speech at all, is not decided here.
 */
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import type { QuoteMark } from './node';
import { isHeadingLike, type Outline, type Paragraph } from './outline';

/** The stretch of a quotation that lies in one paragraph. */
export interface QuotationPart {
  /** The words without the marks. */
  readonly span: Span;
  readonly open: Span | undefined;
  readonly close: Span | undefined;
  /** The place of the paragraph in the outline's paragraphs. */
  readonly paragraph: number;
}

export interface Quotation {
  readonly type: 'double' | 'single';
  readonly parts: readonly QuotationPart[];
  /** Whether a closing mark was found. */
  readonly closed: boolean;
}

/** The quotations of a document and the marks that belong to none. */
export interface Quotations {
  /** The outer ones, in order; those inside another are not listed. */
  readonly quotations: readonly Quotation[];
  /** Closing double marks with nothing to close. */
  readonly strays: readonly { readonly span: Span; readonly paragraph: number }[];
  /** Words in double marks within others, with their marks: single ones belong there. */
  readonly nested: readonly Span[];
}

/** How many paragraphs without a mark a quotation may run through before its closing mark is given up. */
const longestGap = 6;

/** So many characters at least have sentences that somebody speaks, and not a title. */
const shortestSpeech = 60;

/** The quotations of a release. */
export function quotations(text: SourceText, outline: Outline): Quotations {
  const joiner = new Joiner(text, outline.paragraphs);
  for (let index = 0; index < outline.paragraphs.length; index++) joiner.paragraph(index);
  joiner.finish();
  return { quotations: joiner.done, strays: joiner.strays, nested: joiner.nested };
}

interface OpenQuotation {
  readonly type: 'double' | 'single';
  readonly parts: QuotationPart[];
  /** Where the part in the paragraph at hand starts. */
  open: Span | undefined;
  start: number;
}

class Joiner {
  readonly done: Quotation[] = [];
  readonly strays: { span: Span; paragraph: number }[] = [];
  readonly nested: Span[] = [];
  readonly #text: SourceText;
  readonly #paragraphs: readonly Paragraph[];
  #outer: OpenQuotation | undefined;
  /** The paragraph in which the quotation that is open goes on; those before it are subheadings. */
  #resumesAt = 0;

  constructor(text: SourceText, paragraphs: readonly Paragraph[]) {
    this.#text = text;
    this.#paragraphs = paragraphs;
  }

  paragraph(index: number): void {
    if (index < this.#resumesAt) return;
    const paragraph = this.#paragraphs[index]!;
    const { marks, content } = paragraph.block;
    if (marks.length === 0 && (this.#outer === undefined || isEmpty(paragraph))) return;
    const base = paragraph.span.start - content.start;
    let inner: 'double' | 'single' | undefined;
    let from = 0;

    if (this.#outer !== undefined) {
      const continuation = openingMark(paragraph, this.#outer.type);
      this.#outer.open = continuation && markSpan(base, continuation);
      this.#outer.start = continuation ? base + continuation.offset + 1 : paragraph.span.start;
      if (continuation) from = 1;
    }

    for (let at = from; at < marks.length; at++) {
      const mark = marks[at]!;
      const outer = this.#outer;
      const nestedEnd = outer?.type === 'double' ? this.#nestedEnd(index, at) : undefined;
      if (outer === undefined) {
        if (mark.canOpen && (mark.type === 'double' || this.#singleOpens(index, at))) {
          const open = markSpan(base, mark);
          this.#outer = { type: mark.type, parts: [], open, start: open.end };
          inner = undefined;
        } else if (mark.type === 'double' && !isPrime(this.#text, base, mark)) {
          this.strays.push({ span: markSpan(base, mark), paragraph: index });
        }
      } else if (mark.type !== outer.type) {
        if (inner === mark.type) {
          if (mark.canClose && !this.#isPossessive(index, at)) inner = undefined;
        } else if (mark.canOpen && hasClosing(marks, at + 1, mark.type)) {
          inner = mark.type;
        }
      } else if (inner === undefined && mark.canClose && !this.#isPossessive(index, at)) {
        this.#close(index, markSpan(base, mark));
      } else if (inner === undefined && nestedEnd !== undefined) {
        this.nested.push({ start: base + mark.offset, end: base + marks[nestedEnd]!.offset + 1 });
        at = nestedEnd;
      } else if (inner === undefined && mark.canOpen && mark.type === 'double') {
        const open = markSpan(base, mark);
        this.#abandon(index, open.start);
        this.#outer = { type: 'double', parts: [], open, start: open.end };
      } else if (
        inner !== undefined &&
        mark.canClose &&
        mark.type === 'double' &&
        !hasClosing(marks, at + 1, 'double')
      ) {
        this.#close(index, markSpan(base, mark));
        inner = undefined;
      }
    }
    if (this.#outer !== undefined) this.#endOfParagraph(index);
  }

  /** The mark that closes a few words of a sentence in double marks, where another one after it closes the whole. */
  #nestedEnd(index: number, at: number): number | undefined {
    const { block, span } = this.#paragraphs[index]!;
    const { marks, content } = block;
    const open = marks[at]!;
    const end = nextDouble(marks, at + 1);
    const [close, outer] = [marks[end], marks[nextDouble(marks, end + 1)]];
    if (open.type !== 'double' || !open.canOpen || close === undefined || outer === undefined) {
      return undefined;
    }
    if (close.canOpen || !close.canClose || outer.canOpen || !outer.canClose) return undefined;
    const base = span.start - content.start;
    const words = this.#text.slice(base + open.offset + 1, base + close.offset);
    return /^[a-z][^.!?]*[^.!?,]$/.test(words) ? end : undefined;
  }

  finish(): void {
    if (this.#outer !== undefined) this.#give(false);
  }

  #endOfParagraph(index: number): void {
    const outer = this.#outer!;
    const { span } = this.#paragraphs[index]!;
    outer.parts.push({
      span: { start: outer.start, end: span.end },
      open: outer.open,
      close: undefined,
      paragraph: index,
    });
    this.#resumesAt = this.#resumption(index);
    if (this.#resumesAt === 0) this.#give(false);
  }

  /** The paragraph in which the quotation that is open at the end of this one goes on; 0 if it does not. */
  #resumption(index: number): number {
    const outer = this.#outer!;
    const { zone } = this.#paragraphs[index]!;
    if (zone === 'headline' || this.#paragraphs[index]!.block.kind === 'heading') return 0;
    if (!this.#startsSentence(index) && !this.#isSentence(index)) return 0;
    const inBlockQuote = this.#paragraphs[index]!.block.kind === 'blockQuote';
    const limit = Math.min(this.#paragraphs.length, index + 1 + longestGap);
    for (let next = index + 1; next < limit; next++) {
      const paragraph = this.#paragraphs[next]!;
      if (paragraph.zone !== zone) return 0;
      if ((paragraph.block.kind === 'blockQuote') !== inBlockQuote) return 0;
      const first = paragraph.block.marks.find((mark) => mark.type === outer.type);
      if (first === undefined) {
        // A possessive or a nested quotation says nothing about the outer marks.
        continue;
      }
      if (openingMark(paragraph, outer.type) !== undefined) {
        if (this.#onlyHeadingsBetween(index, next)) return next;
        if (this.#onlyItemsBetween(index, next)) return index + 1;
        return next === index + 2 && this.#lacksMark(index, next) ? index + 1 : 0;
      }
      return outer.type === 'double' && first.canClose && !first.canOpen ? index + 1 : 0;
    }
    return 0;
  }

  /** Whether what is open began with a sentence: a few words quoted in one do not run on into the next paragraph. */
  #startsSentence(index: number): boolean {
    const { open, start } = this.#outer!;
    const end = open?.start ?? start;
    const from = Math.max(this.#paragraphs[index]!.span.start, end - 8);
    const before = this.#text.slice(from, end).trimEnd().at(-1);
    return before === undefined || !/[\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ\d]/.test(before);
  }

  /** Whether what is open is whole sentences, so that it may run on although the words that lead to it lost their verb. */
  #isSentence(index: number): boolean {
    const { start } = this.#outer!;
    const { end } = this.#paragraphs[index]!.span;
    const long = end - start >= shortestSpeech;
    return (
      long && /[A-Z]/.test(this.#text.charAt(start)) && /[.!?…]/.test(this.#text.charAt(end - 1))
    );
  }

  /**
   * Whether the one paragraph between two that open with a mark belongs to the same speech and lost its own: it
   * introduces nobody, and nobody is named behind the words that follow.
   */
  #lacksMark(index: number, next: number): boolean {
    const { open, type } = this.#outer!;
    const [here, between, behind] = [index, index + 1, next].map((at) => this.#paragraphs[at]!);
    const lead = open && this.#text.slice(here!.span.start, open.start).trimEnd();
    if (lead === undefined || (lead !== '' && !lead.endsWith(':'))) return false;
    if (between!.block.kind !== 'paragraph' || this.#text.charAt(between!.span.end - 1) === ':')
      return false;
    const { marks, content } = behind!.block;
    const close = marks.find((mark) => mark.type === type && mark.canClose);
    return close === undefined || close.offset >= content.end - 2;
  }

  /** Whether words that lead to a list are followed by its items alone: they are spoken too. */
  #onlyItemsBetween(index: number, next: number): boolean {
    const items = this.#paragraphs.slice(index + 1, next);
    const { block, span } = this.#paragraphs[index]!;
    const isItem = block.kind === 'listItem' && this.#outer!.parts.length > 1;
    const leads = isItem || this.#text.charAt(span.end - 1) === ':';
    return leads && items.length > 0 && items.every((item) => item.block.kind === 'listItem');
  }

  #onlyHeadingsBetween(index: number, next: number): boolean {
    for (let between = index + 1; between < next; between++) {
      const paragraph = this.#paragraphs[between]!;
      if (!isEmpty(paragraph) && !isHeadingLike(this.#text, paragraph)) return false;
    }
    return true;
  }

  /** Whether a single mark opens a quotation rather than a shortened word: it closes in this paragraph, or the next opens with one too. */
  #singleOpens(index: number, at: number): boolean {
    const { block, zone } = this.#paragraphs[index]!;
    if (hasClosing(block.marks, at + 1, 'single')) return true;
    const next = this.#paragraphs[index + 1];
    if (next === undefined || next.zone !== zone) return false;
    return openingMark(next, 'single') !== undefined;
  }

  /** A mark behind an "s" is an apostrophe as long as a later one, or one in a later paragraph, can close instead. */
  #isPossessive(index: number, at: number): boolean {
    const { marks } = this.#paragraphs[index]!.block;
    const mark = marks[at]!;
    if (mark.type === 'double' || !mark.maybeApostrophe) return false;
    for (let later = at + 1; later < marks.length; later++) {
      const next = marks[later]!;
      if (next.type !== 'single') continue;
      if (next.canOpen && !next.canClose) return false;
      if (next.canClose) return true;
    }
    const next = this.#paragraphs[index + 1];
    return (
      this.#outer?.type === 'single' &&
      next !== undefined &&
      openingMark(next, 'single') !== undefined
    );
  }

  #close(index: number, close: Span): void {
    const outer = this.#outer!;
    outer.parts.push({
      span: { start: outer.start, end: close.start },
      open: outer.open,
      close,
      paragraph: index,
    });
    this.#give(true);
  }

  /** Gives up a quotation at `end` because another opens there. */
  #abandon(index: number, end: number): void {
    const outer = this.#outer!;
    let stop = end;
    while (stop > outer.start && /\s/.test(this.#text.charAt(stop - 1))) stop--;
    outer.parts.push({
      span: { start: outer.start, end: stop },
      open: outer.open,
      close: undefined,
      paragraph: index,
    });
    this.#give(false);
  }

  #give(closed: boolean): void {
    const { type, parts } = this.#outer!;
    this.done.push({ type, parts, closed });
    this.#outer = undefined;
  }
}

function markSpan(base: number, mark: QuoteMark): Span {
  return { start: base + mark.offset, end: base + mark.offset + 1 };
}

/** A line of a block quotation may hold nothing but its marker. */
function isEmpty({ span }: Paragraph): boolean {
  return span.start === span.end;
}

/** The mark the paragraph opens with, if it is of this type and can open. */
function openingMark(paragraph: Paragraph, type: 'double' | 'single'): QuoteMark | undefined {
  const first = paragraph.block.marks[0];
  return first !== undefined &&
    first.type === type &&
    first.canOpen &&
    first.offset === paragraph.block.content.start
    ? first
    : undefined;
}

function hasClosing(marks: readonly QuoteMark[], from: number, type: 'double' | 'single'): boolean {
  for (let at = from; at < marks.length; at++) {
    const mark = marks[at]!;
    if (mark.type !== type) continue;
    if (mark.canClose) return true;
    if (mark.canOpen) return false;
  }
  return false;
}

/** The place of the first double mark from a place on; behind the last mark if there is none. */
function nextDouble(marks: readonly QuoteMark[], from: number): number {
  let at = from;
  while (at < marks.length && marks[at]!.type !== 'double') at++;
  return at;
}

/** Inches and seconds: a straight mark right behind a digit. */
function isPrime(text: SourceText, base: number, mark: QuoteMark): boolean {
  return mark.points === 'neither' && /\d/.test(text.charAt(base + mark.offset - 1));
}
