import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { pathWithin } from '../../project/project';
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

it('lists what people put in a folder, and nothing that leads out of it', async () => {
  const folder = folderWith(['a.press', 'b/c (1) é.press', '.git/d', 'node_modules/e.press']);
  symlinkSync(tmpdir(), join(folder, 'out'));
  const uri = pathToFileURL(folder).href;
  const files = await nodeFiles.list(uri);
  expect(files.map((file) => pathWithin(uri, file))).toEqual(['a.press', 'b/c (1) é.press']);
  expect(await nodeFiles.read(files[1]!)).toBe('b/c (1) é.press');
});

it('takes what cannot be read for what is not there', async () => {
  const folder = pathToFileURL(folderWith(['a.press'])).href;
  expect(await nodeFiles.read(`${folder}/none.press`)).toBeUndefined();
  expect(await nodeFiles.read(folder)).toBeUndefined();
  expect(await nodeFiles.read('https://example.org/a.press')).toBeUndefined();
  expect(await nodeFiles.list(`${folder}/none`)).toEqual([]);
});
