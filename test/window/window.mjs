/** A window of VS Code with the extension as last built, and what somebody does in it. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  openPage,
  quietSettings,
  startServer,
  userDataFolder,
} from '../../scripts/browserCode.mjs';
import { temporaryFolder } from '../../scripts/lifetime.mjs';
import { repository } from '../../scripts/setup.mjs';

/** Opens a window on a folder with these files, the first of them in an editor. */
export async function windowOn(files, settings = {}) {
  const folder = join(temporaryFolder('window'), 'drafts');
  mkdirSync(folder);
  const [first] = Object.keys(files);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const userData = userDataFolder({
    ...quietSettings,
    'window.commandCenter': false,
    ...settings,
  });
  const server = await startServer({ userData, extensions: temporaryFolder('extensions') });
  const page = await openPage({ width: 1280, height: 860 });
  page.setDefaultTimeout(15_000);
  await page.goto(
    server.address({ folder, extensionPaths: [repository], file: join(folder, first) }),
    { timeout: 60_000 },
  );
  await page.locator('.view-lines').first().waitFor({ timeout: 60_000 });
  return {
    page,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    /** Acts, again on a busy machine, until the window shows it. */
    untilSeen: async (sign, act) => {
      for (let attempts = 5; attempts > 0; attempts--) {
        await act();
        const options = attempts > 1 ? { timeout: 3_000 } : {};
        const seen = sign.waitFor(options).then(() => true);
        if (await (attempts > 1 ? seen.catch(() => false) : seen)) return;
      }
    },
    /** Runs a command of the palette, by its title. */
    run: async (title) => {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').first().waitFor();
      await page.keyboard.type(title);
      await page.locator('.quick-input-list .monaco-list-row.focused').getByText(title).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    /** The settings of the user, as they are saved. */
    settings: () => JSON.parse(readFileSync(join(userData, 'User/settings.json'), 'utf8')),
    close: () => page.context().browser().close(),
  };
}
