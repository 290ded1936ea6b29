/** Finds everything in a text that the register knows by name. */
import { bodyForms, type House } from '../house/house';
import { firstWord, type NameMatcher, nameMatcherByWord } from '../house/nameMatcher';
import { addName, type NamedEntity, nameIndex, type RegisterEntity } from './nameIndex';
import type { Register } from './register';

export type { RegisterEntity } from './nameIndex';

/**
 * A matcher of the names of services, places, people and bodies in the register, and of the bodies
 * whose houses are given; general words such as "the Inspectorate" are left out.
 * The matcher is made anew with each call: keep it as long as the register.
 */
export function registerMatcher(
  register: Register,
  houses: readonly House[] = [],
): NameMatcher<RegisterEntity> {
  const { firstWords, namesFrom } = nameIndex(register);
  const forms = houses.flatMap(formsOf);
  return nameMatcherByWord(
    new Set([...firstWords, ...forms.map(({ name }) => firstWord(name))]),
    (word) => {
      const names = new Map(namesFrom(word));
      for (const form of forms) if (firstWord(form.name) === word) addName(names, form);
      return Array.from(names, ([name, value]) => ({ name, value }));
    },
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
