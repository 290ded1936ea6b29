/**
 * Finds many names in a text at once.
 *
 * The names are laid out as a tree of words, so the time depends on the length of the text and not
 * on the number of names. Spelling variants that do not change which name is meant are read as one:
 * capitals, "&" for "and", commas, hyphens, straight for curly apostrophes, a line break for a blank.
 */
import type { Span } from '../text/span';

/** One name found in a text. */
export interface NameMatch<T> {
  readonly span: Span;
  readonly value: T;
}

/** Finds the names in a text, from the start, the longest where several begin at one word, never overlapping. */
export type NameMatcher<T> = (text: string) => readonly NameMatch<T>[];

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  value: T | undefined;
}

/** A matcher of the given names. Where two entries share a name, the first one holds. */
export function nameMatcher<T>(
  entries: Iterable<{ readonly name: string; readonly value: T }>,
): NameMatcher<T> {
  const root: Branch<T> = { next: new Map(), value: undefined };
  for (const { name, value } of entries) {
    let branch = root;
    for (const word of wordsOf(name)) {
      const next: Branch<T> = branch.next.get(word) ?? { next: new Map(), value: undefined };
      branch.next.set(word, next);
      branch = next;
    }
    if (branch !== root) branch.value ??= value;
  }
  const starts = new Uint8Array(startCount);
  for (const word of root.next.keys()) starts[startOf(word, 0)] = 1;
  // The key of "&" is a word that nobody sees in the text.
  if (root.next.has('and')) starts[startOf('&', 0)] = 1;
  return (text) => matches(root, starts, text);
}

/** A name reduced to what tells it from others; equal for two spellings of one name. */
export function nameKey(name: string): string {
  return wordsOf(name).join(' ');
}

function matches<T>(root: Branch<T>, starts: Uint8Array, text: string): NameMatch<T>[] {
  const found: NameMatch<T>[] = [];
  for (let start = wordStart(text, 0); start < text.length; ) {
    let end = wordEnd(text, start);
    const match =
      starts[startOf(text, start)] === 1 ? longestFrom(root, text, start, end) : undefined;
    if (match !== undefined) {
      found.push({ span: { start, end: match.end }, value: match.value });
      end = match.end;
    }
    start = wordStart(text, end);
  }
  return found;
}

const startCount = 128 * 128;

/** The first two letters of a word as a number below {@link startCount}, to pass most words by at once. */
function startOf(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return foldCode(first) * 128 + (isWordCode(second) ? foldCode(second) : 0);
}

/** The code of an ASCII letter without its case; one code for everything beyond ASCII. */
function foldCode(code: number): number {
  return code < 128 ? code | 32 : 127;
}

/** The longest name whose first word is the one between `start` and `end`. */
function longestFrom<T>(
  root: Branch<T>,
  text: string,
  start: number,
  end: number,
): { end: number; value: T } | undefined {
  let longest: { end: number; value: T } | undefined;
  let branch = root.next.get(keyOf(text, start, end));
  while (branch !== undefined) {
    if (branch.value !== undefined) longest = { end, value: branch.value };
    if (branch.next.size === 0) break;
    const next = jointEnd(text, end);
    if (next === undefined) break;
    end = wordEnd(text, next);
    branch = branch.next.get(keyOf(text, next, end));
  }
  return longest;
}

function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (let start = wordStart(name, 0); start < name.length; ) {
    const end = wordEnd(name, start);
    words.push(keyOf(name, start, end));
    start = wordStart(name, end);
  }
  return words;
}

function keyOf(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  return word === '&' ? 'and' : word.toLowerCase();
}

function wordStart(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === ampersand || isWordCode(code)) break;
  }
  return at;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return end === start ? start + 1 : end;
}

/** Where the next word of the same name starts; `undefined` where the name cannot run on, as at a blank line. */
function jointEnd(text: string, from: number): number | undefined {
  let breaks = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === ampersand || isWordCode(code)) return at;
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
    if (breaks > 1 || !jointCharacters.includes(text[at]!)) return undefined;
  }
  return undefined;
}

const ampersand = 38;

/** Blanks, line breaks, comma, hyphens and apostrophes, so that "Majesty’s" is two words that belong together. */
const jointCharacters = " \u00a0\t\r\n,-\u2010\u2011'’";

/** ASCII letters and digits, and every letter, mark or digit beyond ASCII. */
function isWordCode(code: number): boolean {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  // Dashes and curly quotes, by far the most frequent; none of them is a letter.
  if (code >= 0x2000 && code <= 0x206f) return false;
  return wordCharacter.test(String.fromCharCode(code));
}

const wordCharacter = /[\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ\d]/;
