/** Keeps up with the client: what is open and edited, what is set, which files changed, and what it wants checked. */
import * as lsp from 'vscode-languageserver';
import { isConfig } from '../workspace/project';
import { isRelease, releaseEndings } from '../workspace/releaseFiles';
import { folderUri } from '../workspace/uris';
import type { Answering } from './answering';
import { registerConfigs } from './configRequests';
import { messageOf } from './messageOf';
import { ownProgress } from './progress';
import { type CaretParams, caretNotification, checkWorkspaceCommand } from './protocol';
import { nothing, pullDiagnostics } from './pullDiagnostics';
import { type Pusher, pusher } from './pushDiagnostics';
import type { Session } from './session';
import { settingsSection } from './settings';
import { mayWait } from './showing';
import { type WorkspaceDiagnostics, workspaceDiagnostics } from './workspaceDiagnostics';

/** What brings findings up to date. */
interface Checks {
  readonly everything: WorkspaceDiagnostics;
  /** `undefined` for a client that asks for diagnostics. */
  readonly push: Pusher | undefined;
}

/** Follows the client of this session, and gives it its diagnostics. */
export function followClient(session: Session, answering: Answering): void {
  const everything = workspaceDiagnostics(session);
  const push = session.client.pullsDiagnostics ? undefined : pusher(session);
  const checks = { everything, push };
  followDocuments(session, answering, checks);
  followSurroundings(session, answering, checks);
  answerChecks(session, answering, everything);
}

/** What is open, and what is written in it. */
function followDocuments(
  session: Session,
  { notification }: Answering,
  { everything, push }: Checks,
): void {
  const { client, configs, connection, documents, workspace } = session;
  const pauses = followPauses(session, push);
  connection.onDidOpenTextDocument(
    notification('Opening', ({ textDocument }) => {
      if (isConfig(textDocument.uri)) return configs.open(textDocument);
      if (!client.watchesFiles) forget(session, everything);
      documents.open(textDocument);
      push?.check(textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(
    notification('Editing', async (params) => {
      const { uri } = params.textDocument;
      if (configs.has(uri)) return configs.change(params);
      if (!documents.has(uri)) return;
      documents.change(params);
      pauses.edited(uri);
      if (push && (await workspace.settingsFor(uri)).run === 'onType') push.check(uri);
    }),
  );
  connection.onDidSaveTextDocument(
    notification('Saving', async ({ textDocument: { uri } }) => {
      if (!client.watchesFiles) forget(session, everything);
      documents.writing(uri)?.left();
      if (push) push.check(uri);
      else await pauses.showAll(uri);
    }),
  );
  connection.onNotification(
    caretNotification,
    notification('Moving the caret', ({ position, textDocument: { uri } }: CaretParams) => {
      if (position == null) documents.writing(uri)?.left();
      else documents.moveCaret(uri, position);
      return pauses.showAll(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    notification('Closing', ({ textDocument: { uri } }) => {
      configs.close(uri);
      if (!documents.has(uri)) return;
      documents.close(uri);
      push?.withdraw(uri);
      everything.changed(uri);
    }),
  );
}

/** So many milliseconds without an edit count as a pause, for a client that does not tell where the caret is. */
const pause = 1500;

/** Follows when writing pauses, and shows then what has waited for that. */
function followPauses(session: Session, push: Pusher | undefined) {
  const { after, client, documents, workspace } = session;
  /** What is to be called where a pause does not come after all, by URI. */
  const pauses = new Map<string, () => void>();

  /** Shows what waited and waits no longer. */
  const showAll = async (uri: string) => {
    if (documents.writing(uri)?.isComplete !== false) return;
    // Where findings come on a save, nothing else brings them, and a client that asks does so when it saves.
    if ((await workspace.settingsFor(uri)).run === 'onSave') return;
    if (push) push.check(uri);
    else refreshDiagnostics(session);
  };
  return {
    showAll,
    edited: (uri: string) => {
      if (client.tellsCaret || !mayWait(client)) return;
      pauses.get(uri)?.();
      const forget = after(pause, () => {
        pauses.delete(uri);
        documents.writing(uri)?.left();
        void showAll(uri);
      });
      pauses.set(uri, forget);
    },
  };
}

/** Has a client that asks for diagnostics ask again. */
function refreshDiagnostics({ client, connection }: Session): void {
  const refuse = (error: unknown) => connection.console.error(messageOf(error));
  if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(refuse);
}

/** Settings, files and folders. */
function followSurroundings(session: Session, { notification }: Answering, checks: Checks): void {
  const { connection, workspace } = session;
  const { everything } = checks;
  const refresh = () => {
    forget(session, everything);
    checkAgain(session, checks);
  };
  workspace.onLate = () => {
    session.documents.forget();
    everything.forget();
    checkAgain(session, checks);
  };

  let isRegistered = false;
  connection.onInitialized(
    notification('Starting', () => {
      if (isRegistered) return;
      isRegistered = true;
      register(session);
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
  connection.onNotification(
    lsp.DidChangeWorkspaceFoldersNotification.type,
    notification('A change of folders', ({ event }: lsp.DidChangeWorkspaceFoldersParams) => {
      const removed = new Set(event.removed.map(({ uri }) => folderUri(uri)));
      const left = workspace.folders.filter((uri) => !removed.has(uri));
      workspace.folders = [...left, ...event.added.map(({ uri }) => folderUri(uri))];
      refresh();
    }),
  );
}

/** Answers what the client asks to be checked. */
function answerChecks(
  session: Session,
  { request }: Answering,
  everything: WorkspaceDiagnostics,
): void {
  const { client, connection } = session;
  if (client.pullsDiagnostics) {
    connection.onRequest(
      lsp.DocumentDiagnosticRequest.type,
      request('Checking', nothing, (params, token) => pullDiagnostics(session, params, token)),
    );
    connection.onRequest(
      lsp.WorkspaceDiagnosticRequest.type,
      request('Checking the workspace', { items: [] }, everything.report),
    );
    connection.onShutdown(everything.end);
  }
  const startProgress = ownProgress(session);
  connection.onRequest(
    lsp.ExecuteCommandRequest.type,
    request('A command', null, async ({ command }, token) => {
      if (command !== checkWorkspaceCommand) return null;
      const message = await everything.checkAll(await startProgress(), token);
      const { type } = lsp.ShowMessageNotification;
      await connection.sendNotification(type, { type: lsp.MessageType.Info, message });
      return null;
    }),
  );
}

/** Asks the client to say when settings or files change; nothing waits for it to agree. */
function register({ client, connection }: Session): void {
  const refused = (error: unknown) =>
    connection.console.error(`The client does not tell of changes: ${messageOf(error)}`);
  if (client.announcesSettings) {
    const { type } = lsp.DidChangeConfigurationNotification;
    connection.client.register(type, { section: settingsSection }).catch(refused);
  }
  if (client.completesOtherFiles) registerConfigs(connection).catch(refused);
  if (client.watchesFiles) {
    const { type } = lsp.DidChangeWatchedFilesNotification;
    const watchers = [{ globPattern: `**/*.{${watchedEndings.map(inAnyCase).join(',')}}` }];
    connection.client.register(type, { watchers }).catch(refused);
  }
}

/** The endings of the files that say something: releases, `pressroom.yaml`, registers. */
const watchedEndings = [...releaseEndings, 'yaml', 'yml'];

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

/** Settings or projects are others: everything the client shows is out of date. */
function checkAgain(session: Session, { push }: Checks): void {
  const { client, connection, documents } = session;
  for (const uri of documents.uris) push?.check(uri);
  refreshDiagnostics(session);
  const refuse = (error: unknown) => connection.console.error(messageOf(error));
  if (client.refreshesTokens) connection.languages.semanticTokens.refresh().catch(refuse);
  if (client.refreshesLenses) connection.sendRequest(lsp.CodeLensRefreshRequest.type).catch(refuse);
}
