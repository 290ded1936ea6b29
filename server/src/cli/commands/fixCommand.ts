import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Finding } from '../../rules/rule';
import { mostFixRounds, safeEdits } from '../../rules/safeEdits';
import { applyEdits } from '../../text/edit';
import type { Arguments } from '../arguments';
import { type CheckContext, findingsIn } from '../checkReleases';
import { checkOptions, checkSettingsFrom } from '../checkSettings';
import { type Command, ExitCode } from '../command';
import { findInputs, standardInput } from '../inputs';
import type { Io } from '../io';
import { type Counts, nothingChecked } from '../outcome';
import { findProjects } from '../projects';
import { readText, reasonOf } from '../reading';
import { prettySummary } from '../reporters/pretty';

/** `pressroom fix`: applies the fixes that are safe to apply unseen. */
export const fixCommand: Command = {
  name: 'fix',
  operands: '[PATH …]',
  summary: 'apply the fixes that are safe to apply unseen',
  details: [
    'PATH is what it is for “pressroom check”. A file is replaced as a whole or not at all; for',
    'standard input the fixed text is printed.',
    '',
    'Ends with 0 when no error is left, 1 when one is, 2 when something could not be fixed.',
  ],
  options: [
    { name: 'dry-run', help: 'say what would be fixed, and change nothing' },
    ...checkOptions,
  ],
  run: fixPaths,
};

async function fixPaths(args: Arguments, io: Io): Promise<ExitCode> {
  const settings = checkSettingsFrom(args, io);
  const projects = findProjects(io.cwd);
  const operands = args.operands.length === 0 ? ['.'] : args.operands;
  const { paths, problems } = await findInputs(operands, io.cwd, projects);
  const context: CheckContext = { settings, projects, problems };
  const dry = args.options.has('dry-run');
  // Standard output is for the text where the text comes by standard input.
  const messages = settings.stdin === undefined ? io.out : io.err;
  const counts: Counts = { error: 0, warning: 0, info: 0, hint: 0 };
  let releases = 0;
  let faulty = 0;
  for (const given of paths) {
    const stdin = given === standardInput ? settings.stdin : undefined;
    const path = stdin?.path ?? given;
    const decoded = stdin?.text ?? readText(path, io.cwd);
    if (decoded.problem !== undefined) {
      problems.push(`${path} ${decoded.problem}.`);
      continue;
    }
    const { text, left } = await fixed(decoded.text, path, context);
    releases++;
    for (const { severity } of left) counts[severity]++;
    if (left.some(({ severity }) => severity === 'error')) faulty++;
    const content = (decoded.byteOrderMark ? '\ufeff' : '') + text;
    if (stdin !== undefined) io.out.write(content);
    else if (text !== decoded.text) {
      const problem = dry ? undefined : replaceFile(resolve(io.cwd, path), content);
      if (problem === undefined) messages.write(`${dry ? 'Would fix' : 'Fixed'} ${path}.\n`);
      else problems.push(`${path} cannot be written (${problem}).`);
    }
  }
  problems.push(...projects.problems);
  for (const problem of problems) io.err.write(`${problem}\n`);
  if (releases > 0) {
    const total = { ...nothingChecked, counts, releases, faulty };
    messages.write(prettySummary(total, settings.style));
  }
  if (problems.length > 0) return ExitCode.failed;
  return faulty > 0 ? ExitCode.errors : ExitCode.clean;
}

/** The text after its safe fixes and those they bring to light, and the findings that are left. */
async function fixed(
  original: string,
  path: string,
  context: CheckContext,
): Promise<{ text: string; left: readonly Finding[] }> {
  let text = original;
  let left = await findingsIn(text, path, context);
  for (let round = 0; round < mostFixRounds; round++) {
    const edits = safeEdits(left);
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
    left = await findingsIn(text, path, context);
  }
  return { text, left };
}

/** Puts `content` in the place of the file's, all at once; what went wrong, if anything did. */
function replaceFile(path: string, content: string): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    writeFileSync(temporary, content, { flag: 'wx' });
    chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return reasonOf(error);
  }
}
