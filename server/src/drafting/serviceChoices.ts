/** The services that a new release may be about. */
import type { House } from '../house/house';
import { houses } from '../house/houses';
import { compareDates, isWithin } from '../house/period';
import type { Register, Service } from '../register/register';
import { serviceById } from '../register/services';
import { dateInWords } from './writtenDates';

/** A service of the register as it is offered. */
export interface ServiceChoice {
  readonly name: string;
  /** What kind of service it is: "Community Rehabilitation Company". */
  readonly kind: string;
  /** Whether it existed on the day, and the house inspected services of its kind then. */
  readonly exists: boolean;
  /** Where it did not: "until 25 June 2021; then East Midlands probation region". */
  readonly remark: string | undefined;
}

/** The services that the house may have inspected: those of the day (`YYYY-MM-DD`) first, both in order of their names. */
export function serviceChoices(
  house: House,
  register: Register,
  day: string,
): readonly ServiceChoice[] {
  const choices = register.services
    .filter(({ kind }) => mayInspect(house, kind))
    .map((service) => choice(service, house, register, day))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return [...choices.filter(({ exists }) => exists), ...choices.filter(({ exists }) => !exists)];
}

/** Whether services of this kind are the house's business: a kind that no house claims may be anybody's. */
function mayInspect(house: House, kind: string): boolean {
  const inspects = ({ regimes }: House) => regimes.some(({ services }) => services.includes(kind));
  return inspects(house) || !houses.some(inspects);
}

function choice(service: Service, house: House, register: Register, day: string): ServiceChoice {
  const { id, name, from, to } = service;
  const regimes = house.regimes.filter(({ services }) => services.includes(service.kind));
  const last = regimes
    .map((regime) => regime.to ?? '9999')
    .sort(compareDates)
    .at(-1);
  const ended = to ?? (last === '9999' ? undefined : last);
  const period = { ...(from && { from }), ...(ended && { to: ended }) };
  const exists = isWithin(day, period);
  const kind = register.kinds.find((known) => known.id === service.kind)?.name ?? service.kind;
  if (exists) return { name, kind, exists, remark: undefined };
  if (from !== undefined && compareDates(day, from) < 0) {
    return { name, kind, exists, remark: `from ${dateInWords(from)}` };
  }
  const heirs = register.services
    .filter(({ predecessors }) => predecessors.includes(id))
    .map((heir) => heir.name);
  const wholes = service.partOf.flatMap((whole) => serviceById(register, whole)?.name ?? []);
  const became =
    heirs.length > 0
      ? `; then ${heirs.join(', ')}`
      : wholes.length > 0
        ? `; part of ${wholes.join(' and ')}`
        : '';
  return { name, kind, exists, remark: `until ${dateInWords(ended!)}${became}` };
}
