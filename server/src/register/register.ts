/**
 * What is known before a draft is written: services, the bodies behind them, people and inspections.
 *
 * A register is plain data, exactly as a register file gives it; what lookups need beyond that is
 * worked out at the first question and forgotten with the register.
 */
import type * as z from 'zod/mini';
import type { Immutable } from '../house/schemaParts';
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

/** The register that knows nothing. */
export const emptyRegister: Register = {
  kinds: [],
  services: [],
  bodies: [],
  people: [],
  inspections: [],
  places: [],
};

/**
 * One register out of several.
 * An entry that a later register has again, by its id or for an inspection by house, service and date,
 * takes the place of the earlier one.
 */
export function mergeRegisters(base: Register, more: readonly Register[]): Register {
  if (more.length === 0) return base;
  const all = [base, ...more];
  return {
    kinds: latest(all, ({ kinds }) => kinds, byId),
    services: latest(all, ({ services }) => services, byId),
    bodies: latest(all, ({ bodies }) => bodies, byId),
    people: latest(all, ({ people }) => people, byId),
    inspections: latest(
      all,
      ({ inspections }) => inspections,
      ({ house, service, published }) => `${house} ${service} ${published}`,
    ),
    places: [...new Set(all.flatMap(({ places }) => places))],
  };
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
