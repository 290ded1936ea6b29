/**
 * All that the register knows of a service, gathered for whoever shows it.
 *
 * Nothing is worded and nothing is left out here: what there is room for is decided where it is shown.
 */
import { type RatingScale, type Regime, regimeById, scaleInForce } from '../house/house';
import { houseById } from '../house/houses';
import { isWithin } from '../house/period';
import { inspectionsOf, standardRatings } from '../register/inspections';
import { entityNamed } from '../register/nameIndex';
import { personById, styledAt } from '../register/people';
import type { Body, Inspection, Person, Register, Service } from '../register/register';
import {
  bodyById,
  findService,
  nameAt,
  partsOf,
  serviceById,
  successorsOf,
} from '../register/services';

/** What the register knows of a service. */
export interface ServiceRecord {
  readonly service: Service;
  /** "Community Rehabilitation Company". */
  readonly kind: string | undefined;
  readonly owners: readonly Ownership[];
  /** The region that a probation delivery unit belongs to. */
  readonly region: Service | undefined;
  /** The probation delivery units of a region, with their latest inspections. */
  readonly units: readonly Unit[];
  readonly predecessors: readonly Service[];
  readonly successors: readonly Service[];
  /** The services that looked after this area. */
  readonly wholes: readonly Service[];
  /** The areas of this service that were inspected by themselves. */
  readonly parts: readonly Service[];
  /** Its own and those it looks back on, newest first. */
  readonly inspections: readonly InspectionRecord[];
}

/** Who owned a service, and when. */
export type Ownership = Service['owners'][number] & { readonly owner: Body };

/** A unit of a region. */
export interface Unit {
  readonly service: Service;
  /** Its last inspection with an overall rating. */
  readonly latest: InspectionRecord | undefined;
}

/** An inspection with what the register and the house pack say of what it names. */
export interface InspectionRecord {
  readonly inspection: Inspection;
  /** What the service was called then; that of a predecessor has its own name. */
  readonly name: string;
  readonly regime: Regime | undefined;
  /** `undefined` where it is not certain on which it was rated. */
  readonly scale: RatingScale | undefined;
  readonly overall: Overall;
  /** The ratings of standards, in the order of the register. */
  readonly standards: readonly StandardGroup[];
  /** As called then. */
  readonly chiefInspector: Person | undefined;
}

/** An overall rating, that there was none to be had, or that nobody has seen it. */
export type Overall =
  | { readonly known: 'rated'; readonly rating: string }
  | { readonly known: 'none' | 'unknown' };

/** The ratings of the standards of one domain. */
export interface StandardGroup {
  /** `undefined` where it is not known, or the standard belongs to none. */
  readonly domain: string | undefined;
  /** Whether they count toward the overall rating. */
  readonly counts: boolean;
  readonly standards: readonly { readonly standard: string; readonly rating: string }[];
}

/** The record of one service. */
export function serviceRecord(register: Register, service: Service): ServiceRecord {
  const { id } = service;
  const known = (ids: readonly string[]) => ids.flatMap((one) => serviceById(register, one) ?? []);
  return {
    service,
    kind: register.kinds.find((kind) => kind.id === service.kind)?.name,
    owners: service.owners.flatMap((ownership) => {
      const owner = bodyById(register, ownership.body);
      return owner === undefined ? [] : [{ ...ownership, owner }];
    }),
    region: known(service.region === undefined ? [] : [service.region])[0],
    units: unitsOf(register, id),
    predecessors: known(service.predecessors),
    successors: successorsOf(register, id),
    wholes: known(service.partOf),
    parts: partsOf(register, id),
    inspections: inspectionsOf(register, id).map((one) => inspectionRecord(register, one)),
  };
}

/** The inspections of this service alone, newest first, without those of predecessors and of parts of its area. */
export function ownInspections(register: Register, { id }: Service): readonly InspectionRecord[] {
  return inspectionsOf(register, id)
    .filter(({ service }) => service === id)
    .map((one) => inspectionRecord(register, one));
}

/** The services that a name may mean: one, or those that share a place; empty for one that names no service. */
export function servicesNamed(register: Register, text: string): readonly Service[] {
  const name = text.trim().replace(/^the /i, '');
  const bracket = name.endsWith(')') ? name.lastIndexOf('(') : -1;
  const entity = entityNamed(register, bracket > 0 ? name.slice(0, bracket) : name);
  if (entity?.kind === 'service' || entity?.kind === 'place') {
    return entity.ids.flatMap((id) => serviceById(register, id) ?? []);
  }
  // One of the whole country, which running text is not taken to name.
  const national = findService(register, name);
  return national === undefined ? [] : [national];
}

/** Services of the day (`YYYY-MM-DD`) first, then those that are gone or to come. */
export function ofTheDayFirst(services: readonly Service[], day: string): readonly Service[] {
  const isThere = (service: Service) => isWithin(day, service);
  return [...services.filter(isThere), ...services.filter((service) => !isThere(service))];
}

function unitsOf(register: Register, region: string): readonly Unit[] {
  return register.services
    .filter((service) => service.region === region)
    .map((service) => ({
      service,
      latest: ownInspections(register, service).find(({ overall }) => overall.known === 'rated'),
    }));
}

function inspectionRecord(register: Register, inspection: Inspection): InspectionRecord {
  const { chiefInspector, house: houseId, overall, published } = inspection;
  const house = houseById(houseId);
  const service = serviceById(register, inspection.service);
  const regime =
    inspection.regime === undefined ? undefined : house && regimeById(house, inspection.regime);
  const chief = chiefInspector === undefined ? undefined : personById(register, chiefInspector);
  return {
    inspection,
    name: service === undefined ? inspection.service : nameAt(service, published),
    regime,
    scale: house && scaleInForce(house, { date: published, regime: regime?.id }),
    overall:
      overall === undefined
        ? { known: regime?.overall === false ? 'none' : 'unknown' }
        : { known: 'rated', rating: overall },
    standards: standardGroups(inspection, regime),
    chiefInspector: chief && styledAt(chief, published),
  };
}

function standardGroups(
  inspection: Inspection,
  regime: Regime | undefined,
): readonly StandardGroup[] {
  const groups = new Map<
    string,
    StandardGroup & { standards: StandardGroup['standards'][number][] }
  >();
  for (const { domain: given, rating, standard } of standardRatings(inspection)) {
    const known = (regime?.standards ?? []).filter(
      ({ also, domain, name }) =>
        (name === standard || also.includes(standard)) && (given === undefined || domain === given),
    );
    const domain = given ?? (known.length === 1 ? known[0]!.domain : undefined);
    const counts = known.length === 0 || known.some((one) => one.counts);
    const key = `${counts} ${domain ?? ''}`;
    const group = groups.get(key) ?? { domain, counts, standards: [] };
    groups.set(key, group);
    group.standards.push({ standard, rating });
  }
  return [...groups.values()];
}
