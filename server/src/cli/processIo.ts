/** The process as {@link Io}. */
import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { type Io, type Output, OutputClosed } from './io';

/** The process as {@link Io}, given how to start what runs beside the command line. */
export function processIo(starters: Pick<Io, 'startThread' | 'startServer'>): Io {
  return {
    cwd: process.cwd(),
    out: output(1, () => process.stdout.columns),
    err: output(2, () => process.stderr.columns),
    readStdin: () => readFileSync(0),
    env: process.env,
    now: () => new Date(),
    ...starters,
  };
}

/**
 * A file descriptor as output.
 * Node's own streams are left alone unless it is a terminal: to set them up takes longer than to check a release.
 */
function output(descriptor: number, columns: () => number | undefined): Output {
  return {
    write: (text) => writeAll(descriptor, Buffer.from(text)),
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

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
