/** Files of this machine, for whoever reads projects. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ProjectFiles } from '../../project/project';
import { encodeName } from '../../project/project';

/** Reads `file:` URIs; what cannot be read is as good as not there. */
export const nodeFiles: ProjectFiles = {
  read: async (uri) => {
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch {
      return undefined;
    }
  },
  list: async (folder) => {
    const files: string[] = [];
    const open = [folder];
    for (let uri = open.pop(); uri !== undefined; uri = open.pop()) {
      for (const entry of await entriesOf(uri)) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const child = `${uri}/${encodeName(entry.name)}`;
        // Links are not followed: they may lead out of the folder, or round in a circle.
        if (entry.isDirectory()) open.push(child);
        else if (entry.isFile()) files.push(child);
      }
    }
    return files.sort();
  },
};

async function entriesOf(uri: string) {
  try {
    return await readdir(fileURLToPath(uri), { withFileTypes: true });
  } catch {
    return [];
  }
}
