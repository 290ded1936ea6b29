/**
 * The notation in which wordings are written down.
 *
 * | notation | means |
 * |---|---|
 * | `rated` | that word, in small letters or with capitals |
 * | `'('` | a character that the notation itself uses |
 * | `{rate}` | any form of a word |
 * | `<rise>` | a class of the lexicon, a thing that an earlier reader found, or `<word>`, `<number>`, `<year>` |
 * | `(a\|the)` `x?` `x+` | choice, optional, once or more |
 * | `..4` | up to four words, with nothing between them but spaces and hyphens |
 * | `…` | as many tokens of the sentence as it takes, none of them captured |
 * | `!x` | what follows is not x |
 * | `@` | the words at hand, where a grammar is asked about some |
 * | `[to: <figure>]` | captured by name |
 */

/** A wording, as a tree. */
export type PatternNode =
  | { readonly kind: 'word' | 'lemma' | 'class'; readonly name: string }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly PatternNode[] }
  | { readonly kind: 'optional' | 'repeated' | 'not'; readonly of: PatternNode }
  | { readonly kind: 'words'; readonly most: number }
  | { readonly kind: 'hand' | 'gap' }
  | { readonly kind: 'capture'; readonly name: string; readonly of: PatternNode };

/** A pattern that is not written in the notation. */
export class BadPattern extends Error {
  constructor(pattern: string, problem: string) {
    super(`The pattern “${pattern}” ${problem}.`);
  }
}

const symbol =
  /\s*(?:(\.\.)(\d+)|<([a-z-]+)>|\{([a-z-]+)\}|\[([a-z]+):|'([^'\s])'|([()[\]|?+!@…])|([\p{L}’]+(?:'[\p{L}]+)?)|([,;:%£/.–—-]))/uy;

/** Reads a pattern. @throws BadPattern */
export function parsePattern(pattern: string): PatternNode {
  let at = 0;
  let found: RegExpExecArray | null = null;
  const next = () => {
    symbol.lastIndex = at;
    found = symbol.exec(pattern);
    if (found === null && pattern.slice(at).trim() !== '') {
      throw new BadPattern(pattern, `cannot be read from “${pattern.slice(at).trim()}” on`);
    }
    at = found === null ? pattern.length : symbol.lastIndex;
  };
  const isMark = (mark: string) => found?.[7] === mark;
  const expect = (mark: string) => {
    if (!isMark(mark)) throw new BadPattern(pattern, `lacks a “${mark}”`);
    next();
  };
  const choice = (): PatternNode => {
    const of = [sequence()];
    while (isMark('|')) {
      next();
      of.push(sequence());
    }
    return of.length === 1 ? of[0]! : { kind: 'choice', of };
  };
  const sequence = (): PatternNode => {
    const of: PatternNode[] = [];
    while (found !== null && !isMark('|') && !isMark(')') && !isMark(']')) of.push(counted());
    if (of.length === 0) throw new BadPattern(pattern, 'has a part with nothing in it');
    return of.length === 1 ? of[0]! : { kind: 'sequence', of };
  };
  const counted = (): PatternNode => {
    const of = single();
    if (isMark('?')) {
      next();
      return { kind: 'optional', of };
    }
    if (!isMark('+')) return of;
    next();
    return { kind: 'repeated', of };
  };
  const single = (): PatternNode => {
    const [, , most, className, lemma, capture, quoted, mark, word, character] = found!;
    next();
    if (most !== undefined) return { kind: 'words', most: Number(most) };
    if (className !== undefined) return { kind: 'class', name: className };
    if (lemma !== undefined) return { kind: 'lemma', name: lemma };
    if (capture !== undefined) {
      const of = choice();
      expect(']');
      return { kind: 'capture', name: capture, of };
    }
    if (mark === '(') {
      const of = choice();
      expect(')');
      return of;
    }
    if (mark === '@') return { kind: 'hand' };
    if (mark === '…') return { kind: 'gap' };
    if (mark === '!') return { kind: 'not', of: single() };
    const name = word?.toLowerCase().replaceAll('’', "'") ?? quoted ?? character;
    if (name === undefined) throw new BadPattern(pattern, `has a “${mark}” where it means nothing`);
    return { kind: 'word', name };
  };
  next();
  const whole = choice();
  if (found !== null) throw new BadPattern(pattern, `has a “${found[7]}” too many`);
  return whole;
}
