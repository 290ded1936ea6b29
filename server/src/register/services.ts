/** Services: found by name, with their owners, their names over time, and what came before and after them. */

import { compareDates, isWithin } from '../house/period';
import { nameKey } from '../language/gazetteer';
import { ObjectMemory } from '../text/remembered';
import { entityNamed } from './nameIndex';
import { nationalKind } from './names';
import { type Body, grouped, type Register, type Service } from './register';

/** The service with this id. */
export function serviceById(register: Register, id: string): Service | undefined {
  return indexOf(register).services.get(id);
}

/** The body with this id. */
export function bodyById(register: Register, id: string): Body | undefined {
  return indexOf(register).bodies.get(id);
}

/**
 * The service that this name is said to mean, by any of its names or by its place alone; one of the whole country too,
 * which no running text is taken to name.
 * Capitals, "&", commas, a leading "the" and a short form in brackets behind the name do not matter.
 */
export function findService(register: Register, text: string): Service | undefined {
  const name = text.trim().replace(/^the /i, '');
  const bracket = name.endsWith(')') ? name.lastIndexOf('(') : -1;
  const said = bracket > 0 ? name.slice(0, bracket) : name;
  const entity = entityNamed(register, said);
  if (entity?.kind === 'service' || entity?.kind === 'place') {
    return serviceById(register, entity.id);
  }
  const key = nameKey(said);
  return nationalServices(register).find(({ aliases, formerly, name }) =>
    [name, ...aliases, ...formerly.map((former) => former.name)].some(
      (own) => nameKey(own) === key,
    ),
  );
}

/** The services of the whole country. */
export function nationalServices(register: Register): readonly Service[] {
  return indexOf(register).national;
}

/** Who owns a service at `date`; several where a change is known only to the month. */
export function ownersAt(register: Register, service: Service, date: string): readonly Body[] {
  return service.owners
    .filter((owner) => isWithin(date, owner))
    .flatMap(({ body }) => bodyById(register, body) ?? []);
}

/** The name that a service had at `date`, `YYYY-MM-DD` or as much of it as is known; today’s where no other is sure. */
export function nameAt(service: Service, date: string): string {
  const former = service.formerly.find(
    ({ from, to }) =>
      to !== undefined &&
      compareDates(date, to) <= 0 &&
      (from === undefined || compareDates(from, date) <= 0),
  );
  return former?.name ?? service.name;
}

/** The services that took over the work of the one with this id. */
export function successorsOf(register: Register, id: string): readonly Service[] {
  return indexOf(register).successors.get(id) ?? [];
}

/** The services that this area was a part of and the areas that were a part of this service. */
export function partsOf(register: Register, id: string): readonly Service[] {
  return indexOf(register).parts.get(id) ?? [];
}

interface ServiceIndex {
  readonly services: ReadonlyMap<string, Service>;
  readonly national: readonly Service[];
  readonly bodies: ReadonlyMap<string, Body>;
  /** The areas that were inspected by themselves, by the services they were part of. */
  readonly parts: ReadonlyMap<string, readonly Service[]>;
  readonly successors: ReadonlyMap<string, readonly Service[]>;
}

const indexes = new ObjectMemory<Register, ServiceIndex>();

function indexOf(register: Register): ServiceIndex {
  const known = indexes.get(register);
  if (known !== undefined) return known;
  const { bodies, services } = register;
  const index = {
    services: new Map(services.map((service) => [service.id, service])),
    national: services.filter(({ kind }) => kind === nationalKind),
    bodies: new Map(bodies.map((body) => [body.id, body])),
    parts: grouped(services, ({ partOf }) => partOf),
    successors: grouped(services, ({ predecessors }) => predecessors),
  };
  indexes.set(register, index);
  return index;
}
