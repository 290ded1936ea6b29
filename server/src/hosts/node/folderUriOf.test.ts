import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pathWithin } from '../../workspace/uris';
import { folderUriOf } from './folderUriOf';
import { nodeFiles } from './nodeFiles';

it.each([
  ['/wire', 'file:///wire'],
  ['/wire/', 'file:///wire'],
  ['/', 'file://'],
  ['/wire (2)/é & co', 'file:///wire%20%282%29/%C3%A9%20%26%20co'],
  ['/100%/a#b?c', 'file:///100%25/a%23b%3Fc'],
])('the URI of %s is %s', (path, uri) => {
  expect(folderUriOf(path)).toBe(uri);
});

it('the URI of a folder begins those of the files in it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'pressroom-'));
  const folder = join(root, "é (1) [x] o'clock & 100%");
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.press'), '');
  const [file] = await nodeFiles.list(folderUriOf(root));
  expect(pathWithin(folderUriOf(folder), file!)).toBe('a.press');
  rmSync(root, { recursive: true });
});
