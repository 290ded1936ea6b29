/** What helps a person who puts a draft right: fixes, completion, hover. */

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  changeSetting,
  findingAppears,
  findingGoes,
  openDraft,
  rangeOf,
  release,
  resetSettings,
} from './editor';

const ratingForm = 'rating-form';
const noteCaseload = 'note-caseload';
const miswritten = release.replace('‘Requires improvement’', '‘Requires Improvement’');
const uncounted = release.replace(/\n4\. .*\n5\. (.*)\n6\. /, '\n4. $1\n5. ');

describe('editing', () => {
  afterEach(resetSettings);

  it('applies a quick fix, and the finding goes', async () => {
    const document = await openDraft('fixed.press', miswritten);
    const { range } = await findingAppears(document, ratingForm);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find((action) => action.isPreferred && action.edit !== undefined);
    assert.ok(fix?.edit, 'no preferred fix was offered');
    await vscode.workspace.applyEdit(fix.edit);
    await findingGoes(document, ratingForm);
    assert.equal(document.getText(), release);
  });

  it('fixes everything that is certain when the draft is saved', async () => {
    await changeSetting('editor.codeActionsOnSave', { 'source.fixAll.pressroom': 'explicit' });
    const document = await openDraft('on-save.press', miswritten);
    await findingAppears(document, ratingForm);
    const end = document.positionAt(document.getText().length);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, end, '\n');
    await vscode.workspace.applyEdit(edit);
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(document.positionAt(0), end),
      'source.fixAll.pressroom',
    );
    assert.equal(offered.length, 1);
    await document.save();
    assert.equal(document.getText().trimEnd(), release.trimEnd());
  });

  it('completes the note that is missing, filled in from the register', async () => {
    const document = await openDraft('completed.press', `${uncounted}6. `);
    await findingAppears(document, noteCaseload);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().length),
    );
    const note = items.find(({ insertText }) => textOf(insertText).includes('30 September 2018'));
    assert.ok(note, `no caseload note among ${items.map(({ label }) => label)}`);
    assert.match(textOf(note.insertText), /5,502/);
  });

  it('tells of earlier inspections when the pointer rests on a service', async () => {
    const document = await openDraft('hovered.press', miswritten);
    await findingAppears(document, ratingForm);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'Cumbria and Lancashire').start,
    );
    const text = hovers.flatMap(({ contents }) => contents.map(markdownOf)).join('\n');
    assert.match(text, /5 October 2017/);
    assert.match(text, /30 May 2019/);
    assert.match(text, /Requires improvement/);
  });
});

function textOf(text: string | vscode.SnippetString | undefined): string {
  return typeof text === 'string' ? text : (text?.value ?? '');
}

function markdownOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}
