/** The command line as a process: one release cold, and many. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { harderRelease } from './harder/harderRelease.mjs';
import { release } from './releases.mjs';
import { median, ratioOf, takeTurns } from './sampling.mjs';
import { milliseconds } from './table.mjs';

/** How many times as long as Node alone a check takes at most: the first, and one that finds compiled code. */
const mostFirst = 3.4;
const mostCached = 2.6;

/** @returns {Promise<import('./table.mjs').Row[]>} */
export function coldCheck(context) {
  const drafts = {
    'one release': release(1),
    'one release with front matter': `---\nhouse: hmi-probation\n---\n\n${release(1)}`,
  };
  return coldChecks(drafts, context);
}

/** @returns {Promise<import('./table.mjs').Row[]>} */
export function harderCheck(context) {
  return coldChecks({ 'one harder release': harderRelease(1) }, context);
}

/** Checks each of the drafts in a process of its own, where no code is kept and where the code of a check before is. */
async function coldChecks(drafts, { programs, quick, folder }) {
  // With this variable every start of Node reads certificates, so the ratio to the bare start is lower than elsewhere.
  const bare = process.env.NODE_EXTRA_CA_CERTS ? 'node -e 0 (reads certificates)' : 'node -e 0';
  const contenders = { [bare]: () => node(['-e', '0']) };
  const limits = {};
  for (const [what, text] of Object.entries(drafts)) {
    const path = join(folder, `${what}.press`);
    writeFileSync(path, text);
    const check = (caches) =>
      node([programs.commandLine, 'check', path], { XDG_CACHE_HOME: join(folder, caches) });
    for (const caches of ['empty', 'filled']) mkdirSync(join(folder, caches), { recursive: true });
    limits[`${what}, first`] = mostFirst;
    contenders[`${what}, first`] = () => {
      rmSync(join(folder, 'empty/pressroom-code'), { recursive: true, force: true });
      check('empty');
    };
    limits[`${what}, with kept code`] = mostCached;
    contenders[`${what}, with kept code`] = () => check('filled');
  }
  const times = await takeTurns(contenders, quick ? 8 : 40);
  return Object.entries(limits).map(([what, most]) => {
    const ratio = ratioOf(times[what], times[bare]);
    return {
      what: `pressroom check, ${what}, cold`,
      measured: milliseconds(median(times[what])),
      peer: `${bare} ${milliseconds(median(times[bare]))}`,
      ratio,
      budget: `at most ${most} ×`,
      inside: ratio <= most,
    };
  });
}

/** @returns {Promise<import('./table.mjs').Row[]>} */
export function manyReleases(context) {
  const sizes = [
    { count: 1000, most: 300 },
    { count: 10_000, most: 2000 },
  ];
  return archives('releases', release, sizes, context);
}

/** @returns {Promise<import('./table.mjs').Row[]>} */
export function harderMany(context) {
  const thousand = { count: 1000, most: 4500 };
  // Ten thousand take the better part of a minute, and tell hardly more than a thousand.
  const sizes = context.quick ? [thousand] : [thousand, { count: 10_000 }];
  return archives('harder releases', (seed) => harderRelease(seed, 5000), sizes, context);
}

/** Checks folders of so many releases, in at most so many milliseconds where there is a limit. */
async function archives(what, write, sizes, { programs, quick, folder }) {
  const rows = [];
  for (const { count, most } of sizes) {
    const archive = join(folder, `${count} ${what}`);
    mkdirSync(archive);
    for (let index = 0; index < count; index++) {
      writeFileSync(join(archive, `${index}.press`), write(index + 1));
    }
    const { check } = await takeTurns(
      { check: () => node([programs.commandLine, 'check', archive]) },
      quick ? 1 : count > 1000 ? 3 : 7,
      quick ? 0 : 1,
    );
    const own = median(check);
    rows.push({
      what: `pressroom check, ${count} ${what}`,
      measured: milliseconds(own),
      ...(most && { budget: `under ${milliseconds(most)}`, inside: own < most }),
    });
  }
  return rows;
}

/** Runs Node; unless `env` says where, no code is kept. */
function node(args, env = { PRESSROOM_CODE_CACHE: 'off' }) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  // Findings end a check with 1; they are expected.
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
}
