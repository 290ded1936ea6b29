/** A draft of usual size that is hard to read: what its writer waits for, key by key. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { costsAreKnown, costsUnknown, processorMilliseconds } from '../processCosts.mjs';
import { median, percentile } from '../sampling.mjs';
import { Session, servers } from '../servers.mjs';
import { besides, closeAll, eachOf, inTurns, openAll, peersOf } from '../sessions.mjs';
import { limitedRow, milliseconds } from '../table.mjs';
import { sentencesOf, typing } from './edits.mjs';
import { harderRelease } from './harderRelease.mjs';

/** How many keys are timed at a time. */
const window = 200;
/** Keys that are not timed, between the first and the later ones. */
const between = 1800;

/**
 * Keystrokes of fresh servers, the first and those after 2,000; then a hundred at once.
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function harderKeystrokes({ programs, quick }) {
  const first = {};
  const later = {};
  const rows = [];
  const freshServers = quick ? 1 : 8;
  for (let server = 1; server <= freshServers; server++) {
    const sessions = await openAll(programs, harderRelease(server));
    const key = typist(server);
    await timeWindow(sessions, key, first);
    for (const [name, session] of Object.entries(sessions)) {
      for (let count = 0; count < between; count++) await key(session, name);
    }
    await timeWindow(sessions, key, later);
    if (server === freshServers) rows.push(await burst(sessions, quick));
    await closeAll(sessions);
  }
  return [
    ...windowRows('the first 200', first, { p50: 2.2, p99: 8 }),
    ...windowRows('2,000 to 2,200', later, { p50: 1, p99: 4.5 }),
    ...(costsAreKnown ? [] : [costsUnknown]),
    ...rows,
  ];
}

/** In Pressroom sentences are typed; the peers, which do not read them, are given letters in the midst of words. */
function typist(seed) {
  const next = typing(sentencesOf(harderRelease(seed + 100, 40_000)));
  return async (session, name) => {
    session.change(name === 'Pressroom' ? next(session) : session.nextLetter());
    await session.findings();
  };
}

/** Adds the times of a window of keys, and the processor time of it, to what other servers took. */
async function timeWindow(sessions, key, taken) {
  const before = costsAreKnown ? eachOf(sessions, processorMilliseconds) : {};
  const times = await inTurns(sessions, window / 20, 20, key, { uncounted: 0 });
  for (const [name, session] of Object.entries(sessions)) {
    taken[name] ??= { times: [], processor: 0 };
    taken[name].times.push(...times[name]);
    if (costsAreKnown) taken[name].processor += processorMilliseconds(session) - before[name];
  }
}

function windowRows(which, taken, limits) {
  const rows = [50, 99].map((share) => {
    const figures = eachOf(taken, ({ times }) => percentile(times, share));
    return limitedRow(
      `harder keystroke, 6 KB, ${which}, p${share}`,
      figures.Pressroom,
      limits[`p${share}`],
      besides(figures.Pressroom, peersOf(figures)),
    );
  });
  if (costsAreKnown) {
    const figures = eachOf(taken, ({ times, processor }) => processor / times.length);
    rows.push({
      what: `processor time of it, ${which}, mean`,
      measured: milliseconds(figures.Pressroom),
      peer: besides(figures.Pressroom, peersOf(figures)),
    });
  }
  return rows;
}

/**
 * What the list of words costs at a keystroke: two servers, one without the list, are given each key by turns, so that
 * both have the same machine. A key that brings a misspelt word to light, or mends one, costs what any finding costs to
 * make and to send; it has a row of its own.
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function harderWords({ programs, quick, folder }) {
  const without = join(folder, 'withoutWords');
  mkdirSync(without);
  copyFileSync(programs.server, join(without, 'server.js'));
  const listed = servers(programs).Pressroom;
  const scripts = { 'with it': listed.script, 'without it': join(without, 'server.js') };
  const alike = { 'with it': [], 'without it': [] };
  const differing = { 'with it': [], 'without it': [] };
  const freshServers = quick ? 1 : 6;
  for (let server = 1; server <= freshServers; server++) {
    const sessions = Object.entries(scripts).map(([name, script]) => {
      const session = new Session({ ...listed, script }, harderRelease(server));
      return { name, session, next: typing(sentencesOf(harderRelease(server + 100, 40_000))) };
    });
    for (const { session } of sessions) await session.opened;
    const [{ session: withWords }] = sessions;
    for (let count = 0; count < (quick ? 400 : 1600); count++) {
      const before = misspelt(withWords);
      const times = {};
      for (const { name, session, next } of count % 2 ? sessions : sessions.toReversed()) {
        const change = next(session);
        const start = performance.now();
        session.change(change);
        await session.findings();
        times[name] = performance.now() - start;
      }
      const series = misspelt(withWords) === before ? alike : differing;
      for (const [name, time] of Object.entries(times)) series[name].push(time);
    }
    for (const { session } of sessions) await session.client.close();
  }
  return [
    ['no word misspelt or mended', alike],
    ['a word misspelt or mended', differing],
  ].flatMap(([what, series]) =>
    [50, 99].map((share) => {
      const figures = eachOf(series, (times) => percentile(times, share));
      return {
        what: `harder keystroke, 6 KB, with the list of words, ${what}, p${share}`,
        measured: milliseconds(figures['with it']),
        peer: besides(figures['with it'], { 'without it': figures['without it'] }),
      };
    }),
  );
}

/** What a server says of misspelt words, in words that can be compared. */
function misspelt({ items }) {
  return items.flatMap(({ code, message }) => (code === 'spelling' ? [message] : [])).join('\n');
}

/** A hundred edits at once, as a paste by keystrokes or a macro sends them. */
async function burst(sessions, quick) {
  const times = await inTurns(sessions, quick ? 4 : 12, 2, async (session) => {
    for (let count = 0; count < 100; count++) session.type();
    await session.findings();
  });
  const figures = eachOf(times, median);
  return limitedRow(
    '100 edits at once, harder, 6 KB',
    figures.Pressroom,
    5,
    besides(figures.Pressroom, peersOf(figures)),
  );
}

/** @returns {Promise<import('../table.mjs').Row[]>} */
export async function harderCompletion({ programs, quick }) {
  const times = [];
  const rounds = quick ? 1 : 4;
  for (let round = 1; round <= rounds; round++) {
    const text = harderRelease(round).replace('ENDS', 'Its work was rated ‘R\n\nENDS');
    const session = new Session(servers(programs).Pressroom, text);
    await session.opened;
    const next = typing(sentencesOf(harderRelease(round + 100, 40_000)));
    for (let count = 0; count < (quick ? 60 : 400); count++) {
      const change = next(session);
      const start = performance.now();
      session.change(change);
      const answer = await session.ask('completion', 'was rated ‘R');
      times.push(performance.now() - start);
      if (!(answer?.items?.length > 0)) throw new Error('Nothing was completed.');
      await session.findings();
    }
    await session.client.close();
  }
  return [
    [50, 0.5],
    [99, 3],
  ].map(([share, limit]) =>
    limitedRow(
      `completion right after a keystroke, harder, p${share}`,
      percentile(times, share),
      limit,
    ),
  );
}
