/** What everything in a register is called: services in many forms, the places they cover, bodies and people. */
import { firstWord } from '../language/gazetteer';
import type { KnownNames, Person, Service, ServiceKind } from './register';

/** What a name of the register means. */
export interface RegisterEntity {
  /**
   * A place is a county or town by itself: services are named after it, but to name it is not to name
   * one of them.
   */
  readonly kind: 'service' | 'place' | 'person' | 'body';
  /** The likeliest meaning: the id of a person, a body, a house or, for places too, a service. */
  readonly id: string;
  /** Everything of this kind that the name may mean, the likeliest first. */
  readonly ids: readonly string[];
  /** The name as the register spells it. */
  readonly name: string;
}

/** A name with its meaning. */
export interface NamedEntity {
  readonly name: string;
  readonly value: RegisterEntity;
}

/** The first words of all names, each with the numbers that {@link namesOf} gives to what is so called. */
export type FirstWords = Readonly<Record<string, readonly number[]>>;

/** Finds the names of everything in a register. */
export interface NamesOf {
  /** So many things have names; each has a number, in the order in which a name most likely means them. */
  readonly count: number;
  /** Texts that begin as the names of the thing with this number do; none where it has no name. */
  readonly beginningsOf: (number: number) => readonly string[];
  /** The names of the thing with this number that begin with a word, see {@link firstWord}. */
  readonly namesFrom: (number: number, word: string) => readonly NamedEntity[];
}

/** The first words of the names in a register. */
export function firstWordsOf(register: KnownNames): FirstWords {
  const { beginningsOf, count } = namesOf(register);
  const words = new Map<string, number[]>();
  for (let number = 0; number < count; number++) {
    for (const word of new Set(beginningsOf(number).map(firstWord))) {
      const numbers = words.get(word);
      if (numbers === undefined) words.set(word, [number]);
      else numbers.push(number);
    }
  }
  words.delete('');
  return Object.fromEntries(words);
}

/**
 * The names in a register. First come services, bodies and people. Then come the places: areas that were inspected by
 * themselves, for "Northamptonshire" means that inspection, and what other services cover.
 */
export function namesOf({ bodies, kinds, people, services }: KnownNames): NamesOf {
  const known = new Map(kinds.map((kind) => [kind.id, framesOf(kind)]));
  const framesFor = ({ kind }: Service) => known.get(kind) ?? [];
  const parts: readonly Part[] = [
    part('service', services, (service) => namesOfService(service, framesFor(service))),
    part('body', bodies, ({ aliases, name }) => named([name, ...aliases])),
    part('person', people, (person) => named(namesOfPerson(person))),
    part('place', services, ({ kind, name }) => named(kind === areaKind ? [name] : [])),
    part('place', services, (service) => named(placesOf(service, framesFor(service)))),
  ];
  const partOf = (number: number): [Part, number] => {
    let left = number;
    for (const part of parts) {
      if (left < part.count) return [part, left];
      left -= part.count;
    }
    throw new RangeError(`Nothing in the register has the number ${number}.`);
  };
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    beginningsOf: (number) => {
      const [part, own] = partOf(number);
      return part.namesOf(own).beginnings;
    },
    namesFrom: (number, word) => {
      const [part, own] = partOf(number);
      return part.entitiesFrom(own, word);
    },
  };
}

/** The kind of an area that was inspected by itself; its name is that of a place. */
const areaKind = 'area';

/** The kind of a service of the whole country. Every release has its name, "the Probation Service", and few mean it. */
export const nationalKind = 'national';

/** All things of one sort. */
interface Part {
  readonly count: number;
  readonly namesOf: (index: number) => Names;
  readonly entitiesFrom: (index: number, word: string) => readonly NamedEntity[];
}

interface Names {
  /** Texts that begin as the names do. */
  readonly beginnings: readonly string[];
  /** The name that begins as the text with this index. */
  readonly nameAt: (index: number) => string;
}

function part<T extends { readonly id: string }>(
  kind: RegisterEntity['kind'],
  entries: readonly T[],
  namesOf: (entry: T) => Names,
): Part {
  return {
    count: entries.length,
    namesOf: (index) => namesOf(entries[index]!),
    entitiesFrom: (index, word) => {
      const { id } = entries[index]!;
      const { beginnings, nameAt } = namesOf(entries[index]!);
      return beginnings.flatMap((beginning, at) => {
        if (firstWord(beginning) !== word) return [];
        const name = nameAt(at);
        return { name, value: { kind, id, ids: [id], name } };
      });
    },
  };
}

function named(names: readonly string[]): Names {
  return { beginnings: names, nameAt: (index) => names[index]! };
}

function namesOfPerson({ formerly, name, honorific }: Person): string[] {
  return [{ name, honorific }, ...formerly].flatMap(({ name, honorific }) => {
    if (honorific === undefined) return [name];
    const start = `${honorific} `;
    return [name, name.startsWith(start) ? name.slice(start.length) : `${start}${name}`];
  });
}

/** What stands before and after the place in a name of this kind. */
interface NameFrame {
  readonly before: string;
  readonly after: string;
}

function framesOf({ forms }: ServiceKind): readonly NameFrame[] {
  return forms.map((form) => {
    const [before = '', after = ''] = form.split('{place}');
    return { before, after };
  });
}

/** The place in the name of a service: what is left of the name without the words of its kind. */
function placeIn({ name, place }: Service, frames: readonly NameFrame[]): string | undefined {
  if (place !== undefined) return place;
  const frame = frames.find(({ before, after }) => name.startsWith(before) && name.endsWith(after));
  return frame && name.slice(frame.before.length, name.length - frame.after.length);
}

function namesOfService(service: Service, frames: readonly NameFrame[]): Names {
  const { aliases, areas, formerly, kind, name } = service;
  if (kind === areaKind || kind === nationalKind) return named([]);
  const own = [name, ...aliases, ...formerly.map(({ name }) => name)];
  const place = placeIn(service, frames);
  if (place === undefined) return named(own);
  // "Cumbria and Lancashire" is what a service covers and nothing else; "London" and "Cheshire" are places.
  if (areas.length > 1 && listsPlaces.test(place)) own.push(place);
  return {
    beginnings: [...own, ...frames.map(({ before }) => before || place)],
    nameAt: (index) => {
      const frame = frames[index - own.length];
      return frame === undefined ? own[index]! : frame.before + place + frame.after;
    },
  };
}

const listsPlaces = /,|&|\band\b/;

/** The places that a service of another kind than areas has its name from, or covers. */
function placesOf(service: Service, frames: readonly NameFrame[]): readonly string[] {
  const { areas, kind } = service;
  if (kind === areaKind || kind === nationalKind) return [];
  const place = placeIn(service, frames);
  return place === undefined ? areas : [place, ...areas];
}
