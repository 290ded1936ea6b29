/** What a person sees who opens a draft, and what the settings change about it. */

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  changeSetting,
  finding,
  findingAppears,
  findingGoes,
  findings,
  openDraft,
  release,
  replace,
  resetSettings,
  secondFolder,
} from './editor';

const numbering = 'note-numbering';
const misnumbered = release.replace('\n5. ', '\n7. ');

describe('findings', () => {
  afterEach(resetSettings);

  it('points at the words that are wrong and links to the rule', async () => {
    const document = await openDraft('pointing.press', misnumbered);
    const { range, severity, code } = await findingAppears(document, numbering);
    assert.equal(document.getText(range), '7');
    assert.equal(severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(typeof code === 'object' && code.target.toString().includes(numbering));
  });

  it('come and go as the draft is typed', async () => {
    const document = await openDraft('typed.press', misnumbered);
    await findingAppears(document, numbering);
    await replace(document, '\n7. ', '\n5. ');
    await findingGoes(document, numbering);
    await replace(document, '\n5. ', '\n8. ');
    await findingAppears(document, numbering);
  });

  it('are none for a release without fault', async () => {
    const faulty = await openDraft('faulty-beside-clean.press', misnumbered);
    const clean = await openDraft('clean.press', release);
    await findingAppears(faulty, numbering);
    assert.deepEqual(findings(clean), []);
  });

  it('come when the draft is saved, if so set', async () => {
    await changeSetting('pressroom.run', 'onSave');
    const document = await openDraft('saved.press', release);
    const other = await openDraft('saved-other.press', release);
    await replace(document, '\n5. ', '\n7. ');
    // A finding in the other draft, saved later, shows that the server has had its turn.
    await replace(other, '\n5. ', '\n7. ');
    await other.save();
    await findingAppears(other, numbering);
    assert.equal(finding(document, numbering), undefined);
    await document.save();
    await findingAppears(document, numbering);
  });

  it('weigh what the settings say', async () => {
    const document = await openDraft('weighed.press', misnumbered);
    await findingAppears(document, numbering);
    await changeSetting('pressroom.rules', { [numbering]: 'off' });
    await findingGoes(document, numbering);
    await changeSetting('pressroom.rules', { [numbering]: 'hint' });
    const { severity } = await findingAppears(document, numbering);
    assert.equal(severity, vscode.DiagnosticSeverity.Hint);
  });

  it('follow the settings of each folder of the window', async () => {
    const here = await openDraft('here.press', misnumbered);
    const there = await openDraft('there.press', misnumbered, secondFolder);
    const { severity } = await findingAppears(here, numbering);
    assert.equal(severity, vscode.DiagnosticSeverity.Warning);
    // Its .vscode/settings.json says so.
    assert.equal(
      (await findingAppears(there, numbering)).severity,
      vscode.DiagnosticSeverity.Information,
    );
  });

  it('are there for a release that nobody has opened, while those of all are asked for', async () => {
    const unopened = { uri: vscode.Uri.joinPath(secondFolder, 'unopened.press') };
    await changeSetting('pressroom.workspace', 'all');
    await findingAppears(unopened, 'headline-missing');
    await changeSetting('pressroom.workspace', 'open');
    await findingGoes(unopened, 'headline-missing');
  });

  it('are there for a draft that is not saved yet', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'press-release',
      content: misnumbered,
    });
    await vscode.window.showTextDocument(document);
    assert.equal(document.isUntitled, true);
    await findingAppears(document, numbering);
  });
});
