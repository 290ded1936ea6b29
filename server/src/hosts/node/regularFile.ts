/**
 * Reads files of this machine, and regular files alone: a pipe may never end, a device never stop.
 *
 * What is there is looked at before it is opened, so that nothing happens to a device, and is looked at again
 * once it is open, in case another thing has its name by then.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { largestFile, sizeProblem } from '../../documents/encodings';

/** The bytes of a file, or why they cannot be had: a clause that goes on from the file's name. */
export type Bytes =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly bytes?: undefined; readonly problem: string };

/** Reads the file at `path` while nothing else is to be done; `undefined` when there is none. Links are followed. */
export function readRegularFileSync(path: string): Bytes | undefined {
  try {
    const before = refusal(statSync(path));
    if (before !== undefined) return { problem: before };
    const file = openSync(path, readingFlags);
    try {
      const stats = fstatSync(file);
      const problem = refusal(stats);
      return problem === undefined ? readAllSync(file, stats) : { problem };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!isAbsence(error)) return { problem: `cannot be read (${reasonOf(error)})` };
    return isThereSync(path) ? { problem: leadsNowhere } : undefined;
  }
}

/** What comes by a pipe or from a terminal until it ends. */
export function readStream(file: number, collector = new Collector(0)): Bytes {
  for (;;) {
    const all = collector.add(readWaiting(file, collector.room));
    if (all !== undefined) return all;
  }
}

/**
 * What comes by a pipe that has a name, as the shell makes them for `<(command)`.
 * Whoever is to write into it may come a little later, but is not waited for without end.
 */
export function readPipe(path: string): Bytes {
  try {
    const pipe = openSync(path, readingFlags);
    try {
      const collector = new Collector(0);
      for (let waited = 0; waited < longestWait; waited += pause()) {
        const count = readWaiting(pipe, collector.room);
        if (count > 0) return collector.add(count) ?? readStream(pipe, collector);
      }
      return { problem: 'is a pipe that nobody writes into' };
    } finally {
      closeSync(pipe);
    }
  } catch (error) {
    return { problem: `cannot be read (${reasonOf(error)})` };
  }
}

/** How long a pipe without a writer is waited for, in milliseconds. */
const longestWait = 2000;

/** Whether anything has this name, a link that leads nowhere included. */
export function isThereSync(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return !isAbsence(error);
  }
}

/** What a file is that is not regular, as a clause that goes on from its name; `undefined` for a regular one. */
export function kindProblem(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return 'is a folder';
  if (stats.isFIFO()) return 'is a pipe, not a file';
  if (stats.isSocket()) return 'is a socket, not a file';
  return 'is a device, not a file';
}

/** Why the system refused, in its words but without the path, which is said already. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^[A-Z]+: /, '').replace(/, \w+(?:$| '.*)/s, '');
}

/** The code of an error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** The clause about a link to what is not there. */
export const leadsNowhere = 'is a link that leads nowhere';

/** Should a pipe have taken the file's place, opening it waits for nobody. Windows knows neither flag nor such pipes. */
export const readingFlags =
  constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Why what has these properties is not read; `undefined` when it is. */
export function refusal(stats: Stats): string | undefined {
  return kindProblem(stats) ?? sizeProblem(stats.size);
}

/** Whether the error says that there is no such file; one whose name is too long cannot be there. */
export function isAbsence(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}

/** Collects bytes until there are no more, or more than the largest file has. */
export class Collector {
  #buffer: Buffer;
  #length = 0;

  /** @param size about how many bytes there will be; files of Linux's /proc say that they have none. */
  constructor(size: number) {
    this.#buffer = Buffer.allocUnsafe(size === 0 ? 64 * 1024 : size + 1);
  }

  /** Where the next bytes go. */
  get room(): Buffer {
    return this.#buffer.subarray(this.#length);
  }

  /** Takes note that so many bytes have come; gives what there is when that is all. */
  add(count: number): Bytes | undefined {
    this.#length += count;
    if (this.#length > largestFile)
      return { problem: 'has more than 64 MB, which is more than is read' };
    if (count === 0) return { bytes: this.#buffer.subarray(0, this.#length) };
    if (this.room.length === 0) this.#buffer = Buffer.concat([this.#buffer], 2 * this.#length);
    return undefined;
  }
}

function readAllSync(file: number, { size }: Stats): Bytes {
  const collector = new Collector(size);
  for (;;) {
    const all = collector.add(readSync(file, collector.room));
    if (all !== undefined) return all;
  }
}

function readWaiting(file: number, room: Buffer): number {
  for (;;) {
    try {
      return readSync(file, room);
    } catch (error) {
      // Windows reports the end of a pipe so.
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      // Whoever writes into the pipe has nothing yet, and is given a moment.
      pause();
    }
  }
}

/** Waits a moment, and says how many milliseconds that was. */
function pause(): number {
  const moment = 5;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, moment);
  return moment;
}
