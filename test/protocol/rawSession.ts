/** A server in this process, and a client that says whatever it likes to it, byte by byte if need be. */
import { PassThrough } from 'node:stream';
import { PieceWriter } from '../../server/src/hosts/node/pieceWriter';
import { StreamReader } from '../../server/src/hosts/node/streamReader';
import type { Host } from '../../server/src/lsp/host';
import { startServer } from '../../server/src/lsp/startServer';
import { timers } from './timers';

/** A message as it came from the server. */
export interface Said {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: { readonly message?: string; readonly uri?: string };
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that keeps to no rule. */
export interface RawSession {
  /** Everything that the server has said. */
  readonly said: readonly Said[];
  /** The codes with which the server has ended. */
  readonly exits: readonly number[];
  /** Resolves when the server has ended. */
  readonly ended: () => Promise<void>;
  /** Sends a value as one message. */
  readonly send: (message: unknown) => void;
  readonly sendBytes: (bytes: string) => void;
  /** Sends a request under an id of its own; what it is answered with. */
  readonly ask: (method: string, params?: unknown) => Promise<Said>;
  readonly tell: (method: string, params?: unknown) => void;
  /** What the server says that is as wanted, now or later. */
  readonly hears: (wanted: (said: Said) => boolean) => Promise<Said>;
  readonly hangUp: () => void;
  readonly losePatience: () => void;
}

/** Starts a server that has not been initialized; `answer` answers what it asks, unless with `undefined`. */
export function startRawSession(
  host: Partial<Host> = {},
  answer: (method: string, params: unknown) => unknown = () => undefined,
): RawSession {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const clock = timers();
  const said: Said[] = [];
  const exits: number[] = [];
  const listeners = new Set<() => void>();
  const tellListeners = () => {
    for (const listener of listeners) listener();
  };
  new StreamReader(down).listen((message) => {
    const { id, method, params } = message as Said;
    said.push(message as Said);
    tellListeners();
    if (method === undefined || id === undefined) return;
    const result = answer(method, params);
    if (result !== undefined) send({ jsonrpc: '2.0', id, result });
  });
  startServer(
    { reader: new StreamReader(up), writer: new PieceWriter(down) },
    {
      files: undefined,
      dictionary: undefined,
      now: () => new Date('2026-06-01T12:00:00Z'),
      turn: () => new Promise((resolve) => setImmediate(resolve)),
      after: clock.after,
      watch: () => {},
      exit: (code) => {
        exits.push(code);
        tellListeners();
      },
      ...host,
    },
  );
  let asked = 0;
  const sendBytes = (bytes: string) => void up.write(bytes);
  const send = (message: unknown) => {
    const content = JSON.stringify(message);
    sendBytes(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  };
  /** What `find` finds, as soon as it does. */
  const until = <T>(find: () => T | undefined) =>
    new Promise<T>((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });
  const hears = (wanted: (message: Said) => boolean) => until(() => said.find(wanted));
  return {
    said,
    exits,
    ended: async () => void (await until(() => exits[0])),
    send,
    sendBytes,
    hears,
    ask: (method, params) => {
      const id = `ask-${++asked}`;
      send({ jsonrpc: '2.0', id, method, params });
      return hears((message) => message.id === id);
    },
    tell: (method, params) => send({ jsonrpc: '2.0', method, params }),
    hangUp: () => void up.end(),
    losePatience: clock.elapse,
  };
}

/** The parameters of a proper `initialize`. */
export const introduction = { processId: null, rootUri: null, capabilities: {} };

/** The same of a client that asks for diagnostics. */
export const pullingIntroduction = {
  ...introduction,
  capabilities: { textDocument: { diagnostic: {} } },
};

/** Opens a release, or what is said to be one. */
export function open({ tell }: RawSession, name: string, text: unknown, version = 1): void {
  const languageId = 'press-release';
  tell('textDocument/didOpen', { textDocument: { uri: name, languageId, version, text } });
}

/** The rules of the findings in a release. */
export async function rulesFoundIn({ ask }: RawSession, uri: string): Promise<unknown[]> {
  const { result } = await ask('textDocument/diagnostic', { textDocument: { uri } });
  return (result as { items: { code: unknown }[] }).items.map(({ code }) => code);
}
