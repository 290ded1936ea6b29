/**
 * `npm run bench`: measures Pressroom beside its peers and prints one table of ratios against the budgets.
 *
 * `--only NAME` runs one of the benchmarks, or all whose names begin with it, `--quick` takes fewer samples.
 * Nothing is written but to a temporary folder, and nothing fails: a budget that is exceeded is for people to judge.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPrograms, installPeers } from './build.mjs';
import { tableOf } from './table.mjs';

/** By name, the file and the function in it; a file is loaded once the peers are installed. */
const benchmarks = {
  parse: ['./parsing.mjs', 'throughput'],
  edit: ['./parsing.mjs', 'oneLetterEdit'],
  language: ['./language.mjs', 'languageLayer'],
  keystroke: ['./serving.mjs', 'keystrokes'],
  features: ['./serving.mjs', 'features'],
  start: ['./serving.mjs', 'startUp'],
  memory: ['./serving.mjs', 'memory'],
  check: ['./processes.mjs', 'coldCheck'],
  many: ['./processes.mjs', 'manyReleases'],
  'harder-keystroke': ['./harder/draft.mjs', 'harderKeystrokes'],
  'harder-large': ['./harder/large.mjs', 'harderLarge'],
  'harder-words': ['./harder/draft.mjs', 'harderWords'],
  'harder-completion': ['./harder/draft.mjs', 'harderCompletion'],
  'harder-start': ['./serving.mjs', 'harderStartUp'],
  'harder-check': ['./processes.mjs', 'harderCheck'],
  'harder-many': ['./processes.mjs', 'harderMany'],
};

const { names, quick } = options();
installPeers();
const folder = mkdtempSync(join(tmpdir(), 'pressroom-bench-'));
const rows = [];
try {
  const programs = await buildPrograms(folder);
  for (const name of names) {
    console.error(`Measuring ${name} …`);
    const [file, measure] = benchmarks[name];
    const { [measure]: benchmark } = await import(file);
    rows.push(...(await benchmark({ programs, quick, folder })));
  }
} finally {
  // What was measured is worth having even where a later benchmark fails.
  if (rows.length > 0) console.log(tableOf(rows));
  rmSync(folder, { recursive: true });
}

function options() {
  try {
    const { only, quick } = parseArgs({
      options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
    }).values;
    const names = Object.keys(benchmarks).filter(
      (name) => only === undefined || name === only || name.startsWith(`${only}-`),
    );
    if (names.length > 0) return { names, quick };
  } catch (error) {
    console.error(error.message);
  }
  const known = Object.keys(benchmarks).join(', ');
  console.error(`Type “npm run bench -- --quick --only NAME”; NAME is harder, ${known}.`);
  process.exit(2);
}
