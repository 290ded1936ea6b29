/** Whether a release can be issued, as the extension host sees it; `test/window` sees what is on the screen. */

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { findingAppears, findingGoes, openDraft, rangeOf, release, replace } from './editor';

const ending = 'end-marker-missing';

/** The line over the headline. */
async function line(document: vscode.TextDocument): Promise<vscode.CodeLens> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
  );
  assert.equal(lenses.length, 1);
  return lenses[0]!;
}

describe('readiness', () => {
  it('is said over the headline, and follows the text', async () => {
    const document = await openDraft('unready.press', release.replace('\nENDS\n', ''));
    await findingAppears(document, ending);
    const { command, range } = await line(document);
    assert.match(command!.title, /^1 thing stands against issuing · /);
    assert.equal(command!.command, 'pressroom.showReadiness');
    assert.equal(range.start.line, 0);
    await replace(document, '\nNotes to editor', '\nENDS\n\nNotes to editor');
    await findingGoes(document, ending);
    assert.match((await line(document)).command!.title, /^Ready to issue · /);
  });

  it('gives the people that are completed the icon of a person', async () => {
    const text = release.replace('The CRC supervises', 'Dame Gle\n\n$&');
    const document = await openDraft('people.press', text);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      rangeOf(document, 'Dame Gle').end,
    );
    const person = items.find(({ label }) => label === 'Dame Glenys Stacey');
    assert.equal(person?.kind, vscode.CompletionItemKind.User);
  });
});
