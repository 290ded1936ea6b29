/** What somebody or something is, in the line beside a name that is offered. */
import { dateInWords } from '../drafting/writtenDates';
import { compareDates, type Period } from '../house/period';
import { personById, rolesAt } from '../register/people';
import type { Register } from '../register/register';
import { serviceById } from '../register/services';
import { roleInWords } from './hoverPerson';

/** "HM Chief Inspector of Probation, March 2016 to 31 May 2019", with the role of the day or the last one before it. */
export function personInALine(register: Register, id: string | undefined, day: string): string {
  const person = id === undefined ? undefined : personById(register, id);
  if (person === undefined) return 'A person named in this release.';
  const role = rolesAt(person, day)[0] ?? person.roles.at(-1);
  return role === undefined ? 'A person in the register.' : `${roleInWords(role)}.`;
}

/** "Community Rehabilitation Company, until 25 June 2021." */
export function serviceInALine(register: Register, id: string | undefined, day: string): string {
  const service = id === undefined ? undefined : serviceById(register, id);
  if (service === undefined) return 'A service named in this release.';
  const kind = register.kinds.find((known) => known.id === service.kind)?.name ?? 'service';
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}${outside(service, day)}.`;
}

/** Why it is not of the day: ", from 26 June 2021"; empty where it is. */
function outside({ from, to }: Period, day: string): string {
  if (to !== undefined && compareDates(to, day) < 0) return `, until ${dateInWords(to)}`;
  return from !== undefined && compareDates(day, from) < 0 ? `, from ${dateInWords(from)}` : '';
}
