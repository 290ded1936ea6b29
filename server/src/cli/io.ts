/**
 * What the command line needs of the world around it, so that tests can stand in for it.
 *
 * Output is written at once: a terminal that is slow to take it slows the command down, and nothing that was
 * written is lost when the process ends.
 */
import type { Bytes } from '../hosts/node/regularFile';
import type { WordGraph } from '../text/wordGraph';

/** Where text goes. */
export interface Output {
  /** Text is written in UTF-8. */
  readonly write: (content: string | Uint8Array) => void;
  /** The width of the terminal in columns; `undefined` when it is no terminal. */
  readonly columns: number | undefined;
}

/** A thread that works beside this one and sends what it has done. */
export interface Thread {
  /** What comes is what the thread sent; whoever listens knows what that is. */
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Told when the thread ended by an error; nothing follows. */
  readonly onError: (listener: () => void) => void;
}

export interface Io {
  /** The folder that paths are relative to, absolute. */
  readonly cwd: string;
  readonly out: Output;
  readonly err: Output;
  /** What comes by standard input until it ends, or why that cannot be read. */
  readonly readStdin: () => Bytes;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** The words of British English, read when they are first asked for; `undefined` where they cannot be had. */
  readonly dictionary: () => WordGraph | undefined;
  /** Starts a thread that helps with `task`, which is copied to it; `undefined` where everything is done in one. */
  readonly startThread: ((task: object) => Promise<Thread>) | undefined;
  /** Starts the language server on standard input and output. */
  readonly startServer: () => Promise<unknown>;
}

/** Thrown by {@link Output.write} when nobody reads any more, as in `pressroom check | head`. */
export class OutputClosed extends Error {}
