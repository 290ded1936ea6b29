/** Finds everything in a text that the register knows by name. */
import { bodyForms, type House } from '../house/house';
import { firstWord, type Gazetteer, gazetteerByWord } from '../language/gazetteer';
import type { Span } from '../text/span';
import { addName, nameIndex } from './nameIndex';
import type { NamedEntity, RegisterEntity } from './names';
import type { Register } from './register';

export type { RegisterEntity } from './names';

/**
 * A matcher of the names of services, places, people and bodies in the register, and of the bodies
 * whose houses are given; general words such as "the Inspectorate" are left out, and so are the words that are a place
 * only where they have a capital, "reading" and "bury".
 * The matcher is made anew with each call: keep it as long as the register.
 */
export function registerMatcher(
  register: Register,
  houses: readonly House[] = [],
): Gazetteer<RegisterEntity> {
  const { firstWords, namesFrom } = nameIndex(register);
  const forms = houses.flatMap(formsOf);
  const match = gazetteerByWord(
    new Set([...firstWords, ...forms.map(({ name }) => firstWord(name))]),
    (word) => {
      const names = new Map(namesFrom(word));
      for (const form of forms) if (firstWord(form.name) === word) addName(names, form);
      return Array.from(names, ([name, value]) => ({ name, value }));
    },
  );
  const general = wordsOfKinds(register);
  return (text) =>
    match(text).filter(({ span, value }) =>
      value.kind === 'service'
        ? isServiceName(text.slice(span.start, span.end), value.name, general)
        : value.kind !== 'place' || isPlaceName(text, span, value.name),
    );
}

function formsOf(house: House): NamedEntity[] {
  return bodyForms(house)
    .filter(({ use }) => use !== 'generic')
    .map(({ text }) => ({
      name: text,
      value: { kind: 'body', id: house.id, ids: [house.id], name: text },
    }));
}

/** The words for kinds of services, and those between words, which need no capital. */
function wordsOfKinds({ kinds }: Register): ReadonlySet<string> {
  return new Set([
    ...['and', 'for', 'in', 'of', 'the'],
    ...kinds.flatMap(({ forms }) =>
      wordsOf(forms.join(' ').replaceAll('{place}', '')).map((word) => word.toLowerCase()),
    ),
  ]);
}

/** Whether a place in the name of a service has its capital; a short form has all of them: "BeNCH" is not "the bench". */
function isServiceName(text: string, name: string, general: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  if (words.length === 1) return [...name].every((letter, at) => isAsLarge(letter, text[at]));
  const proper = words.find((word) => !general.has(word.toLowerCase()));
  return proper === undefined || startsLarge(proper);
}

/**
 * Whether the words are a place and nothing else: each has the capital that it has in the name, and a single word that
 * opens a sentence, where every word has one, does not run on in small letters.
 */
function isPlaceName(text: string, { start, end }: Span, name: string): boolean {
  const large = new Set(
    wordsOf(name)
      .filter(startsLarge)
      .map((word) => word.toLowerCase()),
  );
  const words = wordsOf(text.slice(start, end));
  if (words.some((word) => large.has(word.toLowerCase()) && !startsLarge(word))) return false;
  return words.length > 1 || !opensSentence(text, start) || !runsOn.test(text.slice(end, end + 4));
}

const runsOn = /^\s{1,2}[a-zß-ÿ]/;

function opensSentence(text: string, start: number): boolean {
  for (let at = start; at > start - 6; at--) {
    if (at === 0 || '.!?…\n\r'.includes(text[at - 1]!)) return true;
    if (!' \u00a0"“”\'‘’'.includes(text[at - 1]!)) return false;
  }
  return false;
}

function wordsOf(text: string): string[] {
  return text.match(/[A-Za-zÀ-ɏḀ-ỿ]+/g) ?? [];
}

function startsLarge(word: string): boolean {
  return word[0] !== word[0]!.toLowerCase();
}

/** Whether a letter is a capital if another is. */
function isAsLarge(other: string, letter: string | undefined): boolean {
  return letter === undefined || other === other.toLowerCase() || letter !== letter.toLowerCase();
}
