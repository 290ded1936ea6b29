/** The view “Ready to issue”, the line over the headline and the item of the status bar, as somebody uses them. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/setup.mjs';
import { windowOn } from './window.mjs';

const clean = readFileSync(join(repository, 'seeds/drafts/clean.press'), 'utf8');

/** A release with a doubled word and without its end marker. */
const draft = clean.replace('know the people', 'know know the people').replace('ENDS\n\n', '');

const lastLineOfText = draft.slice(0, draft.indexOf('\n\nNotes')).split('\n').length;

export const openWindow = () => windowOn({ 'draft.press': draft, 'notes.txt': 'Nothing.\n' });

const showView = 'Pressroom: Show What Stands Against Issuing';
const rows = ({ page }) => page.locator('.pane-body .monaco-list-row');
const row = ({ page }, words) => page.getByRole('treeitem', { name: words }).first();
const statusBar = ({ page }) => page.locator('[id="pressroom.pressroom.pressroom.readiness"]');

export const tests = {
  'the line over the headline says how many things stand against issuing': async ({ page }) => {
    await page
      .locator('.codelens-decoration')
      .getByText('2 things stand against issuing · embargo ended at 00.01 on Thursday 14 January')
      .waitFor({ timeout: 60_000 });
  },

  'the status bar shows house, embargo and what stands against issuing': async (window) => {
    await statusBar(window).getByText('HMI Probation · embargo over · 2 things against').waitFor();
  },

  'the view lists what stands against issuing, then every item, with names that can be heard':
    async (window) => {
      await window.run(showView);
      await row(window, '2 things stand against issuing').waitFor();
      const names = await rows(window).evaluateAll((found) =>
        found.map((each) => each.getAttribute('aria-label')),
      );
      assert.match(names[1], /^“know” /);
      assert.match(names[2], /^Nothing shows that the text ends here/);
      assert.match(names[3], /^What this release needs/);
      assert.match(names[4], /^When it may be used, done: embargo ended/);
      assert.match(names[5], /^Headline, done: Cumbria and Lancashire/);
      assert.ok(names.some((name) => /^End marker, missing/.test(name)));
      assert.ok(names.some((name) => /^Media contact, done/.test(name)));
    },

  'Enter on a thing that stands against issuing leads there, and mending it takes it away': async (
    window,
  ) => {
    await window.press('Home', 'ArrowDown', 'Enter');
    await window.page.getByText(/^Ln 14, Col \d+ \(9 selected\)$/).waitFor();
    // The words that are wrong are selected, so that what is typed takes their place.
    await window.page.keyboard.type('know');
    await row(window, '1 thing stands against issuing').waitFor();
    await statusBar(window).getByText('1 thing against').waitFor();
  },

  'Enter on an item leads to where it belongs, and writing it there makes the release ready':
    async (window) => {
      await window.run(showView);
      await window.press('Home');
      const item = row(window, /^End marker, missing/);
      for (let steps = 0; steps < 20; steps++) {
        if (await item.evaluate((found) => found.classList.contains('focused'))) break;
        await window.press('ArrowDown');
      }
      await window.press('Enter');
      await window.page.getByText(new RegExp(`^Ln ${lastLineOfText}, Col \\d+$`)).waitFor();
      await window.press('Enter', 'Enter');
      await window.page.keyboard.insertText('ENDS');
      await row(window, 'Ready to issue').waitFor();
      await row(window, /^End marker, done: ENDS/).waitFor();
      await statusBar(window).getByText('Ready').waitFor();
      await window.press('Control+Home');
      await window.page.locator('.codelens-decoration').getByText('Ready to issue').waitFor();
    },

  'a click on the status bar, or on the line over the headline, shows the view': async (window) => {
    for (const place of [
      statusBar(window).locator('a'),
      window.page.locator('.codelens-decoration a'),
    ]) {
      await window.run('View: Show Explorer');
      await row(window, 'Ready to issue').waitFor({ state: 'hidden' });
      await place.click();
      await row(window, 'Ready to issue').waitFor();
    }
  },

  'another kind of file has nothing of it in the status bar, and the view stays with the release':
    async (window) => {
      await window.run('View: Show Explorer');
      await row(window, 'notes.txt').click();
      await statusBar(window).waitFor({ state: 'hidden' });
      await window.run(showView);
      await row(window, 'Ready to issue').waitFor();
      await window.run('View: Show Explorer');
      await row(window, 'draft.press').click();
      await statusBar(window).waitFor();
    },

  'a font for prose can be had, and taken back': async (window) => {
    const font = () =>
      window.page
        .locator('.editor-instance .view-lines')
        .first()
        .evaluate((lines) => getComputedStyle(lines).fontFamily);
    const before = await font();
    await window.run('Pressroom: Write in a Prose Font');
    await window.page.waitForFunction(
      (old) =>
        getComputedStyle(document.querySelector('.editor-instance .view-lines')).fontFamily !== old,
      before,
    );
    assert.match(await font(), /Georgia/);
    await window.run('Pressroom: Write in the Editor’s Font Again');
    await window.page.waitForFunction(
      (old) =>
        getComputedStyle(document.querySelector('.editor-instance .view-lines')).fontFamily === old,
      before,
    );
    assert.equal(window.settings()['[press-release]'], undefined);
  },

  'a release looks like prose: no line numbers, no map, wrapped lines, notes in italics': async ({
    page,
    press,
  }) => {
    await press('Control+1', 'Control+End');
    const editor = page.locator('.editor-instance');
    assert.equal(await editor.locator('.line-numbers').count(), 0);
    assert.equal(await editor.locator('.minimap canvas').first().isVisible(), false);
    const widths = await editor.evaluate((shown) => ({
      room: shown.offsetWidth,
      line: Math.max(...[...shown.querySelectorAll('.view-line > span')].map((l) => l.offsetWidth)),
    }));
    assert.ok(widths.line <= widths.room, `a line of ${widths.line} in ${widths.room}`);
    const styleOf = (words) =>
      editor
        .getByText(new RegExp(words.replaceAll(' ', '\\s')))
        .last()
        .evaluate((found) => getComputedStyle(found).fontStyle);
    assert.equal(await styleOf('The report is available'), 'italic');
    assert.equal(await styleOf('Unpaid work still needs attention.'), 'normal');
  },

  'Enter and a full stop never accept what completion offers': async (window) => {
    const { page, press } = window;
    await press('Control+1', 'Control+End');
    for (const key of ['Enter', '.']) {
      await press('Enter');
      await page.keyboard.type('HM Chief Inspector of Probation Just');
      const widget = page.locator('.suggest-widget.visible');
      await window.untilSeen(widget.getByText('Justin Russell').first(), () =>
        press('Escape', 'Control+Space'),
      );
      await press(key);
      await widget.waitFor({ state: 'hidden' });
    }
    await page.keyboard.type(' Typed.');
    const shown = await page.waitForFunction(() => {
      const lines = document.querySelector('.editor-instance .view-lines');
      const text = lines?.innerText.replaceAll('\u00a0', ' ') ?? '';
      return text.includes('Probation Just. Typed.') && text;
    });
    assert.doesNotMatch(await shown.jsonValue(), /HM Chief Inspector of Probation Justin/);
  },
};
