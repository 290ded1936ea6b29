/** Full names of people that are spelt almost as others. */
import type { Release } from '../../facts/release';
import { closestWord } from '../../language/distance';
import { isKnownTo, nameParts } from '../../register/people';
import type { Register } from '../../register/register';
import { remembered } from '../../text/remembered';

/** A name as it is compared. */
export interface ComparedName {
  /** As the register or the release gives it, honorific included. */
  readonly name: string;
  /** Without the honorific. */
  readonly bare: string;
}

/** A name with its words, which are compared with those of many others. */
interface ListedName extends ComparedName {
  readonly words: readonly string[];
}

/** The name without the honorific before it. */
export function withoutHonorific(name: string): string {
  const { honorific } = nameParts({ name });
  return honorific === undefined ? name : name.slice(honorific.length).replace(/^\.?\s+/, '');
}

/** So many names with one word in common are compared; a release has a handful. */
const mostAlike = 50;

/** Names by each of their words. */
export class NameList {
  readonly #names = new Set<string>();
  readonly #byWord = new Map<string, ListedName[]>();

  add(name: string): void {
    const bare = withoutHonorific(name);
    const plainName = withPlainMarks(bare);
    if (this.#names.has(plainName)) return;
    this.#names.add(plainName);
    const listed = { name, bare, words: wordsOf(bare) };
    for (const word of new Set(listed.words)) {
      const list = this.#byWord.get(word);
      if (list === undefined) this.#byWord.set(word, [listed]);
      else if (list.length < mostAlike) list.push(listed);
    }
  }

  has(bare: string): boolean {
    return this.#names.has(withPlainMarks(bare));
  }

  /**
   * The name that shares all words but one with this, and nearly that one.
   * @param shortest words with fewer letters differ by one without being meant for each other
   */
  nearest(bare: string, shortest: number): ComparedName | undefined {
    const words = wordsOf(bare);
    for (const word of words) {
      const found = this.#byWord.get(word)?.find((other) => isSlip(words, other.words, shortest));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** The names of those in a register whom a release of a house may name, by the id of the house, if there is one. */
const registeredNames = remembered(
  (_register: Register) => new Map<string | undefined, NameList>(),
);

/** Whom of the register a name that is not in it was meant for, in a release of the house or of none. */
export function misspeltFor(
  { register, house }: Pick<Release, 'register' | 'house'>,
  bare: string,
): ComparedName | undefined {
  const byHouse = registeredNames(register);
  let names = byHouse.get(house?.id);
  if (names === undefined) {
    names = new NameList();
    for (const person of register.people) if (isKnownTo(person, house?.id)) names.add(person.name);
    byHouse.set(house?.id, names);
  }
  return names.has(bare) ? undefined : names.nearest(bare, 4);
}

function wordsOf(name: string): string[] {
  return withPlainMarks(name).split(' ');
}

/** Straight or curly, one blank or two: the name is the same. */
function withPlainMarks(name: string): string {
  return name.replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
}

function isSlip(words: readonly string[], others: readonly string[], shortest: number): boolean {
  if (words.length !== others.length) return false;
  const index = words.findIndex((word, at) => word !== others[at]);
  if (index === -1 || words.some((word, at) => at > index && word !== others[at])) return false;
  const [word, other] = [words[index]!, others[index]!];
  const mayHaveAccents = !plain.test(word) || !plain.test(other);
  if (mayHaveAccents && withoutAccents(word) === withoutAccents(other)) return true;
  if (Math.min(word.length, other.length) < shortest) return false;
  return closestWord(word, [other]) !== undefined;
}

const plain = /^[A-Za-z]*$/;

/** "Siân" and "Sian" are one name, which is written in one way. */
function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
