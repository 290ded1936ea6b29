/** What an editor's user waits for: findings, hovers, completions, the start; and the memory that takes. */
import { harderRelease } from './harder/harderRelease.mjs';
import { residentMegabytes } from './processCosts.mjs';
import { release } from './releases.mjs';
import { median, percentile, ratioOf } from './sampling.mjs';
import { Session, servers } from './servers.mjs';
import { closeAll, inTurns, openAll, warmUps } from './sessions.mjs';
import { milliseconds } from './table.mjs';

/** @returns {Promise<import('./table.mjs').Row[]>} */
export async function keystrokes({ programs, quick }) {
  const rows = [];
  for (const { size, length, turns, p50, p99 } of [
    { size: '6 KB', length: 6000, turns: quick ? 8 : 60, p50: 1, p99: 2.5 },
    { size: '1 MB', length: 1_000_000, turns: quick ? 2 : 8, p50: 10, p99: 30 },
  ]) {
    const text = release(1, length);
    const sessions = await openAll(programs, text);
    const times = await inTurns(sessions, turns, 20, async (session) => {
      session.type();
      await session.findings();
    });
    for (const [share, budget] of [
      [50, p50],
      [99, p99],
    ]) {
      const own = percentile(times.Pressroom, share);
      for (const name of Object.keys(sessions)) {
        if (name === 'Pressroom') continue;
        const other = percentile(times[name], share);
        rows.push({
          what: `keystroke to findings, ${size}, p${share}`,
          measured: milliseconds(own),
          peer: `${name} ${milliseconds(other)}`,
          ratio: own / other,
          ...(name === 'an empty server' && {
            budget: `under ${milliseconds(budget)}`,
            inside: own < budget,
          }),
        });
      }
    }
    if (size === '6 KB') rows.push(...(await bursts(sessions, quick)));
    await closeAll(sessions);
  }
  return rows;
}

/** A hundred edits at once, as a paste by keystrokes or a macro sends them. */
async function bursts(sessions, quick) {
  const times = await inTurns(sessions, quick ? 4 : 12, 2, async (session) => {
    for (let count = 0; count < 100; count++) session.type();
    await session.findings();
  });
  const own = median(times.Pressroom);
  return Object.keys(sessions)
    .filter((name) => name !== 'Pressroom')
    .map((name) => ({
      what: '100 edits at once, 6 KB',
      measured: milliseconds(own),
      peer: `${name} ${milliseconds(median(times[name]))}`,
      ratio: own / median(times[name]),
      ...(name === 'an empty server' && { budget: 'under 5.00 ms', inside: own < 5 }),
    }));
}

/** @returns {Promise<import('./table.mjs').Row[]>} */
export async function features({ programs, quick }) {
  const area = 'Cumbria and Lancashire';
  const reading = new Session(
    servers(programs).Pressroom,
    release(1).replace('ENDS', `${area} CRC was rated ‘R\n\nENDS`),
  );
  const commenting = new Session(
    servers(programs).Pressroom,
    release(1).replace('ENDS', '<!-- pressroom-ignore \n\nENDS'),
  );
  await Promise.all([reading.opened, commenting.opened]);
  const rows = [];
  for (const [what, session, feature, words, type] of [
    ['hover over a service', reading, 'hover', area],
    ['completion of a rating', reading, 'completion', '‘R'],
    ['completion right after a keystroke', reading, 'completion', '‘R', () => reading.type()],
    [
      'completion in a comment at each letter',
      commenting,
      'completion',
      'ignore ',
      () => commenting.typeAfter('ignore '),
    ],
  ]) {
    const times = [];
    for (let count = 0; count < (quick ? 60 : 400); count++) {
      const start = performance.now();
      type?.();
      const answer = await session.ask(feature, words);
      times.push(performance.now() - start);
      if (count === 0) expectAnswer(what, answer);
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const [share, budget] of [
      [50, 0.5],
      [99, 2],
    ]) {
      const own = percentile(times, share);
      rows.push({
        what: `${what}, p${share}`,
        measured: milliseconds(own),
        budget: `under ${milliseconds(budget)}`,
        inside: own < budget,
      });
    }
  }
  await closeAll({ reading, commenting });
  return rows;
}

function expectAnswer(what, answer) {
  if (answer === null || answer.items?.length === 0) {
    throw new Error(`There is no answer for ${what}: it would be the cost of nothing.`);
  }
}

/** @returns {Promise<import('./table.mjs').Row[]>} */
export function startUp({ programs, quick }) {
  return starts('start to first findings', release(1), 1.2, { programs, quick });
}

/** @returns {Promise<import('./table.mjs').Row[]>} */
export function harderStartUp({ programs, quick }) {
  return starts('start to first findings, harder', harderRelease(1), 2.4, { programs, quick });
}

/** The start with this text open, beside each of the peers; `most` times as long as an empty server. */
async function starts(what, text, most, { programs, quick }) {
  const times = {};
  for (let round = -1; round < (quick ? 5 : 20); round++) {
    for (const [name, server] of Object.entries(servers(programs))) {
      const start = performance.now();
      const session = new Session(server, text);
      await session.opened;
      const time = performance.now() - start;
      await session.client.close();
      if (round >= 0) times[name] = [...(times[name] ?? []), time];
    }
  }
  return Object.keys(times)
    .filter((name) => name !== 'Pressroom')
    .map((name) => {
      const ratio = ratioOf(times.Pressroom, times[name]);
      return {
        what,
        measured: milliseconds(median(times.Pressroom)),
        peer: `${name} ${milliseconds(median(times[name]))}`,
        ratio,
        ...(name === 'an empty server' && { budget: `at most ${most} ×`, inside: ratio <= most }),
      };
    });
}

/** @returns {Promise<import('./table.mjs').Row[]>} */
export async function memory({ programs, quick }) {
  const sessions = await openAll(programs, release(1));
  const edits = quick ? 1000 : 10_000;
  const typeAndCheck = async (session) => {
    session.type();
    await session.findings();
  };
  await inTurns(sessions, edits / 200 - warmUps, 20, typeAndCheck);
  const early = residentMegabytes(sessions.Pressroom);
  await inTurns(sessions, (edits / 200) * 9 - warmUps, 20, typeAndCheck);
  const own = residentMegabytes(sessions.Pressroom);
  const rows = Object.entries(sessions)
    .filter(([name]) => name !== 'Pressroom')
    .map(([name, session]) => ({
      what: `memory after ${edits} edits`,
      measured: `${own.toFixed(0)} MB`,
      peer: `${name} ${residentMegabytes(session).toFixed(0)} MB`,
      ratio: own / residentMegabytes(session),
      ...(name === 'an empty server' && { budget: 'under 65 MB', inside: own < 65 }),
    }));
  rows.push({
    what: `memory after ${edits} edits`,
    measured: `${own.toFixed(0)} MB`,
    peer: `Pressroom after ${edits / 10} ${early.toFixed(0)} MB`,
    ratio: own / early,
    budget: 'flat: about 1 ×',
    inside: own / early < 1.15,
  });
  await closeAll(sessions);
  return rows;
}
