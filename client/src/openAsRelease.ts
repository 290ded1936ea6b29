/** Takes a plain text for a release. */
import * as vscode from 'vscode';
import { languageId } from '../../server/src/lsp/protocol';

/** The command that takes a text for a release; in a menu it is given the file. */
export const openAsReleaseCommand = 'pressroom.openAsRelease';

/** Opens the file as a release, or takes the text at hand for one. The file itself is not touched. */
export async function openAsRelease(file: vscode.Uri | undefined): Promise<void> {
  const document =
    file === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(file);
  if (document === undefined) {
    void vscode.window.showInformationMessage(
      'Open the draft first, or choose it in the Explorer.',
    );
    return;
  }
  const release = await vscode.languages.setTextDocumentLanguage(document, languageId);
  await vscode.window.showTextDocument(release);
}
