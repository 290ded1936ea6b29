/** A release of 1 MB that is hard to read: opening it, editing it, what that takes. */
import {
  costsAreKnown,
  costsUnknown,
  processorMilliseconds,
  residentMegabytes,
} from '../processCosts.mjs';
import { median, percentile } from '../sampling.mjs';
import { besides, closeAll, eachOf, openAll, peersOf, timeOf } from '../sessions.mjs';
import { limitedRow, milliseconds } from '../table.mjs';
import { editing } from './edits.mjs';
import { harderRelease } from './harderRelease.mjs';

/** Edits of one kind in a row, before another server or another kind has its turn. */
const inARow = 10;
/** After so many edits of Pressroom the memory is read. */
const editsForMemory = 200;

/** What is edited, what that should do to the findings, what the peers do meanwhile, and the budgets. */
const kinds = [
  { what: 'findings unchanged', edit: 'quiet', stays: true, peers: 'letters', p50: 22, p99: 60 },
  { what: 'a finding changed', edit: 'noticed', stays: false, p50: 30, p99: 80 },
  { what: 'Enter', edit: 'enter', stays: false, peers: 'enter', p50: 30, p99: 80 },
];

/** @returns {Promise<import('../table.mjs').Row[]>} */
export async function harderLarge({ programs, quick }) {
  const text = harderRelease(1, 1_000_000, { frontMatter: true });
  const rows = [];
  const openings = {};
  const rounds = quick ? 1 : 5;
  let sessions;
  for (let round = 0; round < rounds; round++) {
    if (sessions !== undefined) await closeAll(sessions);
    sessions = await openAll(programs, text);
    for (const [name, { openedIn }] of Object.entries(sessions)) {
      openings[name] = [...(openings[name] ?? []), openedIn];
    }
  }
  const opened = eachOf(openings, median);
  rows.push(
    limitedRow(
      'opening 1 MB, harder',
      opened.Pressroom,
      1000,
      besides(opened.Pressroom, peersOf(opened)),
    ),
  );
  rows.push(...(await keystrokes(sessions, quick)));
  rows.push(...(await foundations(sessions.Pressroom, quick)));
  await closeAll(sessions);
  return rows;
}

/** Edits of each kind by turns, and the peers' among them; the first turn warms up. */
async function keystrokes({ Pressroom: own, ...peers }, quick) {
  const edits = editing();
  const peerEdits = eachOf(peers, editing);
  const taken = kinds.map(() => ({ times: { Pressroom: [] }, tried: 0, processor: 0 }));
  const turns = quick ? 2 : 21;
  let done = 0;
  let memory;
  for (let turn = 0; turn < turns; turn++) {
    for (const [index, kind] of kinds.entries()) {
      for (let count = 0; count < inARow; count++) {
        const edit = await timeOwn(own, edits[kind.edit](own));
        if (turn > 0) addOwn(taken[index], edit, kind);
        done++;
        if (costsAreKnown && done === editsForMemory) memory = residentOfAll({ own, ...peers });
      }
      if (kind.peers === undefined || quick) continue;
      for (const [name, session] of Object.entries(peers)) {
        const series = await timePeer(session, kind, peerEdits[name]);
        if (turn > 0) taken[index].times[name] = [...(taken[index].times[name] ?? []), ...series];
      }
    }
  }
  if (costsAreKnown) memory ??= residentOfAll({ own, ...peers });
  return [
    ...kinds.flatMap((kind, index) => kindRows(kind, taken[index])),
    ...(costsAreKnown ? [memoryRow(memory, Math.min(done, editsForMemory))] : [costsUnknown]),
  ];
}

/** What a change in Pressroom takes, and whether all findings are as before. */
async function timeOwn(session, change) {
  const before = JSON.stringify(session.items);
  const processorBefore = costsAreKnown ? processorMilliseconds(session) : 0;
  const time = await timeChange(session, change);
  const processor = costsAreKnown ? processorMilliseconds(session) - processorBefore : 0;
  return { time, processor, stays: JSON.stringify(session.items) === before };
}

/** Adds an edit to what was taken of its kind; one that did to the findings what it should not is left out. */
function addOwn(taken, { time, processor, stays }, kind) {
  taken.tried++;
  if (stays !== kind.stays) return;
  taken.times.Pressroom.push(time);
  taken.processor += processor;
}

async function timePeer(session, { peers }, edits) {
  const series = [];
  for (let count = 0; count < inARow; count++) {
    const change = peers === 'enter' ? edits.enter(session) : session.nextLetter();
    series.push(await timeChange(session, change));
  }
  return series;
}

function timeChange(session, change) {
  return timeOf(async () => {
    session.change(change);
    await session.findings();
  });
}

function kindRows({ what, ...limits }, { times, tried, processor }) {
  const counted = times.Pressroom.length;
  if (counted === 0) throw new Error(`“${what}” was so in no edit: there is nothing to measure.`);
  const rows = [50, 99].map((share) => {
    const figures = eachOf(times, (series) => percentile(series, share));
    return limitedRow(
      `harder keystroke, 1 MB, ${what}, p${share}`,
      figures.Pressroom,
      limits[`p${share}`],
      besides(figures.Pressroom, peersOf(figures)),
    );
  });
  if (costsAreKnown) {
    rows.push({
      what: `processor time of it, ${what}, mean`,
      measured: milliseconds(processor / counted),
      peer: `(${counted} of ${tried} edits were such)`,
    });
  }
  return rows;
}

function residentOfAll(sessions) {
  return eachOf(sessions, residentMegabytes);
}

function memoryRow({ own, ...peers }, edits) {
  const print = (value) => `${value.toFixed(0)} MB`;
  return {
    what: `memory after ${edits} edits, 1 MB, harder`,
    measured: print(own),
    peer: besides(own, peers, print),
    budget: 'at most 150 MB',
    inside: own <= 150,
  };
}

/** Changes of what everything in a release hangs on. */
async function foundations(session, quick) {
  const rows = [];
  for (const [what, next] of [
    ['headline', headlineStop],
    ['day of publication', frontMatterValues('published', withDay)],
    ['house', frontMatterValues('house', (_, count) => houses[count % houses.length])],
  ]) {
    const edits = [];
    for (let count = 0; count < (quick ? 4 : 24); count++) {
      edits.push(await timeOwn(session, next(session)));
    }
    if (edits.every(({ stays }) => stays)) {
      throw new Error(`No finding hangs on the ${what}: it would be the cost of nothing.`);
    }
    const times = edits.map(({ time }) => time);
    rows.push(
      limitedRow(`a change of ${what}, 1 MB, harder, p50`, median(times.slice(quick ? 1 : 4)), 100),
    );
  }
  return rows;
}

const houses = ['hmi-prisons', 'hmi-probation'];

/** Ends the headline with a full stop, and takes it away again the next time. */
function headlineStop({ lines }) {
  const line = lines.indexOf('---', 1) + 2;
  const end = { line, character: lines[line].length };
  return lines[line].endsWith('.')
    ? { start: { line, character: end.character - 1 }, end, text: '' }
    : { start: end, text: '.' };
}

/** Puts another value in the place of that of a key, each time it is asked. */
function frontMatterValues(key, nextValue) {
  let count = 0;
  return ({ lines }) => {
    const line = lines.findIndex((text) => text.startsWith(`${key}: `));
    const character = key.length + 2;
    const before = lines[line].slice(character);
    return {
      start: { line, character },
      end: { line, character: lines[line].length },
      text: nextValue(before, count++),
    };
  };
}

function withDay(isoDate, count) {
  return `${isoDate.slice(0, 8)}${10 + (count % 18)}`;
}
