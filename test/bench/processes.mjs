/** The command line as a process: one release cold, and many. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { release } from './releases.mjs';
import { median, ratioOf, takeTurns } from './sampling.mjs';
import { milliseconds } from './table.mjs';

/** @returns {Promise<import('./table.mjs').Row[]>} */
export async function coldCheck({ programs, quick, folder }) {
  const drafts = {
    'one release': release(1),
    'one release with front matter': `---\nhouse: hmi-probation\n---\n\n${release(1)}`,
  };
  // With this variable every start of Node reads certificates, so the ratio to the bare start is lower than elsewhere.
  const bare = process.env.NODE_EXTRA_CA_CERTS ? 'node -e 0 (reads certificates)' : 'node -e 0';
  const contenders = { [bare]: () => node(['-e', '0']) };
  for (const [what, text] of Object.entries(drafts)) {
    const path = join(folder, `${what}.press`);
    writeFileSync(path, text);
    contenders[what] = () => node([programs.commandLine, 'check', path]);
  }
  const times = await takeTurns(contenders, quick ? 8 : 40);
  return Object.keys(drafts).map((what) => {
    const ratio = ratioOf(times[what], times[bare]);
    return {
      what: `pressroom check, ${what}, cold`,
      measured: milliseconds(median(times[what])),
      peer: `${bare} ${milliseconds(median(times[bare]))}`,
      ratio,
      budget: 'at most 1.3 ×',
      inside: ratio <= 1.3,
    };
  });
}

/** @returns {Promise<import('./table.mjs').Row[]>} */
export async function manyReleases({ programs, quick, folder }) {
  const rows = [];
  for (const [count, budget] of [
    [1000, 300],
    [10_000, 2000],
  ]) {
    const archive = join(folder, `${count} releases`);
    mkdirSync(archive);
    for (let index = 0; index < count; index++) {
      writeFileSync(join(archive, `${index}.press`), release(index + 1));
    }
    const { check } = await takeTurns(
      { check: () => node([programs.commandLine, 'check', archive]) },
      quick ? 2 : 7,
      1,
    );
    const own = median(check);
    rows.push({
      what: `pressroom check, ${count} releases`,
      measured: milliseconds(own),
      budget: `under ${milliseconds(budget)}`,
      inside: own < budget,
    });
  }
  return rows;
}

function node(args) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  // Findings end a check with 1; they are expected.
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
}
