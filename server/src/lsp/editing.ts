/** Keeps up with what is open in the editor and what is written there. */
import type * as lsp from 'vscode-languageserver';
import { isConfig } from '../workspace/project';
import type { CaretParams } from './protocol';
import type { Serving } from './serving';
import { forgetAll } from './surroundings';

export function opened(serving: Serving, { textDocument }: lsp.DidOpenTextDocumentParams): void {
  const { client, configs, documents, push } = serving;
  if (isConfig(textDocument.uri)) {
    configs.open(textDocument);
    return;
  }
  if (!client.watchesFiles) forgetAll(serving);
  documents.open(textDocument);
  push?.check(textDocument.uri);
}

export async function edited(
  { configs, documents, pauses, push, workspace }: Serving,
  params: lsp.DidChangeTextDocumentParams,
): Promise<void> {
  const { uri } = params.textDocument;
  if (configs.has(uri)) return configs.change(params);
  if (!documents.has(uri)) return;
  documents.change(params);
  pauses.edited(uri);
  if (push && (await workspace.settingsFor(uri)).run === 'onType') push.check(uri);
}

export async function saved(
  serving: Serving,
  { textDocument: { uri } }: lsp.DidSaveTextDocumentParams,
): Promise<void> {
  const { client, documents, pauses, push } = serving;
  if (!client.watchesFiles) forgetAll(serving);
  documents.writing(uri)?.left();
  if (push) {
    // Whoever saves is told what was found, be it what it was before.
    documents.shown.forget(uri);
    push.check(uri);
  } else await pauses.showAll(uri);
}

export function caretMoved(
  { documents, pauses }: Serving,
  { position, textDocument: { uri } }: CaretParams,
): Promise<void> {
  if (position == null) documents.writing(uri)?.left();
  else documents.moveCaret(uri, position);
  return pauses.showAll(uri);
}

export function closed(
  { configs, documents, everything, push }: Serving,
  { textDocument: { uri } }: lsp.DidCloseTextDocumentParams,
): void {
  configs.close(uri);
  if (!documents.has(uri)) return;
  documents.close(uri);
  push?.withdraw(uri);
  everything.changed(uri);
}
