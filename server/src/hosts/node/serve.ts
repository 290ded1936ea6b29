/** The language server as a process of its own, spoken to over standard input and output or Node's IPC. */
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
} from 'vscode-languageserver/node';
import { startServer } from '../../lsp/startServer';
import { nodeFiles } from './nodeFiles';
import { PieceWriter } from './pieceWriter';
import { keepHeapSmall } from './smallHeap';

/** Serves the client of this process until it says goodbye. Sockets are not offered: a draft stays on the machine. */
export function serve(transport: 'stdio' | 'ipc'): void {
  keepHeapSmall();
  const connection = transport === 'ipc' ? connectionToParent() : connectionToStreams();
  startServer(connection, {
    files: nodeFiles,
    now: () => new Date(),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  });
}

function connectionToParent(): Connection {
  return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
}

function connectionToStreams(): Connection {
  // A client that is gone without a goodbye leaves the streams closed behind it.
  process.stdin.on('close', () => process.exit(1));
  return createConnection(new StreamMessageReader(process.stdin), new PieceWriter(process.stdout));
}
