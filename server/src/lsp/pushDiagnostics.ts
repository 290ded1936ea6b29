/** Diagnostics for clients that do not ask for them: sent for every open release that changed. */
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
  const waiting = new Set<string>();
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.size > 0) {
      await pace.quiet();
      for (const uri of waiting) {
        waiting.delete(uri);
        await send(uri);
      }
    }
    isRunning = false;
  }

  async function send(uri: string): Promise<void> {
    try {
      const snapshot = await documents.snapshot(uri);
      if (snapshot === undefined) return;
      const found = showingOf(session, snapshot).items();
      await connection.sendDiagnostics({ uri, version: snapshot.version!, diagnostics: found });
    } catch (error) {
      connection.console.error(`${uri} could not be checked: ${messageOf(error)}`);
    }
  }

  return {
    check: (uri) => {
      waiting.add(uri);
      if (!isRunning) void run();
    },
    withdraw: (uri) => {
      waiting.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
