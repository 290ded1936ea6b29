/**
 * `npm run screenshot`: takes every picture of VS Code anew.
 *
 * docs/screenshot.png is the faulty draft, with what is wrong with it underlined and listed, and what
 * is known of the service in a hover. Those of the guide and the walkthrough are taken by the test
 * that follows the guide, those of the record by the one that looks at hovers.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { middleOf, openPage, quietSettings, startServer, userDataFolder } from './browserCode.mjs';
import { temporaryFolder } from './lifetime.mjs';
import { installPackages, repository } from './setup.mjs';
import { smallPicture } from './smallPicture.mjs';

const service = 'Cumbria and Lancashire Community';
const settings = {
  ...quietSettings,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.hover.hidingDelay': 60_000,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'window.title': 'Pressroom',
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};

await installPackages();
execFileSync(process.execPath, ['esbuild.mjs'], { cwd: repository, stdio: 'inherit' });
const server = await startServer({
  userData: userDataFolder(settings),
  extensions: temporaryFolder('extensions'),
});
const drafts = join(repository, 'seeds/drafts');
const page = await openPage({ width: 1280, height: 860 });
try {
  await page.goto(
    server.address({
      folder: drafts,
      extensionPaths: [repository],
      file: join(drafts, 'faulty.press'),
    }),
  );
  await page.locator('.squiggly-error').first().waitFor();
  // Folds the front matter, hides the side bar, shows the Problems panel, returns to the editor.
  await untilSeen(page.locator('.codicon-folding-collapsed'), () =>
    page.keyboard.press('Control+Shift+BracketLeft'),
  );
  await page.keyboard.press('Control+B');
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
  await page.keyboard.press('Control+1');
  const hover = page.locator('.monaco-resizable-hover');
  await untilSeen(hover.getByText('2019').first(), () => showHover(page, hover));
  writeFileSync(join(repository, 'docs/screenshot.png'), smallPicture(await page.screenshot()));
} catch (error) {
  mkdirSync(join(repository, 'test-results'), { recursive: true });
  await page.screenshot({ path: join(repository, 'test-results/screenshot.png') });
  throw error;
}
await page.context().browser().close();
for (const folder of ['docs/pictures', 'media/walkthrough']) {
  mkdirSync(join(repository, folder), { recursive: true });
}
execFileSync(process.execPath, ['test/window/runTests.mjs', 'guide', 'hovers'], {
  cwd: repository,
  env: { ...process.env, UPDATE_PICTURES: '1' },
  stdio: 'inherit',
});
process.exit();

/** Acts, again and again on a busy machine, until the window shows that it took notice. */
async function untilSeen(sign, act) {
  for (let attempts = 5; attempts > 0; attempts--) {
    await act();
    const seen = await sign.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (seen) return;
  }
  throw new Error('The window does not react.');
}

/** Rests the pointer on the service and makes the hover tall enough for both inspections. */
async function showHover(page, hover) {
  const mention = await middleOf(page.locator('.view-lines'), service);
  await page.mouse.move(0, 0);
  await page.mouse.move(mention.x, mention.y);
  for (const year of ['2017', '2019']) await hover.getByText(year).first().waitFor();
  const edge = await hover.locator('.monaco-sash.orthogonal-edge-south').boundingBox();
  const bottom = edge.y + edge.height / 2;
  await page.mouse.move(mention.x, bottom, { steps: 20 });
  await page.mouse.down();
  await page.mouse.move(mention.x, bottom + 84, { steps: 20 });
  await page.mouse.up();
  // Away from the edge, which is coloured under the pointer.
  await page.mouse.move(mention.x, mention.y + 100, { steps: 20 });
  await page.locator('.monaco-sash.hover').waitFor({ state: 'detached' });
}
