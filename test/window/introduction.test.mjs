/** What somebody sees who opens a release for the first time. */

import assert from 'node:assert/strict';
import { windowOn } from './window.mjs';

export const openWindow = () =>
  windowOn(
    { 'draft.press': 'Probation service must do more\n' },
    { 'workbench.welcomePage.walkthroughs.openOnInstall': true },
  );

export const tests = {
  'the walkthrough waits in a tab, and the draft keeps the keyboard': async ({ page, saved }) => {
    const tabs = page.locator('.tab');
    await tabs.getByText('Welcome').waitFor();
    await page.locator('.tab.active').getByText('draft.press').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('It said so.');
    await page.locator('.view-lines').getByText('It said so.').waitFor();
    assert.equal(await tabs.count(), 2);
    assert.equal(saved('draft.press'), 'Probation service must do more\n');
    await tabs.getByText('Welcome').click();
    await page
      .locator('.gettingStartedSlideDetails h2', { hasText: 'Your First Press Release' })
      .waitFor();
  },
};
