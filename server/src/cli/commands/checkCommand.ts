import type { Arguments } from '../arguments';
import { checkOptions, checkSettingsFrom } from '../checkSettings';
import { type Command, ExitCode } from '../command';
import { complain } from '../complain';
import { findInputs, type Input } from '../inputs';
import type { Io } from '../io';
import { withoutOptimising } from '../optimising';
import { added, nothingChecked } from '../outcome';
import { findProjects, type KnownProjects } from '../projects';
import { prettySummary, prettyTimings } from '../reporters/pretty';
import { colourOptions, formatOption, placesFrom } from '../sharedOptions';
import { checkInThreads } from '../threads';
import { areLongerThan } from '../work';

/** Releases of up to so many bytes are checked before code that has been optimised has paid for it. */
const short = 50_000;

/** `pressroom check`: prints the findings of releases. */
export const checkCommand: Command = {
  name: 'check',
  operands: '[PATH …]',
  summary: 'check releases and print what is wrong in them',
  details: [
    'PATH is a file, which is read as a release whatever its ending; a folder, in which every',
    '.press and .press.md file is read; a pattern such as "issued/**/*.press"; or - for standard',
    'input. Without a PATH the working folder is checked.',
    '',
    'Ends with 0 when no error was found, 1 when one was, 2 when something could not be checked.',
  ],
  options: [
    formatOption,
    ...checkOptions,
    { name: 'timing', help: 'print what each rule cost, to standard error' },
    ...colourOptions,
  ],
  run: checkPaths,
};

async function checkPaths(args: Arguments, io: Io): Promise<ExitCode> {
  const settings = checkSettingsFrom(args, io);
  const projects = findProjects(io.cwd);
  const operands = args.operands.length === 0 ? ['.'] : args.operands;
  const { inputs, problems } = await findInputs(operands, placesFrom(args, io, projects));
  const all = [...problems, ...(await projectProblems(inputs, projects))];
  complain(io, all);

  const optimise = areLongerThan(short, inputs, io.cwd) ? undefined : withoutOptimising();
  const json = settings.format === 'json';
  let total = nothingChecked;
  let failures = all.length;
  let separator = '';
  if (json) io.out.write('{"files":[');
  const means = { projects, dictionary: io.dictionary };
  await checkInThreads(inputs, settings, means, io.startThread, (outcome) => {
    if (outcome.reports.length > 0) {
      io.out.write(separator + outcome.reports.join(json ? ',' : ''));
      if (json) separator = ',';
    }
    complain(io, outcome.problems);
    failures += outcome.problems.length;
    total = added(total, outcome);
  });
  if (json) io.out.write(']}\n');
  else if (total.releases > 0) {
    const unread = total.unread + problems.length;
    io.out.write(prettySummary({ ...total, unread }, settings.style));
  }
  if (settings.timing) io.err.write(prettyTimings(total.timings));
  // What has been compiled can be kept for the next run only under the flags with which that starts.
  optimise?.();

  if (failures > 0) return ExitCode.failed;
  return total.faulty > 0 ? ExitCode.errors : ExitCode.clean;
}

/** What is wrong in the projects of the releases; asked for here, so that each is told once whichever thread meets it. */
async function projectProblems(
  inputs: readonly Input[],
  projects: KnownProjects,
): Promise<readonly string[]> {
  for (const folder of new Set(inputs.map((input) => input.folder))) await projects.of(folder);
  return projects.problems;
}
