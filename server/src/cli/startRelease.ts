/** Starts a release, printed or written to a file. */
import { closeSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asText } from '../drafting/pieces';
import { releaseFileName } from '../drafting/releaseFileName';
import { type Answers, type ReleasePlan, releasePlan } from '../drafting/releasePlan';
import { serviceChoices } from '../drafting/serviceChoices';
import { skeleton } from '../drafting/skeleton';
import { type Typed, typedDay, typedMoment } from '../drafting/typedDay';
import { dateInWords } from '../drafting/writtenDates';
import { momentOn } from '../drafting/writtenTimes';
import { codeOf, reasonOf } from '../hosts/node/regularFile';
import type { House } from '../house/house';
import { defaultHouseId, houseById } from '../house/houses';
import type { ReleaseKind } from '../house/kinds';
import { closestWord } from '../language/distance';
import { londonDay } from '../workspace/londonDay';
import { type Arguments, optionValue, UsageError } from './arguments';
import { ExitCode } from './command';
import { complain } from './complain';
import type { Io } from './io';
import { printable } from './printable';
import { findProjects } from './projects';
import { houseFrom } from './sharedOptions';

/** Does what `pressroom new` was asked for. */
export async function startRelease(args: Arguments, io: Io): Promise<ExitCode> {
  const [file, another] = args.operands;
  if (another !== undefined) {
    throw new UsageError(`Start one release at a time: pressroom new ${file}.`);
  }
  const path = file === undefined ? undefined : resolve(io.cwd, file);
  const projects = findProjects(io.cwd);
  const project = await projects.of(path === undefined ? io.cwd : dirname(path));
  const house = houseById(houseFrom(args) ?? project.house?.id ?? defaultHouseId)!;
  const today = londonDay(io.now());
  const plan = releasePlan(answersFrom(args, house, today), project.register, today);
  complain(io, [...projects.problems, ...remarksOn(plan)]);
  const settled = projects.problems.length === 0 ? ExitCode.clean : ExitCode.failed;
  const text = asText(skeleton(plan));
  if (file === undefined || path === undefined) {
    io.out.write(text);
    return settled;
  }
  const problem = createFile(path, text, join(file, releaseFileName(plan)));
  if (problem !== undefined) {
    complain(io, [`${file} ${problem}`]);
    return ExitCode.failed;
  }
  io.out.write(`Wrote ${printable(file)}.\n`);
  return settled;
}

function answersFrom(args: Arguments, house: House, today: string): Answers {
  const kind = (optionValue(args, 'kind') ?? 'inspection') as ReleaseKind;
  const service = optionValue(args, 'service');
  if (service !== undefined && kind !== 'inspection') {
    throw new UsageError(
      `Only an inspection is about one service; leave out --service, or --kind ${kind}.`,
    );
  }
  const day = optionValue(args, 'published');
  const published = day === undefined ? undefined : read('published', day, typedDay(day, today));
  return { house, kind, service, published, embargo: embargoFrom(args, house, published, today) };
}

function embargoFrom(
  args: Arguments,
  house: House,
  published: string | undefined,
  today: string,
): Answers['embargo'] {
  const typed = optionValue(args, 'embargo');
  if (args.options.has('immediate')) {
    if (typed === undefined) return 'immediate';
    throw new UsageError('A release is either embargoed or immediate; leave out one of the two.');
  }
  if (typed === undefined) return published && momentOn(published, house);
  const { day = published, time } = read('embargo', typed, typedMoment(typed, today));
  if (day === undefined) {
    throw new UsageError(`“--embargo ${typed}” needs a day: add --published DAY.`);
  }
  if (published !== undefined && published !== day) {
    throw new UsageError(
      `The embargo ends on ${dateInWords(day)}, but the release is published on ${dateInWords(published)}.`,
    );
  }
  return `${day}T${time}`;
}

function read<T>(option: string, typed: string, result: Typed<T>): T {
  if ('value' in result) return result.value;
  throw new UsageError(`“--${option}” cannot be “${typed}”. ${result.problem}`);
}

/** What the person who starts the release should know of its service. */
function remarksOn({ house, register, service, day }: ReleasePlan): readonly string[] {
  if (service === undefined) return [];
  const choices = serviceChoices(house, register, day);
  const chosen = choices.find(({ name }) => name === service.name);
  if (chosen !== undefined) {
    return chosen.remark === undefined ? [] : [`${service.name} existed ${chosen.remark}.`];
  }
  if (choices.length === 0) return [];
  const meant = closestService(
    service.name,
    choices.map(({ name }) => name),
  );
  const hint = meant === undefined ? '.' : `; did you mean “${meant}”?`;
  return [`“${service.name}” is not in the register${hint}`];
}

/** The service that was meant; those of one kind are alike in all but the place that their names begin with. */
function closestService(name: string, names: readonly string[]): string | undefined {
  const place = (words: string) => words.split(' ', 1)[0]!;
  return closestWord(
    name,
    names.filter((known) => closestWord(place(name), [place(known)]) !== undefined),
  );
}

/**
 * Writes a file that is not there yet; what went wrong, as the end of a sentence, if anything did.
 * @param inFolder what to type where the path is that of a folder
 */
function createFile(path: string, text: string, inFolder: string): string | undefined {
  let created = false;
  try {
    const file = openSync(path, 'wx');
    created = true;
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
    return undefined;
  } catch (error) {
    if (created) rmSync(path, { force: true });
    if (codeOf(error) !== 'EEXIST') return `cannot be written (${reasonOf(error)}).`;
    return isFolder(path)
      ? `is a folder; name the file: ${inFolder}`
      : 'exists already; nothing was written.';
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
