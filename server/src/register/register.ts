/**
 * What is known before a draft is written: services, the bodies behind them, people and inspections.
 *
 * A register is plain data, exactly as a register file gives it; what lookups need beyond that is
 * worked out at the first question and forgotten with the register.
 */
import type * as z from 'zod/mini';
import type { Immutable } from '../house/schemaParts';
import { ObjectMemory } from '../text/remembered';
import type { registerSchema } from './registerSchema';

/** Services, bodies, people and inspections, from one file or from several merged. */
export type Register = Immutable<z.infer<typeof registerSchema>>;

/** A kind of service, and how services of this kind are named. */
export type ServiceKind = Register['kinds'][number];

/** A service that is inspected. */
export type Service = Register['services'][number];

/** An organisation that owns or runs services. */
export type Body = Register['bodies'][number];

/** A person who is named or quoted. */
export type Person = Register['people'][number];

/** A role of a person, with its dates. */
export type Role = Person['roles'][number];

/** An inspection and what it found. */
export type Inspection = Register['inspections'][number];

/** What every release is read with: the register without what earlier inspections found. */
export type KnownNames = Omit<Register, 'inspections'>;

/** The register that knows nothing. */
export const emptyRegister: Register = {
  kinds: [],
  services: [],
  bodies: [],
  people: [],
  inspections: [],
  places: [],
};

/** Reads inspections: all there are, or those of one service. */
export interface InspectionReader {
  readonly all: () => readonly Inspection[];
  readonly of: (serviceId: string) => readonly Inspection[];
}

/**
 * A register whose inspections are read when they are first asked for, service by service: most releases ask for those
 * of one or two.
 */
export function withInspections(names: KnownNames, reader: InspectionReader): Register {
  let inspections: readonly Inspection[] | undefined;
  const register = {
    ...names,
    get inspections() {
      inspections ??= reader.all();
      return inspections;
    },
  };
  ofService.set(register, remembered(reader.of));
  return register;
}

/** The inspections of this service itself, in the order of the register. */
export function ownInspections(register: Register, serviceId: string): readonly Inspection[] {
  let own = ofService.get(register);
  if (own === undefined) {
    const byService = grouped(register.inspections, ({ service }) => [service]);
    own = (id) => byService.get(id) ?? [];
    ofService.set(register, own);
  }
  return own(serviceId);
}

const ofService = new ObjectMemory<Register, InspectionReader['of']>();

function remembered(read: InspectionReader['of']): InspectionReader['of'] {
  const known = new Map<string, readonly Inspection[]>();
  return (serviceId) => {
    let inspections = known.get(serviceId);
    if (inspections === undefined) {
      inspections = read(serviceId);
      known.set(serviceId, inspections);
    }
    return inspections;
  };
}

/**
 * One register out of several.
 * An entry that a later register has again, by its id or for an inspection by house, service and date,
 * takes the place of the earlier one.
 */
export function mergeRegisters(base: Register, more: readonly Register[]): Register {
  if (more.length === 0) return base;
  const all = [base, ...more];
  const names = {
    kinds: latest(all, ({ kinds }) => kinds, byId),
    services: latest(all, ({ services }) => services, byId),
    bodies: latest(all, ({ bodies }) => bodies, byId),
    people: latest(all, ({ people }) => people, byId),
    places: [...new Set(all.flatMap(({ places }) => places))],
  };
  return withInspections(names, {
    all: () => latestInspections(all.map(({ inspections }) => inspections)),
    of: (service) => latestInspections(all.map((register) => ownInspections(register, service))),
  });
}

/**
 * The inspections of all registers. One of the same house, service and day takes the place of an earlier one; so does
 * one whose date is known more or less exactly, where only one can be meant.
 */
function latestInspections(registers: readonly (readonly Inspection[])[]): readonly Inspection[] {
  let kept: readonly Inspection[] = [];
  for (const inspections of registers) {
    const known = knownByDate(kept);
    const replaced = new Map<Inspection, Inspection>();
    const added: Inspection[] = [];
    for (const inspection of inspections) {
      const earlier = known(inspection);
      if (earlier === undefined) added.push(inspection);
      else replaced.set(earlier, inspection);
    }
    kept = [...kept.map((earlier) => replaced.get(earlier) ?? earlier), ...added];
  }
  return kept;
}

/** Finds the one of these inspections that another can only be. */
function knownByDate(
  inspections: readonly Inspection[],
): (inspection: Inspection) => Inspection | undefined {
  const keyOf = ({ house, service }: Inspection, date: string) => `${house} ${service} ${date}`;
  const exact = new Map(inspections.map((one) => [keyOf(one, one.published), one]));
  const within = grouped(inspections, (one) =>
    [4, 7]
      .filter((length) => length < one.published.length)
      .map((length) => keyOf(one, one.published.slice(0, length))),
  );
  return (one) => {
    const same = exact.get(keyOf(one, one.published));
    if (same !== undefined) return same;
    const agreeing = [
      ...[4, 7].flatMap((length) => exact.get(keyOf(one, one.published.slice(0, length))) ?? []),
      ...(within.get(keyOf(one, one.published)) ?? []).slice(0, 2),
    ];
    return agreeing.length === 1 ? agreeing[0] : undefined;
  };
}

/** The entries by each of their keys, in their order. */
export function grouped<T>(
  entries: readonly T[],
  keysOf: (entry: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}

function latest<T>(
  registers: readonly Register[],
  entriesOf: (register: Register) => readonly T[],
  keyOf: (entry: T) => string,
): readonly T[] {
  return [...new Map(registers.flatMap(entriesOf).map((entry) => [keyOf(entry), entry])).values()];
}

function byId({ id }: { readonly id: string }): string {
  return id;
}
