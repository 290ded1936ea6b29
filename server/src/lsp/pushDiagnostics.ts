/** Diagnostics for clients that do not ask for them: sent for every open release that changed. */
import { WorkQueue } from '../workspace/workQueue';
import { messageOf } from './messageOf';
import type { Session } from './session';
import { showingOf } from './showing';

/** Sends diagnostics. */
export interface Pusher {
  /** The release was opened, changed or saved: sends its findings as soon as nothing else is waiting. */
  readonly check: (uri: string) => void;
  /** Takes the findings of a release back that is no longer open. */
  readonly withdraw: (uri: string) => void;
}

/** Sends the diagnostics of one session; however many edits arrive together, the last version is checked. */
export function pusher(session: Session): Pusher {
  const { connection, documents, pace } = session;
  const queue = new WorkQueue<string>(
    async (uri) => {
      const snapshot = await documents.snapshot(uri);
      if (snapshot === undefined) return;
      const showing = showingOf(session, snapshot);
      const items = showing.items();
      const known = documents.shown.idOf(uri);
      const now = { resultId: showing.resultId, items };
      if (documents.shown.next(uri, now, known) !== now) return;
      await connection.sendDiagnostics({ uri, version: snapshot.version!, diagnostics: items });
    },
    {
      turn: () => pace.quiet(),
      onFailure: (uri, error) =>
        connection.console.error(`${uri} could not be checked: ${messageOf(error)}`),
    },
  );
  return {
    check: (uri) => queue.add(uri),
    withdraw: (uri) => {
      queue.drop(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
