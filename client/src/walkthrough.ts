/** What the steps of the walkthrough do, and what ticks them off. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageId } from '../../server/src/lsp/protocol';
import { newReleaseCommand } from './newRelease';
import type { ReadinessSource, ShownReadiness } from './readiness';

/** Adds the commands that the steps run in the release at hand, or in a new one where there is none. */
export function followWalkthrough(
  client: BaseLanguageClient,
  source: ReadinessSource,
): vscode.Disposable {
  const inRelease = async (command: string, place?: (shown: ShownReadiness) => vscode.Range) => {
    const { shown } = source;
    if (shown === undefined) return vscode.commands.executeCommand(newReleaseCommand);
    const selection = place?.(shown);
    await vscode.window.showTextDocument(shown.uri, { ...(selection && { selection }) });
    // The walkthrough keeps the keyboard for a moment, and these commands are for the editor that has it.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    return vscode.commands.executeCommand(command);
  };
  const firstObstacle = ({ answer }: ShownReadiness): vscode.Range => {
    const found = answer.against.find(({ range }) => range !== null);
    return client.protocol2CodeConverter.asRange(found?.range) ?? new vscode.Range(0, 0, 0, 0);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('pressroom.complete', () =>
      inRelease('editor.action.triggerSuggest'),
    ),
    vscode.commands.registerCommand('pressroom.mend', () =>
      inRelease('editor.action.quickFix', firstObstacle),
    ),
    source.onDidChange((shown) => {
      if (shown?.answer.ready) tickOff('pressroom.releaseReady');
    }),
  );
}

/**
 * Opens the walkthrough in a tab behind the draft, the first time that one is opened: VS Code does so itself only where
 * an extension was installed from its marketplace. Whoever wants no walkthroughs opened has none.
 */
export async function introduce({
  extension,
  globalState,
}: Pick<vscode.ExtensionContext, 'extension' | 'globalState'>): Promise<void> {
  const isWanted = vscode.workspace
    .getConfiguration('workbench.welcomePage.walkthroughs')
    .get('openOnInstall', true);
  const isDraftOpen = vscode.workspace.textDocuments.some(
    (document) => document.languageId === languageId,
  );
  if (!isWanted || !isDraftOpen || globalState.get(introducedKey, false)) return;
  await globalState.update(introducedKey, true);
  await vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    `${extension.id}#firstRelease`,
    { inactive: true },
  );
}

const introducedKey = 'introduced';

/** Says that something was suggested where a release is written. */
export function tickOffCompletion(): void {
  tickOff('pressroom.hasHelped');
}

function tickOff(context: string): void {
  void vscode.commands.executeCommand('setContext', context, true);
}
