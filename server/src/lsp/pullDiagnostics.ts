/** Diagnostics of one release, for clients that ask for them. */
import type * as lsp from 'vscode-languageserver';
import { Snapshot } from '../features/snapshot';
import type { Session } from './session';
import { showingOf } from './showing';

/** The findings of a release, open or not, or that they are the ones the client has. */
export async function pullDiagnostics(
  session: Session,
  { textDocument: { uri }, previousResultId }: lsp.DocumentDiagnosticParams,
  token: lsp.CancellationToken,
): Promise<lsp.DocumentDiagnosticReport> {
  // Edits that have already arrived would make this answer useless, and others may be in more of a hurry.
  await session.pace.quiet();
  if (token.isCancellationRequested) return nothing;
  const snapshot = (await session.documents.snapshot(uri)) ?? (await closedSnapshot(session, uri));
  if (snapshot === undefined) return nothing;
  const showing = showingOf(session, snapshot);
  if (showing.resultId === previousResultId) return unchanged(previousResultId);
  const items = showing.items();
  const { documents } = session;
  const { resultId } = documents.has(uri)
    ? documents.shown.next(uri, { resultId: showing.resultId, items }, previousResultId)
    : showing;
  return resultId === previousResultId ? unchanged(resultId) : { kind: 'full', resultId, items };
}

/** A snapshot of a file that is not open; `undefined` when there is none. */
export async function closedSnapshot(
  { patience, workspace }: Session,
  uri: string,
): Promise<Snapshot | undefined> {
  const reading = await patience.with(workspace.files.read(uri), undefined);
  if (reading === undefined) return undefined;
  const { text = '', problem: unread } = reading;
  const document = { uri, version: undefined, text, unread };
  return new Snapshot(document, await workspace.contextFor(uri, text));
}

function unchanged(resultId: string): lsp.DocumentDiagnosticReport {
  return { kind: 'unchanged', resultId };
}

/** The report that nothing was found. */
export const nothing: lsp.DocumentDiagnosticReport = { kind: 'full', items: [] };
