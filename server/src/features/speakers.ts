/** Who may speak at a place, and how the release should name them there. */

import { namedHolders } from '../drafting/officeHolders';
import { dateInWords } from '../drafting/writtenDates';
import type { PersonMention } from '../facts/facts';
import type { Release } from '../facts/release';
import { personById, shortForms, styledAt } from '../register/people';
import { personInALine } from './inALine';

/** More people than these are no help to anybody who is looking for one. */
const mostSpeakers = 12;

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
  const ids = new Map<string, string | undefined>();
  const add = (fullName: string | undefined, detail: string, id?: string) => {
    if (fullName === undefined) return;
    if (!found.has(fullName)) found.set(fullName, detail);
    if (!ids.has(fullName)) ids.set(fullName, id);
  };
  add(before[0]?.speaker, 'last speaker', before[0]?.speakerId);
  for (const { speaker, speakerId } of [...before, ...after]) {
    add(speaker, 'speaker in this release', speakerId);
  }
  for (const { form, id, person, span } of people) {
    // What is being typed is no name yet.
    if (form === 'full' && !(span.start <= until && span.end >= offset)) {
      add(person, 'named in this release', id);
    }
  }
  const nameOf = namesAt(release, offset);
  const speakers = [...found].slice(0, mostSpeakers).map(([fullName, detail]) => ({
    name: nameOf(fullName),
    fullName,
    detail,
    about: personInALine(register, ids.get(fullName), day),
  }));
  return [...speakers, ...inOffice(release, day, found)];
}

/** How everybody is to be named at an offset: in short after the first mention, before it with the role that goes with it. */
export function namesAt(release: Release, offset: number): (fullName: string) => string {
  // One pass over the mentions, for there may be as many people as mentions.
  const known = new Map<string, { first: PersonMention | undefined; short: string | undefined }>();
  for (const mention of release.people) {
    const { form, person, span, text } = mention;
    if (person === undefined) continue;
    const entry = known.get(person) ?? { first: undefined, short: undefined };
    known.set(person, entry);
    if (form === 'full') entry.first ??= mention;
    if (form === 'short' && span.start < offset) entry.short = text;
  }
  return (fullName) => {
    const { first, short } = known.get(fullName) ?? {};
    if (first === undefined || first.span.start >= offset) {
      return first?.role === undefined ? fullName : `${first.role} ${fullName}`;
    }
    const person = first.id === undefined ? undefined : personById(release.register, first.id);
    const called = person && styledAt(person, release.published?.value);
    return short ?? shortForms(called ?? { name: fullName })[0] ?? fullName;
  };
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
