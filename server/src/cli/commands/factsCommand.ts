import { oneByOne } from '../../workspace/workQueue';
import { type Arguments, optionValue, UsageError } from '../arguments';
import { type Command, ExitCode } from '../command';
import { complain } from '../complain';
import { findInputs, type Input } from '../inputs';
import { type Io, OutputClosed } from '../io';
import { printableJson } from '../printable';
import { findProjects } from '../projects';
import { readText, versionIn } from '../reading';
import { explanationsOf, sentenceExplained } from '../reporters/explanations';
import { factsJson } from '../reporters/factsJson';
import { factsPretty } from '../reporters/factsPretty';
import { styleFor } from '../reporters/style';
import {
  colourOptions,
  formatOption,
  houseFrom,
  houseOption,
  placesFrom,
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
  options: [
    formatOption,
    { name: 'explain', help: 'which wordings of a grammar were found, each with its place' },
    {
      name: 'sentence',
      value: 'TEXT',
      help: 'explain a sentence instead of files, and what came close',
    },
    houseOption,
    stdinPathOption,
    ...colourOptions,
  ],
  run: printFacts,
};

async function printFacts(args: Arguments, io: Io): Promise<ExitCode> {
  const sentence = optionValue(args, 'sentence');
  if (sentence !== undefined) {
    io.out.write(sentenceExplained(sentence));
    return ExitCode.clean;
  }
  if (args.operands.length === 0) {
    throw new UsageError('Name a release: pressroom facts FILE. Type - for standard input.');
  }
  const house = houseFrom(args);
  const style = styleFor(args, io);
  const json = optionValue(args, 'format') === 'json';
  const explains = optionValue(args, 'explain') !== undefined;
  const projects = findProjects(io.cwd);
  const { inputs, problems } = await findInputs(args.operands, placesFrom(args, io, projects));
  const print = async (input: Input) => {
    const { path, folder } = input;
    const { text, problem } = readText(input, io.cwd);
    if (problem !== undefined) return void problems.push(`${path} ${problem}.`);
    const { release } = await versionIn(folder, text, { projects, house });
    if (explains) return void io.out.write(explanationsOf(path, release, style));
    io.out.write(
      json ? `${printableJson(factsJson(path, release))}\n` : factsPretty(path, release, style),
    );
  };
  await oneByOne(inputs, print, {
    onFailure: ({ path }, error) => {
      if (error instanceof OutputClosed) throw error;
      problems.push(`${path} could not be read: ${error}.`);
    },
  });
  complain(io, [...problems, ...projects.problems]);
  return problems.length + projects.problems.length > 0 ? ExitCode.failed : ExitCode.clean;
}
