/** How one letter of a word goes wrong under the fingers. */
import type { Random } from './random';

/** A way to mistype a word; gives `undefined` where the word has no place for it. */
export type Mistyping = (word: string, random: Random) => string | undefined;

/** Every way, by what a sub-editor would call it. The first letter is never touched. */
export const mistypings: Readonly<Record<string, Mistyping>> = {
  'two letters swapped': (word, random) => {
    const at = random.pick(places(word, (index) => word[index] !== word[index + 1]).slice(0, -1));
    return at === undefined
      ? undefined
      : word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  },
  'a letter left out': (word, random) => {
    // Without its last letter a word is mostly another form of itself, which is a matter of grammar.
    const inner = places(word, (index) => !isDoubled(word, index) && index < word.length - 1);
    const at = random.pick(inner);
    return at === undefined ? undefined : word.slice(0, at) + word.slice(at + 1);
  },
  'a letter doubled': (word, random) => {
    const at = random.pick(places(word, (index) => !isDoubled(word, index)));
    return at === undefined ? undefined : word.slice(0, at) + word[at] + word.slice(at);
  },
  'a doubling lost': (word, random) => {
    const at = random.pick(places(word, (index) => word[index] === word[index - 1]));
    return at === undefined ? undefined : word.slice(0, at) + word.slice(at + 1);
  },
  'a neighbouring key': (word, random) => {
    const at = random.pick(places(word, (index) => neighbours[word[index]!] !== undefined));
    if (at === undefined) return undefined;
    const letter = random.pick([...neighbours[word[at]!]!]);
    return word.slice(0, at) + letter + word.slice(at + 1);
  },
  'one letter more': (word, random) => {
    const at = random.pick(places(word, (index) => neighbours[word[index]!] !== undefined));
    if (at === undefined) return undefined;
    const letter = random.pick([...neighbours[word[at]!]!]);
    return word.slice(0, at) + letter + word.slice(at);
  },
  'a wrong vowel': (word, random) => {
    const at = random.pick(places(word, (index) => vowels.includes(word[index]!)));
    if (at === undefined) return undefined;
    const letter = random.pick([...vowels].filter((vowel) => vowel !== word[at]));
    return word.slice(0, at) + letter + word.slice(at + 1);
  },
};

const vowels = 'aeiou';

/** The keys beside each on the keyboard that is usual in Britain. */
const neighbours: Readonly<Record<string, string>> = Object.fromEntries(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) =>
    [...row].map((key, at) => [key, `${row[at - 1] ?? ''}${row[at + 1] ?? ''}`]),
  ),
);

/** The letters after the first that something holds for. */
function places(word: string, holds: (index: number) => boolean): number[] {
  return [...word].flatMap((_, index) => (index > 0 && holds(index) ? [index] : []));
}

function isDoubled(word: string, index: number): boolean {
  return word[index] === word[index - 1] || word[index] === word[index + 1];
}
