/**
 * Finds many names in a text at once.
 *
 * The names are laid out as a tree of words, so the time depends on the length of the text and not
 * on the number of names; those that begin with a word are laid out when a text has it. Spelling
 * variants that do not change which name is meant are read as one: capitals, "&" for "and", commas,
 * hyphens, straight for curly apostrophes, a line break for a blank.
 */
import { isAccent, isDigit, isLetter } from '../text/characters';
import type { Span } from '../text/span';

/** One name found in a text. */
export interface NameMatch<T> {
  readonly span: Span;
  readonly value: T;
}

/** Finds the names in a text, from the start, the longest where several begin at one word, never overlapping. */
export type Gazetteer<T> = (text: string) => readonly NameMatch<T>[];

/** A name and what it means. */
export interface NameEntry<T> {
  readonly name: string;
  readonly value: T;
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  value: T | undefined;
}

/** A matcher of the given names. Where two entries share a name, the first one holds. */
export function gazetteer<T>(entries: Iterable<NameEntry<T>>): Gazetteer<T> {
  const byWord = new Map<string, NameEntry<T>[]>();
  for (const entry of entries) {
    const word = firstWord(entry.name);
    const group = byWord.get(word);
    if (group === undefined) byWord.set(word, [entry]);
    else group.push(entry);
  }
  byWord.delete('');
  return gazetteerByWord(byWord.keys(), (word) => byWord.get(word)!);
}

/**
 * A matcher of names that are asked for when a text has their first word: of a thousand services a release names a few.
 * @param words the first words of all names, as {@link firstWord} gives them
 * @param namesFrom the names that begin with one of these words; asked once for each
 */
export function gazetteerByWord<T>(
  words: Iterable<string>,
  namesFrom: (word: string) => Iterable<NameEntry<T>>,
): Gazetteer<T> {
  const known = new Set(words);
  const starts = new Uint8Array(startCount);
  for (const word of known) starts[startOf(word)] = 1;
  // The key of "&" is a word that nobody sees in the text.
  if (known.has('and')) starts[startOf('&')] = 1;
  const branches = new Map<string, Branch<T>>();
  const branchFrom = (word: string): Branch<T> | undefined => {
    let branch = branches.get(word);
    if (branch === undefined && known.has(word)) {
      branch = laidOut(namesFrom(word));
      branches.set(word, branch);
    }
    return branch;
  };
  return (text) => matches(branchFrom, starts, text);
}

/** The tree of names that share their first word, from that word on. */
function laidOut<T>(entries: Iterable<NameEntry<T>>): Branch<T> {
  const root: Branch<T> = { next: new Map(), value: undefined };
  for (const { name, value } of entries) {
    let branch = root;
    for (const word of wordsOf(name).slice(1)) {
      const next: Branch<T> = branch.next.get(word) ?? { next: new Map(), value: undefined };
      branch.next.set(word, next);
      branch = next;
    }
    branch.value ??= value;
  }
  return root;
}

/** A name reduced to what tells it from others; equal for two spellings of one name. */
export function nameKey(name: string): string {
  return wordsOf(name).join(' ');
}

/** The first word of {@link nameKey}; empty for a name without letters or digits. */
export function firstWord(name: string): string {
  const start = wordStart(name, 0);
  return start === name.length ? '' : keyOf(name, start, wordEnd(name, start));
}

/** The branch of a word, where names begin with it. */
type Branches<T> = (word: string) => Branch<T> | undefined;

function matches<T>(branchFrom: Branches<T>, starts: Uint8Array, text: string): NameMatch<T>[] {
  const found: NameMatch<T>[] = [];
  for (let at = wordStart(text, 0); at < text.length; at = wordStart(text, at)) {
    const start = at;
    let place = 0;
    do place = withLetter(place, text.charCodeAt(at++));
    while (at < text.length && isWordCode(text.charCodeAt(at)) && text[start] !== '&');
    const match = starts[place] === 1 ? longestFrom(branchFrom, text, start, at) : undefined;
    if (match === undefined) continue;
    found.push({ span: { start, end: match.end }, value: match.value });
    at = match.end;
  }
  return found;
}

/** Words are hashed to a place in a table of this size, so that nearly all that begin no name are passed by at once. */
const startCount = 2 ** 14;

function startOf(word: string): number {
  let place = 0;
  for (let at = 0; at < word.length; at++) place = withLetter(place, word.charCodeAt(at));
  return place;
}

/** The place of a word with one letter more; capitals make no difference. */
function withLetter(place: number, code: number): number {
  return (place * 33 + (code < 128 ? code & 31 : 0)) & (startCount - 1);
}

/** The longest name whose first word is the one between `start` and `end`. */
function longestFrom<T>(
  branchFrom: Branches<T>,
  text: string,
  start: number,
  end: number,
): { end: number; value: T } | undefined {
  let longest: { end: number; value: T } | undefined;
  let branch = branchFrom(keyOf(text, start, end));
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

/** Letters with their accents, and digits. */
function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code) || isAccent(code);
}
