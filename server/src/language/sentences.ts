/** Where the sentences of a text end, and those parts of them that can stand alone. */
import { isLetter } from '../text/characters';
import type { Tokens } from './tokens';

/**
 * Whether a token ends a sentence: a full stop, a question mark or an exclamation mark. The full stop of an initial, as in
 * “J. Smith”, does not; that of “Mr.” or “e.g.” belongs to its word, which the lexicon has with it.
 */
export function endsSentence(tokens: Tokens, at: number): boolean {
  const mark = markAt(tokens, at);
  return mark === '!' || mark === '?' || (mark === '.' && !isOfInitial(tokens, at));
}

/** Whether a token ends a sentence, or, as a colon or a semicolon, a part of one that can stand alone. */
export function endsClause(tokens: Tokens, at: number): boolean {
  const mark = markAt(tokens, at);
  return mark === ';' || mark === ':' || endsSentence(tokens, at);
}

/** The mark that a token is; `undefined` where it has more than one character. */
function markAt({ text, starts, ends }: Tokens, at: number): string | undefined {
  return ends[at]! - starts[at]! === 1 ? text[starts[at]!] : undefined;
}

/** Whether a full stop comes with one capital letter, and a word follows. */
function isOfInitial({ text, starts, ends }: Tokens, at: number): boolean {
  const before = at - 1;
  if (before < 0 || at + 1 === starts.length) return false;
  const letter = text[starts[before]!]!;
  return (
    ends[before] === starts[at] &&
    ends[before]! - starts[before]! === 1 &&
    isLetter(letter.charCodeAt(0)) &&
    letter !== letter.toLowerCase() &&
    letter !== 'I'
  );
}
