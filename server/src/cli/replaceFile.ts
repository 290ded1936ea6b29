/**
 * Puts a new content in the place of a file's, all at once, and loses nothing: neither what others wrote
 * meanwhile nor whose the file is and who may read it. Where one of these cannot be kept, the file is left as it is.
 *
 * The new content is written beside the file and takes its name when it is complete. Of what lies in extended
 * attributes and access lists nothing is known here.
 */
import {
  accessSync,
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { codeOf, readRegularFileSync, reasonOf } from '../hosts/node/regularFile';

/**
 * Why the file at `path` may not be replaced, as a clause that goes on from its name; `undefined` when it may be.
 * One that is write-protected is meant all the same by whoever names it and may write to it, as a root user may.
 */
export function obstacleTo(path: string, isNamed: boolean): string | undefined {
  try {
    const target = realpathSync(path);
    const problem = refusal(lstatSync(target, { bigint: true }), isNamed);
    if (problem !== undefined) return problem;
    accessSync(target, constants.W_OK);
    accessSync(dirname(target), constants.W_OK);
    return undefined;
  } catch (error) {
    return failure(error);
  }
}

/**
 * Puts `content` in the place of `original`, which is what the file at `path` had when it was read. A link leads to
 * the file that is meant. Gives why nothing was written, as a clause that goes on from the file's name, or `undefined`.
 */
export function replaceFile(
  path: string,
  original: Uint8Array,
  content: Uint8Array,
  isNamed: boolean,
): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const before = lstatSync(target, { bigint: true });
    const problem = obstacleTo(target, isNamed);
    if (problem !== undefined) return problem;
    const file = createTemporary(dirname(target));
    temporary = file.path;
    const foreign = fill(file.descriptor, content, before);
    if (foreign !== undefined) return foreign;
    if (!hasContent(target, original) || !isSame(before, target)) return changed;
    renameSync(temporary, target);
    temporary = undefined;
    keepName(dirname(target));
    return undefined;
  } catch (error) {
    return failure(error);
  } finally {
    if (temporary !== undefined) remove(temporary);
  }
}

/** The folder that the file at `path`, or the one that a link there leads to, lies in; `undefined` when there is none. */
export function folderOf(path: string): string | undefined {
  try {
    return dirname(realpathSync(path));
  } catch {
    return undefined;
  }
}

/** Removes what runs that were killed on this machine have left behind in a folder. */
export function removeLeftovers(folder: string): void {
  try {
    const thisHost = hostPart();
    for (const name of readdirSync(folder)) {
      const [, host, pid] = temporaryName.exec(name) ?? [];
      if (host !== thisHost || isRunning(Number(pid))) continue;
      const leftover = join(folder, name);
      if (lstatSync(leftover).isFile()) remove(leftover);
    }
  } catch {
    // What cannot be looked at is left alone, and whatever hinders fixing is said when a file is fixed.
  }
}

const changed = 'changed while it was being fixed, so nothing was written to it';

function failure(error: unknown): string {
  return codeOf(error) === 'ENOENT' ? changed : `cannot be written (${reasonOf(error)})`;
}

/** Why a file is not replaced whatever its content; `undefined` when it may be. */
function refusal(stats: BigIntStats, isNamed: boolean): string | undefined {
  if (!stats.isFile()) return changed;
  if (!isNamed && (stats.mode & 0o222n) === 0n) {
    return 'is write-protected, so nothing was written to it';
  }
  if (stats.nlink > 1n) {
    return 'has another name by a hard link, which would keep the old text; nothing was written to it';
  }
  return undefined;
}

/** Names of ours, short enough to stand beside any file's: of which machine, which process, and a part by chance. */
const temporaryName = /^\.pressroom-([a-z0-9]*)-([0-9]+)-[a-z0-9]+\.tmp$/;

function hostPart(): string {
  return hostname()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 24);
}

/** A new file that nobody else may read, under a name that nobody has. */
function createTemporary(folder: string): { readonly path: string; readonly descriptor: number } {
  for (let attempt = 1; ; attempt++) {
    const chance = Math.random().toString(36).slice(2, 10).padEnd(8, '0');
    const path = join(folder, `.pressroom-${hostPart()}-${process.pid}-${chance}.tmp`);
    try {
      return { path, descriptor: openSync(path, 'wx', 0o600) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || attempt === 20) throw error;
    }
  }
}

/** Writes the content and makes the file like the one it is to replace; gives why it cannot be like that. */
function fill(descriptor: number, content: Uint8Array, like: BigIntStats): string | undefined {
  try {
    writeFileSync(descriptor, content);
    const own = fstatSync(descriptor, { bigint: true });
    if (own.uid !== like.uid || own.gid !== like.gid) {
      try {
        fchownSync(descriptor, Number(like.uid), Number(like.gid));
      } catch {
        return 'belongs to another user or group, and would not any more; nothing was written to it';
      }
    }
    fchmodSync(descriptor, Number(like.mode & 0o7777n));
    fsyncSync(descriptor);
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

function hasContent(path: string, content: Uint8Array): boolean {
  const now = readRegularFileSync(path)?.bytes;
  return now !== undefined && Buffer.compare(now, content) === 0;
}

/** Whether the path still leads to the same file, and nobody has touched it. */
function isSame(before: BigIntStats, path: string): boolean {
  const now = lstatSync(path, { bigint: true });
  return (['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const).every(
    (property) => now[property] === before[property],
  );
}

/** Has the new name outlast a power cut, where folders can be opened for that. */
function keepName(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The file is in its place all the same.
  }
}

function remove(path: string): void {
  try {
    rmSync(path);
  } catch {
    // Somebody was faster.
  }
}

/** Whether another process with this number runs on this machine. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
