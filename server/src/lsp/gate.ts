/**
 * Stands before the library that handles messages, and lets through what a client may say at this point of its
 * session, well formed. Everything else is answered here as JSON-RPC and the Language Server Protocol have it, and
 * the session goes on.
 */
import {
  ErrorCodes,
  type Event,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver';
import { isRecord, type Shape } from './shapes';

/** The two ends of a line to a client. */
export interface Channel {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** A channel on which only what makes sense arrives. */
export interface Gate extends Channel {
  /** Nothing is read or written any more. */
  readonly close: () => void;
}

type Id = string | number;

/** What keeps a message from being handled: an error code and a sentence. */
type Objection = readonly [code: number, sentence: string];

/** What is handed on to the library. */
type Arrived = Message & Readonly<Record<string, unknown>>;

/**
 * Guards a channel. A client that goes away without a word has said `exit`.
 * @param shapes the shape of the parameters of each message that may arrive, by its method
 */
export function guard({ reader, writer }: Channel, shapes: ReadonlyMap<string, Shape>): Gate {
  let state: 'new' | 'running' | 'shut down' | 'closed' = 'new';
  /** The requests that are not answered yet; the library keeps only one of two with the same id. */
  const open = new Set<string>();

  /** A client that cannot be written to is gone or going, which the other end of the line says. */
  async function send(message: object): Promise<void> {
    if (state === 'closed') return;
    await writer.write({ jsonrpc: '2.0', ...message }).catch(() => undefined);
  }

  function refuse(id: Id | null, code: number, message: string): void {
    void send({ id, error: { code, message } });
  }

  /** What keeps a request or a notification with these parameters from being handled now. */
  function objection(method: string, params: unknown): Objection | undefined {
    if (method === 'exit') return undefined;
    if (state === 'shut down') return [ErrorCodes.InvalidRequest, 'The server is shut down.'];
    if (state === 'new' && method !== 'initialize') {
      return [ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.'];
    }
    if (state === 'running' && method === 'initialize') {
      return [ErrorCodes.InvalidRequest, 'The server is initialized already.'];
    }
    const shape = shapes.get(method);
    if (shape === undefined) return [ErrorCodes.MethodNotFound, `There is no method “${method}”.`];
    const problem = shape(params, 'params');
    return problem === undefined
      ? undefined
      : [ErrorCodes.InvalidParams, `The parameters of ${method} are wrong: ${problem}.`];
  }

  function takeRequest(id: unknown, method: string, message: Arrived): Arrived | undefined {
    if (!isId(id)) {
      refuse(null, ErrorCodes.InvalidRequest, 'The id of a request must be a string or a number.');
      return undefined;
    }
    const found: Objection | undefined = open.has(String(id))
      ? [ErrorCodes.InvalidRequest, 'A request with this id is not answered yet.']
      : objection(method, message.params);
    if (found !== undefined) {
      refuse(id, ...found);
      return undefined;
    }
    open.add(String(id));
    if (method === 'initialize') state = 'running';
    if (method === 'shutdown') state = 'shut down';
    return message;
  }

  function takeNotification(method: string, message: Arrived): Arrived | undefined {
    const found = objection(method, message.params);
    if (found === undefined) return message;
    // There is nobody to answer, and before the session nobody to tell; what is unknown may be passed over.
    if (state === 'running' && shapes.has(method)) {
      void send({ method: 'window/logMessage', params: { type: 1, message: found[1] } });
    }
    return undefined;
  }

  /** The message as the library is to have it; `undefined` when it is dealt with. */
  function take(message: unknown): Arrived | undefined {
    if (!isRecord(message)) {
      refuse(null, ErrorCodes.InvalidRequest, 'A message must be one object.');
      return undefined;
    }
    const { id, method } = message;
    const arrived = message as unknown as Arrived;
    if (typeof method === 'string') {
      return id === undefined
        ? takeNotification(method, arrived)
        : takeRequest(id, method, arrived);
    }
    if (method === undefined && isId(id)) {
      // Clients leave out the result where there is none to give.
      const isWhole = message.result !== undefined || Boolean(message.error);
      return isWhole ? arrived : { ...arrived, result: null };
    }
    if (method === undefined && id === null && message.error !== undefined) return arrived;
    refuse(null, ErrorCodes.InvalidRequest, 'A message must have a method.');
    return undefined;
  }

  return {
    reader: {
      onError: reader.onError,
      onClose: never,
      onPartialMessage: reader.onPartialMessage,
      dispose: () => reader.dispose(),
      listen: (handle) => {
        reader.onError((error) => refuse(null, ErrorCodes.ParseError, error.message));
        let isOver = false;
        const exit = () => {
          if (!isOver) handle({ jsonrpc: '2.0', method: 'exit' } as Message);
          isOver = true;
        };
        reader.onClose(exit);
        writer.onClose(exit);
        return reader.listen((message) => {
          if (isOver || state === 'closed') return;
          const taken = take(message);
          if (taken !== undefined) handle(taken);
        });
      },
    },
    writer: {
      onError: writer.onError,
      onClose: never,
      dispose: () => writer.dispose(),
      end: () => writer.end(),
      write: (message) => {
        if ('id' in message && !('method' in message)) open.delete(String(message.id));
        return send(message);
      },
    },
    close: () => {
      state = 'closed';
    },
  };
}

/** A library that knows the line to be closed throws where it should write; it is to handle `exit` instead. */
const never: Event<void> = () => ({ dispose: () => {} });

function isId(id: unknown): id is Id {
  return typeof id === 'string' || typeof id === 'number';
}
