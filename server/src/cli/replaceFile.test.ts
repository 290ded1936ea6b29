import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { removeLeftovers, replaceFile } from './replaceFile';

/** The modes that new texts had when they were complete. */
const modes = vi.hoisted((): number[] => []);

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const fchmodSync: typeof fs.fchmodSync = (descriptor, mode) => {
    modes.push(fs.fstatSync(descriptor).mode & 0o777);
    fs.fchmodSync(descriptor, mode);
  };
  return { ...fs, fchmodSync };
});

const [before, after] = [Buffer.from('before'), Buffer.from('after')];

/** A file with the text "before" in a folder of its own. */
function newFile(name = 'a.press'): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, before);
  return { folder, path };
}

describe('a file that is replaced', () => {
  it('has the new content and nothing beside it', () => {
    const { folder, path } = newFile();
    expect(replaceFile(path, before, after, false)).toBeUndefined();
    expect(readFileSync(path)).toEqual(after);
    expect(readdirSync(folder)).toEqual(['a.press']);
  });

  it('may have the longest name there can be', () => {
    const { path } = newFile(`${'é'.repeat(122)}x.press`);
    expect(Buffer.byteLength(basename(path))).toBe(251);
    expect(replaceFile(path, before, after, false)).toBeUndefined();
    expect(readFileSync(path)).toEqual(after);
  });

  it('keeps its mode, its owner and its group', () => {
    const { path } = newFile();
    if (process.getuid?.() === 0) chownSync(path, 12_345, 23_456);
    chmodSync(path, 0o4750);
    const { mode, uid, gid } = statSync(path);
    expect(replaceFile(path, before, after, false)).toBeUndefined();
    expect(readFileSync(path)).toEqual(after);
    expect(statSync(path)).toMatchObject({ mode, uid, gid });
  });

  it('may be named by a link, which stays one', () => {
    const { folder, path } = newFile();
    symlinkSync('a.press', join(folder, 'link.press'));
    expect(replaceFile(join(folder, 'link.press'), before, after, false)).toBeUndefined();
    expect(readFileSync(path)).toEqual(after);
    expect(readdirSync(folder, { withFileTypes: true }).map((entry) => entry.isFile())).toEqual([
      true,
      false,
    ]);
  });
});

describe('a file is left as it is', () => {
  const changed = 'changed while it was being fixed, so nothing was written to it';

  it('when somebody saved it meanwhile', () => {
    const { folder, path } = newFile();
    writeFileSync(path, 'saved!');
    expect(replaceFile(path, before, after, false)).toBe(changed);
    expect(readFileSync(path, 'utf8')).toBe('saved!');
    expect(readdirSync(folder)).toEqual(['a.press']);
  });

  it('when it is gone', () => {
    const { folder, path } = newFile();
    rmSync(path);
    expect(replaceFile(path, before, after, false)).toBe(changed);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('not when it is write-protected, and named by somebody who may write to it all the same', () => {
    const { path } = newFile();
    chmodSync(path, 0o444);
    // Only a root user may.
    const mayWrite = process.getuid?.() === 0;
    const refused = 'cannot be written (permission denied)';
    expect(replaceFile(path, before, after, true)).toBe(mayWrite ? undefined : refused);
    expect(readFileSync(path)).toEqual(mayWrite ? after : before);
    expect(statSync(path).mode & 0o777).toBe(0o444);
  });

  it('when nobody may write to it', () => {
    const { path } = newFile();
    chmodSync(path, 0o444);
    expect(replaceFile(path, before, after, false)).toBe(
      'is write-protected, so nothing was written to it',
    );
    expect(readFileSync(path)).toEqual(before);
  });

  it('when it has a second name', () => {
    const { folder, path } = newFile();
    linkSync(path, join(folder, 'b.press'));
    expect(replaceFile(path, before, after, false)).toMatch(/^has another name by a hard link/);
    expect(readFileSync(path)).toEqual(before);
    expect(statSync(path).nlink).toBe(2);
  });
});

describe('what is written beside a file', () => {
  /** The names that the next attempts would have, and no others. */
  function nextNames(...chances: readonly number[]): string[] {
    const random = vi.spyOn(Math, 'random');
    onTestFinished(() => random.mockRestore());
    for (const chance of chances) random.mockReturnValueOnce(chance);
    return chances.map((chance) => nameOf(process.pid, chance.toString(36).slice(2, 10)));
  }
  const nameOf = (pid: number, chance: string) => {
    const host = hostname()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 24);
    return `.pressroom-${host}-${pid}-${chance.padEnd(8, '0')}.tmp`;
  };
  /** No process has a number above the most that Linux gives out. */
  const nobody = 2 ** 22 + 1;

  it('takes a name that nobody has', () => {
    const { folder, path } = newFile();
    const [first] = nextNames(0.123456789, 0.23456789);
    writeFileSync(join(folder, first!), 'mine');
    expect(replaceFile(path, before, after, false)).toBeUndefined();
    expect(readFileSync(join(folder, first!), 'utf8')).toBe('mine');
    expect(readFileSync(path)).toEqual(after);
  });

  it('can be read by nobody else until it is complete', () => {
    const { path } = newFile();
    chmodSync(path, 0o644);
    expect(replaceFile(path, before, after, false)).toBeUndefined();
    expect(modes.at(-1)).toBe(0o600);
    expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  it('is removed when its process is gone', () => {
    const { folder } = newFile();
    writeFileSync(join(folder, nameOf(nobody, 'abcdefgh')), 'half a');
    removeLeftovers(folder);
    expect(readdirSync(folder)).toEqual(['a.press']);
  });

  it('is left alone while its process runs, or where it is not ours', () => {
    const { folder } = newFile();
    const others = [
      nameOf(process.ppid, 'abcdefgh'),
      nameOf(nobody, 'abcdefgh').replace('.pressroom-', '.pressroom-elsewhere'),
      nameOf(nobody, 'abcdefgh').replace('.tmp', '.press'),
      `.pressroom-${nobody}.tmp`,
    ];
    for (const name of others) writeFileSync(join(folder, name), 'mine');
    symlinkSync('a.press', join(folder, nameOf(nobody, 'link')));
    removeLeftovers(folder);
    for (const name of others) expect(existsSync(join(folder, name))).toBe(true);
    expect(readdirSync(folder)).toHaveLength(others.length + 2);
  });
});
