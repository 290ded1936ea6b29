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
}

/** Adds the status item. */
export function showStatus(): Status {
  const item = vscode.languages.createLanguageStatusItem('pressroom', { language: languageId });
  item.name = 'Pressroom';
  const found = new Map<string, { readonly text: string; readonly detail: string }>();
  /** Why the server is not running; `undefined` while it starts and runs. */
  let failure: string | undefined;

  const show = () => {
    if (failure === undefined) showFound();
    else showFailure(failure);
  };
  const showFound = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
    const { detail, text } = found.get(uri) ?? { text: 'Pressroom is checking', detail: '' };
    item.busy = !found.has(uri);
    item.text = text;
    item.detail = detail;
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
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => found.delete(uri.toString()));
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
      const isError = ({ severity }: vscode.Diagnostic) =>
        severity === vscode.DiagnosticSeverity.Error;
      found.set(uri.toString(), {
        text: `Checked, ${diagnostics.length} ${diagnostics.length === 1 ? 'finding' : 'findings'}`,
        detail: diagnostics.some(isError) ? 'not ready to issue' : 'ready to issue',
      });
      show();
    },
    dispose: () => vscode.Disposable.from(item, editorChanged, closed).dispose(),
  };
}
