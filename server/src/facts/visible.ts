/** Characters that nobody sees, as copies from the web have them: what a text says does not depend on them. */
import { countFirst } from '../text/countFirst';
import type { Span } from '../text/span';

/** Soft hyphens, and what takes no room between letters. */
const hidden = /[\u00ad\u200b-\u200f\u2060]/g;
const isHidden = /[\u00ad\u200b-\u200f\u2060]/;
const letter = 'A-Za-zÀ-ɏḀ-ỿ\\d';
/** A word with characters in it that nobody sees; no real one is longer. */
const cutWord = new RegExp(
  `(?<![${letter}])[${letter}]{1,60}(?:${hidden.source}{1,9}[${letter}]{1,60}){1,20}`,
  'g',
);

/** Hyphens of other kinds, which look and mean the same: at the one a line may not break. */
const otherHyphen = /[\u2010\u2011]/g;

/** Whether a text has characters that nobody sees. */
export function hasHidden(text: string): boolean {
  return isHidden.test(text);
}

/**
 * A text of the same length in which every hyphen is the plain one and nothing is hidden. A word that had something in it
 * that nobody sees is moved together and follows the blanks that make up for it; everywhere else there is a blank in the
 * place of each.
 */
export function visible(text: string): string {
  const plain = text.replace(otherHyphen, '-');
  if (!hasHidden(plain)) return plain;
  return plain
    .replace(cutWord, (word) => word.replace(hidden, '').padStart(word.length))
    .replace(hidden, ' ');
}

/** What is seen of a text, without its places. */
export function seenText(text: string): string {
  return text.replace(hidden, '').replace(otherHyphen, '-');
}

/** A text as it is seen. */
export interface Seen {
  readonly text: string;
  /** The offset in what is seen of a character that is seen, by its offset in the whole text. */
  readonly offsetOf: (at: number) => number;
  /**
   * What was read off the text that is seen, with its places in the whole text: every object with a numeric `start` and
   * `end` is a stretch, and every number that a map has as its key an offset. A stretch neither begins nor ends with what
   * nobody sees.
   */
  readonly placed: <Read>(read: Read) => Read;
}

/** What is seen of a text. */
export function seenOf(text: string): Seen {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (!isHidden.test(text[at]!)) places.push(at);
  const startOf = (offset: number) => places[offset] ?? text.length;
  const spanOf = ({ start, end }: Span): Span => ({
    start: startOf(start),
    end: end > start ? startOf(end - 1) + 1 : startOf(start),
  });
  return {
    text: seenText(text),
    offsetOf: (at) => countFirst(places.length, (index) => places[index]! < at),
    placed: (read) => withPlaces(read, startOf, spanOf),
  };
}

/** What was read, with every span in it and every number that a map has as its key replaced by another. */
export function withPlaces<Read>(
  read: Read,
  placeOf: (offset: number) => number,
  placeOfSpan: (span: Span) => Span,
): Read {
  return placed(read, placeOf, placeOfSpan) as Read;
}

function placed(
  read: unknown,
  startOf: (offset: number) => number,
  spanOf: (span: Span) => Span,
): unknown {
  if (typeof read !== 'object' || read === null) return read;
  const within = (value: unknown) => placed(value, startOf, spanOf);
  if (Array.isArray(read)) return read.map(within);
  if (read instanceof Map) {
    return new Map(
      Array.from(read, ([key, value]) => [
        typeof key === 'number' ? startOf(key) : key,
        within(value),
      ]),
    );
  }
  const isPlain = Object.getPrototypeOf(read) === Object.prototype;
  if (!isPlain) return read;
  const copy = Object.fromEntries(Object.entries(read).map(([key, value]) => [key, within(value)]));
  return isSpan(read) ? { ...copy, ...spanOf(read) } : copy;
}

function isSpan(value: object): value is Span {
  return (
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  );
}
