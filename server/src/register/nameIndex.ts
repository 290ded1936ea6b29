/** Every name that the register knows, with what it may mean. */
import { nameKey } from '../house/nameMatcher';
import type { Register, Service } from './register';

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

/** The names of the register by what tells them from others, see {@link nameKey}. */
export function nameIndex(register: Register): ReadonlyMap<string, RegisterEntity> {
  let index = indexes.get(register);
  if (index === undefined) {
    index = new Map();
    for (const entry of registeredNames(register)) addName(index, entry);
    indexes.set(register, index);
  }
  return index;
}

/**
 * Adds a name to an index; a name that is there already gains a meaning if it is of the same kind,
 * unless it has a hundred already.
 */
export function addName(index: Map<string, RegisterEntity>, { name, value }: NamedEntity): void {
  const key = nameKey(name);
  const known = index.get(key);
  if (known === undefined) index.set(key, value);
  else if (
    known.kind === value.kind &&
    known.ids.length < mostMeanings &&
    !known.ids.includes(value.id)
  ) {
    index.set(key, { ...known, ids: [...known.ids, value.id] });
  }
}

/** A name that so many have tells nobody which is meant; each is asked about wherever the name stands. */
const mostMeanings = 100;

const indexes = new WeakMap<Register, Map<string, RegisterEntity>>();

function* registeredNames(register: Register): Generator<NamedEntity> {
  const forms = new Map(register.kinds.map((kind) => [kind.id, kind.forms]));
  const formsOf = ({ kind }: Service) => forms.get(kind) ?? [];
  for (const service of register.services) {
    for (const name of namesOfService(service, formsOf(service))) {
      yield named('service', service.id, name);
    }
  }
  for (const { id, name, aliases } of register.bodies) {
    for (const form of [name, ...aliases]) yield named('body', id, form);
  }
  for (const { id, name, honorific } of register.people) {
    const bare = honorific !== undefined && name.startsWith(`${honorific} `);
    yield named('person', id, name);
    if (bare) yield named('person', id, name.slice(honorific.length + 1));
    else if (honorific !== undefined) yield named('person', id, `${honorific} ${name}`);
  }
  // Areas that were inspected by themselves come first: "Northamptonshire" means that inspection.
  const isArea = ({ kind }: Service) => kind === areaKind;
  for (const service of register.services.filter(isArea)) {
    yield named('place', service.id, service.name);
  }
  for (const service of register.services.filter((service) => !isArea(service))) {
    for (const place of [placeOf(service, formsOf(service)), ...service.areas]) {
      if (place !== undefined) yield named('place', service.id, place);
    }
  }
}

function named(kind: RegisterEntity['kind'], id: string, name: string): NamedEntity {
  return { name, value: { kind, id, ids: [id], name } };
}

/** The kind of an area that was inspected by itself; its name is that of a place. */
const areaKind = 'area';

function namesOfService(service: Service, forms: readonly string[]): string[] {
  if (service.kind === areaKind) return [];
  const place = placeOf(service, forms);
  const names = [service.name, ...service.aliases];
  if (place === undefined) return names;
  for (const form of forms) names.push(form.replace('{place}', place));
  // "Cumbria and Lancashire" is what a service covers and nothing else; "London" is a place.
  if (service.areas.length > 1) names.push(place);
  return names;
}

/** The area in the name of a service: what is left of it without the words of its kind. */
function placeOf(service: Service, forms: readonly string[]): string | undefined {
  if (service.place !== undefined) return service.place;
  for (const form of forms) {
    const [before = '', after = ''] = form.split('{place}');
    if (service.name.startsWith(before) && service.name.endsWith(after)) {
      return service.name.slice(before.length, service.name.length - after.length);
    }
  }
  return undefined;
}
