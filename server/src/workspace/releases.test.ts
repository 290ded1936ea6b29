import { expect, it } from 'vitest';
import { bareProject } from './project';
import { releasesBelow } from './releases';

const folder = 'file:///wire';
const uris = ['a.press', 'B.PRESS', 'notes.md', 'old/c.press'].map((path) => `${folder}/${path}`);
const files = { list: async () => uris };
const project = { ...bareProject, excludes: (uri: string) => uri.startsWith(`${folder}/old/`) };

it('the releases of a folder are those of its files that end like one and are not excluded', async () => {
  expect(await releasesBelow(folder, files, async () => project)).toEqual(uris.slice(0, 2));
  const isWanted = (uri: string) => uri.endsWith('.md') || uri.includes('/old/');
  expect(await releasesBelow(folder, files, async () => project, { isWanted })).toEqual([
    `${folder}/notes.md`,
  ]);
});
