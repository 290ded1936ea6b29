/** The language server as a process of its own, spoken to over standard input and output or Node's IPC. */
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { startServer } from '../../lsp/startServer';
import { nodeFiles } from './nodeFiles';

/** Serves the client of this process until it says goodbye. Sockets are not offered: a draft stays on the machine. */
export function serve(transport: 'stdio' | 'ipc'): void {
  const connection =
    transport === 'ipc'
      ? createConnection(new IPCMessageReader(process), new IPCMessageWriter(process))
      : createConnection(process.stdin, process.stdout);
  startServer(connection, {
    files: nodeFiles,
    now: () => new Date(),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  });
}
