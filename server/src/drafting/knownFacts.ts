/** What release and register know of the service and its inspection, as a sentence has it. */
import type { Release } from '../facts/release';
import { reportedInspection } from '../register/inspections';
import type { Inspection, Register } from '../register/register';
import { ownersAt, serviceById } from '../register/services';
import { monthsInWords } from './writtenDates';

/** What is known of a release, or of one before it is written. */
export interface KnownOfRelease {
  readonly register: Register;
  /** `YYYY-MM-DD`. */
  readonly published: { readonly value: string } | undefined;
  readonly service: { readonly name: string; readonly id?: string | undefined } | undefined;
  readonly fieldwork?: { readonly value: string } | undefined;
  readonly caseload?: Pick<NonNullable<Release['caseload']>, 'value' | 'asAt'> | undefined;
}

/** "5,502" and "30 September 2018": the release's own figure, else that of its inspection in the register. */
export function caseloadOf(
  known: KnownOfRelease,
): { readonly value: number; readonly asAt: string | undefined } | undefined {
  const own = known.caseload;
  const registered = inspectionOf(known)?.caseload;
  if (own === undefined) return registered;
  return { value: own.value, asAt: own.asAt ?? registered?.asAt };
}

/** A number as sentences have it: "5,502". */
export function numberInDigits(value: number): string {
  return value.toString().replace(/\B(?=(?:\d{3}){1,6}$)/g, ',');
}

/** "February 2019", "June and July 2024". */
export function fieldworkOf(known: KnownOfRelease): string | undefined {
  const months = known.fieldwork?.value ?? inspectionOf(known)?.fieldwork;
  return months && monthsInWords(months);
}

/** Who owns the service on the day of the release; `undefined` where that is not one body. */
export function ownerOf({ register, service, published }: KnownOfRelease): string | undefined {
  const entry = service?.id === undefined ? undefined : serviceById(register, service.id);
  if (entry === undefined || published === undefined) return undefined;
  const owners = ownersAt(register, entry, published.value).map(({ name }) => name);
  return owners.length === 1 ? owners[0] : undefined;
}

/** Whether services of this kind have owners: a probation region belongs to nobody but the public. */
export function isOwned(register: Register, service: KnownOfRelease['service']): boolean {
  const entry = service?.id === undefined ? undefined : serviceById(register, service.id);
  if (entry === undefined || entry.owners.length > 0) return true;
  return register.services.some(({ kind, owners }) => kind === entry.kind && owners.length > 0);
}

/** The inspection that the release is about, where the register has it already. */
export function inspectionOf({
  register,
  service,
  published,
}: KnownOfRelease): Inspection | undefined {
  if (service?.id === undefined || published === undefined) return undefined;
  return reportedInspection(register, service.id, published.value);
}
