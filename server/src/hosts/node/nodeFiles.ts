/** Files of this machine, for whoever reads projects and releases. */
import type { Dirent, Stats } from 'node:fs';
import { type FileHandle, lstat, open, readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decode } from '../../documents/encodings';
import type { WorkspaceFiles } from '../../workspace/files';
import { type Entries, type Entry, filesBelow } from '../../workspace/filesBelow';
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
  list: (folder, listing) => filesBelow(folder, entriesOf, { most: mostEntries, ...listing }),
};

/** How many files and folders are looked through; somebody may open the whole disk. */
const mostEntries = 200_000;

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

async function entriesOf(folder: string): Promise<Entries> {
  const path = pathOf(`${folder}/`);
  if (path === undefined) return { problem: 'is no folder of this machine' };
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return { entries: entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })) };
  } catch (error) {
    return { problem: `cannot be read (${reasonOf(error)})` };
  }
}

function kindOf(entry: Dirent): Entry['kind'] {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
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
