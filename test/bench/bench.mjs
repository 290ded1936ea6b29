/**
 * `npm run bench`: measures Pressroom beside its peers and prints one table of ratios against the budgets.
 *
 * `--only NAME` runs one of the benchmarks, `--quick` takes fewer samples. Nothing is written but to a temporary
 * folder, and nothing fails: a budget that is exceeded is for people to judge.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPrograms, installPeers } from './build.mjs';
import { tableOf } from './table.mjs';

const names = ['parse', 'edit', 'keystroke', 'features', 'start', 'memory', 'check', 'many'];
const { only, quick } = options();
installPeers();
const benchmarks = await loadBenchmarks();
const folder = mkdtempSync(join(tmpdir(), 'pressroom-bench-'));
try {
  const programs = await buildPrograms(folder);
  const rows = [];
  for (const name of names) {
    if (only !== undefined && only !== name) continue;
    console.error(`Measuring ${name} …`);
    rows.push(...(await benchmarks[name]({ programs, quick, folder })));
  }
  console.log(tableOf(rows));
} finally {
  rmSync(folder, { recursive: true });
}

/** By name; loaded once the peers are installed. */
async function loadBenchmarks() {
  const parsing = await import('./parsing.mjs');
  const serving = await import('./serving.mjs');
  const processes = await import('./processes.mjs');
  return {
    parse: parsing.throughput,
    edit: parsing.oneLetterEdit,
    keystroke: serving.keystrokes,
    features: serving.features,
    start: serving.startUp,
    memory: serving.memory,
    check: processes.coldCheck,
    many: processes.manyReleases,
  };
}

function options() {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
    });
    if (values.only === undefined || names.includes(values.only)) return values;
  } catch (error) {
    console.error(error.message);
  }
  console.error(`Type “npm run bench -- --quick --only NAME”; NAME is ${names.join(', ')}.`);
  process.exit(2);
}
