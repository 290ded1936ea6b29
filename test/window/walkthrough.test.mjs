/** The walkthrough, and what somebody has of it and of the view who uses keyboard and screen reader. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from '../../scripts/setup.mjs';
import { windowOn } from './window.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { contributes } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
const [walkthrough] = contributes.walkthroughs;

const clean = readFileSync(join(repository, 'seeds/drafts/clean.press'), 'utf8');
const draft = clean.replace('know the people', 'know know the people');

export const openWindow = () =>
  windowOn(
    { 'draft.press': draft, 'pressroom.yaml': 'exclude: []\n' },
    { 'window.autoDetectColorScheme': true },
    // In a narrower window there is no room for the pictures.
    { width: 1700, height: 900 },
  );

const item = ({ page }, words) => page.getByRole('treeitem', { name: words }).first();
const step = ({ page }, id) => page.locator(`button[data-step-id$="#${id}"]`);
const isDone = (window, id) =>
  step(window, id).locator('[role="checkbox"][aria-checked="true"]').waitFor();

export const tests = {
  'the walkthrough shows its steps, each with a picture that is there in light and in dark': async (
    window,
  ) => {
    const { page } = window;
    await page.locator('[id="pressroom.pressroom.pressroom.readiness"]').waitFor();
    await openWalkthrough(window);
    for (const { id, title, media } of walkthrough.steps) {
      await step(window, id).getByText(title, { exact: true }).click();
      for (const scheme of ['dark', 'light']) {
        await page.emulateMedia({ colorScheme: scheme });
        const picture = page.locator(`.getting-started-media img[srcset*="-${scheme}.png"]`);
        await picture.waitFor();
        assert.equal(await picture.getAttribute('alt'), media.altText);
        const width = await picture.evaluate(async (image) => {
          await image.decode();
          return image.naturalWidth;
        });
        assert.ok(width > 0);
      }
    }
  },

  'nobody is shut out of the walkthrough': async (window) => {
    for (const part of ['.category-description-container', '.step-container', 'img']) {
      const place = `.gettingStartedSlideDetails ${part}`;
      assert.deepEqual(await faultsOf(window, place), []);
    }
  },

  'a step is done when what it tells was done': async (window) => {
    const { page, press } = window;
    assert.equal(await page.locator('[role="checkbox"][aria-checked="true"]').count(), 0);
    await step(window, 'mend').getByText('Mend it', { exact: true }).click();
    await step(window, 'mend').getByText('Go to the first and mend it').click();
    await page.getByText(/\(9 selected\)$/).waitFor();
    // On a busy machine the menu of the editor may be asked for before the editor has its marks.
    let asked = 0;
    await window.untilSeen(
      page.locator('.action-widget').getByText('Remove the second “know”'),
      () => (asked++ > 0 ? press('Control+.') : undefined),
    );
    await press('Enter');
    await page.locator('.codelens-decoration').getByText('Ready to issue').waitFor();
    await window.showView();
    await openWalkthrough(window);
    for (const id of ['mend', 'against', 'check']) await isDone(window, id);
    await step(window, 'write').locator('[aria-checked="false"]').first().waitFor();
  },

  'a step leads to a new release by keyboard alone': async (window) => {
    const { page, press } = window;
    await step(window, 'write').focus();
    await press('Enter');
    const button = step(window, 'write').getByRole('button', { name: 'New Press Release' });
    await window.untilSeen(page.locator('a.monaco-button:focus'), () => press('Tab'));
    assert.ok(await button.evaluate((found) => found === document.activeElement));
    await press('Enter');
    await page.locator('.quick-input-widget').getByText('(1/5)').waitFor();
    await press('Escape');
    await isDone(window, 'write');
  },

  'nobody is shut out of the view, the line over the headline or the status bar': async (
    window,
  ) => {
    const { page, press } = window;
    await page.locator('.tab').getByText('draft.press').click();
    await window.showView();
    assert.deepEqual(await faultsOf(window, '.pane-body .monaco-list'), []);
    // By keyboard the second of the items that the release needs leads to the headline.
    await press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await page.getByText(/^Ln 10, Col \d+ \(\d+ selected\)$/).waitFor();
    for (const part of ['.codelens-decoration', '[id="pressroom.pressroom.pressroom.readiness"]']) {
      await page.locator(part).first().waitFor();
      assert.deepEqual(await faultsOf(window, part), []);
    }
  },

  'pressroom.yaml is completed and explained': async (window) => {
    const { page, press } = window;
    await window.run('View: Show Explorer');
    await item(window, 'pressroom.yaml').dblclick();
    await page.locator('.tab.active').getByText('pressroom.yaml').waitFor();
    await window.untilSeen(page.getByText('Ln 2, Col 1', { exact: true }), () =>
      press('Control+1', 'Control+End'),
    );
    await page.keyboard.type('hou');
    const list = page.locator('.suggest-widget.visible');
    await window.untilSeen(
      list.locator('.monaco-list-row.focused').getByText('house').first(),
      () => press('Escape', 'Control+Space'),
    );
    await press('Tab');
    await page.keyboard.type('hmi-pro');
    await list.locator('.monaco-list-row.focused').getByText('hmi-probation').first().waitFor();
    await press('Tab', 'Control+s');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.equal(window.saved('pressroom.yaml'), 'exclude: []\nhouse: hmi-probation');
    await window.run('Show or Focus Hover');
    await page.locator('.monaco-hover').getByText('Inspectorate of Probation').first().waitFor();
  },
};

async function openWalkthrough(window) {
  const { page } = window;
  await window.run('Welcome: Open Walkthrough');
  await window.isAsked();
  await page.keyboard.type(walkthrough.title);
  const found = page.locator('.quick-input-list .monaco-list-row.focused');
  await found.getByText(walkthrough.title).waitFor();
  await window.press('Enter');
  await page.locator('.gettingStartedSlideDetails').getByText(walkthrough.title).waitFor();
}

/** What axe-core finds wrong in the parts of the page that this selector names. */
async function faultsOf({ page }, part) {
  await page.evaluate(axe);
  return page.evaluate(async (selector) => {
    const { violations } = await globalThis.axe.run(
      { include: [[selector]] },
      {
        resultTypes: ['violations'],
        // VS Code draws what an item is called and what is said of it without a space between them, so that no name
        // can have the two as they are seen.
        rules: { 'label-content-name-mismatch': { enabled: false } },
      },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, part);
}
