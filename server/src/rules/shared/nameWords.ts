/** The words that names of services, places and the house itself are made of, and which of them a misspelt word was. */
import type { Release } from '../../facts/release';
import { remembered } from '../../facts/remembered';
import type { Scan } from '../../facts/scan';
import type { House } from '../../house/house';
import { nameIndex } from '../../register/nameIndex';
import type { Register } from '../../register/register';
import type { Span } from '../../text/span';
import { overlapsAny } from './sortedSpans';
import { areForms, isOneSlip } from './spelling';

/** A word with a capital. */
export interface CapitalWord {
  readonly word: string;
  /** Counts from the start of the paragraph; the ending of a possessive is left out. */
  readonly span: Span;
}

/** A word that nothing joins to another, as in an address or in a compound. */
const capitalWord =
  /(?<![A-Za-zÀ-ɏḀ-ỿ\d@/.’'-])[A-Z\u00c0-\u00deŴŶ][\u0300-\u036fa-zß-ÿłśšŵŷżž]{4,}(?![\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ\d@/]|\.[A-Za-zÀ-ɏḀ-ỿ]|-[a-zß-ÿłśšŵŷżž])/g;

/** The words with a capital in a paragraph, those of people's names left out where a title or an office shows them. */
export const capitalWordsIn = remembered((scan: Scan): readonly CapitalWord[] => {
  const titled = scan.people
    .map(({ subject }) => subject)
    .filter(({ honorific, role }) => honorific !== undefined || role !== undefined);
  return capitalWords(scan.text).filter(({ span }) => !overlapsAny(titled, span));
});

/** The words with a capital in `text`; their spans count from its start. */
export function capitalWords(text: string): CapitalWord[] {
  return Array.from(text.matchAll(capitalWord), ({ 0: word, index }) => ({
    word,
    span: { start: index, end: index + word.length },
  }));
}

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
  const all = new Set(
    names.flatMap((name) => name.match(/[A-ZÀ-ÞŁŚŠŴŶŻŽ][\u0300-\u036fa-zß-ÿłśšŵŷżž]+/g) ?? []),
  );
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
export function misspeltWords(scan: Scan, release: Release): ReadonlyMap<string, string> {
  let found = misspelt.get(scan);
  if (found === undefined) {
    found = new Map(
      capitalWordsIn(scan).flatMap(({ word }) => {
        const right = wordMeant(word, release);
        return right === undefined ? [] : [[word, right] as const];
      }),
    );
    misspelt.set(scan, found);
  }
  return found;
}

/** The word of the register or of the house's name that another is one slip away from; `undefined` for a word they know. */
export function wordMeant(word: string, { register, house }: Release): string | undefined {
  const sources = [wordsOfRegister(register), wordsOfHouse(house)];
  if (realPlaces.has(word) || sources.some(({ all }) => all.has(word))) return undefined;
  return sources
    .flatMap(({ byLetter }) => byLetter.get(word[0]!) ?? [])
    .find((known) => isOneSlip(word, known) && !areForms(word, known));
}
