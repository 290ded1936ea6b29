/** Sessions with all the servers that are measured, which take turns. */
import { Session, servers } from './servers.mjs';
import { milliseconds } from './table.mjs';

export async function openAll(programs, text) {
  const sessions = {};
  for (const [name, server] of Object.entries(servers(programs))) {
    sessions[name] = new Session(server, text);
    await sessions[name].opened;
  }
  return sessions;
}

export async function closeAll(sessions) {
  for (const { client } of Object.values(sessions)) await client.close();
}

/** How many turns are taken before any counts: a server needs a while to get up to speed. */
export const warmUps = 5;

/** Lets each session act `count` times in a row, in turn; gives the milliseconds of each by its name. */
export async function inTurns(sessions, turns, count, act, { uncounted = warmUps } = {}) {
  const times = Object.fromEntries(Object.keys(sessions).map((name) => [name, []]));
  for (let turn = -uncounted; turn < turns; turn++) {
    for (const [name, session] of Object.entries(sessions)) {
      for (let index = 0; index < count; index++) {
        const time = await timeOf(() => act(session, name));
        if (turn >= 0) times[name].push(time);
      }
    }
  }
  return times;
}

/** The milliseconds that it takes; whatever a server does once it has answered does not count for what is next. */
export async function timeOf(act) {
  const start = performance.now();
  await act();
  const time = performance.now() - start;
  await new Promise((resolve) => setImmediate(resolve));
  return time;
}

/** What the peers showed, each with how many times as much Pressroom takes. */
export function besides(own, others, print = milliseconds) {
  return Object.entries(others)
    .map(([name, other]) => `${name} ${print(other)} (${(own / other).toFixed(1)} ×)`)
    .join(', ');
}

/** Of the figures by name, those of the peers. */
export function peersOf(figures) {
  const { Pressroom: _, ...others } = figures;
  return others;
}

/** The same for each name. */
export function eachOf(byName, figureOf) {
  return Object.fromEntries(Object.entries(byName).map(([name, value]) => [name, figureOf(value)]));
}
