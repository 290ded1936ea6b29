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

/** The progresses of what the server does of its own accord. */
export class OwnProgresses {
  readonly #session: Session;
  readonly #running = new Map<lsp.ProgressToken, lsp.CancellationTokenSource>();
  #made = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  async start(): Promise<OwnProgress> {
    const token = `pressroom-${++this.#made}`;
    const isTaken = await this.#create(token).catch(() => false);
    const progress = progressOf(this.#session, isTaken ? token : undefined);
    const source = new lsp.CancellationTokenSource();
    this.#running.set(token, source);
    return {
      ...progress,
      cancelled: source.token,
      end: () => {
        this.#running.delete(token);
        progress.end();
      },
    };
  }

  /** The user does not want to wait any longer. */
  cancel(token: lsp.ProgressToken): void {
    this.#running.get(token)?.cancel();
  }

  /** Whether the client takes progress under this token; one that does not answer does not. */
  async #create(token: string): Promise<boolean> {
    const { client, connection, patience } = this.#session;
    if (!client.showsProgress) return false;
    const { type } = lsp.WorkDoneProgressCreateRequest;
    const created = connection.sendRequest(type, { token }).then(() => true);
    return patience.with(created, false);
  }
}
