/** How a release is started: from nothing, and from a plain text. */

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, findingAppears, findings, firstFolder, openDraft, release } from './editor';

const day = { published: '2019-03-14' };

/** Starts a release with these answers and takes the first choice wherever something is asked for. */
async function started(
  folder: vscode.Uri | undefined,
  answers: object,
): Promise<vscode.TextEditor> {
  await starting(folder, answers, 'workbench.action.acceptSelectedQuickOpenItem');
  return vscode.window.activeTextEditor!;
}

/** Starts a release and gives a command to the window, again and again, until nothing is asked for any more. */
async function starting(
  folder: vscode.Uri | undefined,
  answers: object,
  command: string,
): Promise<void> {
  let done = false;
  const asking = vscode.commands
    .executeCommand('pressroom.newRelease', folder, answers)
    .then(() => {
      done = true;
    });
  while (!done) await vscode.commands.executeCommand(command);
  await asking;
}

describe('a new press release', () => {
  it('is opened to be filled in, with the headline selected', async () => {
    const { document, selection } = await started(undefined, { ...day, service: 'Essex CRC' });
    assert.equal(document.languageId, 'press-release');
    assert.ok(document.isUntitled);
    const text = document.getText();
    assert.match(text, /^---\nhouse: hmi-probation\nkind: inspection\nservice: Essex CRC\n/);
    assert.match(text, /\nEMBARGOED until 00\.01 on Thursday 14 March 2019\n/);
    assert.equal(document.getText(selection), '[INSERT HEADLINE]');
    await findingAppears(document, 'placeholder-left');
    const others = findings(document).filter(({ code }) => codeOf(code) !== 'placeholder-left');
    assert.deepEqual(others, []);
  });

  it('is led through its places by Tab', async () => {
    const { document } = await started(undefined, { ...day, kind: 'thematic' });
    await vscode.commands.executeCommand('type', { text: 'Work with women is good' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    const { selection } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(selection), '[INSERT SUBJECT]');
    assert.match(document.getText(), /\n---\nWork with women is good\n/);
  });

  it('becomes a file in a folder, and never takes the place of another', async () => {
    const answers = { ...day, service: 'Essex CRC', embargo: 'immediate' };
    const first = await started(firstFolder, answers);
    assert.match(first.document.uri.path, /\/2019-03-14-essex-crc\.press$/);
    const text = first.document.getText();
    assert.match(text, /\nFor immediate release\n/);
    const second = await started(firstFolder, answers);
    assert.match(second.document.uri.path, /\/2019-03-14-essex-crc-2\.press$/);
    const saved = await vscode.workspace.fs.readFile(first.document.uri);
    assert.equal(Buffer.from(saved).toString(), text);
  });

  it('leaves no trace when a question is left', async () => {
    const before = vscode.workspace.textDocuments.length;
    const files = await vscode.workspace.fs.readDirectory(firstFolder);
    await starting(firstFolder, {}, 'workbench.action.closeQuickOpen');
    assert.equal(vscode.workspace.textDocuments.length, before);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(firstFolder), files);
  });

  it('is the first thing that an empty file is offered', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'press-release' });
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    while (document.getText() === '') {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
    }
    assert.match(document.getText(), /^---\nhouse: hmi-probation\nkind: inspection\n---\n/);
    assert.equal(document.getText(editor.selection), '[INSERT HEADLINE]');
  });
});

describe('a plain text', () => {
  it('is opened as a release by one command', async () => {
    const plain = await openDraft('draft.txt', release.replace('\nENDS\n', ''));
    assert.equal(plain.languageId, 'plaintext');
    await vscode.commands.executeCommand('pressroom.openAsRelease', plain.uri);
    const document = await eventually('a release', vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find(
        ({ languageId, uri }) => languageId === 'press-release' && `${uri}` === `${plain.uri}`,
      ),
    );
    await findingAppears(document, 'end-marker-missing');
  });
});

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}
