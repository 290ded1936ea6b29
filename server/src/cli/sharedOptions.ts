/** Options and operands that several commands have. */
import { houseById, houseIds } from '../house/houses';
import type { Option } from './arguments';
import { type Arguments, didYouMean, optionValue, UsageError } from './arguments';
import type { Places } from './inputs';
import type { Io } from './io';
import type { KnownProjects } from './projects';

export const formatOption: Option = {
  name: 'format',
  value: 'FORMAT',
  choices: ['pretty', 'json'],
  help: 'pretty for people (unless told otherwise), json for programs',
};

export const houseOption: Option = {
  name: 'house',
  value: 'ID',
  help: 'the body whose releases these are, such as hmi-probation',
};

export const stdinPathOption: Option = {
  name: 'stdin-path',
  value: 'PATH',
  help: 'the path of what comes by standard input',
};

export const colourOptions: readonly Option[] = [
  { name: 'color', help: 'colours even where the output is no terminal' },
  { name: 'no-color', help: 'no colours, as with the variable NO_COLOR' },
];

/** The id of the house that was named. */
export function houseFrom(args: Arguments): string | undefined {
  const id = optionValue(args, 'house');
  if (id !== undefined && houseById(id) === undefined) {
    throw new UsageError(
      `There is no house “${id}”${didYouMean(id, houseIds)} There are ${houseIds.join(', ')}.`,
    );
  }
  return id;
}

/** Where the operands are looked for. */
export function placesFrom(args: Arguments, io: Io, projects: KnownProjects): Places {
  const { cwd, readStdin } = io;
  return { cwd, projects, readStdin, stdinPath: optionValue(args, 'stdin-path') };
}
