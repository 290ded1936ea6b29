/** What a message of the client is to the server: how it is called, what it carries, and who answers it. */
import * as lsp from 'vscode-languageserver';
import type { Desk } from '../features/newRelease';
import type { Snapshot } from '../features/snapshot';
import type { Answering } from './answering';
import type { Client } from './client';
import { deskIn } from './newReleaseRequests';
import type { InFolder } from './protocol';
import { versionOf } from './releaseRequests';
import type { Serving } from './serving';
import type { Shape } from './shapes';

/** A message that the server takes. */
export interface Message {
  readonly method: string;
  /** The shape of its parameters; what has another never arrives. */
  readonly shape: Shape;
  /** Has it answered from now on; what has none is dealt with by the library. */
  readonly connect?: (serving: Serving, answering: Answering) => void;
}

/** A message that the library deals with. */
export function library(method: string, shape: Shape): Message {
  return { method, shape };
}

/** A notification, taken by `take`; `name` is what the log calls it. */
export function notification<P, RO>(
  type: lsp.ProtocolNotificationType<P, RO>,
  shape: Shape,
  name: string,
  take: (serving: Serving, params: P) => void | Promise<void>,
): Message {
  return {
    method: type.method,
    shape,
    connect: (serving, answering) => {
      const taken = answering.notification(name, (params: P) => take(serving, params));
      serving.connection.onNotification(type, taken);
    },
  };
}

/**
 * A request, answered by `answer`, or with `empty` where that fails; `name` is what the log calls it.
 * A client for which `isOffered` is false is told that there is no such method.
 */
export function request<P, R, PR, E, RO>(
  type: lsp.ProtocolRequestType<P, R, PR, E, RO>,
  shape: Shape,
  name: string,
  empty: NoInfer<R>,
  answer: (
    serving: Serving,
    params: P,
    token: lsp.CancellationToken,
  ) => NoInfer<R> | Promise<NoInfer<R>>,
  isOffered: (client: Client) => boolean = () => true,
): Message {
  return {
    method: type.method,
    shape,
    connect: (serving, answering) => {
      if (!isOffered(serving.client)) return;
      const answered = answering.request<P, R, []>(name, empty, (params, token) =>
        answer(serving, params, token),
      );
      // An R answers it whatever R is, which the compiler cannot see where null might be one.
      serving.connection.onRequest(type, answered as lsp.RequestHandler<P, R, E>);
    },
  };
}

/** A request about the present version of an open release; `empty` is the answer about any other. */
export function aboutRelease<
  P extends { readonly textDocument: lsp.TextDocumentIdentifier },
  R,
  PR,
  E,
  RO,
>(
  type: lsp.ProtocolRequestType<P, R, PR, E, RO>,
  shape: Shape,
  name: string,
  empty: NoInfer<R>,
  answer: (snapshot: Snapshot, params: P, serving: Serving) => NoInfer<R> | Promise<NoInfer<R>>,
): Message {
  return request(type, shape, name, empty, async (serving, params) => {
    const snapshot = await versionOf(serving, params.textDocument);
    return snapshot === undefined ? empty : answer(snapshot, params, serving);
  });
}

/** A request about a release that does not exist yet; `null` where it fails. */
export function aboutNewRelease<P extends InFolder>(
  method: string,
  shape: Shape,
  name: string,
  answer: (desk: Desk, params: P) => unknown,
): Message {
  const type = new lsp.ProtocolRequestType<P, unknown, never, void, void>(method);
  return request(type, shape, name, null, async (serving, params) =>
    answer(await deskIn(serving, params), params),
  );
}
