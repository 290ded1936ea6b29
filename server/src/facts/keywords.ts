/** Finds certain words in a text, fast enough to be asked of every paragraph. */

import { isLetter } from '../syntax/scanner';
import type { Span } from '../text/span';

/** Finds the words, in order, whatever their capitals. */
export type KeywordFinder = (text: string) => readonly Span[];

const none: readonly Span[] = Object.freeze([]);

/**
 * A finder of `words`, which must be in small letters of ASCII and at least two of them long.
 *
 * Nearly every word of a text is passed over for its first two letters.
 */
export function keywordFinder(words: Iterable<string>): KeywordFinder {
  const known = new Set(words);
  const starts = new Uint8Array(32 * 32);
  for (const word of known) starts[startOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  return (text) => {
    let found: Span[] | undefined;
    const { length } = text;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      if (!isWordLetter(code)) continue;
      const start = at;
      do at++;
      while (at < length && isWordLetter(text.charCodeAt(at)));
      if (code >= 128 || starts[startOf(code, text.charCodeAt(start + 1))] === 0) continue;
      if (!known.has(text.slice(start, at).toLowerCase())) continue;
      found ??= [];
      found.push({ start, end: at });
    }
    return found ?? none;
  };
}

const asciiLetters = new Uint8Array(128);
for (let code = 97; code <= 122; code++) asciiLetters[code] = asciiLetters[code - 32] = 1;

function isWordLetter(code: number): boolean {
  return code < 128 ? asciiLetters[code] === 1 : isLetter(code);
}

/** The place of two letters in a table, their capitals aside. */
function startOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}
