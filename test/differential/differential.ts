/**
 * `npm run differential -- --against REF`: builds Pressroom as it was at a commit and as it is here, has both read every
 * text there is, and prints each difference that is not settled, by kind, those without a verdict first. What was
 * thought of one is kept in `verdicts.yaml`; the command ends with 1 while one has no verdict, or is called worse. With
 * `--all` it prints the others as well; with `--write` those without a verdict are added to the file, to be judged.
 */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import {
  byKind,
  type Difference,
  differencesBetween,
  type Reader,
  saidOf,
  unsettled,
  type Verdict,
} from './differences';
import { comparedTexts } from './texts';

const root = join(import.meta.dirname, '../..');
const verdictFile = join(import.meta.dirname, 'verdicts.yaml');
/** The day for which both readers check. */
const today = '2026-01-01';

main();

function main(): void {
  const { values } = parseArgs({
    options: {
      against: { type: 'string' },
      all: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  if (values.against === undefined) {
    console.error('Name the commit to compare with: --against main~10');
    process.exit(2);
  }
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-differential-'));
  try {
    const texts = join(folder, 'texts');
    const compared = comparedTexts();
    for (const [name, text] of compared) write(join(texts, name), text);
    const old = join(folder, 'old');
    git('worktree', 'add', '--detach', old, values.against);
    symlinkSync(join(root, 'node_modules'), join(old, 'node_modules'));
    for (const repository of [old, root]) build(repository);
    const [before, after] = [old, root].map((repository) => readerOf(repository, texts));
    const differences = differencesBetween(before!, after!);
    console.log(`${compared.size} texts, ${differences.length} differences.`);
    process.exitCode = report(differences, values) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git('worktree', 'prune');
  }
}

/** Prints what is not settled, or all, and tells whether all is. */
function report(
  differences: readonly Difference[],
  { all, write }: { readonly all: boolean; readonly write: boolean },
): boolean {
  const verdicts: readonly Verdict[] = parse(readFileSync(verdictFile, 'utf8')) ?? [];
  const { unjudged, worse } = unsettled(differences, verdicts);
  const settled = differences.filter((one) => !unjudged.includes(one) && !worse.includes(one));
  print('Not judged yet', unjudged);
  print('Called worse', worse);
  if (all) print('Called better, or the same', settled);
  if (write && unjudged.length > 0) {
    const added = unjudged.map((one) => ({ ...one, verdict: 'worse', why: '' }));
    appendFileSync(verdictFile, stringify(added, { lineWidth: 0 }));
  }
  console.log(
    `${unjudged.length} not judged, ${worse.length} called worse, ${settled.length} settled.`,
  );
  return unjudged.length + worse.length === 0;
}

function print(title: string, differences: readonly Difference[]): void {
  for (const [what, alike] of byKind(differences)) {
    console.log(`\n${title}: ${what} (${alike.length})`);
    for (const { text, before, after } of alike) {
      console.log(`  ${text}`);
      for (const one of before) console.log(`    - ${one}`);
      for (const one of after) console.log(`    + ${one}`);
    }
  }
}

function build(repository: string): void {
  for (const script of ['generate', 'build']) {
    execFileSync('npm', ['run', '--silent', script], { cwd: repository, stdio: 'pipe' });
  }
}

/** What the command line of a repository says of the texts in a folder. */
function readerOf(repository: string, folder: string): Reader {
  const facts = pressroom(repository, folder, ['facts', '--format', 'json', '.'])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const checked: readonly { path: string; findings: readonly { rule: string }[] }[] = JSON.parse(
    pressroom(repository, folder, ['check', '--format', 'json', '--today', today, '.']),
  ).files;
  const findings = new Map(checked.map((file) => [file.path, file.findings]));
  return new Map(facts.map((one) => [one.path, saidOf(one, findings.get(one.path) ?? [])]));
}

/** What a command prints; that it finds errors is no failure. */
function pressroom(repository: string, folder: string, args: readonly string[]): string {
  const command = [join(repository, 'dist/cli.js'), ...args];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
  try {
    return execFileSync(process.execPath, command, options);
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status === 1 && stdout !== undefined) return stdout;
    throw error;
  }
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: root, stdio: 'pipe' });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
