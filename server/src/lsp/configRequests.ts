/** Completion and hover in `pressroom.yaml`, which is no release. */
import * as lsp from 'vscode-languageserver';
import type { OpenConfig } from '../features/configCompletion';
import { Positions } from '../features/positions';
import type { Snapshot } from '../features/snapshot';
import { spelling } from '../rules/spelling';
import { configName } from '../workspace/project';
import { foldersAbove } from '../workspace/uris';
import type { Session } from './session';

/** Asks the client to tell of each `pressroom.yaml` that is open, and to ask what can stand in it. */
export async function registerConfigs(connection: lsp.Connection): Promise<void> {
  const documentSelector = [{ language: 'yaml', pattern: `**/${configName}` }];
  const registrations = lsp.BulkRegistration.create();
  registrations.add(lsp.DidOpenTextDocumentNotification.type, { documentSelector });
  registrations.add(lsp.DidChangeTextDocumentNotification.type, { documentSelector, syncKind: 2 });
  registrations.add(lsp.DidCloseTextDocumentNotification.type, { documentSelector });
  registrations.add(lsp.CompletionRequest.type, { documentSelector, triggerCharacters: [' '] });
  registrations.add(lsp.HoverRequest.type, { documentSelector });
  await connection.client.register(registrations);
}

/** What can be written at a place in a `pressroom.yaml`. */
export async function completeConfig(
  session: Session,
  { position, textDocument }: lsp.CompletionParams,
): Promise<lsp.CompletionList> {
  const config = openConfig(session, textDocument.uri);
  if (config === undefined) return { isIncomplete: false, items: [] };
  // What knows the schema is not set up for those who have no such file.
  const { configCompletion } = await import('../features/configCompletion');
  const items = configCompletion(config, position, session.client.showsMarkdown);
  return { isIncomplete: false, items };
}

/** What a place in a `pressroom.yaml` means. */
export async function explainConfig(
  session: Session,
  { position, textDocument }: lsp.HoverParams,
): Promise<lsp.Hover | null> {
  const config = openConfig(session, textDocument.uri);
  if (config === undefined) return null;
  const { configHover } = await import('../features/configCompletion');
  return configHover(config, position, session.client.showsMarkdown) ?? null;
}

/**
 * What adds a word to the `pressroom.yaml` of a release, or of the folder that is open; `undefined` where no word is in
 * question, or the release lies in no folder.
 */
export async function wordAdder(
  { client, configs, workspace }: Session,
  { findings, uri }: Snapshot,
): Promise<((word: string) => lsp.CodeAction | undefined) | undefined> {
  if (findings.every(({ rule }) => rule !== spelling.id)) return undefined;
  const { root, sources } = await workspace.projectFor(uri);
  const folder = root ?? folderFor(uri, workspace.folders);
  if (folder === undefined) return undefined;
  const file = `${folder}/${configName}`;
  const saved = sources.find((source) => source.uri === file);
  // One that cannot be read is not written over.
  if (saved !== undefined && saved.text === '' && saved.problems.length > 0) return undefined;
  const text = configs.text(file) ?? saved?.text;
  const options = {
    encoding: client.encoding,
    versioned: client.versionsEdits,
    creates: client.createsFiles,
    saveCommand: client.saveCommand,
  };
  const { addWord } = await import('../features/addWord');
  return (word) => addWord({ uri: file, text }, word, options);
}

/** The folder that is open and has the file, or else the file's own. */
function folderFor(uri: string, folders: readonly string[]): string | undefined {
  const above = foldersAbove(uri);
  if (above.length === 0) return folders.length === 1 ? folders[0] : undefined;
  return above.find((folder) => folders.includes(folder)) ?? above[0];
}

function openConfig({ client, configs }: Session, uri: string): OpenConfig | undefined {
  const text = configs.text(uri);
  return text === undefined ? undefined : { text, positions: new Positions(text, client.encoding) };
}
