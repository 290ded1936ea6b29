/** Who may speak at a place, and how the release should name them there. */

import { namedHolders } from '../drafting/officeHolders';
import { dateInWords } from '../drafting/writtenDates';
import type { Release } from '../facts/release';
import { personById, shortForms } from '../register/people';
import { personInALine } from './inALine';

/** Somebody who may speak. */
export interface Speaker {
  /** "Dame Glenys" after the first mention, "Chief Inspector of Probation Dame Glenys Stacey" before it. */
  readonly name: string;
  /** "Dame Glenys Stacey". */
  readonly fullName: string;
  readonly detail: string;
  readonly about: string;
}

/**
 * Who may speak at an offset: the last speaker first, then the others of the release, whoever else it names, and who
 * holds an office of the house on the day `day`. Whoever was named before is given in short; quotes from `until` on do
 * not count.
 */
export function speakersAt(
  release: Release,
  day: string,
  offset: number,
  until: number,
): readonly Speaker[] {
  const { people, quotes, register } = release;
  const before = quotes.filter(({ span }) => span.start < until).reverse();
  const after = quotes.filter(({ span }) => span.start >= until);
  const found = new Map<string, string>();
  const add = (fullName: string | undefined, detail: string) => {
    if (fullName !== undefined && !found.has(fullName)) found.set(fullName, detail);
  };
  add(before[0]?.speaker, 'last speaker');
  for (const { speaker } of [...before, ...after]) add(speaker, 'speaker in this release');
  for (const { form, person, span } of people) {
    // What is being typed is no name yet.
    if (form === 'full' && !(span.start <= until && span.end >= offset)) {
      add(person, 'named in this release');
    }
  }
  const speakers = [...found].map(([fullName, detail]) => ({
    name: nameAt(release, fullName, offset),
    fullName,
    detail,
    about: personInALine(register, idOf(release, fullName), day),
  }));
  return [...speakers, ...inOffice(release, day, found)];
}

/** The short form of somebody who was named before the offset, else name and role. */
export function nameAt({ people, register }: Release, name: string, offset: number): string {
  const mentions = people.filter(({ person }) => person === name);
  const full = mentions.find(({ form }) => form === 'full');
  if (full === undefined || full.span.start >= offset) {
    return full?.role === undefined ? name : `${full.role} ${name}`;
  }
  const used = mentions.findLast(({ form, span }) => form === 'short' && span.start < offset);
  const person = full.id === undefined ? undefined : personById(register, full.id);
  return used?.text ?? shortForms(person ?? { name })[0] ?? name;
}

function idOf({ people }: Release, name: string): string | undefined {
  return people.find(({ person }) => person === name)?.id;
}

function inOffice(
  { house, register }: Release,
  day: string,
  found: ReadonlyMap<string, string>,
): readonly Speaker[] {
  if (house === undefined) return [];
  return namedHolders(house, register, day)
    .filter(({ name }) => !found.has(name))
    .map(({ id, name, title }) => ({
      name: `${title} ${name}`,
      fullName: name,
      detail: `in office on ${dateInWords(day)}`,
      about: personInALine(register, id, day),
    }));
}
