/** What somebody sees who writes prose: hardly a list, no key that does something else, no mark that comes and goes. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/setup.mjs';
import { windowOn } from './window.mjs';

const clean = readFileSync(join(repository, 'seeds/drafts/clean.press'), 'utf8');
const end = clean.indexOf('ENDS');
const [before, after] = [clean.slice(0, end), `\n\n${clean.slice(end)}`];

/** The prose has a word that begins as the one before it, names, ratings in small letters, and numbers. */
const prose = [
  'Inspectors looked at the therapy that people in Cumbria were offered, and at how quickly it began. In most cases they waited for three weeks, in one of them for ten. Staff told inspectors that they had too little time, and that rooms were cold and noisy.',
  'Managers have since moved the sessions to a library in Carlisle. Attendance has grown, and fewer appointments are missed. The inspectorate will return in the spring to see whether the change has lasted. Leaders say that they welcome the visit, and that staff are proud of what they have done.',
];

/** How many lists may open by themselves while all that is typed; it has more words with a capital letter. */
const mostLists = 6;

export const openWindow = () => windowOn({ 'draft.press': before + after });

export const tests = {
  'while 540 characters of prose are typed, no key is taken and a list seldom opens': async (
    window,
  ) => {
    const { page, press } = window;
    assert.ok(prose.join('').length >= 540);
    await page.locator('[id="pressroom.pressroom.pressroom.readiness"]').waitFor();
    await press('Control+1', 'Control+g');
    await window.isAsked();
    const line = before.split('\n').length;
    await page.keyboard.type(String(line));
    await press('Enter');
    await page.getByText(new RegExp(`^Ln ${line}, Col 1$`)).waitFor();
    await watch(window);
    for (const paragraph of prose) {
      await page.keyboard.type(paragraph, { delay: 40 });
      await press('Enter', 'Enter');
    }
    await press('Tab');
    await page.keyboard.type('They were asked twice.', { delay: 40 });
    await press('Control+s');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    const typed = [...prose, '    They were asked twice.'].join('\n\n');
    assert.equal(window.saved('draft.press'), before + typed + after);
    const lists = (await watched(window)).filter(({ opened }) => opened);
    assert.ok(lists.length <= mostLists, `${lists.length} lists opened`);
  },

  'no mark appears and vanishes within a word': async (window) => {
    assert.deepEqual(flickers(await watched(window)), []);
  },
};

/** The words within which there were more marks for a while, as far as they had been typed when these had gone. */
function flickers(events) {
  const found = [];
  let word = '';
  let marks = 0;
  let hasRisen = false;
  for (const event of events) {
    if (event.key?.length === 1 && /\p{L}/u.test(event.key)) word += event.key;
    else if (event.key !== undefined) [word, hasRisen] = ['', false];
    if (event.marks === undefined) continue;
    if (event.marks < marks && hasRisen) found.push(word);
    hasRisen = event.marks > marks;
    marks = event.marks;
  }
  return found;
}

/** Notes from now on each key, and each time that a list opens or the marks in the text change. */
function watch({ page }) {
  return page.evaluate(() => {
    const seen = [];
    let last = { list: false, marks: 0 };
    const look = () => {
      const list = document.querySelector('.suggest-widget.visible') !== null;
      const marks = document.querySelectorAll('.editor-instance [class*="squiggly-"]').length;
      if (list && !last.list) seen.push({ opened: true });
      if (marks !== last.marks) seen.push({ marks });
      last = { list, marks };
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class'],
    });
    addEventListener('keydown', ({ key }) => seen.push({ key }), true);
    globalThis.seenByTests = seen;
  });
}

function watched({ page }) {
  return page.evaluate(() => globalThis.seenByTests);
}
