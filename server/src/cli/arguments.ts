/** Reads the arguments of a command. */
import { parseArgs } from 'node:util';
import { closestWord } from '../language/distance';

/** What cannot be done as it was asked; the message says what to type instead. */
export class UsageError extends Error {}

/** An option of a command. */
export interface Option {
  /** Without the dashes. */
  readonly name: string;
  /** What its value is called in the help; an option without one takes none. */
  readonly value?: string;
  /** The values it may have; left out where it is judged later. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** What is typed behind the name of a command. */
export interface Arguments {
  readonly operands: readonly string[];
  /** The values of each option by its name, in order; one that takes none has the empty text. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Whether help was asked for instead. */
  readonly help: boolean;
}

/** The value of an option, the last one where it was given more than once; `undefined` where it was not. */
export function optionValue({ options }: Arguments, name: string): string | undefined {
  return options.get(name)?.at(-1);
}

/** What of a command says how it is typed. */
interface Typed {
  readonly name: string;
  readonly options: readonly Option[];
}

/** The arguments behind the command's name. Throws a {@link UsageError} for an option the command has not. */
export function readArguments(command: Typed, args: readonly string[]): Arguments {
  const options = new Map<string, string[]>();
  const operands: string[] = [];
  let help = false;
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      command.options.map(({ name, value }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', multiple: true },
      ]),
    ),
  });
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.rawName === '--help' || token.rawName === '-h') help = true;
    else {
      const value = readOption(command, token);
      options.set(token.name, [...(options.get(token.name) ?? []), value]);
    }
  }
  return { operands, options, help };
}

function readOption(
  command: Typed,
  { name, rawName, value }: { name: string; rawName: string; value: string | undefined },
): string {
  const known = ['--help', ...command.options.map((option) => `--${option.name}`)];
  const spec = command.options.find((option) => `--${option.name}` === rawName);
  if (spec === undefined) {
    throw new UsageError(
      `“pressroom ${command.name}” has no option “${rawName}”${didYouMean(rawName, known, `help ${command.name}`)}`,
    );
  }
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(`“--${name}” takes no value; type it alone.`);
    return '';
  }
  if (value === undefined || value === '') {
    throw new UsageError(`“--${name}” needs a value: --${name} ${exampleOf(spec)}.`);
  }
  if (spec.choices?.includes(value) === false) {
    throw new UsageError(
      `“--${name}” cannot be “${value}”${didYouMean(value, spec.choices)} There is ${spec.choices.join(' and ')}.`,
    );
  }
  return value;
}

function exampleOf({ value, choices }: Option): string {
  return choices?.[0] ?? value ?? '';
}

/**
 * The end of a sentence about a word that is not known: the one that was most likely meant, else where to look.
 * @param list the command that lists what there is, without "pressroom".
 */
export function didYouMean(word: string, known: readonly string[], list?: string): string {
  const meant = closestWord(word, known);
  if (meant !== undefined) return `; did you mean “${meant}”?`;
  return list === undefined ? '.' : `. Type “pressroom ${list}” for the list.`;
}
