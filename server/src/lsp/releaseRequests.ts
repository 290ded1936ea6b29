/** What the editor asks about one release, each answered by a file of `features/`. */
import type * as lsp from 'vscode-languageserver';
import { codeActions } from '../features/codeActions';
import { completion } from '../features/completion';
import { documentSymbols, flatSymbols } from '../features/documentSymbols';
import type { FrontMatterKey } from '../features/frontMatterKeys';
import { hover } from '../features/hover';
import { type ReadinessAnswer, readinessAnswer, readinessLens } from '../features/readiness';
import type { Snapshot } from '../features/snapshot';
import { frontMatterIn } from '../syntax/frontMatter';
import { completeConfig, explainConfig, wordAdder } from './configRequests';
import type { ReadinessParams } from './protocol';
import type { Session } from './session';

/** What is answered where nothing can be completed. */
export const noCompletion: lsp.CompletionList = { isIncomplete: false, items: [] };

/** The present version of a release that is open and read. */
export async function versionOf(
  { documents }: Session,
  { uri }: lsp.TextDocumentIdentifier,
): Promise<Snapshot | undefined> {
  const snapshot = await documents.snapshot(uri);
  return snapshot?.unread === undefined ? snapshot : undefined;
}

/** What a place means, in a release or in a `pressroom.yaml`. */
export async function explain(
  session: Session,
  params: lsp.HoverParams,
): Promise<lsp.Hover | null> {
  const { position, textDocument } = params;
  if (session.configs.has(textDocument.uri)) return explainConfig(session, params);
  const snapshot = await versionOf(session, textDocument);
  if (snapshot === undefined) return null;
  const options = {
    markdown: session.client.showsMarkdown,
    keys: await keysFor(snapshot),
    now: session.now(),
  };
  return hover(snapshot, position, options) ?? null;
}

/** What can be written at a place, in a release or in a `pressroom.yaml`. */
export async function complete(
  session: Session,
  params: lsp.CompletionParams,
): Promise<lsp.CompletionList> {
  const { context, position, textDocument } = params;
  if (session.configs.has(textDocument.uri)) return completeConfig(session, params);
  const snapshot = await versionOf(session, textDocument);
  if (snapshot === undefined) return noCompletion;
  return completion(snapshot, position, {
    trigger: context?.triggerCharacter,
    snippets: session.client.fillsSnippets,
    insertsOrReplaces: session.client.insertsOrReplaces,
    keys: await keysFor(snapshot),
  });
}

export async function actionsFor(
  snapshot: Snapshot,
  { context, range }: lsp.CodeActionParams,
  session: Session,
): Promise<lsp.CodeAction[]> {
  const { client, diagnostics } = session;
  return codeActions(snapshot, range, context.only ?? undefined, {
    addWord: await wordAdder(session, snapshot),
    diagnostics,
    versioned: client.versionsEdits,
    snippets: client.fillsSnippetEdits,
    ignoreCommand: client.ignoreCommand,
  });
}

export function symbolsIn(
  snapshot: Snapshot,
  _: lsp.DocumentSymbolParams,
  { client }: Session,
): lsp.DocumentSymbol[] | lsp.SymbolInformation[] {
  return client.nestsSymbols ? documentSymbols(snapshot) : flatSymbols(snapshot);
}

/** The lines over the headline; they need everything that was found, so edits that have already arrived go first. */
export async function lensesOver(
  session: Session,
  { textDocument }: lsp.CodeLensParams,
): Promise<lsp.CodeLens[]> {
  await session.pace.quiet();
  const snapshot = await versionOf(session, textDocument);
  if (snapshot === undefined) return [];
  return readinessLens(snapshot, session.now(), session.client.readinessCommand);
}

/** Whether a release is ready. One that is not read is answered too: nothing else would say that it is not. */
export async function readinessNow(
  session: Session,
  { textDocument }: ReadinessParams,
): Promise<ReadinessAnswer | null> {
  await session.pace.quiet();
  const snapshot = await session.documents.snapshot(textDocument.uri);
  return snapshot === undefined ? null : readinessAnswer(snapshot, session.now());
}

/** The keys of front matter, for a release that has any. */
async function keysFor({ tree }: Snapshot): Promise<readonly FrontMatterKey[]> {
  if (frontMatterIn(tree) === undefined) return [];
  return (await import('../features/frontMatterKeys')).frontMatterKeys();
}
