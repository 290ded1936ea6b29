import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { pathWithin } from '../../workspace/uris';
import { nodeFiles } from './nodeFiles';

/** A folder with these files, given by their paths. */
function folderWith(paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
  return folder;
}

it('lists the files that people put in a folder, and nothing that leads out of it', async () => {
  const folder = folderWith(['a.press', 'b/c (1) é.press', '.git/d', 'node_modules/e.press']);
  symlinkSync(tmpdir(), join(folder, 'out'));
  symlinkSync('a.press', join(folder, 'link.press'));
  execFileSync('mkfifo', [join(folder, 'pipe.press')]);
  const uri = pathToFileURL(folder).href;
  const files = await nodeFiles.list(uri);
  expect(files.map((file) => pathWithin(uri, file))).toEqual(['a.press', 'b/c (1) é.press']);
  expect((await nodeFiles.read(files[1]!))?.text).toBe('b/c (1) é.press');
});

it('reads nothing where nothing is', async () => {
  const folder = pathToFileURL(folderWith(['a.press'])).href;
  expect(await nodeFiles.read(`${folder}/none.press`)).toBeUndefined();
  expect(await nodeFiles.read(`${folder}/a.press/none.press`)).toBeUndefined();
  expect(await nodeFiles.read(`${folder}/${'n'.repeat(300)}.press`)).toBeUndefined();
  expect(await nodeFiles.read(`${folder}/%00.press`)).toBeUndefined();
  expect(await nodeFiles.read('https://example.org/a.press')).toBeUndefined();
  expect(await nodeFiles.list(`${folder}/none`)).toEqual([]);
});

it('decodes what it reads, without the byte order mark', async () => {
  const folder = folderWith([]);
  writeFileSync(join(folder, 'a.press'), '\ufeff“Good”', 'utf16le');
  const uri = pathToFileURL(join(folder, 'a.press')).href;
  expect((await nodeFiles.read(uri))?.text).toBe('“Good”');
});

it('says why it does not read what is there, and waits for nothing', async () => {
  const folder = folderWith(['a.press', 'large.press']);
  truncateSync(join(folder, 'large.press'), 300 * 1024 * 1024);
  execFileSync('mkfifo', [join(folder, 'pipe.press')]);
  symlinkSync('pipe.press', join(folder, 'linked.press'));
  symlinkSync('/dev/zero', join(folder, 'zero.press'));
  symlinkSync('nowhere', join(folder, 'broken.press'));
  symlinkSync('round.press', join(folder, 'round.press'));
  const problemOf = async (name: string) =>
    (await nodeFiles.read(pathToFileURL(join(folder, name)).href))?.problem;
  expect(await problemOf('')).toBe('is a folder');
  expect(await problemOf('large.press')).toBe('has 300 MB; nothing of more than 64 MB is read');
  expect(await problemOf('pipe.press')).toBe('is a pipe, not a file');
  expect(await problemOf('linked.press')).toBe('is a pipe, not a file');
  expect(await problemOf('zero.press')).toBe('is a device, not a file');
  expect(await problemOf('broken.press')).toBe('is a link that leads nowhere');
  expect(await problemOf('round.press')).toMatch(/^cannot be read \(too many symbolic links/);
});

it('says which folder it cannot look into', async () => {
  const uri = pathToFileURL(folderWith(['a.press'])).href;
  const unreadable: string[] = [];
  const onUnreadable = (folder: string, problem: string) =>
    unreadable.push(`${pathWithin(uri, folder)} ${problem}`);
  expect(await nodeFiles.list(`${uri}/none`, { onUnreadable })).toEqual([]);
  expect(await nodeFiles.list(`${uri}/a.press`, { onUnreadable })).toEqual([]);
  expect(unreadable).toEqual([
    'none cannot be read (no such file or directory)',
    'a.press cannot be read (not a directory)',
  ]);
});
