/** Every name that the register knows, with what it may mean. */
import { firstWord, nameKey } from '../language/gazetteer';
import { ObjectMemory } from '../text/remembered';
import {
  type FirstWords,
  firstWordsOf,
  type NamedEntity,
  namesOf,
  type RegisterEntity,
} from './names';
import type { Register } from './register';

/**
 * The names of a register by their first word. The register has far more names than a release has words, for a service
 * is named in many forms; so the names that begin with a word are made when they are first asked for.
 */
export interface NameIndex {
  /** The first words of all names, see {@link firstWord}. */
  readonly firstWords: readonly string[];
  /** The names that begin with this word, by what tells them from others, see {@link nameKey}. */
  readonly namesFrom: (word: string) => ReadonlyMap<string, RegisterEntity>;
}

/** The names of the register; worked out once for each register. */
export function nameIndex(register: Register): NameIndex {
  let index = indexes.get(register);
  if (index === undefined) {
    index = indexNames(register, prepared.get(register)?.() ?? firstWordsOf(register));
    indexes.set(register, index);
  }
  return index;
}

/** What the name means, with "City of" before it or without; `undefined` for one that the register does not know. */
export function entityNamed(register: Register, name: string): RegisterEntity | undefined {
  const known = (text: string) => nameIndex(register).namesFrom(firstWord(text)).get(nameKey(text));
  return known(name) ?? (cityOf.test(name) ? known(name.replace(cityOf, '')) : undefined);
}

/** How councils call themselves, and at times their services: "City of York". */
const cityOf = /^\s*city of /i;

const indexes = new ObjectMemory<Register, NameIndex>();

const prepared = new ObjectMemory<Register, () => FirstWords>();

/** The register, whose names are indexed by these first words: what is bundled had them found when it was built. */
export function withFirstWords(register: Register, read: () => FirstWords): Register {
  prepared.set(register, read);
  return register;
}

function indexNames(register: Register, words: FirstWords): NameIndex {
  const byWord = new Map(Object.entries(words));
  const { namesFrom } = namesOf(register);
  const known = new Map<string, ReadonlyMap<string, RegisterEntity>>();
  return {
    firstWords: Object.keys(words),
    namesFrom: (word) => {
      let names = known.get(word);
      if (names === undefined) {
        names = merged((byWord.get(word) ?? []).flatMap((number) => namesFrom(number, word)));
        if (names.size > 0) known.set(word, names);
      }
      return names;
    },
  };
}

function merged(entities: readonly NamedEntity[]): ReadonlyMap<string, RegisterEntity> {
  const names = new Map<string, RegisterEntity>();
  for (const entity of entities) addName(names, entity);
  return names;
}

/**
 * Adds a name to others; one that is there already gains a meaning if it is of the same kind, unless it has a hundred
 * already.
 */
export function addName(names: Map<string, RegisterEntity>, { name, value }: NamedEntity): void {
  const key = nameKey(name);
  const known = names.get(key);
  if (known === undefined) names.set(key, value);
  else if (
    known.kind === value.kind &&
    known.ids.length < mostMeanings &&
    !known.ids.includes(value.id)
  ) {
    names.set(key, { ...known, ids: [...known.ids, value.id] });
  }
}

/** A name that so many have tells nobody which is meant; each is asked about wherever the name stands. */
const mostMeanings = 100;
