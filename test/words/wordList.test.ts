/** The list of words as it is read, against what it was made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cspellWords } from '../../scripts/generators/wordList/cspellTrie';
import { hunspellWords } from '../../scripts/generators/wordList/hunspell';
import { packWords } from '../../scripts/generators/wordList/packWords';
import { listedWords, ownChoice } from '../../scripts/generators/wordList/wordList';
import { isOneSlip } from '../../server/src/rules/shared/spelling';
import { wordGraph } from '../../server/src/text/wordGraph';
import generated from '../../server/src/words.generated.json';

const repository = join(import.meta.dirname, '../..');
const graph = wordGraph(Buffer.from(generated.graph, 'base64'));
const listed = listedWords(repository);

describe('the list of words', () => {
  it('has exactly the words of both lists and our own', () => {
    expect([...graph.words()].join() === [...listed].sort().join()).toBe(true);
    expect(listed.size).toBeGreaterThan(135_000);
  });

  it('tells each of them from what is like it', () => {
    const words = [...listed];
    const missing = words.filter((word) => !graph.has(word));
    expect(missing).toEqual([]);
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', '');
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.nat(12), letter, letter, (index, at, one, other) => {
        const word = words[index]!;
        const mistyped = word.slice(0, at) + one + other + word.slice(at + 1);
        expect(graph.has(mistyped), mistyped).toBe(listed.has(mistyped));
      }),
      { seed: 10, numRuns: 5000 },
    );
  });

  it('is made the same each time', () => {
    const graphs = [packWords(listed), packWords([...listed].reverse())];
    const made = graphs.map((bytes) => Buffer.from(bytes).toString('base64'));
    expect(made.map((each) => each === generated.graph)).toEqual([true, true]);
  });

  it.each([
    'garde',
    'faired',
    'pronation',
    'rattings',
    'thee',
    'color',
    'center',
    'labeled',
    'recomendations',
    'abc',
    '',
    'x'.repeat(50),
  ])('does not have “%s”', (word) => {
    expect(graph.has(word)).toBe(false);
  });

  it('has those of our own that the smaller list lacks', () => {
    const { added } = ownChoice(readFileSync(join(repository, 'seeds/words.yaml'), 'utf8'));
    const read = (name: string) =>
      readFileSync(join(repository, 'node_modules/dictionary-en-gb', name), 'utf8');
    const others = hunspellWords(read('index.aff'), read('index.dic'));
    const words = added.flatMap((entry) => entry.words);
    expect(words.filter((word) => others.has(word) || !listed.has(word))).toEqual([]);
  });
});

describe('a list that is cut short', () => {
  const whole = packWords(['carer', 'court']);

  it.each([0, 1, 4, whole.length - 3])('answers after %i bytes of it', (length) => {
    const cut = wordGraph(whole.slice(0, length));
    expect([cut.has('court'), cut.has('zebra')]).toEqual([false, false]);
    expect(cut.near('courts')).toEqual([]);
  });
});

describe('the words one slip away', () => {
  const few = ['carer', 'carers', 'case', 'cases', 'trace', 'court', 'courts', 'count', 'escort'];
  const small = wordGraph(packWords(few));

  it('are all that one slip makes of a word, whatever the word', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'acenorstu'), maxLength: 8 });
    const word = fc.oneof(letters, fc.tuple(fc.constantFrom(...few), letters).map(mixed));
    fc.assert(
      fc.property(word, (typed) => {
        const expected = few.filter((known) => isOneSlip(typed, known));
        expect([...small.near(typed)].sort()).toEqual(expected.sort());
      }),
      { seed: 10, numRuns: 3000 },
    );
  });

  it.each([
    ['recomendations', 'recommendations'],
    ['managment', 'management'],
    ['inspectros', 'inspectors'],
    ['thier', 'their'],
    ['servicces', 'services'],
    ['independant', 'independent'],
  ])('of “%s” begin with “%s”', (typed, right) => {
    expect(graph.near(typed)[0]).toBe(right);
  });
});

describe('the words that double other letters', () => {
  it.each([
    ['dissapointed', ['disappointed']],
    ['acommodattion', ['accommodation']],
    ['neccesary', ['necessary']],
    ['disappointed', []],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', []],
  ])('than “%s” are %j', (typed, right) => {
    expect(graph.doubledOtherwise(typed)).toEqual(right);
  });
});

/** A word with the letters of another put in or over it. */
function mixed([word, letters]: [string, string]): string {
  const at = letters.length % (word.length + 1);
  return word.slice(0, at) + letters.slice(0, 1) + word.slice(at + (letters.length % 2));
}

describe('a dictionary of Hunspell', () => {
  it('is read with what its flags add', () => {
    const aff = [
      'ONLYINCOMPOUND c',
      ...['PFX U Y 1', 'PFX U 0 un .', 'SFX D Y 2', 'SFX D y ied [^aeiou]y', 'SFX D 0 ed [^ey]'],
      ...['SFX T N 1', 'SFX T 0 est .'],
    ].join('\n');
    const words = hunspellWords(aff, '4\nlock/UD\ntidy/UT\ncarry/D\n2th/tc\n');
    expect([...words].sort()).toEqual(
      [
        'lock',
        'unlock',
        'locked',
        'unlocked',
        'tidy',
        'untidy',
        'tidyest',
        'carry',
        'carried',
      ].sort(),
    );
  });
});

describe('a trie of cSpell', () => {
  it('is read with its references and steps back', () => {
    // Behind “t” comes what comes behind the “w”, which is node 1; the node of the “s” is where all words end.
    const data = ['wal', 'ks$<ts$5t#1;<\\3$'].join('\n');
    const words = cspellWords(`#!/usr/bin/env reader\nTrieXv3\nbase=10\n__DATA__\n${data}`);
    expect([...words].sort()).toEqual(['3', 'talks', 'talts', 'walks', 'walts'].sort());
    expect(() => cspellWords('TrieXv4\n')).toThrow('no trie of version 3');
  });
});
