/**
 * From a blank window to a release that is ready, as docs/press-officer.md tells it: what a press officer types, and
 * otherwise the palette, completion and fixes alone.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/lifetime.mjs';
import { repository } from '../../scripts/setup.mjs';
import { blankWindow } from './window.mjs';

const file = join(temporaryFolder('issued'), 'essex.press');

export const openWindow = () =>
  blankWindow({
    size: { width: 1200, height: 760 },
    settings: {
      // A picture is taken in light and in dark, and the window follows.
      'window.autoDetectColorScheme': true,
      'editor.cursorBlinking': 'solid',
      'workbench.preferredLightColorTheme': 'Default Light Modern',
      'workbench.preferredDarkColorTheme': 'Default Dark Modern',
      'window.title': 'Pressroom',
      'workbench.layoutControl.enabled': false,
      'breadcrumbs.enabled': false,
    },
  });

const questions = ({ page }) => page.locator('.quick-input-widget');
const suggestions = ({ page }) => page.locator('.suggest-widget.visible');
const item = ({ page }, words) => page.getByRole('treeitem', { name: words }).first();
const statusBar = ({ page }) => page.locator('[id="pressroom.pressroom.pressroom.readiness"]');

export const tests = {
  'the window is at an address that can be typed, and at no other': async ({ address }) => {
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/\w{8}$/);
    const { status } = await fetch(new URL('/', address));
    assert.equal(status, 404);
  },

  'a release is begun with five questions': async (window) => {
    const { page, press, picture } = window;
    const asks = async (number) => {
      await questions(window).getByText(`(${number}/5)`).waitFor();
      await window.isAsked();
    };
    await window.run('Pressroom: New Press Release');
    await asks(1);
    await press('Enter');
    await asks(2);
    await picture('kind');
    await press('Enter');
    await asks(3);
    await page.keyboard.type('14 March 2019');
    await questions(window).getByText('Thursday 14 March 2019').waitFor();
    await press('Enter');
    await asks(4);
    await page.keyboard.type('Essex');
    await questions(window).getByText('Essex CRC').waitFor();
    await picture('service');
    await window.untilSeen(questions(window).getByText('(5/5)'), () => press('Enter'));
    await questions(window).getByText('Embargoed until 00.01 on Thursday 14 March 2019').waitFor();
    await press('Enter');
    await placeIsSelected(window, '[INSERT HEADLINE]');
  },

  'it looks like prose after one command': async (window) => {
    await window.run('Pressroom: Write in a Prose Font');
    await window.page.waitForFunction(() => {
      const lines = document.querySelector('.editor-instance .view-lines');
      return lines !== null && getComputedStyle(lines).fontFamily.includes('Georgia');
    });
    await window.page.getByText('are now written in a font for prose').first().waitFor();
    await window.run('Notifications: Clear All Notifications');
    await window.page.locator('.codelens-decoration').getByText('8 things').waitFor();
    await window.picture('begun', { x: 52, y: 40, width: 700, height: 440 });
  },

  'the rating is completed, and Tab leads through what is to be filled in': async (window) => {
    const { page, press, picture } = window;
    await page.keyboard.type('Probation services in Essex rated ‘');
    await suggestions(window).getByText('Requires improvement').waitFor();
    await picture('completion', { x: 52, y: 130, width: 700, height: 440 });
    await completed(window, 'Go', 'Good');
    await press('End');
    await page.keyboard.type(' after two years of hard work');
    await nextPlace(window, '[INSERT RATING]');
    await completed(window, 'Go', 'Good');
    // VS Code may lead on to the next place by itself when a word fills the whole of one.
    let tabs = 0;
    await window.untilSeen(selected(window, '[INSERT WHAT WAS FOUND]'), async () => {
      if (tabs++ > 0) await press('Tab');
    });
    await page.keyboard.type(
      'Inspectors found that staff know the people they supervise well. Leaders have have cut the time that people wait for a first appointment.',
    );
    await nextPlace(window, '[INSERT QUOTATION]');
    await page.keyboard.type('The work that we saw in Essex is careful, and it is well led.');
    await nextPlace(window, '[INSERT NUMBER]');
    await page.keyboard.type('4,512');
    await nextPlace(window, '[INSERT DATE]');
    await page.keyboard.type('30th September 2018');
    await nextPlace(window, '[INSERT MONTH AND YEAR]');
    await page.keyboard.type('November 2018');
  },

  'the view says what still stands against issuing': async (window) => {
    await window.showView();
    await item(window, '2 things stand against issuing').waitFor();
    await item(window, /\[INSERT PHONE\]/).waitFor();
    await item(window, /^“have” /).waitFor();
    await window.picture('against', { x: 0, y: 0, width: 700, height: 440 });
  },

  'Enter on a thing leads to it, and what is still to be filled in is typed there': async (
    window,
  ) => {
    await chosen(window, /\[INSERT PHONE\]/);
    await placeIsSelected(window, '[INSERT PHONE]');
    await window.page.keyboard.type('020 7946 0123');
    await item(window, '1 thing stands against issuing').waitFor();
  },

  'what is wrong is mended by a fix whose title says what it does': async (window) => {
    await window.showView();
    await chosen(window, /^“have” /);
    await placeIsSelected(window, 'have have');
    await window.page.locator('.codelens-decoration').getByText('1 thing stands').waitFor();
    await mended(window, 'Remove the second “have”', 'fix');
    await item(window, 'Ready to issue').waitFor();
  },

  'advice is found by F8 and mended as well, and nothing is found any more': async (window) => {
    const { page, press } = window;
    await press('F8');
    await page.getByText('Write “30 September 2018”.').first().waitFor();
    await press('Escape');
    await mended(window, 'Write “30 September 2018”');
    await press('Control+End');
    await window.picture('prose', { x: 352, y: 40, width: 700, height: 440 });
    await window.run('Problems: Focus on Problems View');
    await page.getByText('No problems have been detected in the workspace.').waitFor();
    await window.run('View: Toggle Panel Visibility');
    await statusBar(window).getByText('Ready').waitFor();
    await press('Control+1', 'Control+Home');
    await page.locator('.codelens-decoration').getByText('Ready to issue').waitFor();
    await window.picture('ready', { x: 0, y: 0, width: 700, height: 440 });
  },

  'the command line finds nothing in the release that was saved': async (window) => {
    const { page, press } = window;
    const dialog = questions(window);
    await press('Control+s');
    // The dialog asks before it has a name to offer, and then that takes the place of what was typed.
    await page.waitForFunction(nameIs, 'Untitled-1.press');
    await press('Control+a');
    await page.keyboard.type(file);
    await page.waitForFunction(nameIs, file);
    for (let attempts = 5; attempts > 0 && !(await isWritten(window)); attempts--) {
      // It looks for the folder first, and takes no answer meanwhile.
      if (await dialog.isVisible()) await press('Enter');
    }
    const said = execFileSync(process.execPath, [join(repository, 'dist/cli.js'), 'check', file]);
    assert.match(String(said), /Ready to issue/);
    assert.doesNotMatch(String(said), /\[[a-z-]+\]$/m);
  },
};

/** Types the first letters of a word and takes the suggestion by Tab. */
async function completed(window, letters, word) {
  await window.page.keyboard.type(letters);
  await suggestions(window).locator('.monaco-list-row.focused').getByText(word).waitFor();
  await window.press('Tab');
  await suggestions(window).waitFor({ state: 'hidden' });
}

/** Goes to the next place that is to be filled in. */
async function nextPlace(window, place) {
  await window.press('Tab');
  await placeIsSelected(window, place);
}

async function placeIsSelected(window, place) {
  await selected(window, place).waitFor();
}

/** Whether the dialog offers a name that ends so; it runs in the window. */
function nameIs(ending) {
  return [...document.querySelectorAll('.quick-input-widget input')].some(({ value }) =>
    value.endsWith(ending),
  );
}

/** Whether the whole release comes to be in its file within three seconds; the window shows it there before that. */
async function isWritten({ page }) {
  const deadline = Date.now() + 3_000;
  while (Date.now() < deadline) {
    if (existsSync(file) && readFileSync(file, 'utf8').includes('Notes to editor')) return true;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return false;
}

/** The status bar as it is when exactly these words are selected; it knows their number alone. */
function selected({ page }, words) {
  return page.getByText(new RegExp(`^Ln \\d+, Col \\d+ \\(${words.length} selected\\)$`));
}

/** Goes to an item of the view by keyboard and takes it. */
async function chosen(window, words) {
  await window.press('Home');
  const wanted = item(window, words);
  for (let steps = 0; steps < 20; steps++) {
    if (await wanted.evaluate((found) => found.classList.contains('focused'))) break;
    await window.press('ArrowDown');
  }
  await window.press('Enter');
}

/** Opens the fixes of what is under the caret and takes the one with this title, which is the first. */
async function mended(window, title, picture) {
  const menu = window.page.locator('.action-widget').first();
  await window.untilSeen(menu.getByText(title).first(), () => window.press('Control+.'));
  if (picture) await window.picture(picture, { x: 352, y: 140, width: 700, height: 440 });
  await window.press('Enter');
  await menu.waitFor({ state: 'hidden' });
}
