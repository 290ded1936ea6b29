/** The extension wakes by itself. The first file in the alphabet, for later ones find it awake. */

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { findingAppears, openDraft, release } from './editor';

describe('activation', () => {
  it('comes with the first release that is opened', async () => {
    const extension = vscode.extensions.getExtension('pressroom.pressroom')!;
    assert.equal(extension.isActive, false);
    const document = await openDraft('first.press', release.replace('\nENDS\n', ''));
    await findingAppears(document, 'end-marker-missing');
    assert.equal(extension.isActive, true);
  });
});
