/** Looks for files in a folder and those in it, wherever that lies. */
import { isLeftOut, type Listing } from './files';
import { encodeName } from './uris';

/** What is in a folder; links and whatever is no regular file are `other`. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What is in a folder, or why that cannot be said: a clause that goes on from the folder's name. */
export type Entries =
  | { readonly entries: readonly Entry[]; readonly problem?: undefined }
  | { readonly entries?: undefined; readonly problem: string };

/** What was found: a file or a folder, which may not have been looked into. */
interface Found {
  readonly uri: string;
  readonly kind: 'file' | 'folder';
  children: readonly Found[];
}

/**
 * The URIs of the regular files below a folder, in the order of their names within each folder.
 * Folders near it are looked through first, until `most` files and folders have been seen. Links are not followed:
 * they may lead out of the folder, or round in a circle.
 */
export async function filesBelow(
  folder: string,
  entriesOf: (folder: string) => Promise<Entries>,
  { most = Number.POSITIVE_INFINITY, isOver, onCut, onUnreadable }: Listing,
): Promise<readonly string[]> {
  const root: Found = { uri: folder, kind: 'folder', children: [] };
  const folders = [root];
  let seen = 0;
  for (let index = 0; index < folders.length && isOver?.() !== true; index++) {
    const found = folders[index]!;
    const { entries = [], problem } = await entriesOf(found.uri);
    if (problem !== undefined) onUnreadable?.(found.uri, problem);
    found.children = wanted(found.uri, entries.slice(0, most - seen));
    seen += entries.length;
    if (seen > most) {
      onCut?.(most);
      break;
    }
    for (const child of found.children) if (child.kind === 'folder') folders.push(child);
  }
  return inOrder(root);
}

/** What is looked at of a folder with these entries, in the order of the names. */
function wanted(folder: string, entries: readonly Entry[]): readonly Found[] {
  return entries
    .filter(({ name, kind }) => kind === 'file' || (kind === 'folder' && !isLeftOut(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, kind }) => ({
      uri: `${folder}/${encodeName(name)}`,
      kind: kind === 'file' ? 'file' : 'folder',
      children: [],
    }));
}

/** The files that were found, each folder's where the folder stands among its neighbours. */
function inOrder({ uri, kind, children }: Found): readonly string[] {
  return kind === 'file' ? [uri] : children.flatMap(inOrder);
}
