/**
 * `npm test`: installs what is missing, runs every check, and adds up what they counted.
 *
 * A failing step does not stop the next. Given names of steps, it runs only those.
 * The last line is `N passed, N failed`; a step that counts nothing itself counts as one check.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnGroup } from './lifetime.mjs';
import {
  canRunBrowserCode,
  installBrowserCode,
  installChromium,
  installNeovim,
  installPackages,
  repository,
  SetupError,
} from './setup.mjs';

const deadlineMinutes = 10;
/** The steps write to a pipe, so they are told what it ends in. */
const inColour = process.stdout.isTTY === true;
const results = join(repository, 'test-results');
const unitReport = join(results, 'unit.json');
const grammarReports = join(results, 'grammar');

/** Each step runs Node with `args`; `counts` tells what it counted, given all that it printed. */
const steps = [
  { name: 'generated', args: ['node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts', '--check'] },
  {
    name: 'format',
    args: [
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      `--colors=${inColour ? 'force' : 'off'}`,
      '.',
    ],
  },
  { name: 'types', args: ['node_modules/typescript/bin/tsc'] },
  { name: 'start', args: ['scripts/start.mjs', '--check-only'] },
  { name: 'package', args: ['scripts/package.mjs'] },
  {
    name: 'unit',
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    counts: unitCounts,
  },
  {
    name: 'grammar',
    args: [
      'node_modules/vscode-tmgrammar-test/dist/unit.js',
      '--xunit-report',
      grammarReports,
      'test/grammar/*.press',
    ],
    counts: grammarCounts,
  },
  { name: 'vscode', args: ['test/vscode/runTests.mjs'], counts: lastLineCounts },
  { name: 'window', args: ['test/window/runTests.mjs'], counts: lastLineCounts },
  { name: 'neovim', args: ['test/neovim/runTests.mjs'], counts: lastLineCounts },
];

const names = process.argv.slice(2);
const unknown = names.find((name) => !steps.some((step) => step.name === name));
if (unknown !== undefined) {
  console.error(
    `No step is called “${unknown}”. Steps: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
const outcomes = [await outcomeOf('set-up', setUp)];
if (outcomes[0].failed === 0 || existsSync(join(repository, 'node_modules'))) {
  for (const step of steps) {
    if (names.length > 0 && !names.includes(step.name)) continue;
    outcomes.push(await outcomeOf(step.name, () => runStep(step)));
  }
}
summarise(outcomes);

/** Tries every tool, so that one that is missing costs only the step that needs it. */
async function setUp() {
  const problems = [];
  const forBrowser = canRunBrowserCode ? [installChromium, installBrowserCode] : [];
  for (const install of [installPackages, installNeovim, ...forBrowser]) {
    try {
      await install();
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      problems.push(error.message);
    }
  }
  for (const problem of problems) console.error(problem);
  return oneCheck(problems.length === 0);
}

/** Runs a step, printing what it prints. */
async function runStep({ args, counts }) {
  const { child, end } = spawnGroup(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, [inColour ? 'FORCE_COLOR' : 'NO_COLOR']: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
    process.stdout.write(chunk);
  });
  child.stderr.on('data', (chunk) => process.stderr.write(chunk));
  const timer = setTimeout(() => {
    console.error(`Still not done after ${deadlineMinutes} minutes; ended.`);
    end();
  }, deadlineMinutes * 60_000);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  if (counts === undefined) return oneCheck(code === 0);
  const { passed, failed } = counts(printed);
  if (code !== 0) return { passed, failed: Math.max(failed, 1) };
  if (passed + failed > 0) return { passed, failed };
  console.error('No test ran.');
  return oneCheck(false);
}

function oneCheck(ok) {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function unitCounts() {
  if (!existsSync(unitReport)) return oneCheck(false);
  const report = JSON.parse(readFileSync(unitReport, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** The grammar's test runner leaves one XUnit report a file, with its counts as attributes. */
function grammarCounts() {
  const counts = { passed: 0, failed: 0 };
  if (!existsSync(grammarReports)) return counts;
  for (const file of readdirSync(grammarReports)) {
    const report = readFileSync(join(grammarReports, file), 'utf8');
    const failed = report.split('<failure').length - 1;
    counts.failed += failed;
    counts.passed += report.split('<testcase').length - 1 - failed;
  }
  return counts;
}

/** The counts in a closing line `N passed, N failed`. */
function lastLineCounts(printed) {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(printed) ?? [];
  return passed === undefined
    ? oneCheck(false)
    : { passed: Number(passed), failed: Number(failed) };
}

/** Does a step under a heading and times it. */
async function outcomeOf(name, work) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const start = Date.now();
  const counts = await work();
  return { name, ...counts, seconds: (Date.now() - start) / 1000 };
}

function summarise(outcomes) {
  const sum = (of) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  console.log(`\n── summary ${'─'.repeat(63)}`);
  for (const { name, passed, failed, seconds } of outcomes) {
    const mark = failed === 0 ? '✓' : '✗';
    const time = `${seconds.toFixed(1)} s`.padStart(9);
    const counts = `${passed} passed${failed === 0 ? '' : `, ${failed} failed`}`;
    console.log(`${mark} ${name.padEnd(12)}${time}   ${counts}`);
  }
  const failed = sum((outcome) => outcome.failed);
  if (failed > 0) process.exitCode = 1;
  console.log(
    `  ${'all'.padEnd(12)}${`${sum((outcome) => outcome.seconds).toFixed(1)} s`.padStart(9)}\n`,
  );
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
}
