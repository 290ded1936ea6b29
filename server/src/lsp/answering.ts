/** The one way in which requests and notifications are handled, whatever they ask for. */
import {
  type CancellationToken,
  LSPErrorCodes,
  type RemoteConsole,
  ResponseError,
} from 'vscode-languageserver';
import type { Pace } from '../workspace/pace';
import { messageOf } from './messageOf';

/** Makes handlers of functions that may fail. */
export interface Answering {
  /**
   * A handler of a request: a cancelled one is answered as cancelled, one that fails with `empty`, and
   * the error goes to the log. Parameters come from outside and may be anything; what does not make
   * sense fails.
   */
  readonly request: <P, R, Reporters extends unknown[]>(
    name: string,
    empty: R,
    answer: (params: P, token: CancellationToken, ...reporters: Reporters) => R | Promise<R>,
  ) => (
    params: P,
    token: CancellationToken,
    ...reporters: Reporters
  ) => Promise<R | ResponseError<never>>;
  /** A handler of a notification; one that fails goes to the log. */
  readonly notification: <P>(
    name: string,
    take: (params: P) => void | Promise<void>,
  ) => (params: P) => Promise<void>;
}

/** Handlers for one session. */
export function answering(console: RemoteConsole, pace: Pace): Answering {
  return {
    request:
      (name, empty, answer) =>
      async (params, token, ...reporters) => {
        pace.message();
        if (token.isCancellationRequested) return cancelled();
        try {
          const result = await answer(params, token, ...reporters);
          return token.isCancellationRequested ? cancelled() : result;
        } catch (error) {
          if (token.isCancellationRequested) return cancelled();
          console.error(`${name} failed: ${messageOf(error)}`);
          return empty;
        }
      },
    notification: (name, take) => async (params) => {
      pace.message();
      try {
        await take(params);
      } catch (error) {
        console.error(`${name} failed: ${messageOf(error)}`);
      }
    },
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
