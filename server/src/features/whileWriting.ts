/**
 * Which findings are shown while somebody writes.
 *
 * Half a word is wrong in many ways that are gone when the word is complete, and a line that is being written still
 * lacks what it ends with. Everything is found at once; what is news is shown when the word is left, and what says that
 * something is missing when the line is left. What is shown already stays for as long as it is true.
 */
import { rules } from '../rules/all';
import type { TextEdit } from '../text/edit';
import { type Span, touches } from '../text/span';

/** Where somebody is writing. */
export interface Caret {
  readonly offset: number;
  /** Whether the last letter of a word was typed or taken back, so that the word may go on. */
  readonly isInWord: boolean;
}

/** A finding that the editor shows; its place moves with the text around it. */
export interface Shown {
  readonly rule: string;
  readonly span: Span;
}

/** A finding with the offsets of what it is about and of the other places that it names. */
export interface Found extends Shown {
  readonly related: readonly { readonly span: Span }[];
}

/** What is shown of a version, and whether anything is kept back until the caret is elsewhere. */
export interface WhileWriting<One> {
  readonly findings: readonly One[];
  readonly isComplete: boolean;
}

/**
 * The findings to show with the caret here.
 * @param shown what the editor shows, with its places in this text; `undefined` when it has been shown nothing yet
 */
export function whileWriting<One extends Found>(
  text: string,
  findings: readonly One[],
  caret: Caret,
  shown: readonly Shown[] | undefined,
): WhileWriting<One> {
  const word = caret.isInWord ? wordAt(text, caret.offset) : undefined;
  const line = lineAtHand(text, caret.offset);
  const keys = ({ rule, span }: Shown) => [`${rule} ${span.start}-`, `${rule} -${span.end}`];
  const places = new Set(shown?.flatMap(keys));
  const isShown = (found: Shown) => keys(found).some((key) => places.has(key));
  /** What is shown at places where nothing is found any more; each may be found at another. */
  const astray = new Map<string, Shown[]>();
  const present = new Set(shown && findings.flatMap(keys));
  for (const one of shown ?? []) {
    if (keys(one).some((key) => present.has(key))) continue;
    const others = astray.get(one.rule);
    if (others === undefined) astray.set(one.rule, [one]);
    else others.push(one);
  }
  let isComplete = true;
  const kept: One[] = [];
  for (const finding of findings) {
    const { related, rule, span } = finding;
    const place = later.get(rule);
    const isForLater = place !== undefined;
    // What is said at another place for the sake of this line depends on how this line ends.
    const isAtLine = meets(span, line) || related.some((other) => meets(other.span, line));
    const isOfLine = place === 'anywhere' || (isForLater && isAtLine);
    const atHand = isOfLine ? line : word;
    const isHeld = atHand !== undefined && (shown !== undefined || meets(span, atHand));
    if (!isHeld || isShown(finding)) {
      kept.push(finding);
      continue;
    }
    isComplete = false;
    const others = astray.get(rule) ?? [];
    const index = others.findIndex(
      (one) => isForLater || (meets(one.span, atHand) && meets(span, atHand)),
    );
    const [same] = index === -1 ? [] : others.splice(index, 1);
    if (same === undefined) continue;
    // What is missing at the end of a text that grows is still the same: it is shown where it was, not at the new word.
    kept.push(isForLater ? { ...finding, span: same.span } : finding);
  }
  return { findings: kept, isComplete };
}

/** The rules that report something as missing that may follow yet, with where it may. */
const later = new Map(
  rules.flatMap(({ id, mayFollow }) => (mayFollow === undefined ? [] : [[id, mayFollow] as const])),
);

/** Whether two places share a character or touch. */
function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** What is shown, at its places after an edit; what stood in words that are gone is gone. */
export function movedBy(shown: readonly Shown[], { span, text }: TextEdit): readonly Shown[] {
  const growth = text.length - (span.end - span.start);
  const moved = (offset: number) =>
    offset <= span.start ? offset : offset >= span.end ? offset + growth : span.start;
  return shown.flatMap(({ rule, span: place }) => {
    const isGone =
      place.start < place.end &&
      span.start <= place.start &&
      place.end <= span.end &&
      span.start < span.end;
    // Letters put in right before a place are not part of it.
    const start =
      place.start === span.start && span.end === span.start
        ? place.start + growth
        : moved(place.start);
    return isGone ? [] : [{ rule, span: { start, end: Math.max(start, moved(place.end)) } }];
  });
}

/** As many code units as one key gives, if they are no blanks: a character, or two that belong together. */
const longestKey = 2;

/**
 * Where the caret is after an edit, if that was a key; pasted words and those that a completion or a fix brings are
 * complete.
 * @param text after the edit
 */
export function caretAfter(text: string, { span, text: typed }: TextEdit): Caret | undefined {
  if (typed.length > longestKey && /\S/.test(typed)) return undefined;
  const offset = span.start + typed.length;
  return { offset, isInWord: isInWord(text, offset) };
}

/** The caret after it has moved from where it was without an edit; `undefined` when it has left what was being written. */
export function caretMoved(text: string, before: Caret, offset: number): Caret | undefined {
  if (before.isInWord && touches(wordAt(text, before.offset), offset)) {
    return { offset, isInWord: true };
  }
  return touches(lineAtHand(text, before.offset), offset) ? { offset, isInWord: false } : undefined;
}

/** Whether a word ends or goes on here: what is left of the caret belongs to one. */
function isInWord(text: string, offset: number): boolean {
  const { start } = wordAt(text, offset);
  const word = text.slice(Math.max(start, offset - longestAddress), offset);
  return isOfWord.test(word) || isOfAddress.test(word);
}

/**
 * What a word or a figure is written with, opening marks included; others end it, but a figure may go on after a stop
 * or a comma.
 */
const isOfWord = /(?:[A-Za-zÀ-ɏḀ-ỿ\d'’"“‘([£$€&@_/-]|\d[.,:])$/;

/** An address goes on after a stop. */
const isOfAddress = /[@/.][^@/.]+\.$/;

/** As many code units are looked at for an address. */
const longestAddress = 100;

/** The characters around an offset that no blank parts. */
function wordAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !/\s/.test(text[start - 1]!)) start--;
  let end = offset;
  while (end < text.length && !/\s/.test(text[end]!)) end++;
  return { start, end };
}

/** The line that an offset lies in; after an empty one, with the last that has words: it may be what goes on. */
function lineAtHand(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && /\s/.test(text[start - 1]!)) start--;
  const hasWords = text.slice(start, offset).search(/[\r\n]/) === -1;
  if (hasWords) start = offset;
  while (start > 0 && !/[\r\n]/.test(text[start - 1]!)) start--;
  let end = offset;
  while (end < text.length && !/[\r\n]/.test(text[end]!)) end++;
  // A caret at the start of a line with words after it is in that line alone.
  if (!hasWords && /\S/.test(text.slice(offset, end))) start = offset;
  return { start, end };
}
