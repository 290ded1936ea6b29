/** A session with what goes on in it from one message to the next. */
import { Pauses } from './pauses';
import { OwnProgresses } from './progress';
import { type Pusher, pusher } from './pushDiagnostics';
import type { Session } from './session';
import { Tokens } from './tokens';
import { type WorkspaceDiagnostics, workspaceDiagnostics } from './workspaceDiagnostics';

/** What the messages of a client are answered with. */
export interface Serving extends Session {
  readonly everything: WorkspaceDiagnostics;
  /** `undefined` for a client that asks for diagnostics. */
  readonly push: Pusher | undefined;
  readonly pauses: Pauses;
  readonly progresses: OwnProgresses;
  readonly tokens: Tokens;
}

/** Starts to serve the client of a session. */
export function servingOf(session: Session): Serving {
  const push = session.client.pullsDiagnostics ? undefined : pusher(session);
  return {
    ...session,
    everything: workspaceDiagnostics(session),
    push,
    pauses: new Pauses(session, push),
    progresses: new OwnProgresses(session),
    tokens: new Tokens(),
  };
}
