/** The entry of the language server in a web worker, as in vscode.dev. It reads files through the client alone. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { startServer } from '../../lsp/startServer';

/** The worker's own end of the line; what is declared here is a browser's, not Node's. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };
declare const setTimeout: (action: () => void, milliseconds: number) => number;
declare const clearTimeout: (timer: number) => void;
declare const MessageChannel: new () => {
  readonly port1: { onmessage: () => void };
  readonly port2: { postMessage(message: unknown): void };
};

const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => {
  waiting.shift()?.();
};

const channel = {
  reader: new BrowserMessageReader(self),
  writer: new BrowserMessageWriter(self),
};
startServer(channel, {
  files: undefined,
  dictionary: undefined,
  now: () => new Date(),
  // A timer waits for four milliseconds at least; a message to oneself goes behind those that are there.
  turn: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      turns.port2.postMessage(undefined);
    }),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  // A worker ends with the page that started it.
  watch: () => {},
  exit: () => self.close(),
});
