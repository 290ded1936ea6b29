/** Prints the records of the services that a name may mean. */

import { nearNames } from '../record/nearNames';
import { ofTheDayFirst, serviceRecord, servicesNamed } from '../record/serviceRecord';
import { entityNamed } from '../register/nameIndex';
import type { Register, Service } from '../register/register';
import { serviceById } from '../register/services';
import { londonDay } from '../workspace/londonDay';
import { type Arguments, optionValue, UsageError } from './arguments';
import { ExitCode } from './command';
import { complain } from './complain';
import type { Io } from './io';
import { printableJson } from './printable';
import { findProjects } from './projects';
import { contextJson } from './reporters/contextJson';
import { contextPretty } from './reporters/contextPretty';
import { styleFor } from './reporters/style';

/** Does what `pressroom context` was asked for. */
export async function printContext(args: Arguments, io: Io): Promise<ExitCode> {
  // Words of a name that was typed without quotation marks.
  const name = args.operands.join(' ').trim();
  if (name === '') {
    throw new UsageError('Name a service or a place: pressroom context "Essex CRC".');
  }
  const projects = findProjects(io.cwd);
  const { register } = await projects.of(io.cwd);
  complain(io, projects.problems);
  const today = londonDay(io.now());
  const services = ofTheDayFirst(servicesMeant(register, name), today);
  if (services.length === 0) throw new UsageError(unknownName(register, name));
  const records = services.map((service) => serviceRecord(register, service));
  io.out.write(
    optionValue(args, 'format') === 'json'
      ? `${printableJson(contextJson(name, records))}\n`
      : contextPretty(name, records, { style: styleFor(args, io), today }),
  );
  return projects.problems.length > 0 ? ExitCode.failed : ExitCode.clean;
}

function servicesMeant(register: Register, name: string): readonly Service[] {
  const service = serviceById(register, name);
  return service === undefined ? servicesNamed(register, name) : [service];
}

function unknownName(register: Register, name: string): string {
  const kind = entityNamed(register, name)?.kind;
  if (kind === 'person') return `“${name}” is a person; name a service or a place.`;
  if (kind === 'body') return `“${name}” is an organisation; name a service or a place.`;
  const near = nearNames(register, name);
  return near.length === 0
    ? `“${name}” is not in the register.`
    : `“${name}” is not in the register; did you mean ${near.map((one) => `“${one}”`).join(' or ')}?`;
}
