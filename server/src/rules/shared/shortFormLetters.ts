/** Short forms whose letters do not fit the words that they stand behind: "Serious Further Offence (SOF)". */

import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import { expansionKey, shortFormOf } from './expansions';

/** The words that a short form in brackets was meant for, and the short form that they have. */
export interface Misfit {
  readonly words: Span;
  readonly right: string;
}

/** Two letters are too easily those of other words. */
const fewestLetters = 3;
/** How far before its brackets the words of a short form may begin. */
const reach = 160;

/** What a short form in brackets that open at `bracket` was meant for; `undefined` where nothing shows that. */
export function misfitBefore(text: SourceText, bracket: number, short: string): Misfit | undefined {
  const letters = short.replace(/[^A-Za-z]/g, '').toUpperCase();
  if (letters.length < fewestLetters || short.includes(' ')) return undefined;
  const words = wordsBefore(text, bracket);
  return withAnotherShortForm(text, words, short) ?? inAnotherOrder(words, letters);
}

interface Word {
  readonly text: string;
  readonly span: Span;
}

function wordsBefore(text: SourceText, end: number): readonly Word[] {
  const before = text.slice(Math.max(0, end - reach), end);
  const from = end - before.length;
  const sentence =
    Math.max(...['. ', '! ', '? ', '\n'].map((stop) => before.lastIndexOf(stop))) + 1;
  return Array.from(
    before.slice(sentence).matchAll(/[A-Za-zÀ-ɏḀ-ỿ&][A-Za-zÀ-ɏḀ-ỿ’']*/g),
    ({ 0: word, index }) => {
      const bare = word.replace(/[’']s?$/, '');
      const start = from + sentence + index;
      return { text: bare, span: { start, end: start + bare.length } };
    },
  );
}

/** The longest long form of some house that the words end with, if its short form is another. */
function withAnotherShortForm(
  text: SourceText,
  words: readonly Word[],
  short: string,
): Misfit | undefined {
  const end = words.at(-1)?.span.end;
  for (const { span } of words) {
    const found = shortFormOf(expansionKey(text.slice(span.start, end)));
    if (found === short) return undefined;
    if (found !== undefined) return { words: { start: span.start, end: end! }, right: found };
  }
  return undefined;
}

/** Words that give no letter to a short form. */
const small = new Set('of and the for in to on & at with a an by or'.split(' '));

/** The words, if their initials are the letters in another order. */
function inAnotherOrder(words: readonly Word[], letters: string): Misfit | undefined {
  let initials = '';
  for (let index = words.length - 1; index >= 0 && initials.length < letters.length; index--) {
    const { text, span } = words[index]!;
    if (small.has(text.toLowerCase())) continue;
    initials = (/^[A-Z]{2,}$/.test(text) ? text : text[0]!.toUpperCase()) + initials;
    if (
      initials.length === letters.length &&
      initials !== letters &&
      sorted(initials) === sorted(letters)
    )
      return { words: { start: span.start, end: words.at(-1)!.span.end }, right: initials };
  }
  return undefined;
}

function sorted(letters: string): string {
  return [...letters].sort().join('');
}
