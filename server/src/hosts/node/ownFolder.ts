/** A folder that nobody but this user can reach into, for what must not be tampered with. */
import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/** Not `pressroom`, which `scripts/setup.mjs` fills with what tests need and leaves open for all to read. */
const folderName = 'pressroom-code';

/**
 * The folder for what Pressroom can make anew at any time, made if it is not there: absolute, no link, this user's, and
 * closed to all others. `undefined` where there is no such folder and none can be made, as in the home of another user,
 * which root may be sent to, and on systems that do not tell users apart by number.
 */
export function ownCacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const user = process.geteuid?.();
  if (user === undefined || user !== process.getuid?.()) return undefined;
  try {
    const caches = cachesOf(env);
    if (!isAbsolute(caches)) return undefined;
    const folder = join(caches, folderName);
    return isClosed(folder, user) || isMade(caches, folder, user) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Where this user's programs keep such things. */
function cachesOf(env: NodeJS.ProcessEnv): string {
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** Whether the folder is there, and is this user’s alone, as is the one that it lies in. */
function isClosed(folder: string, user: number): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return (
    stats?.isDirectory() === true &&
    stats.uid === user &&
    (stats.mode & 0o777) === 0o700 &&
    isOwn(dirname(folder), user)
  );
}

/** Whether a folder belongs to the user, and no other may put one folder in the place of another there. */
function isOwn(folder: string, user: number): boolean {
  const { uid, mode } = statSync(folder);
  return uid === user && ((mode & 0o002) === 0 || (mode & 0o1000) !== 0);
}

/** Whether the folder was not there and could be made. */
function isMade(caches: string, folder: string, user: number): boolean {
  if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) return false;
  if (statSync(caches, { throwIfNoEntry: false }) === undefined) {
    if (!isOwn(dirname(caches), user)) return false;
    mkdirSync(caches, { mode: 0o700 });
  }
  if (!isOwn(caches, user)) return false;
  mkdirSync(folder, { mode: 0o700 });
  return isClosed(folder, user);
}
