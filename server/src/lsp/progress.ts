/** Says how far something is that takes long, to a client that gave a token for it or can be given one. */
import * as lsp from 'vscode-languageserver';
import type { Session } from './session';

/** Tells a client how far something is. */
export interface Progress {
  readonly begin: (title: string) => void;
  readonly report: (done: number, all: number) => void;
  readonly end: () => void;
}

/** The progress of a request; without a token nothing is told. */
export function progressOf(
  { connection }: Pick<Session, 'connection'>,
  token: lsp.ProgressToken | null | undefined,
): Progress {
  const send = (
    value: lsp.WorkDoneProgressBegin | lsp.WorkDoneProgressReport | lsp.WorkDoneProgressEnd,
  ) => {
    if (token != null) void connection.sendProgress(lsp.WorkDoneProgress.type, token, value);
  };
  return {
    begin: (title) => send({ kind: 'begin', title, percentage: 0, cancellable: true }),
    report: (done, all) =>
      send({
        kind: 'report',
        percentage: Math.round((100 * done) / all),
        message: `${done} of ${all}`,
      }),
    end: () => send({ kind: 'end' }),
  };
}

/** Progress of what the client did not give a token for, which the user may cancel. */
export interface OwnProgress extends Progress {
  readonly cancelled: lsp.CancellationToken;
}

/** Makes progresses for what the server does of its own accord. */
export function ownProgress(session: Session): () => Promise<OwnProgress> {
  const { client, connection, patience } = session;
  const running = new Map<lsp.ProgressToken, lsp.CancellationTokenSource>();
  let made = 0;
  connection.onNotification(lsp.WorkDoneProgressCancelNotification.type, ({ token }) =>
    running.get(token)?.cancel(),
  );

  /** Whether the client takes progress under this token; one that does not answer does not. */
  async function create(token: string): Promise<boolean> {
    if (!client.showsProgress) return false;
    const { type } = lsp.WorkDoneProgressCreateRequest;
    const created = connection.sendRequest(type, { token }).then(() => true);
    return patience.with(created, false);
  }

  return async () => {
    const token = `pressroom-${++made}`;
    const isTaken = await create(token).catch(() => false);
    const progress = progressOf(session, isTaken ? token : undefined);
    const source = new lsp.CancellationTokenSource();
    running.set(token, source);
    return {
      ...progress,
      cancelled: source.token,
      end: () => {
        running.delete(token);
        progress.end();
      },
    };
  };
}
