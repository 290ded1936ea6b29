/** The entry of the language server in a web worker, as in vscode.dev. It reads files through the client alone. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { startServer } from '../../lsp/startServer';

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

startServer(
  createConnection(
    new BrowserMessageReader(globalThis as unknown as DedicatedWorkerGlobalScope),
    new BrowserMessageWriter(globalThis as unknown as DedicatedWorkerGlobalScope),
  ),
  {
    files: undefined,
    now: () => new Date(),
    // A timer waits for four milliseconds at least; a message to oneself goes behind those that are there.
    turn: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        channel.port2.postMessage(undefined);
      }),
  },
);
