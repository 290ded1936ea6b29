/** The entry of the language server in a web worker, as in vscode.dev. It reads files through the client alone. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { startServer } from '../../lsp/startServer';

/** The worker's own end of the line; what is declared here is a browser's, not Node's. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];
declare const MessageChannel: new () => {
  readonly port1: { onmessage: () => void };
  readonly port2: { postMessage(message: unknown): void };
};

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => {
  waiting.shift()?.();
};

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  files: undefined,
  now: () => new Date(),
  // A timer waits for four milliseconds at least; a message to oneself goes behind those that are there.
  turn: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(undefined);
    }),
});
