/** Follows when writing pauses, and shows then what has waited for that. */
import type { Pusher } from './pushDiagnostics';
import { refreshDiagnostics } from './refreshing';
import type { Session } from './session';
import { mayWait } from './showing';

/** So many milliseconds without an edit count as a pause, for a client that does not tell where the caret is. */
const pause = 1500;

/** The pauses in the writing of the releases of one session. */
export class Pauses {
  readonly #session: Session;
  readonly #push: Pusher | undefined;
  /** What is to be called where a pause does not come after all, by URI. */
  readonly #coming = new Map<string, () => void>();

  constructor(session: Session, push: Pusher | undefined) {
    this.#session = session;
    this.#push = push;
  }

  /** Shows what waited and waits no longer. */
  async showAll(uri: string): Promise<void> {
    const { documents, workspace } = this.#session;
    if (documents.writing(uri)?.isComplete !== false) return;
    // Where findings come on a save, nothing else brings them, and a client that asks does so when it saves.
    if ((await workspace.settingsFor(uri)).run === 'onSave') return;
    if (this.#push) this.#push.check(uri);
    else refreshDiagnostics(this.#session);
  }

  /** The release was edited, so that its next pause is still to come. */
  edited(uri: string): void {
    const { after, client, documents } = this.#session;
    if (client.tellsCaret || !mayWait(client)) return;
    this.#coming.get(uri)?.();
    const forget = after(pause, () => {
      this.#coming.delete(uri);
      documents.writing(uri)?.left();
      void this.showAll(uri);
    });
    this.#coming.set(uri, forget);
  }
}
