/** The words of a paragraph that are in no list, remembered with the paragraph. */
import type { Scan } from '../../facts/scan';
import { isLetter } from '../../text/characters';
import { ObjectMemory } from '../../text/remembered';
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

const memory = new ObjectMemory<Scan, Known>();

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

function findUnknown({ links, text }: Scan, dictionary: WordGraph): UnknownWord[] {
  const found: UnknownWord[] = [];
  let index = 0;
  for (let start = 0; start < text.length; start++) {
    if (!isLetter(text.charCodeAt(start))) continue;
    const end = endOfWord(text, start);
    const word = unknownWord(text, start, end, dictionary);
    if (word !== undefined) {
      const span = { start, end: start + word.length };
      const isWhole = !isJoined(text, start, end) && !overlapsAny(links, span);
      const small = word.toLowerCase();
      found.push({ word: small, span, index, isSmall: small === word, isWhole });
    }
    index++;
    start = end;
  }
  return found;
}

/** The word between two offsets, without the ending of a possessive, if it is unknown. */
function unknownWord(
  text: string,
  start: number,
  end: number,
  dictionary: WordGraph,
): string | undefined {
  const isLong = end - start >= shortestWord;
  // Most words are short or listed, and nothing more has to be known of them.
  if (isLong && dictionary.has(text, start, end)) return undefined;
  const whole = text.slice(start, end);
  if (isLong ? /^[A-Z]{2}/.test(whole) : !mayBeForeign(whole)) return undefined;
  const written = whole.replace(/['’]s$/, '');
  if (/['’‑-]/.test(written)) return undefined;
  const isShort = written.length < shortestWord && !/[^A-Za-z]/.test(written);
  const isKnown = isShort ? !foreignWords.has(written) : dictionary.has(written.toLowerCase());
  return isKnown ? undefined : written;
}

/** The end of the word that starts here, with what joins its parts: “well-managed”, “inspector’s”. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (!isLetter(code) && !(isJoin(code) && isLetter(text.charCodeAt(end + 1)))) break;
  }
  return end;
}

/** Whether a code unit is a hyphen, one that keeps a line from breaking, or an apostrophe. */
function isJoin(code: number): boolean {
  return code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2011;
}

/** Short words of Welsh, French, Spanish, Italian and German that English has not, in small letters. */
const foreignWords = new Set(
  'ac das del der des di du ein el et eu gan il la las le les los mae nad neu nid ond sul sy un und une uno wedi y ydy yng yn yr yw'.split(
    ' ',
  ),
);

/** Whether a short word is none of English, or may prove so. */
function mayBeForeign(word: string): boolean {
  return foreignWords.has(word) || /[^A-Za-z]/.test(word);
}

/** Whether what stands beside the word makes it a part of something else, such as an address. */
function isJoined(text: string, start: number, end: number): boolean {
  return (
    /[\d@/._\\#&\]-]/.test(text[start - 1] ?? '') ||
    /^(?:[\d@/_\\[-]|[.:][A-Za-z])/.test(text.slice(end, end + 2))
  );
}
