/** Options and operands that several commands have. */
import { houseById, houseIds } from '../house/houses';
import type { Option } from './arguments';
import { type Arguments, didYouMean, optionValue, UsageError } from './arguments';
import { type Decoded, decode } from './decode';
import { standardInput } from './inputs';
import type { Io } from './io';

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

/** What comes by standard input, and the path it stands for. */
export interface Stdin {
  readonly text: Decoded;
  readonly path: string;
}

/** What comes by standard input; `undefined` where no operand asks for it. */
export function stdinFrom(args: Arguments, io: Io): Stdin | undefined {
  if (!args.operands.includes(standardInput)) return undefined;
  return {
    text: decode(io.readStdin()),
    path: optionValue(args, 'stdin-path') ?? 'standard input',
  };
}
