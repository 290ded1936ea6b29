/** Finds everything in a text that the register knows by name. */
import { bodyForms, type House } from '../house/house';
import { type NameMatcher, nameMatcher } from '../house/nameMatcher';
import { addName, nameIndex, type RegisterEntity } from './nameIndex';
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
  const index = new Map(nameIndex(register));
  for (const house of houses) {
    for (const { text, use } of bodyForms(house)) {
      if (use === 'generic') continue;
      const value = { kind: 'body', id: house.id, ids: [house.id], name: text } as const;
      addName(index, { name: text, value });
    }
  }
  return nameMatcher([...index].map(([name, value]) => ({ name, value })));
}
