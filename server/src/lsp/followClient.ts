/** Keeps up with the client: what is open and edited, what is set, which files changed, and what it wants checked. */
import * as lsp from 'vscode-languageserver';
import { isRelease } from '../project/isRelease';
import { isConfig } from '../project/project';
import type { Answering } from './answering';
import { checkWorkspaceCommand } from './protocol';
import { nothing, pullDiagnostics } from './pullDiagnostics';
import { type Pusher, pusher } from './pushDiagnostics';
import type { Session } from './session';
import { settingsSection } from './settings';
import { messageOf } from './workspace';
import { type WorkspaceDiagnostics, workspaceDiagnostics } from './workspaceDiagnostics';

/** Follows the client of this session, and gives it its diagnostics. */
export function followClient(session: Session, { request, notification }: Answering): void {
  const { client, connection, documents, workspace } = session;
  const everything = workspaceDiagnostics(session);
  const push = client.pullsDiagnostics ? undefined : pusher(session);
  const refresh = () => refreshAll(session, everything, push);

  connection.onInitialized(
    notification('Starting', () => {
      if (client.announcesFolders) followFolders();
      return register(session);
    }),
  );
  connection.onDidChangeConfiguration(notification('A change of settings', refresh));
  connection.onDidChangeWatchedFiles(
    notification('A change of files', ({ changes }) => {
      if (changes.some(({ uri }) => concernsProject(session, uri))) return refresh();
      for (const { uri, type } of changes) {
        if (!isRelease(uri)) continue;
        everything.changed(type === lsp.FileChangeType.Changed ? uri : undefined);
      }
    }),
  );

  connection.onDidOpenTextDocument(
    notification('Opening', ({ textDocument }) => {
      if (!client.watchesFiles) forget(session, everything);
      documents.open(textDocument);
      push?.check(textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(
    notification('Editing', async (params) => {
      documents.change(params);
      const { uri } = params.textDocument;
      if (push && (await workspace.settingsFor(uri)).run === 'onType') push.check(uri);
    }),
  );
  connection.onDidSaveTextDocument(
    notification('Saving', ({ textDocument: { uri } }) => {
      if (!client.watchesFiles) forget(session, everything);
      push?.check(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    notification('Closing', ({ textDocument: { uri } }) => {
      documents.close(uri);
      push?.withdraw(uri);
      everything.changed(uri);
    }),
  );

  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on(
      request('Checking', nothing, (params, token) => pullDiagnostics(session, params, token)),
    );
    connection.languages.diagnostics.onWorkspace(
      request('Checking the workspace', { items: [] }, everything.report),
    );
  }
  connection.onExecuteCommand(
    request('A command', undefined, async ({ command }, token) => {
      if (command !== checkWorkspaceCommand) return;
      const progress = await connection.window.createWorkDoneProgress();
      const message = await everything.checkAll(progress, token);
      const { type } = lsp.ShowMessageNotification;
      await connection.sendNotification(type, { type: lsp.MessageType.Info, message });
    }),
  );

  /** Not before the client is initialized: asked any earlier, the library registers for it a second time, too early. */
  function followFolders(): void {
    connection.workspace.onDidChangeWorkspaceFolders(
      notification('A change of folders', ({ added, removed }) => {
        const left = workspace.folders.filter(
          (uri) => !removed.some((folder) => folder.uri === uri),
        );
        workspace.folders = [...left, ...added.map(({ uri }) => uri)];
        refresh();
      }),
    );
  }
}

/** Asks the client to say when settings or files change. */
async function register({ client, connection }: Session): Promise<void> {
  if (client.announcesSettings) {
    const section = settingsSection;
    await connection.client.register(lsp.DidChangeConfigurationNotification.type, { section });
  }
  if (client.watchesFiles) {
    await connection.client.register(lsp.DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/*.{${watchedEndings.map(inAnyCase).join(',')}}` }],
    });
  }
}

/** The endings of the files that say something: releases, `pressroom.yaml`, registers. */
const watchedEndings = ['press', 'press.md', 'yaml', 'yml'];

/** A pattern that matches the letters small or capital: "[mM][dD]". */
function inAnyCase(ending: string): string {
  return ending.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Whether another file than a release changed what holds for releases. */
function concernsProject({ workspace }: Session, uri: string): boolean {
  return isConfig(uri) || workspace.isPartOfProject(uri);
}

/** Forgets whatever depends on settings and projects. */
function forget({ documents, problems, workspace }: Session, everything: WorkspaceDiagnostics) {
  problems.clear();
  workspace.forget();
  documents.forget();
  everything.forget();
}

/** Settings or projects have changed: everything the client shows is out of date. */
function refreshAll(
  session: Session,
  everything: WorkspaceDiagnostics,
  push: Pusher | undefined,
): void {
  const { client, connection, documents } = session;
  forget(session, everything);
  for (const uri of documents.uris) push?.check(uri);
  const refuse = (error: unknown) => connection.console.error(messageOf(error));
  if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(refuse);
  if (client.refreshesTokens) connection.languages.semanticTokens.refresh().catch(refuse);
}
