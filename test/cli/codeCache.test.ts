import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './commandLine';
import { bundledProgram, type Ended, type RunOptions } from './program';

const program = bundledProgram();
const draft = 'Heronsbrook improves\n\nThe zircon otter is out on [DATE TBC] in full.\n';
const isRoot = process.getuid?.() === 0;
/** Somebody who owns nothing here. */
const nobody = 65_534;

describe.skipIf(process.platform === 'win32')('the code that a check leaves compiled', () => {
  it('is kept for this user alone, and the next check runs it and says the same', () => {
    const { check, kept, files } = user();
    const first = check();
    expect(files()).toHaveLength(1);
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    const { mtimeMs } = statSync(files()[0]!);
    expect(check()).toEqual(first);
    expect(statSync(files()[0]!).mtimeMs).toBe(mtimeMs);
  });

  it('does the checks no harm when it is damaged', () => {
    const { check, files } = user();
    const first = check();
    const size = statSync(files()[0]!).size;
    for (let part = 0; part < 12; part++) {
      const [file = ''] = files();
      const damaged = readFileSync(file);
      damaged[Math.floor((size * part) / 12) + part]! ^= 0x40;
      writeFileSync(file, damaged);
      expect(check()).toEqual(first);
    }
  });

  it('has nothing of the draft in it', () => {
    const { check, files } = user();
    check();
    const content = readFileSync(files()[0]!);
    for (const encoding of ['latin1', 'utf16le'] as const) {
      for (const word of ['Heronsbrook', 'zircon otter', 'DATE TBC', 'draft.press']) {
        expect(content.includes(Buffer.from(word, encoding)), word).toBe(false);
      }
    }
  });

  it('is not kept when it is told not to be, and by nothing but a check', () => {
    const { check, caches, run } = user();
    check({ env: { PRESSROOM_CODE_CACHE: 'off' } });
    run(['check', '--help']);
    run(['facts', 'draft.press']);
    run(['rules']);
    expect(readdirSync(caches)).toEqual([]);
  });

  it('is not kept where somebody looks into Node', () => {
    const { check, caches } = user();
    check({ env: { NODE_OPTIONS: '--enable-source-maps' } });
    expect(readdirSync(caches)).toEqual([]);
  });

  it('is neither read nor written in a folder that others may reach into', () => {
    for (const mode of [0o777, 0o755, 0o701, 0o500, 0o1700 | 0o070]) {
      const { check, kept } = user();
      mkdirSync(kept);
      chmodSync(kept, mode);
      expect(check()).toEqual(expected);
      expect(readdirSync(kept)).toEqual([]);
    }
  });

  it('is not kept where anybody may put another folder in the place of this one', () => {
    const { check, caches } = user();
    chmodSync(caches, 0o777);
    expect(check()).toEqual(expected);
    expect(readdirSync(caches)).toEqual([]);
  });

  it('is neither read nor written through a link, nor where a file has the name', () => {
    const { check, kept, caches } = user();
    const elsewhere = join(caches, 'elsewhere');
    mkdirSync(elsewhere, { mode: 0o700 });
    symlinkSync(elsewhere, kept);
    expect(check()).toEqual(expected);
    expect([readdirSync(elsewhere), lstatSync(kept).isSymbolicLink()]).toEqual([[], true]);
    rmSync(kept);
    writeFileSync(kept, '');
    expect(check()).toEqual(expected);
  });

  it('is kept nowhere when there is no home, or none that is named as a whole path', () => {
    const { check } = user();
    for (const home of ['/nowhere/at/all', 'relative', '/dev/null']) {
      expect(check({ env: { XDG_CACHE_HOME: home } })).toEqual(expected);
      expect(check({ env: { XDG_CACHE_HOME: '', HOME: home } })).toEqual(expected);
    }
  });

  it('is kept in the home where no other place is named', () => {
    const { check, caches } = user();
    expect(check({ env: { XDG_CACHE_HOME: '', HOME: caches } })).toEqual(expected);
    expect(readdirSync(caches)).toHaveLength(1);
  });

  // Only root can give a folder to somebody else.
  it.runIf(isRoot)('is neither read nor written in what belongs to another user', () => {
    const { check, caches, kept } = user();
    mkdirSync(kept, { mode: 0o700 });
    chownSync(kept, nobody, nobody);
    expect(check()).toEqual(expected);
    expect(readdirSync(kept)).toEqual([]);

    rmSync(kept, { recursive: true });
    chownSync(caches, nobody, nobody);
    expect(check()).toEqual(expected);
    expect(check({ env: { XDG_CACHE_HOME: '', HOME: caches } })).toEqual(expected);
    expect(readdirSync(caches)).toEqual([]);
  });

  it.runIf(isRoot)('is not read by another user than the one who kept it', () => {
    const { check, kept, files } = user();
    check();
    chownSync(kept, nobody, nobody);
    const [file = ''] = files();
    // It is root's file in a folder that is now nobody's.
    writeFileSync(file, 'not code');
    expect(check({ uid: nobody })).toEqual(expected);
    expect(readFileSync(file, 'utf8')).toBe('not code');
  });
});

/** What a check of the draft says, whatever is kept. */
const expected = expect.objectContaining({
  code: 1,
  err: '',
  out: expect.stringContaining('draft.press:3:28: error: '),
});

/** A user with an empty folder for such things, and a draft. */
function user() {
  const folder = folderWith({ 'draft.press': draft });
  chmodSync(folder, 0o755);
  const caches = join(folder, 'caches');
  mkdirSync(caches);
  const kept = join(caches, 'pressroom-code');
  const run = (args: readonly string[], { env, ...options }: RunOptions = {}): Ended =>
    program.run(args, folder, {
      ...options,
      env: { ...withCache, XDG_CACHE_HOME: caches, ...env },
    });
  return {
    caches,
    kept,
    run,
    check: (options?: RunOptions) => run(['check', 'draft.press'], options),
    /** What is kept. */
    files: () =>
      readdirSync(kept, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
  };
}

/** What might keep the code from being kept when the tests themselves are looked into. */
const withCache = { PRESSROOM_CODE_CACHE: '', NODE_OPTIONS: '', NODE_V8_COVERAGE: '' };
