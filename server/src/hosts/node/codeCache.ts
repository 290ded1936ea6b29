/**
 * Runs a bundle with the code that V8 compiled for it in an earlier run.
 *
 * That code is run as it stands: V8 hardly looks at it, and neither notices a changed byte nor a changed source of the
 * same length. So it is kept in a folder that nobody else can reach into, and is run only if its hash, which covers
 * engine, flags, bundle and code, is right. Whatever else is there is left alone, and the bundle is compiled.
 */
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/**
 * Runs the bundle, a CommonJS module, with `require` as its own. The function that it gives keeps the code that has been
 * compiled by then for the next run, unless that is there already. The flags of V8 have to be set before, and to be the
 * same again when the code is kept.
 */
export function runWithCodeCache(
  bundle: string,
  folder: string,
  require: NodeJS.Require,
): { readonly keepCode: () => void } {
  const bytes = readFileSync(bundle);
  const key = keyOf(bytes);
  const file = join(folder, `code-${key.toString('hex')}`);
  const known = readCode(file, key);
  // In one byte a letter V8 reads a source much sooner.
  const source = isAscii(bytes) ? bytes.toString('latin1') : bytes.toString();
  const script = new Script(`${head}${source}\n})`, {
    filename: bundle,
    columnOffset: -head.length,
    ...(known && { cachedData: known }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, bundle, dirname(bundle));
  return {
    keepCode: () => {
      if (known !== undefined && script.cachedDataRejected === false) return;
      // Under other flags the code would be refused.
      if (!keyOf(bytes).equals(key)) return;
      writeCode(file, key, script.createCachedData());
    },
  };
}

/** What Node puts around a module. */
const head = '(function (exports, require, module, __filename, __dirname) {';

const hashLength = 32;

/** No code is as long as this in bytes. */
const longestCode = 64 * 1024 * 1024;

/** Of so many bundles, engines and settings the code is kept; of others it goes, the oldest first. */
const mostFiles = 4;

/** What the code of a bundle depends on: V8’s tag stands for its version, its flags and what the processor can do. */
function keyOf(bundle: Uint8Array): Buffer {
  const engine = [process.version, process.platform, process.arch, cachedDataVersionTag()];
  return createHash('sha256').update(`${engine.join()}\n`).update(bundle).digest();
}

function hashOf(key: Uint8Array, code: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(code).digest();
}

/** The code in the file, where that is a file of this user’s alone and the hash at its head is right. */
function readCode(file: string, key: Uint8Array): Buffer | undefined {
  try {
    // What has the name of the file may be a link or a pipe.
    const descriptor = openSync(
      file,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    try {
      const { size, mode, uid, nlink } = fstatSync(descriptor);
      const isOurs = uid === process.geteuid?.() && (mode & 0o177_177) === 0o100_000 && nlink === 1;
      if (!isOurs || size > longestCode) return undefined;
      const content = readFileSync(descriptor);
      const code = content.subarray(hashLength);
      return hashOf(key, code).equals(content.subarray(0, hashLength)) ? code : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Puts the code in its place, all at once, or does nothing. */
function writeCode(file: string, key: Uint8Array, code: Uint8Array): void {
  const aside = `${file}.${process.pid}`;
  try {
    writeFileSync(aside, Buffer.concat([hashOf(key, code), code]), { flag: 'wx', mode: 0o600 });
    renameSync(aside, file);
    removeOldest(dirname(file));
  } catch {
    remove(aside);
  }
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => /^code-[0-9a-f]{64}(?:\.\d+)?$/.test(name))
    .map((name) => ({ path: join(folder, name), age: -lstatSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => a.age - b.age);
  for (const { path } of files.slice(mostFiles)) remove(path);
}

function remove(path: string): void {
  try {
    rmSync(path);
  } catch {
    // It is not there, or another run was faster.
  }
}
