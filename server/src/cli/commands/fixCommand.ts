import { resolve } from 'node:path';
import { decode, type Encoded, encode, type TextEncoding } from '../../documents/encodings';
import { mendUnseen } from '../../rules/mendUnseen';
import { oneByOne } from '../../workspace/workQueue';
import type { Arguments } from '../arguments';
import type { CheckedRelease } from '../checkedRelease';
import { type CheckContext, checkText } from '../checkReleases';
import { checkOptions, checkSettingsFrom } from '../checkSettings';
import { type Command, ExitCode } from '../command';
import { complain } from '../complain';
import { findInputs, type Input } from '../inputs';
import { type Io, type Output, OutputClosed } from '../io';
import { added, nothingChecked, type Outcome } from '../outcome';
import { printable } from '../printable';
import { findProjects } from '../projects';
import { decodeRelease, readBytes } from '../reading';
import { folderOf, obstacleTo, removeLeftovers, replaceFile } from '../replaceFile';
import { prettySummary } from '../reporters/pretty';
import type { Style } from '../reporters/style';
import { placesFrom } from '../sharedOptions';
import { verdictOn } from '../verdictOn';

/** `pressroom fix`: applies the fixes that are safe to apply unseen. */
export const fixCommand: Command = {
  name: 'fix',
  operands: '[PATH …]',
  summary: 'apply the fixes that are safe to apply unseen',
  details: [
    'PATH is what it is for “pressroom check”. A file is replaced as a whole or not at all, and',
    'not when it has changed meanwhile; for standard input the fixed text is printed, or the diff.',
    '',
    'Ends with 0 when no error is left, 1 when one is, 2 when something could not be fixed.',
  ],
  options: [
    { name: 'dry-run', help: 'show what would be fixed as a diff, and change nothing' },
    ...checkOptions,
  ],
  run: fixPaths,
};

async function fixPaths(args: Arguments, io: Io): Promise<ExitCode> {
  const settings = checkSettingsFrom(args, io);
  const projects = findProjects(io.cwd);
  const operands = args.operands.length === 0 ? ['.'] : args.operands;
  const { inputs, problems } = await findInputs(operands, placesFrom(args, io, projects));
  const isFilter = inputs.some(({ stream }) => stream?.kind === 'stdin');
  // Standard output is for the text where the text comes by standard input.
  const messages = unheard(isFilter ? io.err : io.out);
  const fixing: Fixing = {
    io,
    context: { settings, projects, problems, dictionary: io.dictionary },
    dry: args.options.has('dry-run'),
    style: settings.style,
    messages,
    tidied: new Set(),
  };
  let total = nothingChecked;
  const addVerdict = (verdict: Partial<Outcome>) => {
    total = added(total, { ...nothingChecked, ...verdict });
  };
  const fix = async (input: Input) => {
    const left = await fixInput(input, fixing);
    addVerdict(left === undefined ? { unread: 1 } : verdictOn(input.path, left));
  };
  await oneByOne(inputs, fix, {
    onFailure: ({ path }, error) => {
      if (error instanceof OutputClosed) throw error;
      problems.push(`${path} could not be fixed: ${error}.`);
      addVerdict({ unread: 1 });
    },
  });
  const all = [...problems, ...projects.problems];
  complain(io, all);
  if (total.releases > 0) messages.write(prettySummary(total, settings.style));
  if (all.length > 0) return ExitCode.failed;
  return total.faulty > 0 ? ExitCode.errors : ExitCode.clean;
}

/** What one run has for all its releases. */
interface Fixing {
  readonly io: Io;
  readonly context: CheckContext;
  /** Whether nothing is to be changed. */
  readonly dry: boolean;
  readonly style: Style;
  readonly messages: Pick<Output, 'write'>;
  /** The folders in which nothing is left behind by runs that were killed. */
  readonly tidied: Set<string>;
}

/** An output that may be closed: whoever reads no more wants the releases fixed all the same. */
function unheard(output: Output): Pick<Output, 'write'> {
  return {
    write: (content) => {
      try {
        output.write(content);
      } catch (error) {
        if (!(error instanceof OutputClosed)) throw error;
      }
    },
  };
}

/** What is left of a release when it is fixed; `undefined` when it could not be read. */
async function fixInput(
  input: Input,
  { io, context, dry, messages, style, tidied }: Fixing,
): Promise<CheckedRelease | undefined> {
  const { path, stream, isNamed } = input;
  const absolute = resolve(io.cwd, path);
  const complainAbout = (problem: string) => void context.problems.push(`${path} ${problem}.`);
  if (stream?.kind === 'pipe') {
    return complainAbout('is a pipe, which takes no text back; type - for standard input');
  }
  if (stream === undefined && !dry) tidy(folderOf(absolute), tidied);
  const read = readBytes(input, io.cwd);
  if (read.problem !== undefined) return complainAbout(read.problem);
  const decoded = decodeRelease(read.bytes);
  if (decoded.problem !== undefined) return complainAbout(decoded.problem);

  const { text, found, left } = await fixed(decoded.text, input, context);
  const isChanged = text !== decoded.text;
  const { bytes, problem } = encodeFaithfully(text, decoded.encoding);
  // Whoever put this in the place of the original would lose it if nothing came.
  if (stream !== undefined && !dry) io.out.write(bytes ?? read.bytes);
  const replace = () =>
    dry ? obstacleTo(absolute, isNamed) : replaceFile(absolute, read.bytes, bytes!, isNamed);
  const failure = problem ?? (isChanged && stream === undefined ? replace() : undefined);
  if (failure !== undefined) {
    complainAbout(failure);
    return found;
  }
  if (isChanged && stream === undefined) {
    messages.write(`${dry ? 'Would fix' : 'Fixed'} ${printable(path)}.\n`);
  }
  if (isChanged && dry) {
    const { fixDiff } = await import('../reporters/fixDiff');
    (stream === undefined ? messages : io.out).write(fixDiff(path, decoded.text, text, style));
  }
  return left;
}

/** Removes, once a run, what killed runs have left behind in a folder. */
function tidy(folder: string | undefined, tidied: Set<string>): void {
  if (folder === undefined || tidied.has(folder)) return;
  tidied.add(folder);
  removeLeftovers(folder);
}

/** The bytes of a text, from which it can be read again without being told the encoding. */
function encodeFaithfully(text: string, encoding: TextEncoding): Encoded {
  const encoded = encode(text, encoding);
  if (encoded.bytes === undefined || decode(encoded.bytes).text === text) return encoded;
  return { problem: 'cannot be written so that it reads the same; save it as UTF-8 first' };
}

/** The text after its safe fixes and those they bring to light, what was found before, and what is left. */
async function fixed(
  original: string,
  input: Input,
  context: CheckContext,
): Promise<{ text: string; found: CheckedRelease; left: CheckedRelease }> {
  const found = await checkText(original, input, context);
  const mending = mendUnseen(original, found);
  let step = mending.next();
  while (!step.done) step = mending.next(await checkText(step.value, input, context));
  const { text, checked: left } = step.value;
  return { text, found, left };
}
