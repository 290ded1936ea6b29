/** The language status item: an empty list of problems must not look as if nothing had been checked. */
import * as vscode from 'vscode';
import { languageId } from '../../server/src/lsp/protocol';

/** Shows how the server is and what it found in the release at hand. */
export interface Status extends vscode.Disposable {
  readonly starting: () => void;
  /** The server is not running; says why. */
  readonly failed: (reason: string) => void;
  /** A release was checked and this was found. */
  readonly checked: (uri: vscode.Uri, found: readonly vscode.Diagnostic[]) => void;
  /** The server says whether a release can be issued. */
  readonly judged: (uri: vscode.Uri, verdict: string) => void;
}

/** Adds the status item. */
export function showStatus(): Status {
  const item = vscode.languages.createLanguageStatusItem('pressroom', { language: languageId });
  item.name = 'Pressroom';
  const found = new Map<string, string>();
  const verdicts = new Map<string, string>();
  /** Why the server is not running; `undefined` while it starts and runs. */
  let failure: string | undefined;

  const show = () => {
    if (failure === undefined) showFound();
    else showFailure(failure);
  };
  const showFound = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
    item.busy = !found.has(uri);
    item.text = found.get(uri) ?? 'Pressroom is checking';
    item.detail = (found.has(uri) && verdicts.get(uri)) || '';
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.command = { title: 'Show problems', command: 'workbench.actions.view.problems' };
  };
  const showFailure = (reason: string) => {
    item.busy = false;
    item.text = 'Pressroom is not running';
    item.detail = reason;
    item.severity = vscode.LanguageStatusSeverity.Error;
    item.command = { title: 'Show output', command: 'pressroom.showOutput' };
  };
  const editorChanged = vscode.window.onDidChangeActiveTextEditor(show);
  const forget = (uri: vscode.Uri) => {
    found.delete(uri.toString());
    verdicts.delete(uri.toString());
  };
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri));
  show();

  return {
    starting: () => {
      failure = undefined;
      found.clear();
      show();
    },
    failed: (reason) => {
      failure = reason;
      found.clear();
      show();
    },
    checked: (uri, diagnostics) => {
      const { length } = diagnostics;
      found.set(uri.toString(), `Checked, ${length} ${length === 1 ? 'finding' : 'findings'}`);
      show();
    },
    judged: (uri, verdict) => {
      verdicts.set(uri.toString(), verdict);
      show();
    },
    dispose: () => vscode.Disposable.from(item, editorChanged, closed).dispose(),
  };
}
