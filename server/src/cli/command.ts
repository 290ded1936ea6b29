/** What a command of the command line is: data that says how it is typed, and a function. */
import type { Arguments } from './arguments';
import type { Io } from './io';

/** What the process ends with. */
export const ExitCode = {
  /** All went well, and no error was found. */
  clean: 0,
  /** A release has errors. */
  errors: 1,
  /** Something could not be done. */
  failed: 2,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

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

export interface Command {
  readonly name: string;
  /** What may stand behind the name: "[PATH …]"; empty for nothing. */
  readonly operands: string;
  readonly summary: string;
  /** More about it, in lines as they are printed. */
  readonly details: readonly string[];
  readonly options: readonly Option[];
  readonly run: (args: Arguments, io: Io) => Promise<ExitCode> | ExitCode;
}
