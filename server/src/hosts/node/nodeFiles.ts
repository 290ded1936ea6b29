/** Files of this machine, for whoever reads projects and releases. */
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decode } from '../../documents/encodings';
import type { ProjectFiles } from '../../project/project';
import { encodeName } from '../../project/project';
import { readRegularFile } from './regularFile';

/** Reads `file:` URIs. */
export const nodeFiles: ProjectFiles = {
  read: async (uri) => {
    const path = pathOf(uri);
    const read = path === undefined ? undefined : await readRegularFile(path);
    return read?.bytes === undefined ? read : decode(read.bytes);
  },
  list: async (folder) => {
    const files: string[] = [];
    const open = [folder];
    for (let uri = open.pop(); uri !== undefined; uri = open.pop()) {
      for (const entry of await entriesOf(uri)) {
        const child = `${uri}/${encodeName(entry.name)}`;
        // Links are not followed: they may lead out of the folder, or round in a circle.
        if (entry.isFile()) files.push(child);
        else if (entry.isDirectory() && !isLeftOut(entry.name)) open.push(child);
      }
    }
    return files.sort();
  },
};

/** Whether a folder with this name is left out when files are looked for. */
export function isLeftOut(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
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
