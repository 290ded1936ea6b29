/** Keeps up with what surrounds the releases: settings, files and folders. */
import * as lsp from 'vscode-languageserver';
import { isConfig } from '../workspace/project';
import { isRelease, releaseEndings } from '../workspace/releaseFiles';
import { folderUri } from '../workspace/uris';
import { registerConfigs } from './configRequests';
import { messageOf } from './messageOf';
import { refreshAll } from './refreshing';
import type { Serving } from './serving';
import type { Session } from './session';
import { settingsSection } from './settings';

/** Settings are others, or anything else may be: everything is read and shown anew. */
export function settingsChanged(serving: Serving): void {
  forgetAll(serving);
  checkAgain(serving);
}

export function filesChanged(serving: Serving, { changes }: lsp.DidChangeWatchedFilesParams): void {
  if (changes.some(({ uri }) => concernsProject(serving, uri))) {
    settingsChanged(serving);
    return;
  }
  for (const { uri, type } of changes) {
    if (!isRelease(uri)) continue;
    serving.everything.changed(type === lsp.FileChangeType.Changed ? uri : undefined);
  }
}

export function foldersChanged(
  serving: Serving,
  { event }: lsp.DidChangeWorkspaceFoldersParams,
): void {
  const { workspace } = serving;
  const removed = new Set(event.removed.map(({ uri }) => folderUri(uri)));
  const left = workspace.folders.filter((uri) => !removed.has(uri));
  workspace.folders = [...left, ...event.added.map(({ uri }) => folderUri(uri))];
  settingsChanged(serving);
}

/** Something came so late that releases were read without it. */
export function cameLate(serving: Serving): void {
  serving.documents.forget();
  serving.everything.forget();
  checkAgain(serving);
}

/** Forgets whatever depends on settings and projects. */
export function forgetAll({ documents, everything, problems, workspace }: Serving): void {
  problems.clear();
  workspace.forget();
  documents.forget();
  everything.forget();
}

/** Everything the client shows is out of date. */
function checkAgain(serving: Serving): void {
  for (const uri of serving.documents.uris) serving.push?.check(uri);
  refreshAll(serving);
}

/** Sessions whose client has been asked to tell of changes. */
const asked = new WeakSet<Session>();

/** Asks the client, once, to say when settings or files change; nothing waits for it to agree. */
export function askForChanges(session: Session): void {
  if (asked.has(session)) return;
  asked.add(session);
  const { client, connection } = session;
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
