/** What the hover tells of services of every kind, as docs/record.md shows it. */

import assert from 'node:assert/strict';
import { middleOf } from '../../scripts/browserCode.mjs';
import { windowOn } from './window.mjs';

/** For each picture the sentence in the draft, the words that the pointer rests on, and what has to be read there. */
const hovers = {
  'record-pdu': {
    text: 'Staff at East and West Lincolnshire PDU had too many cases.',
    at: 'Lincolnshire PDU',
    says: ['East Midlands probation region', '12 June 2025', 'Case supervision: '],
  },
  'record-region': {
    text: 'Leaders of Kent, Surrey and Sussex probation region met in May.',
    at: 'Sussex probation region',
    says: ['Took over from Kent, Surrey and Sussex CRC', '19 June 2019, Kent, Surrey'],
  },
  'record-crc': {
    text: 'In those years Durham Tees Valley CRC did well.',
    at: 'Tees Valley CRC',
    says: ['is better than', 'no overall rating'],
  },
  'record-nps': {
    text: 'The work of North East NPS was looked at again.',
    at: 'North East NPS',
    says: ['National Probation Service division', '19,000'],
  },
  'record-youth': {
    text: 'Children in the care of Wolverhampton Youth Offending Team were asked.',
    at: 'Youth Offending',
    says: ['Rated apart: Resettlement'],
  },
  'record-wales': {
    text: 'In the south it was Western Bay Youth Justice Service.',
    at: 'Western Bay',
    says: ['Its work went to Bridgend', 'not confirmed'],
  },
  'record-area': {
    text: 'Fewer people were lost sight of in North London.',
    at: 'North London',
    says: ['looked after by London CRC', '14 December 2016 – no overall rating'],
  },
  'record-place': {
    text: 'Things are better in Kent.',
    at: 'Kent.',
    says: ['6 services in the register', 'West Kent PDU', 'Kent Youth Justice Service'],
  },
  'record-dynamic': {
    text: 'It was then that West Midlands probation region was visited.',
    at: 'West Midlands',
    says: ['One of the dynamic inspections', 'no overall rating'],
  },
  'record-disagreeing': {
    text: 'London CRC was another matter.',
    at: 'London CRC',
    says: ['Another source says otherwise', '8 February 2018'],
  },
};

const draft = Object.values(hovers)
  .map(({ text }) => text)
  .join('\n\n');

export const openWindow = async () => {
  const window = await windowOn(
    // Nothing is to be found in it.
    { 'draft.press': `${draft}\n`, 'pressroom.yaml': 'exclude: ["*.press"]\n' },
    {
      'breadcrumbs.enabled': false,
      'editor.cursorBlinking': 'solid',
      'editor.hover.delay': 100,
      'editor.hover.hidingDelay': 60_000,
      'editor.minimap.enabled': false,
      'editor.occurrencesHighlight': 'off',
      'editor.renderLineHighlight': 'none',
      'workbench.activityBar.location': 'hidden',
      'workbench.colorTheme': 'Default Light Modern',
    },
    { width: 1000, height: 900 },
  );
  await window.run('View: Toggle Primary Side Bar Visibility');
  return window;
};

export const tests = Object.fromEntries(
  Object.entries(hovers).map(([name, { at, says, text }]) => [
    `a hover over “${at}” tells its record`,
    async (window) => {
      const { page, detail, untilSeen } = window;
      const line = page.locator('.view-line').filter({ hasText: text.slice(0, 20) });
      const hover = page.locator('.monaco-resizable-hover');
      await untilSeen(hover.getByText(says[0]).first(), async () => {
        await page.mouse.move(0, 0);
        const { x, y } = await middleOf(line.first(), at);
        await page.mouse.move(x, y);
      });
      const said = (await hover.innerText()).replaceAll('\u00a0', ' ');
      for (const words of says) assert.ok(said.includes(words), `“${words}” in ${said}`);
      await growToFit(page, hover);
      const box = await hover.boundingBox();
      const row = await line.boundingBox();
      const top = Math.min(box.y, row.y) - 8;
      const bottom = Math.max(box.y + box.height, row.y + row.height) + 8;
      await detail(name, { x: 0, y: top, width: box.x + box.width + 16, height: bottom - top });
      await page.keyboard.press('Escape');
      await hover.waitFor({ state: 'hidden' });
    },
  ]),
);

/** Pulls the hover’s lower edge until all of it is seen, as far as there is room. */
async function growToFit(page, hover) {
  const hidden = await hover
    .locator('.monaco-scrollable-element')
    .first()
    .evaluate(
      ({ clientHeight, firstElementChild }) => firstElementChild.scrollHeight - clientHeight,
    );
  if (hidden <= 0) return;
  const { height } = page.viewportSize();
  const edge = await hover.locator('.monaco-sash.orthogonal-edge-south').boundingBox();
  const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
  await page.mouse.move(x, y, { steps: 10 });
  await page.mouse.down();
  await page.mouse.move(x, Math.min(y + hidden + 12, height - 30), { steps: 20 });
  await page.mouse.up();
  // Away from the edge, which is coloured under the pointer.
  await page.mouse.move(x, y - 40, { steps: 10 });
  await page.locator('.monaco-sash.hover').waitFor({ state: 'detached' });
}
