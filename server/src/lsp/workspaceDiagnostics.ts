/** Findings of the releases of the workspace, asked for by the client: of those that are open, or of all where it is so set or asked by a command. */
import * as lsp from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import type { Snapshot } from '../features/snapshot';
import { tooManyFiles } from '../workspace/files';
import { releasesBelow } from '../workspace/releases';
import { SharedList } from '../workspace/sharedList';
import { canonical } from '../workspace/uris';
import { oneByOne } from '../workspace/workQueue';
import { CheckSummary } from './checkSummary';
import { type OwnProgress, type Progress, progressOf } from './progress';
import { closedSnapshot } from './pullDiagnostics';
import type { Session } from './session';
import { showingOf } from './showing';

/** Checks the workspace. */
export interface WorkspaceDiagnostics {
  /**
   * What the client does not know yet. When that is nothing, the answer waits until something
   * changes, so that a client that asks again and again keeps no machine busy.
   */
  readonly report: (
    params: lsp.WorkspaceDiagnosticParams,
    token: lsp.CancellationToken,
  ) => Promise<lsp.WorkspaceDiagnosticReport>;
  /** Checks everything, shows it, and says in a sentence what was found. */
  readonly checkAll: (progress: OwnProgress, token: lsp.CancellationToken) => Promise<string>;
  /** A release that is not open changed; without its name, any may have appeared or gone. */
  readonly changed: (uri?: string) => void;
  /** Everything must be checked anew. */
  readonly forget: () => void;
  /** The client is leaving: no answer waits for a change any more. */
  readonly end: () => void;
}

/** How many reports go to the client together. */
const chunk = 50;

/** The id under which a client remembers that a release is gone. */
const gone = 'gone';

/** Checks the workspace of this session. */
export function workspaceDiagnostics(session: Session): WorkspaceDiagnostics {
  const { client, connection, documents, pace, patience, workspace } = session;
  /** What was last found in releases that are not open, by URI. */
  const checked = new Map<string, string>();
  const published = new Set<string>();
  const waiting = new Set<() => void>();
  /** The folders of which it was said that not all releases in them are found. */
  const warned = new Set<string>();
  const list = new SharedList(find);
  let changes = 0;
  let isEnding = false;
  /** Whether somebody asked for all releases to be checked, and so to be shown from then on. */
  let showsAll = false;

  const wake = () => {
    changes++;
    for (const resolve of waiting) resolve();
    waiting.clear();
  };

  /** Resolves when something changes or the request is cancelled. */
  const change = (token: lsp.CancellationToken) =>
    new Promise<void>((resolve) => {
      waiting.add(resolve);
      token.onCancellationRequested(() => {
        waiting.delete(resolve);
        resolve();
      });
    });

  /** Says once, in a message, that not all releases of a folder are found. */
  function tellOfCut(folder: string, most: number): void {
    if (warned.has(folder)) return;
    warned.add(folder);
    const message = `In ${folder}/ ${tooManyFiles(most)}. Open the folder that the releases are in.`;
    void connection.sendNotification(lsp.ShowMessageNotification.type, {
      type: lsp.MessageType.Warning,
      message,
    });
  }

  /** Says once, in the log, that a folder cannot be looked into. */
  function tellOfUnreadable(folder: string, problem: string): void {
    if (warned.has(folder)) return;
    warned.add(folder);
    connection.console.warn(`The folder ${folder} ${problem}.`);
  }

  async function find(isOver: () => boolean): Promise<readonly string[]> {
    const uris = new Set<string>();
    const projectOf = (uri: string) => workspace.projectFor(uri);
    for (const folder of workspace.folders) {
      const search = {
        isOver,
        onCut: (most: number) => tellOfCut(folder, most),
        onUnreadable: tellOfUnreadable,
      };
      for (const uri of await releasesBelow(folder, workspace.files, projectOf, search)) {
        uris.add(uri);
      }
    }
    return [...uris];
  }

  /** The releases of the workspace and those open besides, each under the URI the editor has for it. */
  async function releases(...tokens: lsp.CancellationToken[]): Promise<readonly string[]> {
    // A client that says nothing about files may have others by now.
    if (!client.watchesFiles) list.forget();
    const asked = list.ask();
    const open = new Map(documents.uris.map((uri) => [canonical(uri), uri]));
    const watching = tokens.map((token) => token.onCancellationRequested(asked.giveUp));
    // The list is kept, so that one that comes late is there when it is asked for again.
    const uris = (await patience.with(asked.items, [], wake)).map(
      (uri) => open.get(canonical(uri)) ?? uri,
    );
    for (const watch of watching) watch.dispose();
    return [...new Set([...uris, ...open.values()])];
  }

  /** The releases whose findings are shown: all, or those that are open, as it is set for each folder. */
  async function shownReleases(token: lsp.CancellationToken): Promise<readonly string[]> {
    if (showsAll) return releases(token);
    const hidden: string[] = [];
    for (const folder of workspace.folders) {
      const settings = await workspace.settingsFor(`${folder}/pressroom.yaml`);
      if (settings.workspace === 'open') hidden.push(`${folder}/`);
    }
    if (hidden.length === workspace.folders.length) return documents.uris;
    const isHidden = (uri: string) => hidden.some((folder) => uri.startsWith(folder));
    return (await releases(token)).filter((uri) => documents.has(uri) || !isHidden(uri));
  }

  async function snapshotOf(uri: string): Promise<Snapshot | undefined> {
    return (await documents.snapshot(uri)) ?? closedSnapshot(session, uri);
  }

  async function report(
    { partialResultToken, previousResultIds, workDoneToken }: lsp.WorkspaceDiagnosticParams,
    token: lsp.CancellationToken,
  ): Promise<lsp.WorkspaceDiagnosticReport> {
    const progress = progressOf(session, workDoneToken);
    const known = new Map(previousResultIds.map((previous) => [canonical(previous.uri), previous]));
    for (;;) {
      const before = changes;
      const items: lsp.WorkspaceDocumentDiagnosticReport[] = [];
      let sent = 0;
      const add = (item: lsp.WorkspaceDocumentDiagnosticReport) => {
        items.push(item);
        if (partialResultToken == null || items.length < chunk) return;
        sent += items.length;
        const { partialResult } = lsp.WorkspaceDiagnosticRequest;
        const piece = { items: items.splice(0) };
        void connection.sendProgress(partialResult, partialResultToken, piece);
      };
      await reportNews(known, add, token, progress);
      const mayWait = client.watchesFiles && known.size > 0 && items.length + sent === 0;
      if (!mayWait || isEnding || token.isCancellationRequested) return { items };
      if (changes === before) await change(token);
    }
  }

  async function reportNews(
    known: ReadonlyMap<string, lsp.PreviousResultId>,
    add: (item: lsp.WorkspaceDocumentDiagnosticReport) => void,
    token: lsp.CancellationToken,
    progress: Progress,
  ): Promise<void> {
    const uris = await shownReleases(token);
    const news = uris.filter((uri) => {
      const id = documents.resultId(uri) ?? checked.get(uri);
      return id === undefined || id !== known.get(canonical(uri))?.value;
    });
    if (news.length > 0) progress.begin('Checking releases');
    let done = 0;
    const tell = async (uri: string) => {
      done++;
      const snapshot = await snapshotOf(uri);
      if (snapshot === undefined) return;
      const { items, resultId } = showingOf(session, snapshot);
      if (!documents.has(uri)) checked.set(uri, resultId);
      if (resultId === known.get(canonical(uri))?.value) return;
      add({ kind: 'full', uri, version: snapshot.version ?? null, resultId, items: items() });
      progress.report(done, news.length);
    };
    await oneByOne(news, tell, {
      turn: () => pace.quiet(),
      isOver: () => token.isCancellationRequested,
    });
    if (news.length > 0) progress.end();
    const present = new Set(uris.map(canonical));
    for (const [name, { uri, value }] of known) {
      if (present.has(name) || value === gone) continue;
      add({ kind: 'full', uri, version: null, resultId: gone, items: [] });
    }
  }

  async function checkAll(progress: OwnProgress, token: lsp.CancellationToken): Promise<string> {
    showsAll = true;
    progress.begin('Checking releases');
    const uris = await releases(token, progress.cancelled);
    const summary = new CheckSummary();
    let done = 0;
    const count = async (uri: string) => {
      done++;
      const snapshot = await snapshotOf(uri);
      if (snapshot === undefined) return;
      summary.add(snapshot);
      if (!client.pullsDiagnostics && !documents.has(uri)) publish(snapshot);
      progress.report(done, uris.length);
    };
    await oneByOne(uris, count, {
      turn: () => pace.quiet(),
      isOver: () => progress.cancelled.isCancellationRequested || token.isCancellationRequested,
    });
    progress.end();
    wake();
    return summary.inWords;
  }

  /** Sends the findings of a release that is not open to a client that does not ask for them. */
  function publish(snapshot: Snapshot): void {
    const { uri } = snapshot;
    const found = diagnostics(snapshot, session.diagnostics);
    if (found.length === 0 && !published.has(uri)) return;
    published.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics: found });
  }

  return {
    report,
    checkAll,
    changed: (uri) => {
      if (uri === undefined) list.forget();
      else checked.delete(uri);
      wake();
    },
    forget: () => {
      checked.clear();
      list.forget();
      wake();
    },
    end: () => {
      isEnding = true;
      list.end();
      wake();
    },
  };
}
