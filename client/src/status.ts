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
  const found = new Map<string, string>();

  const show = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const text = found.get(uri ?? '');
    item.busy = text === undefined;
    item.text = text ?? 'Pressroom is checking';
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.command = { title: 'Show problems', command: 'workbench.actions.view.problems' };
  };
  const editorChanged = vscode.window.onDidChangeActiveTextEditor(show);
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => found.delete(uri.toString()));
  show();

  return {
    starting: () => {
      found.clear();
      show();
    },
    failed: (reason) => {
      found.clear();
      item.busy = false;
      item.text = 'Pressroom is not running';
      item.detail = reason;
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.command = { title: 'Show output', command: 'pressroom.showOutput' };
    },
    checked: (uri, diagnostics) => {
      const count = diagnostics.length;
      const errors = diagnostics.filter(
        ({ severity }) => severity === vscode.DiagnosticSeverity.Error,
      ).length;
      const findings = `${count} ${count === 1 ? 'finding' : 'findings'}`;
      found.set(uri.toString(), `Checked, ${findings}`);
      item.detail = errors === 0 ? 'ready to issue' : 'not ready to issue';
      show();
    },
    dispose: () => vscode.Disposable.from(item, editorChanged, closed).dispose(),
  };
}
