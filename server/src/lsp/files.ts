/** Files for projects: those the server can read itself, and the others through the client. */
import type { Connection } from 'vscode-languageserver';
import type { ProjectFiles } from '../project/project';
import type { Client } from './client';
import type { Host } from './host';
import { listFilesRequest, readFileRequest } from './protocol';

/** The files that can be had in this session; those that cannot are as good as not there. */
export function filesOf(connection: Connection, client: Client, host: Host): ProjectFiles {
  const remote = client.servesFiles ? clientFiles(connection) : noFiles;
  const filesFor = (uri: string) => (uri.startsWith('file:') ? (host.files ?? remote) : remote);
  return {
    read: (uri) => filesFor(uri).read(uri),
    list: (folder) => filesFor(folder).list(folder),
  };
}

function clientFiles(connection: Connection): ProjectFiles {
  return {
    read: async (uri) => {
      const text: unknown = await connection.sendRequest(readFileRequest, { uri });
      return typeof text === 'string' ? text : undefined;
    },
    list: async (uri) => {
      const uris: unknown = await connection.sendRequest(listFilesRequest, { uri });
      return Array.isArray(uris) ? uris.filter((found) => typeof found === 'string') : [];
    },
  };
}

const noFiles: ProjectFiles = {
  read: async () => undefined,
  list: async () => [],
};
