/** The language server as a process of its own, spoken to over standard input and output or Node's IPC. */
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import type { Channel } from '../../lsp/gate';
import { startServer } from '../../lsp/startServer';
import { dictionaryIn } from './dictionary';
import { nodeFiles } from './nodeFiles';
import { PieceWriter } from './pieceWriter';
import { keepHeapSmall } from './smallHeap';
import { StreamReader } from './streamReader';

/** Serves the client of this process until it says goodbye or is gone. Sockets are not offered: a draft stays on the machine. */
export function serve(transport: 'stdio' | 'ipc'): void {
  keepHeapSmall();
  startServer(transport === 'ipc' ? parentChannel() : standardChannel(), {
    files: nodeFiles,
    dictionary: dictionaryIn(__dirname),
    now: () => new Date(),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    after: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
    watch: (processId, gone) => {
      setInterval(() => isRunning(processId) || gone(), 3000);
    },
    exit: (code) => process.exit(code),
  });
}

function parentChannel(): Channel {
  return { reader: new ParentReader(process), writer: new IPCMessageWriter(process) };
}

function standardChannel(): Channel {
  return { reader: new StreamReader(process.stdin), writer: new PieceWriter(process.stdout) };
}

/** The library waits for a process to close, which the one that it runs in never says of itself. */
class ParentReader extends IPCMessageReader {
  constructor(parent: NodeJS.Process) {
    super(parent);
    parent.once('disconnect', () => this.fireClose());
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, but there it is.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
