/** The words that a text starts or ends with, told without an expression that would be tried at every letter. */
import { isLetter, isSpaceOrEnd } from '../../syntax/scanner';
import type { SourceText } from '../../text/sourceText';

/** The first word, in small letters, blanks before it aside; empty where the text starts with something else. */
export function firstWord(text: SourceText): string {
  let start = 0;
  while (start < text.length && isSpaceOrEnd(text.charCodeAt(start))) start++;
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return text.slice(start, end).toLowerCase();
}

/** The last word, in small letters, blanks behind it aside; empty where the text ends with something else. */
export function lastWord(text: SourceText): string {
  const end = contentEnd(text, text.length);
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

/**
 * Where the run of words begins that the text ends with and that are all among `words`, which must be in small letters;
 * the length of the text where its last word is none of them. Blanks part words; a comma or a dash may stand before the
 * first.
 */
export function trailingRun(text: SourceText, words: ReadonlySet<string>): number {
  let run = text.length;
  for (;;) {
    const end = contentEnd(text, run);
    let start = end;
    while (start > 0 && !isPause(text.charCodeAt(start - 1))) start--;
    if (start === end || !words.has(text.slice(start, end).toLowerCase())) return run;
    run = start;
  }
}

/** The end of what stands before the blanks that end at `from`. */
function contentEnd(text: SourceText, from: number): number {
  let end = from;
  while (end > 0 && isSpaceOrEnd(text.charCodeAt(end - 1))) end--;
  return end;
}

/** What parts two words: a blank, a comma or a dash. */
function isPause(code: number): boolean {
  return isSpaceOrEnd(code) || code === 44 || code === 0x2013 || code === 0x2014;
}
