/** Services: found by name, with their owners and their inspections. */

import { nameKey } from '../house/nameMatcher';
import { compareDates, isWithin } from '../house/period';
import { nameIndex } from './nameIndex';
import type { Body, Inspection, Register, Service } from './register';

/** The service with this id. */
export function serviceById(register: Register, id: string): Service | undefined {
  return indexOf(register).services.get(id);
}

/** The body with this id. */
export function bodyById(register: Register, id: string): Body | undefined {
  return indexOf(register).bodies.get(id);
}

/**
 * The service that a text names, by any of its names or by its place alone.
 * Capitals, "&", commas, a leading "the" and a short form in brackets behind the name do not matter.
 */
export function findService(register: Register, text: string): Service | undefined {
  const name = text.trim().replace(/^the /i, '');
  const bracket = name.endsWith(')') ? name.lastIndexOf('(') : -1;
  const entity = nameIndex(register).get(nameKey(bracket > 0 ? name.slice(0, bracket) : name));
  return entity?.kind === 'service' || entity?.kind === 'place'
    ? serviceById(register, entity.id)
    : undefined;
}

/** Who owns a service at `date`; several where a change is known only to the month. */
export function ownersAt(register: Register, service: Service, date: string): readonly Body[] {
  return service.owners
    .filter((owner) => isWithin(date, owner))
    .flatMap(({ body }) => bodyById(register, body) ?? []);
}

/**
 * The inspections that a service looks back on, newest first: its own, those of the services whose
 * work it took over, and those of parts of its area. Which is which shows in `inspection.service`.
 */
export function inspectionsOf(register: Register, serviceId: string): readonly Inspection[] {
  const { services, parts, inspections } = indexOf(register);
  const seen = new Set<string>();
  const open = [serviceId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const earlier of services.get(id)?.predecessors ?? []) open.push(earlier);
    for (const part of parts.get(id) ?? []) open.push(part);
  }
  return [...seen]
    .flatMap((id) => inspections.get(id) ?? [])
    .sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
}

/** The inspections of {@link inspectionsOf} that were published before `date`, newest first. */
export function priorInspections(
  register: Register,
  serviceId: string,
  date: string,
): readonly Inspection[] {
  return inspectionsOf(register, serviceId).filter(
    ({ published }) => compareDates(published, date) < 0,
  );
}

interface ServiceIndex {
  readonly services: ReadonlyMap<string, Service>;
  readonly bodies: ReadonlyMap<string, Body>;
  /** The ids of the areas that were inspected by themselves, by the services they were part of. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  readonly inspections: ReadonlyMap<string, readonly Inspection[]>;
}

const indexes = new WeakMap<Register, ServiceIndex>();

function indexOf(register: Register): ServiceIndex {
  const known = indexes.get(register);
  if (known !== undefined) return known;
  const parts = register.services.flatMap(({ id, partOf }) =>
    partOf.map((whole) => [whole, id] as const),
  );
  const index = {
    services: new Map(register.services.map((service) => [service.id, service])),
    bodies: new Map(register.bodies.map((body) => [body.id, body])),
    parts: grouped(parts),
    inspections: grouped(register.inspections.map((found) => [found.service, found] as const)),
  };
  indexes.set(register, index);
  return index;
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
