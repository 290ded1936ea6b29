/** Repairs and what is ignored, as somebody takes them at the light bulb. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/setup.mjs';
import { windowOn } from './window.mjs';

const clean = readFileSync(join(repository, 'seeds/drafts/clean.press'), 'utf8');
const draft = clean.replace('know the people', 'know know the people');
const lines = draft.split('\n');
const line = lines.findIndex((words) => words.includes('know know'));
const column = lines[line].indexOf('know know') + 2;

export const openWindow = () => windowOn({ 'draft.press': draft });

const actions = ({ page }) => page.locator('.action-widget .monaco-list-row.action');
const input = ({ page }) => page.locator('.quick-input-widget input[type="text"]');

/** Opens the menu of the light bulb at the doubled word. */
async function openActions(window) {
  const { page } = window;
  await window.press('Control+g');
  await window.isAsked();
  await page.keyboard.insertText(`${line + 1}:${column + 1}`);
  await window.press('Enter');
  await page.getByText(`Ln ${line + 1}, Col ${column + 1}`, { exact: true }).waitFor();
  await window.untilSeen(actions(window).first(), () => window.press('Control+.'));
}

export const tests = {
  'the repair comes first, and to ignore last': async (window) => {
    await window.page
      .locator('.squiggly-error, .squiggly-warning')
      .first()
      .waitFor({ timeout: 60_000 });
    await openActions(window);
    const titles = await actions(window).allInnerTexts();
    assert.equal(titles[0], 'Remove the second “know”');
    assert.match(titles.at(-1), /^Ignore “doubled-word” here, with a reason/);
    await window.press('Escape');
  },

  'nothing is ignored without a reason, or after Escape': async (window) => {
    await openActions(window);
    await actions(window).last().click();
    await window.isAsked();
    await window.press('Enter');
    await window.page.getByText('Say why, or leave with Escape').waitFor();
    await window.press('Escape');
    await input(window).waitFor({ state: 'hidden' });
    assert.equal(await window.page.getByText('pressroom-ignore').count(), 0);
  },

  'a reason and the day on which it ends are written down together': async (window) => {
    await openActions(window);
    await actions(window).last().click();
    await window.isAsked();
    await window.page.keyboard.insertText('it is a title');
    await window.page.getByText('Enter goes on').waitFor();
    await window.press('Enter');
    await window.page.getByText('Until which day?').waitFor();
    await window.isAsked();
    await window.page.keyboard.insertText('31 December 2098');
    await window.page
      .getByText(/31 December 2098/)
      .last()
      .waitFor();
    await window.press('Enter');
    await window.page
      .getByText('pressroom-ignore doubled-word: it is a title; until 2098-12-31')
      .first()
      .waitFor();
  },
};
