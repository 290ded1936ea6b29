import { describe, expect, it } from 'vitest';
import { compileGrammars } from './compileGrammars';
import { parsePattern } from './notation';

describe('a pattern', () => {
  it.each([
    ['from [to: <figure>', 'lacks a “]”'],
    ['(a|)', 'has a part with nothing in it'],
    ['from )', 'has a “)” too many'],
    ['?', 'has a “?” where it means nothing'],
    ['from <Figure>', 'cannot be read from “<Figure>” on'],
  ])('like “%s” is refused: it %s', (pattern, problem) => {
    expect(() => parsePattern(pattern)).toThrow(problem);
  });

  it.each([
    ['<nothing> from', 'names “<nothing>”, which nothing is'],
    ['{raise} from', 'names “{raise}”, which nothing is'],
    ['..2 from', 'must begin with a word, a class or a thing'],
    ['<word> from', 'must begin with a word, a class or a thing'],
  ])('like “%s” is refused when it is compiled: it %s', (pattern, problem) => {
    const grammar = [{ name: 'one', pattern, means: () => 'something', unless: [] }];
    expect(() => compileGrammars({ grammar }, new Map(), {})).toThrow(problem);
  });
});
