/** Which fixes may be applied unseen: those that leave names, the words of speakers and addresses as they are. */
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { placeOfSpan } from '../syntax/places';
import type { TextEdit } from '../text/edit';
import { entitiesIn } from '../text/entities';
import { misreadIn } from '../text/misread';
import { remembered } from '../text/remembered';
import { type Span, shift } from '../text/span';
import { paragraphAt, rememberedOf } from './observedRelease';
import type { Fix } from './rule';
import { isInAddress, isInLink } from './shared/brokenAddresses';
import { isProse } from './shared/prose';
import { overlapsAny } from './shared/sortedSpans';

/** Whether the fix of a rule with safe fixes is one here. */
export function isSafe({ edits, unsafe }: Fix, release: Release): boolean {
  return !unsafe && edits.length > 0 && edits.every((edit) => keepsWords(edit, release));
}

/** Whether an edit changes no name, no word in quotation marks and no address; their marks and spaces it may. */
function keepsWords({ span, text: inserted }: TextEdit, release: Release): boolean {
  const { text } = release;
  const { start, end } = span;
  const removed = text.slice(start, end);
  // What nobody sees may stand within a word or an address, and is read as a blank.
  const isUnseen = /^[\u00ad\u200b-\u200d\u2060\ufeff]+$/.test(removed) && inserted === '';
  if (!isUnseen && /[\u00ad\u200b-\u200d\u2060]/.test(removed)) return false;
  if (lineEnds(removed) !== lineEnds(inserted)) return false;
  const paragraph = paragraphAt(release, start);
  const isInside = paragraph !== undefined && start <= paragraph.start + paragraph.scan.text.length;
  if (isInside && !isRunningText(paragraph, span)) return false;
  if (isUnseen) return !isInAddress(text, start) && !isInLink(text, start);
  if (letters(removed) === letters(inserted)) return !isInside || !isInLink(text, start);
  // The same words in another spelling: a name that was damaged on the way is no other name.
  if (isRestored(removed, inserted)) return !isInAddress(text, start) && !isInLink(text, start);
  if (isInside) {
    if (overlapsAny(namesIn(paragraph.scan), shift(span, -paragraph.start))) return false;
    if (isInAddress(text, start) || isInAddress(text, end)) return false;
  }
  // A rating in its marks is nobody’s speech: its capitals may be mended.
  return (
    letters(removed).toLowerCase() === letters(inserted).toLowerCase() ||
    !overlapsAny(quotedWords(release), span)
  );
}

/** Whether a place is no address and no mark that the format of the release has. */
function isRunningText({ paragraph, scan, start }: ScannedParagraph, span: Span): boolean {
  const own = shift(span, -start);
  return !overlapsAny(scan.contacts, own) && isProse(paragraph.block, own.start);
}

/** Whether the words of an edit stand for what takes their place, and say nothing else. */
function isRestored(removed: string, inserted: string): boolean {
  const [whole, ...others] = [...misreadIn(removed), ...entitiesIn(removed)];
  const isWhole = whole?.span.start === 0 && whole.span.end === removed.length;
  return isWhole && others.length === 0 && whole.right === inserted;
}

function lineEnds(words: string): string {
  return words.replace(/[^\r\n]+/g, '');
}

function letters(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The names in a paragraph, joined where they overlap. */
const namesIn = remembered(({ names, people, services }: Scan) =>
  joined([
    ...names.map(({ span }) => span),
    ...people.filter(({ sure }) => sure).map(({ subject }) => subject.span),
    ...services.map(({ span }) => span),
  ]),
);

/**
 * The words in quotation marks and those of quotations that are set apart, joined where they overlap. Where a mark does
 * not stand as a quotation has it, nobody knows what it was to be, so words between any two marks that could be a pair are
 * left alone as well.
 */
const quotedWords = rememberedOf(({ quotations, quotes, tree }: Release) =>
  joined([
    ...Array.from(tree.text.matchAll(betweenMarks), ({ 0: words, index }) =>
      placeOfSpan(tree, { start: index, end: index + words.length }),
    ),
    ...quotations.quotations.flatMap(({ parts }) => parts.map(({ span }) => span)),
    ...quotes.flatMap(({ parts }) => parts.map(({ span }) => span)),
    ...tree.blocks.flatMap(({ kind, length }, index) =>
      kind === 'blockQuote'
        ? [{ start: tree.starts[index]!, end: tree.starts[index]! + length }]
        : [],
    ),
  ]),
);

const betweenMarks = /“[^“”\r\n]*”|(?<!\w)‘[^‘’\r\n]*’(?!\w)/g;

/** Spans in order, with those that touch or overlap each other as one. */
function joined(spans: readonly Span[]): readonly { readonly span: Span }[] {
  const found: { span: Span }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || span.start > last.span.end) found.push({ span });
    else if (span.end > last.span.end) last.span = { start: last.span.start, end: span.end };
  }
  return found;
}
