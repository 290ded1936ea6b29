/** The words of a paragraph that are in no list, remembered with the paragraph. */
import type { Scan } from '../../facts/scan';
import type { Span } from '../../text/span';
import { shortestWord, type WordGraph } from '../../text/wordGraph';
import { overlapsAny } from './sortedSpans';

/** A word that is not listed. */
export interface UnknownWord {
  /** In small letters. */
  readonly word: string;
  /** Counts from the start of the paragraph; the ending of a possessive is left out. */
  readonly span: Span;
  /** How many words stand before it in the paragraph. */
  readonly index: number;
  /** Whether it is written in small letters. */
  readonly isSmall: boolean;
  /** Whether nothing beside it shows that it is a part of something else, such as an address. */
  readonly isWhole: boolean;
}

interface Known {
  readonly dictionary: WordGraph;
  readonly words: readonly UnknownWord[];
}

const memory = new WeakMap<Scan, Known>();

/**
 * The words of at least four letters that are not listed, in the order of the text, and shorter ones that other
 * languages have and English has not; compounds are left out.
 */
export function unknownWordsIn(scan: Scan, dictionary: WordGraph): readonly UnknownWord[] {
  const known = memory.get(scan);
  if (known?.dictionary === dictionary) return known.words;
  const words = findUnknown(scan, dictionary);
  memory.set(scan, { dictionary, words: words.length === 0 ? none : words });
  return words;
}

const none: readonly UnknownWord[] = Object.freeze([]);

/** A word with what joins its parts: “well-managed”, “inspector’s”. */
const wordPattern = /[A-Za-zÀ-ɏḀ-ỿ]+(?:['’‑-][A-Za-zÀ-ɏḀ-ỿ]+)*/g;

function findUnknown({ links, text }: Scan, dictionary: WordGraph): UnknownWord[] {
  const found: UnknownWord[] = [];
  let index = 0;
  for (const match of text.matchAll(wordPattern)) {
    index++;
    const whole = match[0];
    // Most words are short or listed, and nothing more has to be known of them.
    if (whole.length < shortestWord ? !mayBeForeign(whole) : isKnown(whole, dictionary)) continue;
    const written = whole.replace(/['’]s$/, '');
    const word = written.toLowerCase();
    if (/['’‑-]/.test(word)) continue;
    const isShort = word.length < shortestWord && !/[^a-z]/.test(word);
    if (isShort ? !foreignWords.has(written) : dictionary.has(word)) continue;
    const span = { start: match.index, end: match.index + written.length };
    const isWhole = !isJoined(text, match.index, match[0].length) && !overlapsAny(links, span);
    found.push({ word, span, index: index - 1, isSmall: word === written, isWhole });
  }
  return found;
}

/** Whether a word is listed, or written in capitals as short forms and names are that no list has. */
function isKnown(word: string, dictionary: WordGraph): boolean {
  return /^[A-Z]{2}/.test(word) || dictionary.has(word);
}

/** Short words of Welsh, French, Spanish, Italian and German that English has not, in small letters. */
const foreignWords = new Set(
  'ac das del der des di du el et gan il la las le les los mae sul un und une uno wedi y ydy yng yn yr'.split(
    ' ',
  ),
);

/** Whether a short word is none of English, or may prove so. */
function mayBeForeign(word: string): boolean {
  return foreignWords.has(word) || /[^A-Za-z]/.test(word);
}

/** Whether what stands beside the word makes it a part of something else, such as an address. */
function isJoined(text: string, start: number, length: number): boolean {
  const end = start + length;
  return (
    /[\d@/._\\#&\]-]/.test(text[start - 1] ?? '') ||
    /^(?:[\d@/_\\[-]|[.:][A-Za-z])/.test(text.slice(end, end + 2))
  );
}
