/** Files of this machine, for whoever reads projects and releases. */
import type { Stats } from 'node:fs';
import { type FileHandle, lstat, open, readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decode } from '../../documents/encodings';
import type { Listing, WorkspaceFiles } from '../../workspace/files';
import { isLeftOut } from '../../workspace/files';
import { encodeName } from '../../workspace/uris';
import {
  type Bytes,
  Collector,
  isAbsence,
  leadsNowhere,
  readingFlags,
  reasonOf,
  refusal,
} from './regularFile';

/** Reads `file:` URIs. */
export const nodeFiles: WorkspaceFiles = {
  read: async (uri) => {
    const path = pathOf(uri);
    const read = path === undefined ? undefined : await readRegularFile(path);
    return read?.bytes === undefined ? read : decode(read.bytes);
  },
  list: (folder, listing) => filesBelow(folder, mostEntries, listing),
};

/** How many files and folders are looked through; somebody may open the whole disk. */
const mostEntries = 200_000;

/** The files below a folder, folders near it first; at most so many files and folders are looked at. */
export async function filesBelow(
  folder: string,
  most: number,
  { isOver, onCut }: Listing = {},
): Promise<readonly string[]> {
  const files: string[] = [];
  const folders = [folder];
  let entries = 0;
  for (let index = 0; index < folders.length && isOver?.() !== true; index++) {
    const uri = folders[index]!;
    for (const entry of await entriesOf(uri)) {
      if (++entries > most) {
        onCut?.(most);
        return files.sort();
      }
      const child = `${uri}/${encodeName(entry.name)}`;
      // Links are not followed: they may lead out of the folder, or round in a circle.
      if (entry.isFile()) files.push(child);
      else if (entry.isDirectory() && !isLeftOut(entry.name)) folders.push(child);
    }
  }
  return files.sort();
}

/** What `readRegularFileSync` does, while a server goes on with other things. */
async function readRegularFile(path: string): Promise<Bytes | undefined> {
  try {
    const before = refusal(await stat(path));
    if (before !== undefined) return { problem: before };
    const file = await open(path, readingFlags);
    try {
      const stats = await file.stat();
      const problem = refusal(stats);
      return problem === undefined ? await readAll(file, stats) : { problem };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isAbsence(error)) return { problem: `cannot be read (${reasonOf(error)})` };
    return (await isThere(path)) ? { problem: leadsNowhere } : undefined;
  }
}

async function readAll(file: FileHandle, { size }: Stats): Promise<Bytes> {
  const collector = new Collector(size);
  for (;;) {
    const all = collector.add((await file.read(collector.room)).bytesRead);
    if (all !== undefined) return all;
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function entriesOf(uri: string) {
  const path = pathOf(uri);
  if (path === undefined) return [];
  try {
    return await readdir(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The path of a `file:` URI; `undefined` for a URI that is none or has no path on this machine. */
function pathOf(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
