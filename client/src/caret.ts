/** Tells the server when the caret leaves what is being written, so that findings do not come and go within a word. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type CaretParams, caretNotification, languageId } from '../../server/src/lsp/protocol';

/** Follows the carets of all releases. */
export function followCaret(client: BaseLanguageClient): vscode.Disposable {
  /** The release that is being written, where its last edit ends, and whether the caret has left that word since. */
  let writing:
    | { readonly document: vscode.TextDocument; readonly at: vscode.Position; hasLeft: boolean }
    | undefined;

  const tell = (position?: vscode.Position) => {
    if (writing === undefined) return;
    const { uri } = writing.document;
    writing.hasLeft = true;
    if (position?.line !== writing.at.line) writing = undefined;
    if (client.state !== State.Running) return;
    const params: CaretParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
      position: position && { line: position.line, character: position.character },
    };
    void client.sendNotification(caretNotification, params);
  };

  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ contentChanges, document }) => {
      const change = contentChanges.at(-1);
      if (document.languageId !== languageId || change === undefined) return;
      if (writing !== undefined && writing.document !== document) tell();
      const at = document.positionAt(change.rangeOffset + change.text.length);
      writing = { document, at, hasLeft: false };
    }),
    vscode.window.onDidChangeTextEditorSelection(({ selections, textEditor }) => {
      if (textEditor.document !== writing?.document) return;
      const { active } = selections[0]!;
      const { at, document, hasLeft } = writing;
      const isNews = hasLeft ? active.line !== at.line : !isWithinWord(document, at, active);
      if (isNews) tell(active);
    }),
    vscode.window.onDidChangeActiveTextEditor(() => tell()),
    vscode.window.onDidChangeWindowState(({ focused }) => focused || tell()),
  );
}

/** Whether no blank and no line break is between two places. */
function isWithinWord(
  document: vscode.TextDocument,
  a: vscode.Position,
  b: vscode.Position,
): boolean {
  return a.line === b.line && !/\s/.test(document.getText(new vscode.Range(a, b)));
}
