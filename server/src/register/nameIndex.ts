/** Every name that the register knows, with what it may mean. */
import { firstWord, nameKey } from '../house/nameMatcher';
import type { KnownNames, Person, Register, Service, ServiceKind } from './register';

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

/**
 * The names of a register by their first word. The register has far more names than a release has words, for a service
 * is named in many forms; so the names that begin with a word are made when they are first asked for.
 */
export interface NameIndex {
  /** The first words of all names, see {@link firstWord}. */
  readonly firstWords: ReadonlySet<string>;
  /** The names that begin with this word, by what tells them from others, see {@link nameKey}. */
  readonly namesFrom: (word: string) => ReadonlyMap<string, RegisterEntity>;
}

/** The names of the register; worked out once for each register. */
export function nameIndex(register: Register): NameIndex {
  let index = indexes.get(register);
  if (index === undefined) {
    index = indexNames(register);
    indexes.set(register, index);
  }
  return index;
}

/** What the name means; `undefined` for one that the register does not know. */
export function entityNamed(register: Register, name: string): RegisterEntity | undefined {
  return nameIndex(register).namesFrom(firstWord(name)).get(nameKey(name));
}

const indexes = new WeakMap<Register, NameIndex>();

/** Something of the register with all its names. */
interface NameSource {
  /** Texts that begin as its names do. */
  readonly beginnings: readonly string[];
  readonly names: () => readonly NamedEntity[];
}

function indexNames(register: Register): NameIndex {
  const byWord = new Map<string, NameSource[]>();
  for (const source of sourcesOf(register)) {
    for (const word of new Set(source.beginnings.map(firstWord))) {
      const group = byWord.get(word);
      if (group === undefined) byWord.set(word, [source]);
      else group.push(source);
    }
  }
  byWord.delete('');
  const known = new Map<string, ReadonlyMap<string, RegisterEntity>>();
  return {
    firstWords: new Set(byWord.keys()),
    namesFrom: (word) => {
      let names = known.get(word);
      if (names === undefined) {
        names = namesBeginningWith(word, byWord.get(word) ?? []);
        if (names.size > 0) known.set(word, names);
      }
      return names;
    },
  };
}

function namesBeginningWith(
  word: string,
  sources: readonly NameSource[],
): ReadonlyMap<string, RegisterEntity> {
  const names = new Map<string, RegisterEntity>();
  for (const source of sources) {
    for (const named of source.names()) {
      if (firstWord(named.name) === word) addName(names, named);
    }
  }
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

/** Everything with a name, what a name most likely means first. */
function* sourcesOf({ bodies, kinds, people, services }: KnownNames): Generator<NameSource> {
  const forms = new Map(kinds.map((kind) => [kind.id, formsOf(kind)]));
  const placed = services.map((service) => placedService(service, forms.get(service.kind) ?? []));
  for (const service of placed) {
    if (service.kind !== areaKind && service.kind !== nationalKind)
      yield sourceOf('service', service.id, namesOfService(service));
  }
  for (const { id, name, aliases } of bodies) {
    const names = [name, ...aliases];
    yield sourceOf('body', id, { beginnings: names, names: () => names });
  }
  for (const person of people) {
    const names = namesOfPerson(person);
    yield sourceOf('person', person.id, { beginnings: names, names: () => names });
  }
  // Areas that were inspected by themselves come first: "Northamptonshire" means that inspection.
  for (const { id, kind, name } of placed) {
    if (kind === areaKind) yield sourceOf('place', id, { beginnings: [name], names: () => [name] });
  }
  for (const { areas, id, kind, place } of placed) {
    if (kind === areaKind || kind === nationalKind) continue;
    const names = place === undefined ? areas : [place, ...areas];
    yield sourceOf('place', id, { beginnings: names, names: () => names });
  }
}

/** The kind of an area that was inspected by itself; its name is that of a place. */
const areaKind = 'area';

/** The kind of a service of the whole country. Every release has its name, "the Probation Service", and few mean it. */
export const nationalKind = 'national';

interface Names {
  readonly beginnings: readonly string[];
  readonly names: () => readonly string[];
}

function sourceOf(
  kind: RegisterEntity['kind'],
  id: string,
  { beginnings, names }: Names,
): NameSource {
  return {
    beginnings,
    names: () => names().map((name) => ({ name, value: { kind, id, ids: [id], name } })),
  };
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

function formsOf({ forms }: ServiceKind): readonly NameFrame[] {
  return forms.map((form) => {
    const [before = '', after = ''] = form.split('{place}');
    return { before, after };
  });
}

interface PlacedService extends Service {
  readonly forms: readonly NameFrame[];
}

/** The service with the place in its name: what is left of the name without the words of its kind. */
function placedService(service: Service, forms: readonly NameFrame[]): PlacedService {
  const { name } = service;
  const frame = forms.find(({ before, after }) => name.startsWith(before) && name.endsWith(after));
  const place =
    service.place ?? (frame && name.slice(frame.before.length, name.length - frame.after.length));
  return place === undefined ? { ...service, forms } : { ...service, forms, place };
}

function namesOfService({ aliases, areas, formerly, forms, name, place }: PlacedService): Names {
  const own = [name, ...aliases, ...formerly.map(({ name }) => name)];
  if (place === undefined) return { beginnings: own, names: () => own };
  // "Cumbria and Lancashire" is what a service covers and nothing else; "London" and "Cheshire" are places.
  const alone = areas.length > 1 && listsPlaces.test(place) ? [place] : [];
  return {
    beginnings: [...own, ...forms.map(({ before }) => before || place)],
    names: () => [...own, ...forms.map(({ before, after }) => before + place + after), ...alone],
  };
}

const listsPlaces = /,|&|\band\b/;
