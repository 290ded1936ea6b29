/** The words that names of services, places and the house itself are made of, and which of them a misspelt word was. */
import type { Release } from '../../facts/release';
import { remembered } from '../../facts/remembered';
import type { Scan } from '../../facts/scan';
import type { House } from '../../house/house';
import { nameIndex } from '../../register/nameIndex';
import type { Register } from '../../register/register';
import { overlaps, type Span } from '../../text/span';
import { areForms, isOneSlip } from './spelling';

/** A word with a capital. */
export interface CapitalWord {
  readonly word: string;
  /** Counts from the start of the paragraph; the ending of a possessive is left out. */
  readonly span: Span;
}

const capitalWord =
  /(?<![\p{L}\p{N}@/.’'-])\p{Lu}[\p{Ll}\p{M}]{4,}(?![\p{L}\p{N}@/]|\.\p{L}|-\p{Ll})/gu;

/** The words with a capital in a paragraph, those of people's names left out. */
export const capitalWordsIn = remembered((scan: Scan): readonly CapitalWord[] => {
  const found: CapitalWord[] = [];
  for (const { 0: word, index } of scan.text.matchAll(capitalWord)) {
    const span = { start: index, end: index + word.length };
    if (!scan.people.some(({ subject, sure }) => sure && overlaps(subject.span, span)))
      found.push({ word, span });
  }
  return found;
});

/** The shortest word of the register that another is compared with; shorter ones are too like everyday words. */
const shortest = 7;

/** Words of names by their first letter. */
interface KnownWords {
  readonly all: ReadonlySet<string>;
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
}

const wordsOfRegister = remembered((register: Register): KnownWords => {
  const names = [...nameIndex(register).values()].map(({ name }) => name);
  return knownWords([
    ...names,
    ...register.services.flatMap(({ name, areas }) => [name, ...areas]),
  ]);
});

const wordsOfHouse = remembered(
  ({ names }: House): KnownWords => knownWords(names.map(({ text }) => text)),
);

function knownWords(names: readonly string[]): KnownWords {
  const all = new Set(names.flatMap((name) => name.match(/\p{Lu}[\p{Ll}\p{M}]+/gu) ?? []));
  const byLetter = new Map<string, string[]>();
  for (const word of all) {
    if (word.length < shortest) continue;
    const group = byLetter.get(word[0]!);
    if (group === undefined) byLetter.set(word[0]!, [word]);
    else group.push(word);
  }
  return { all, byLetter };
}

/** Places that are right as they stand and one slip away from another. */
const realPlaces = new Set(['Herefordshire', 'Cambria']);

const misspelt = new WeakMap<Scan, ReadonlyMap<string, string>>();

/** The words of a paragraph that are one slip away from a word of the register, with the word that was meant. */
export function misspeltWords(
  scan: Scan,
  { register, house }: Release,
): ReadonlyMap<string, string> {
  let found = misspelt.get(scan);
  if (found === undefined) {
    const sources = [wordsOfRegister(register), wordsOfHouse(house)];
    found = new Map(
      capitalWordsIn(scan).flatMap(({ word }) => {
        if (realPlaces.has(word) || sources.some(({ all }) => all.has(word))) return [];
        const right = sources
          .flatMap(({ byLetter }) => byLetter.get(word[0]!) ?? [])
          .find((known) => isOneSlip(word, known) && !areForms(word, known));
        return right === undefined ? [] : [[word, right] as const];
      }),
    );
    misspelt.set(scan, found);
  }
  return found;
}
