import { expect, it } from 'vitest';
import type { Listing } from './files';
import { type Entries, filesBelow } from './filesBelow';
import { pathWithin } from './uris';

const root = 'file:///wire';

/** The files of a folder that has these paths, as they are found, by their paths. */
async function found(paths: readonly string[], listing: Listing = {}): Promise<readonly string[]> {
  const entriesOf = async (folder: string): Promise<Entries> => {
    const inside = folder === root ? '' : `${pathWithin(root, folder)}/`;
    if (inside === 'locked/') return { problem: 'cannot be read (permission denied)' };
    const below = paths.filter((path) => path.startsWith(inside));
    const names = new Set(below.map((path) => path.slice(inside.length).split('/')[0]!));
    const entries = [...names].map((name) => ({
      name,
      kind: paths.includes(inside + name)
        ? name.startsWith('link')
          ? ('other' as const)
          : ('file' as const)
        : ('folder' as const),
    }));
    return { entries };
  };
  return (await filesBelow(root, entriesOf, listing)).map((uri) => pathWithin(root, uri)!);
}

it('finds files in the order of the names within each folder', async () => {
  const paths = ['b.press', 'a.press', 'a/z.press', 'a/b/y.press', 'é (1)/x.press', 'c/w.press'];
  expect(await found(paths)).toEqual([
    'a/b/y.press',
    'a/z.press',
    'a.press',
    'b.press',
    'c/w.press',
    'é (1)/x.press',
  ]);
});

it('leaves out links, hidden folders and what packages bring along', async () => {
  expect(await found(['.git/a', 'node_modules/b', 'link', 'c/.d/e', '.f', 'c/g'])).toEqual([
    '.f',
    'c/g',
  ]);
});

it('looks through so many files and folders, those near the folder first, and says when there are more', async () => {
  const paths = ['a/b/c/d.press', 'e.press', 'f/g.press'];
  const cut: number[] = [];
  const onCut = (most: number) => cut.push(most);
  expect(await found(paths, { most: 5, onCut })).toEqual(['e.press', 'f/g.press']);
  expect(cut).toEqual([5]);
  expect(await found(paths, { most: 7, onCut })).toEqual(['a/b/c/d.press', 'e.press', 'f/g.press']);
  expect(cut).toEqual([5]);
});

it('stops looking when nobody wants the files any more', async () => {
  let asked = 0;
  const isOver = () => ++asked > 2;
  expect(await found(['a.press', 'b/c.press', 'b/d/e.press'], { isOver })).toEqual([
    'a.press',
    'b/c.press',
  ]);
});

it('says which folder cannot be looked into, and goes on', async () => {
  const problems: string[] = [];
  const onUnreadable = (folder: string, problem: string) => problems.push(`${folder} ${problem}`);
  expect(await found(['locked/a', 'm/b'], { onUnreadable })).toEqual(['m/b']);
  expect(problems).toEqual(['file:///wire/locked cannot be read (permission denied)']);
});
