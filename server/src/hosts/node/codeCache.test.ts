import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runWithCodeCache } from './codeCache';

/** Two bundles of the same length, of which each leaves its own answer. */
const bundleA = 'function answer(n) { return n + 1; }\nglobalThis.said = answer(1);\n';
const bundleB = 'function answer(n) { return n + 5; }\nglobalThis.said = answer(1);\n';

describe('the code of a bundle', () => {
  it('is kept by one run, and left as it is by the next', () => {
    const { run, file } = setUp();
    expect(run(bundleA)).toBe(2);
    const kept = statSync(file());
    expect(kept.mode & 0o777).toBe(0o600);
    expect(run(bundleA)).toBe(2);
    expect(statSync(file()).mtimeMs).toBe(kept.mtimeMs);
  });

  it('is not run when any of its bytes is another, and is kept anew', () => {
    const { run, file } = setUp();
    run(bundleA);
    const whole = readFileSync(file());
    for (let place = 0; place < whole.length; place++) {
      const damaged = Buffer.from(whole);
      damaged[place]! ^= 1 << (place % 8);
      writeFileSync(file(), damaged);
      expect([place, run(bundleA)]).toEqual([place, 2]);
      expect(readFileSync(file()).equals(damaged)).toBe(false);
    }
  });

  it('is not run when it was cut off, grew or was emptied', () => {
    const { run, file } = setUp();
    run(bundleA);
    const whole = readFileSync(file());
    const others = [whole.subarray(0, 40), whole.subarray(0, -1), Buffer.concat([whole, whole])];
    for (const other of [...others, Buffer.alloc(0), Buffer.alloc(whole.length)]) {
      writeFileSync(file(), other);
      expect(run(bundleA)).toBe(2);
      expect(readFileSync(file()).equals(other)).toBe(false);
    }
  });

  it('is not run for another bundle, though that has the same length', () => {
    const { run, file, folder } = setUp();
    run(bundleA);
    const ofA = file();
    run(bundleB);
    const ofB = join(folder, readdirSync(folder).find((name) => !ofA.endsWith(name))!);
    renameSync(ofA, ofB);
    expect([run(bundleB), run(bundleA)]).toEqual([6, 2]);
  });

  it('is not run through a link, nor when others may read or write it, nor when it has a second name', () => {
    const elsewhere = setUp();
    const changes: readonly ((file: string) => void)[] = [
      (file) => {
        const target = join(elsewhere.folder, 'target');
        renameSync(file, target);
        symlinkSync(target, file);
      },
      (file) => chmodSync(file, 0o666),
      (file) => chmodSync(file, 0o644),
      (file) => linkSync(file, join(elsewhere.folder, 'second')),
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ];
    for (const change of changes) {
      const { run, file } = setUp();
      run(bundleA);
      const path = file();
      change(path);
      expect(run(bundleA)).toBe(2);
      // Who is not allowed to be read is replaced.
      if (!statSync(path).isDirectory()) expect(statSync(path).nlink).toBe(1);
    }
  });

  it('of no more than four bundles is kept', () => {
    const { run, folder } = setUp();
    const answers = [1, 2, 3, 4, 5, 6].map((n) => run(`globalThis.said = ${n};`));
    expect(answers).toEqual([1, 2, 3, 4, 5, 6]);
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it('is not kept where it cannot be, and nothing is said', () => {
    const { run, folder } = setUp();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    expect(run(bundleA)).toBe(2);
  });
});

/** A folder for code, and a function that runs a bundle as a start of its own would. */
function setUp() {
  const root = mkdtempSync(join(tmpdir(), 'pressroom-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'kept');
  mkdirSync(folder, { mode: 0o700 });
  const bundle = join(root, 'bundle.js');
  const run = (source: string): unknown => {
    writeFileSync(bundle, source);
    const { keepCode } = runWithCodeCache(bundle, folder, createRequire(bundle));
    keepCode();
    return (globalThis as { said?: unknown }).said;
  };
  return { run, folder, file: () => join(folder, readdirSync(folder)[0]!) };
}
