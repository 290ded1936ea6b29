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
 * Who may speak at an offset: the last speaker first, then the others of the release, then who holds an office of the
 * house on the day `day`. Whoever was named before is given in short; quotes from `until` on do not count.
 */
export function speakersAt(
  release: Release,
  day: string,
  offset: number,
  until: number,
): readonly Speaker[] {
  const { quotes } = release;
  const before = quotes.filter(({ span }) => span.start < until).reverse();
  const after = quotes.filter(({ span }) => span.start >= until);
  const names = new Set([...before, ...after].flatMap(({ speaker }) => speaker ?? []));
  const speakers = [...names].map((fullName, index) => ({
    name: nameAt(release, fullName, offset),
    fullName,
    detail:
      index === 0 && before[0]?.speaker !== undefined ? 'last speaker' : 'speaker in this release',
    about: personInALine(release.register, idOf(release, fullName), day),
  }));
  return [...speakers, ...inOffice(release, day, offset, names)];
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
  release: Release,
  day: string,
  offset: number,
  named: ReadonlySet<string>,
): readonly Speaker[] {
  const { house, people, register } = release;
  if (house === undefined) return [];
  return namedHolders(house, register, day)
    .filter(({ name }) => !named.has(name))
    .map(({ id, name, title }) => {
      const isNamed = people.some(({ form, person, span }) => {
        return form === 'full' && person === name && span.start < offset;
      });
      return {
        name: isNamed ? nameAt(release, name, offset) : `${title} ${name}`,
        fullName: name,
        detail: `in office on ${dateInWords(day)}`,
        about: personInALine(register, id, day),
      };
    });
}
