/** Files of releases and projects: those the server can read itself, and the others through the client. */
import type { Connection } from 'vscode-languageserver';
import type { FileReading, WorkspaceFiles } from '../workspace/files';
import type { Client } from './client';
import type { Host } from './host';
import { listFilesRequest, readFileRequest } from './protocol';

/** The files that can be had in this session; those out of reach are as good as not there. */
export function filesOf(connection: Connection, client: Client, host: Host): WorkspaceFiles {
  const remote = client.servesFiles ? clientFiles(connection) : noFiles;
  const filesFor = (uri: string) => (uri.startsWith('file:') ? (host.files ?? remote) : remote);
  return {
    read: (uri) => filesFor(uri).read(uri),
    list: (folder, listing) => filesFor(folder).list(folder, listing),
  };
}

function clientFiles(connection: Connection): WorkspaceFiles {
  return {
    read: async (uri) => readingOf(await connection.sendRequest(readFileRequest, { uri })),
    list: async (uri) => {
      const uris: unknown = await connection.sendRequest(listFilesRequest, { uri });
      return Array.isArray(uris) ? uris.filter((found) => typeof found === 'string') : [];
    },
  };
}

/** The client's answer, which is taken for no file unless it has the form of one. */
function readingOf(answer: unknown): FileReading | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if ('text' in answer && typeof answer.text === 'string') return { text: answer.text };
  if ('problem' in answer && typeof answer.problem === 'string') return { problem: answer.problem };
  return undefined;
}

const noFiles: WorkspaceFiles = {
  read: async () => undefined,
  list: async () => [],
};
