import { houseById } from '../../house/houses';
import { type Arguments, optionValue, UsageError } from '../arguments';
import { type Command, ExitCode } from '../command';
import { findInputs, standardInput } from '../inputs';
import type { Io } from '../io';
import { findProjects } from '../projects';
import { readReleaseOf, readText } from '../reading';
import { factsJson } from '../reporters/factsJson';
import { factsPretty } from '../reporters/factsPretty';
import { styleFor } from '../reporters/style';
import {
  colourOptions,
  formatOption,
  houseFrom,
  houseOption,
  stdinFrom,
  stdinPathOption,
} from '../sharedOptions';

/** `pressroom facts`: prints what releases say. */
export const factsCommand: Command = {
  name: 'facts',
  operands: 'PATH …',
  summary: 'print what releases say: ratings, quotes, notes, dates',
  details: [
    'PATH is a file, a folder, a pattern or - for standard input, as for “pressroom check”.',
    'With --format json each release is one JSON object in a line of its own.',
  ],
  options: [formatOption, houseOption, stdinPathOption, ...colourOptions],
  run: printFacts,
};

async function printFacts(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.operands.length === 0) {
    throw new UsageError('Name a release: pressroom facts FILE. Type - for standard input.');
  }
  const { cwd } = io;
  const houseId = houseFrom(args);
  const house = houseId === undefined ? undefined : houseById(houseId);
  const style = styleFor(args, io);
  const stdin = stdinFrom(args, io);
  const projects = findProjects(cwd);
  const { paths, problems } = await findInputs(args.operands, cwd, projects);
  for (const given of paths) {
    const path = given === standardInput && stdin !== undefined ? stdin.path : given;
    const decoded = given === standardInput && stdin ? stdin.text : readText(path, cwd);
    if (decoded.problem !== undefined) {
      problems.push(`${path} ${decoded.problem}.`);
      continue;
    }
    const { release } = await readReleaseOf(decoded.text, path, { cwd, projects, house });
    io.out.write(
      optionValue(args, 'format') === 'json'
        ? `${JSON.stringify(factsJson(path, release))}\n`
        : factsPretty(path, release, style),
    );
  }
  for (const problem of [...problems, ...projects.problems]) io.err.write(`${problem}\n`);
  return problems.length + projects.problems.length > 0 ? ExitCode.failed : ExitCode.clean;
}
