/** Completion and hover in `pressroom.yaml`, which is no release. */
import * as lsp from 'vscode-languageserver';
import type { OpenConfig } from '../features/configCompletion';
import { Positions } from '../features/positions';
import { configName } from '../project/project';
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

function openConfig({ client, configs }: Session, uri: string): OpenConfig | undefined {
  const text = configs.text(uri);
  return text === undefined ? undefined : { text, positions: new Positions(text, client.encoding) };
}
