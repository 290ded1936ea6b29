/**
 * `npm run screenshot`: pictures the faulty draft in VS Code as docs/screenshot.png, with what is
 * wrong with it underlined and listed, and what is known of the service in a hover.
 */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openPage, quietSettings, startServer, userDataFolder } from './browserCode.mjs';
import { temporaryFolder } from './lifetime.mjs';
import { installPackages, repository } from './setup.mjs';

const service = 'Cumbria and Lancashire';
const settings = {
  ...quietSettings,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
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
const page = await openPage({ width: 1280, height: 800 });
try {
  await page.goto(
    server.address({
      folder: drafts,
      extensionPaths: [repository],
      file: join(drafts, 'faulty.press'),
    }),
  );
  await page.locator('.squiggly-error').first().waitFor();
  await page.keyboard.press('Control+B');
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
  const mention = await middleOf(page, service);
  await page.mouse.move(mention.x, mention.y);
  const hover = page.locator('.monaco-hover:visible');
  for (const year of ['2017', '2019']) await hover.getByText(year).first().waitFor();
  await page.screenshot({ path: join(repository, 'docs/screenshot.png') });
} catch (error) {
  await page.screenshot({ path: join(repository, 'test-results/screenshot.png') });
  throw error;
}
await page.context().browser().close();
process.exit();

/** Where on the page the middle of the first mention of `text` in the editor stands. */
function middleOf(page, text) {
  return page.locator('.view-lines').evaluate((lines, wanted) => {
    const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.data.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`“${wanted}” is not in view.`);
  }, text);
}
