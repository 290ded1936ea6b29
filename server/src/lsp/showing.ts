/** What a client is shown of a version of a release, and what it knows that by. */
import type { Diagnostic } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import type { Snapshot } from '../features/snapshot';
import type { Client } from './client';
import { resultIdOf } from './resultIds';
import type { Session } from './session';

/** The findings of a version that are shown now. */
export interface Showing {
  readonly resultId: string;
  readonly items: () => Diagnostic[];
}

/**
 * What is shown of a snapshot, which is the present version of an open release or one that is not open. While a word is
 * written, what is not known to the reader yet waits until it is complete.
 */
export function showingOf(session: Session, snapshot: Snapshot): Showing {
  const { client, diagnostics: options, documents } = session;
  const resultId = resultIdOf(snapshot);
  const writing = mayWait(client) ? documents.writing(snapshot.uri) : undefined;
  if (writing === undefined) return { resultId, items: () => diagnostics(snapshot, options) };
  const { findings, isComplete } = writing.show(snapshot);
  return {
    resultId: isComplete ? resultId : `${resultId}, of which ${findings.length} shown`,
    items: () => diagnostics(snapshot, options, findings),
  };
}

/** Whether findings may wait: a client that asks and cannot be told to ask again would never be given them. */
export function mayWait({ pullsDiagnostics, refreshesDiagnostics }: Client): boolean {
  return !pullsDiagnostics || refreshesDiagnostics;
}
