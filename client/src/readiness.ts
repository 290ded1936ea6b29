/** Asks the server how it stands with the release in the active editor, and tells whoever shows it. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, CodeLensRequest } from 'vscode-languageclient';
import {
  languageId,
  type ReadinessAnswer,
  type ReadinessParams,
  readinessRequest,
} from '../../server/src/lsp/protocol';

/** How it stands with the release at hand. */
export interface ShownReadiness {
  readonly uri: vscode.Uri;
  /** Whether the active editor shows it; if not, it is the one that was worked on last. */
  readonly isActive: boolean;
  readonly answer: ReadinessAnswer;
}

/** Follows the active editor and the clock. */
export interface ReadinessSource extends vscode.Disposable {
  /** `undefined` when no release is open, or nothing is known of it yet. */
  readonly shown: ShownReadiness | undefined;
  readonly onDidChange: vscode.Event<ShownReadiness | undefined>;
  /** A release has been checked, so that there may be something new. */
  readonly refresh: () => void;
}

const minute = 60_000;

/** Follows the release at hand; asks again when it was checked and, while it can be seen, at every full minute. */
export function followReadiness(client: BaseLanguageClient): ReadinessSource {
  const changed = new vscode.EventEmitter<ShownReadiness | undefined>();
  let release: vscode.Uri | undefined;
  let isActive = false;
  let shown: ShownReadiness | undefined;
  let isAsking = false;
  let isOutdated = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: ShownReadiness | undefined) => {
    const before = shown;
    if (JSON.stringify(next) === JSON.stringify(before)) return;
    shown = next;
    changed.fire(next);
    // After an edit VS Code asks for the line over the headline by itself.
    if (next && before && onlyTimeHasPassed(before, next)) renewLine(client, next.uri);
  };

  /** One question at a time: whatever happens meanwhile is answered by one more. */
  const refresh = async (): Promise<void> => {
    isOutdated = true;
    if (isAsking) return;
    isAsking = true;
    while (isOutdated) {
      isOutdated = false;
      const uri = release;
      const answer = uri && (await ask(client, uri));
      if (isOutdated || uri !== release) continue;
      show(uri && answer ? { uri, isActive, answer } : undefined);
    }
    isAsking = false;
  };

  const waitForMinute = () => {
    clearTimeout(timer);
    if (release === undefined || !vscode.window.state.focused) return;
    timer = setTimeout(
      () => {
        void refresh();
        waitForMinute();
      },
      minute - (Date.now() % minute),
    );
  };

  const follow = () => {
    const editor = vscode.window.activeTextEditor;
    // Output channels are editors too, but nobody who looks at one has left the release.
    if (editor?.document.uri.scheme === 'output') return;
    const active = releaseOf(editor);
    isActive = active !== undefined;
    // Whoever looks something up in another file still sees how it stands with the release.
    release =
      active ?? openReleases().find((uri) => `${uri}` === `${release}`) ?? openReleases()[0];
    void vscode.commands.executeCommand(
      'setContext',
      'pressroom.releaseShown',
      release !== undefined,
    );
    if (shown?.uri.toString() !== release?.toString()) show(undefined);
    void refresh();
    waitForMinute();
  };

  const subscriptions = [
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeWindowState(follow),
    vscode.workspace.onDidOpenTextDocument(follow),
    vscode.workspace.onDidCloseTextDocument(follow),
    client.onDidChangeState(follow),
    { dispose: () => clearTimeout(timer) },
  ];
  follow();
  return {
    get shown() {
      return shown;
    },
    onDidChange: changed.event,
    refresh: () => void refresh(),
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

function releaseOf(editor: vscode.TextEditor | undefined): vscode.Uri | undefined {
  return editor?.document.languageId === languageId ? editor.document.uri : undefined;
}

function openReleases(): readonly vscode.Uri[] {
  return vscode.workspace.textDocuments
    .filter((document) => document.languageId === languageId)
    .map(({ uri }) => uri);
}

function onlyTimeHasPassed(
  { answer: before }: ShownReadiness,
  { answer }: ShownReadiness,
): boolean {
  return before.verdict === answer.verdict && before.time !== answer.time;
}

/** Has VS Code ask for the line over the headline again. */
function renewLine(client: BaseLanguageClient, uri: vscode.Uri): void {
  const document = vscode.workspace.textDocuments.find(
    (open) => open.uri.toString() === uri.toString(),
  );
  const lines = client.getFeature(CodeLensRequest.method);
  if (document) lines.getProvider(document)?.onDidChangeCodeLensEmitter.fire();
}

/** What the server says; `undefined` while it cannot be asked. */
async function ask(
  client: BaseLanguageClient,
  uri: vscode.Uri,
): Promise<ReadinessAnswer | undefined> {
  if (!client.isRunning()) return undefined;
  const params: ReadinessParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
  };
  try {
    const answer = await client.sendRequest<ReadinessAnswer | null>(readinessRequest, params);
    return answer ?? undefined;
  } catch {
    return undefined;
  }
}
