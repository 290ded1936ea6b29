/** The process as {@link Io}. */
import { fstatSync, writeSync } from 'node:fs';
import { type Bytes, codeOf, readStream, reasonOf } from '../hosts/node/regularFile';
import { type Io, type Output, OutputClosed } from './io';

/** The process as {@link Io}, given what lies beside the command line. */
export function processIo(parts: Pick<Io, 'startThread' | 'startServer' | 'dictionary'>): Io {
  return {
    get cwd() {
      return workingFolder();
    },
    out: output(1, () => process.stdout.columns),
    err: output(2, () => process.stderr.columns),
    readStdin,
    env: process.env,
    now: () => new Date(),
    ...parts,
  };
}

/** Somebody may have removed it since it was entered. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new Error(`the working folder cannot be found (${reasonOf(error)})`);
  }
}

function readStdin(): Bytes {
  try {
    return readStream(0);
  } catch (error) {
    return { problem: `cannot be read (${reasonOf(error)})` };
  }
}

/**
 * A file descriptor as output.
 * Node's own streams are left alone unless it is a terminal: to set them up takes longer than to check a release.
 */
function output(descriptor: number, columns: () => number | undefined): Output {
  return {
    write: (content) =>
      writeAll(descriptor, typeof content === 'string' ? Buffer.from(content) : content),
    get columns() {
      return isCharacterDevice(descriptor) ? columns() : undefined;
    },
  };
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (codeOf(error) === 'EPIPE') throw new OutputClosed();
      if (codeOf(error) !== 'EAGAIN') throw error;
      // The reader at the other end of a pipe has not kept up; it is given a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
