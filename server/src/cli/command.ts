/** What a command of the command line is: data that says how it is typed, and a function. */
import type { Arguments, Option } from './arguments';
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
