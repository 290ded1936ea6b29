/** What a client was shown last of each open release, so that it is not sent the same again. */
import type { Diagnostic } from 'vscode-languageserver';

/** Diagnostics, and what the client knows them by. */
export interface Shown {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** The diagnostics that a client has, by the address of the release. */
export class ShownDiagnostics {
  readonly #shown = new Map<string, Shown>();

  /**
   * What is to be shown now, under the id of what the client has where that says the same.
   * @param known the id of what the client says that it has
   */
  next(uri: string, now: Shown, known: string | undefined): Shown {
    const before = this.#shown.get(uri);
    const shown =
      before !== undefined && before.resultId === known && areSame(before.items, now.items)
        ? before
        : now;
    this.#shown.set(uri, shown);
    return shown;
  }

  /** The id of what the client has of a release; `undefined` where it has nothing. */
  idOf(uri: string): string | undefined {
    return this.#shown.get(uri)?.resultId;
  }

  /** Forgets a release that was closed. */
  forget(uri: string): void {
    this.#shown.delete(uri);
  }
}

/** Whether two values of the protocol, which are plain data, say the same. */
export function areSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [entries, others] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([name, value]) => areSame(value, others[name]))
  );
}
