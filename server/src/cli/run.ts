/** The command line: from arguments to exit code. */
import { version } from '../../../package.json';
import { didYouMean, readArguments, UsageError } from './arguments';
import { type Command, ExitCode } from './command';
import { checkCommand } from './commands/checkCommand';
import { contextCommand } from './commands/contextCommand';
import { factsCommand } from './commands/factsCommand';
import { fixCommand } from './commands/fixCommand';
import { lspCommand } from './commands/lspCommand';
import { newCommand } from './commands/newCommand';
import { rulesCommand } from './commands/rulesCommand';
import { complain } from './complain';
import { commandHelp, generalHelp } from './help';
import { type Io, OutputClosed } from './io';

const commands: readonly Command[] = [
  newCommand,
  checkCommand,
  fixCommand,
  factsCommand,
  contextCommand,
  rulesCommand,
  lspCommand,
];

/** Does what the arguments, without those of Node, ask for; it never throws. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await perform(args, io);
  } catch (error) {
    // Whoever closed the output has seen enough.
    if (error instanceof OutputClosed) return ExitCode.clean;
    complain(io, [error instanceof UsageError ? error.message : `Pressroom failed: ${error}`]);
    return ExitCode.failed;
  }
}

async function perform([name, ...args]: readonly string[], io: Io): Promise<ExitCode> {
  switch (name) {
    case undefined:
      io.err.write(generalHelp(commands));
      return ExitCode.failed;
    case '--help':
    case '-h':
    case 'help':
      io.out.write(args[0] === undefined ? generalHelp(commands) : commandHelp(named(args[0])));
      return ExitCode.clean;
    case '--version':
      io.out.write(`${version}\n`);
      return ExitCode.clean;
  }
  const command = named(name);
  const read = readArguments(command, args);
  if (read.help) {
    io.out.write(commandHelp(command));
    return ExitCode.clean;
  }
  return command.run(read, io);
}

function named(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  if (/[./]/.test(name)) {
    throw new UsageError(
      `There is no command “${name}”; to check a release type “pressroom check ${name}”.`,
    );
  }
  const known = [...commands.map((candidate) => candidate.name), 'help', '--help', '--version'];
  throw new UsageError(`There is no command “${name}”${didYouMean(name, known, 'help')}`);
}
