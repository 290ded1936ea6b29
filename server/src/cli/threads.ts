/**
 * Spreads the checking of many releases over threads.
 *
 * This thread works too, and from the first moment on; the others join in once they have started. All take the
 * next stretch of the list from one shared counter. What comes of the stretches is given on in the order of the list.
 */
import { availableParallelism } from 'node:os';
import { checkReleases, type Means } from './checkReleases';
import type { CheckSettings } from './checkSettings';
import type { Input } from './inputs';
import type { Io, Thread } from './io';
import type { Outcome } from './outcome';
import { findProjects } from './projects';
import { areLongerThan } from './work';

/** What a thread is given. */
export interface ThreadTask {
  readonly inputs: readonly Input[];
  readonly settings: CheckSettings;
  /** The first stretch that nobody has taken. */
  readonly next: Int32Array;
}

/** What a thread says: what a stretch came to, or that there is none left. */
export type ThreadMessage =
  | { readonly stretch: number; readonly outcome: Outcome }
  | { readonly stretch: undefined };

/** How many releases are taken at once. */
const stretchLength = 32;

/**
 * How many bytes of releases take about a second. Each thread compiles everything for itself, which takes it the better
 * part of a second: where there is less to do, a further one comes when the work is done.
 */
const aSecond = 300_000;

/** Checks the releases and calls `deliver` with what each stretch of them came to, in order. */
export async function checkInThreads(
  inputs: readonly Input[],
  settings: CheckSettings,
  means: Means,
  startThread: Io['startThread'],
  deliver: (outcome: Outcome) => void,
): Promise<void> {
  const count = Math.ceil(inputs.length / stretchLength);
  const done = new Map<number, Outcome>();
  let delivered = 0;
  const finish = (stretch: number, outcome: Outcome) => {
    done.set(stretch, outcome);
    for (let first = done.get(delivered); first !== undefined; first = done.get(delivered)) {
      done.delete(delivered++);
      deliver(first);
    }
  };

  const next = new Int32Array(new SharedArrayBuffer(4));
  const isLong = count > 1 && areLongerThan(aSecond, inputs, settings.cwd);
  const starters =
    startThread === undefined || !isLong
      ? []
      : Array.from({ length: Math.min(availableParallelism(), 8) - 1 }, () => startThread);
  const helpers = Promise.all(
    starters.map((start) => {
      const task: ThreadTask = { inputs, settings, next };
      return helped(start(task), finish);
    }),
  );
  // An error of theirs is met below, when this thread's own work is done.
  helpers.catch(() => {});
  for (let stretch = taken(next); stretch < count; stretch = taken(next)) {
    finish(stretch, await checkReleases(stretchOf(inputs, stretch), settings, means));
    if (starters.length > 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await helpers;
  // Nothing is left here unless a thread ended before its time.
  while (delivered < count) {
    const outcome = await checkReleases(stretchOf(inputs, delivered), settings, means);
    finish(delivered, outcome);
  }
}

/** Settled when the thread has nothing left to do, or has failed; what `finish` throws is thrown here. */
async function helped(
  starting: Promise<Thread>,
  finish: (stretch: number, outcome: Outcome) => void,
): Promise<void> {
  const thread = await starting;
  return new Promise((resolve, reject) => {
    thread.onError(resolve);
    thread.onMessage((sent) => {
      const message = sent as ThreadMessage;
      if (message.stretch === undefined) return resolve();
      try {
        finish(message.stretch, message.outcome);
      } catch (error) {
        reject(error);
      }
    });
  });
}

/** What a helping thread does: it checks stretches until none is left, and sends what they came to. */
export async function help(
  { inputs, settings, next }: ThreadTask,
  dictionary: Io['dictionary'],
  send: (message: ThreadMessage) => void,
): Promise<void> {
  const means = { projects: findProjects(settings.cwd), dictionary };
  const count = Math.ceil(inputs.length / stretchLength);
  for (let stretch = taken(next); stretch < count; stretch = taken(next)) {
    const outcome = await checkReleases(stretchOf(inputs, stretch), settings, means);
    send({ stretch, outcome });
  }
  send({ stretch: undefined });
}

/** The number of the next stretch, taken so that no other thread gets it. */
function taken(next: Int32Array): number {
  return Atomics.add(next, 0, 1);
}

function stretchOf(inputs: readonly Input[], stretch: number): readonly Input[] {
  return inputs.slice(stretch * stretchLength, (stretch + 1) * stretchLength);
}
