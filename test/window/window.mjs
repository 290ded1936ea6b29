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
import { shortAddress } from '../../scripts/shortAddress.mjs';

/** Opens a window on a folder with these files, the first of them in an editor. */
export async function windowOn(files, settings = {}, size = undefined) {
  const folder = join(temporaryFolder('window'), 'drafts');
  mkdirSync(folder);
  const [first] = Object.keys(files);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const window = await openWindow({ folder, file: join(folder, first) }, settings, size);
  await window.page.locator('.view-lines').first().waitFor({ timeout: 60_000 });
  /** A file as it is saved. */
  const saved = (name) => readFileSync(join(folder, name), 'utf8');
  return { ...window, saved };
}

/** Opens a window in which there is nothing yet. */
export async function blankWindow({ settings = {}, size } = {}) {
  const window = await openWindow({}, settings, size);
  await window.page.locator('.statusbar-item').first().waitFor({ timeout: 60_000 });
  return window;
}

async function openWindow(shown, settings, size = { width: 1280, height: 860 }) {
  const userData = userDataFolder({
    ...quietSettings,
    // A browser saves by itself otherwise, in the middle of a word.
    'files.autoSave': 'off',
    'window.commandCenter': false,
    ...settings,
  });
  const server = await startServer({ userData, extensions: temporaryFolder('extensions') });
  const page = await openPage(size);
  page.setDefaultTimeout(15_000);
  const address = await shortAddress(server.address({ ...shown, extensionPaths: [repository] }));
  await page.goto(address, { timeout: 60_000 });
  /** Waits until what is typed is the answer to a question: that is shown before it takes the keyboard. */
  const isAsked = () => page.locator('.quick-input-widget input:focus').waitFor();
  /** Runs a command of the palette, by its title. */
  const run = async (title) => {
    const found = page.locator('.quick-input-list .monaco-list-row.focused').getByText(title);
    // A palette that was opened before the extension was there does not learn of it.
    await untilSeen(found, async () => {
      await page.keyboard.press('F1');
      await isAsked();
      await page.keyboard.type(title);
    });
    await page.keyboard.press('Enter');
    // A command that asks something does so in the same place.
    await page.waitForFunction(() => {
      const palette = document.querySelector('.quick-input-widget');
      return !palette.checkVisibility() || !palette.querySelector('input').value.startsWith('>');
    });
  };
  return {
    /** Where the window is, as “npm start” prints it. */
    address,
    page,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    isAsked,
    untilSeen,
    run,
    /** Shows the view “Ready to issue” and waits until it has the keyboard. */
    showView: async () => {
      await run('Pressroom: Show What Stands Against Issuing');
      await page.locator('.pane-body .monaco-list:focus').waitFor();
      await page.getByRole('treeitem').first().waitFor();
    },
    picture: (name, clip) => keepPicture(page, name, clip),
    /** Keeps a picture of a part of the window for docs/record.md. */
    detail: (name, clip) => keepDetail(page, name, clip),
    /** The settings of the user, as they are saved. */
    settings: () => JSON.parse(readFileSync(join(userData, 'User/settings.json'), 'utf8')),
    close: () => page.context().browser().close(),
  };
}

/** Acts, again on a busy machine, until the window shows it. */
async function untilSeen(sign, act) {
  for (let attempts = 5; attempts > 0; attempts--) {
    await act();
    const options = attempts > 1 ? { timeout: 3_000 } : {};
    const seen = sign.waitFor(options).then(() => true);
    if (await (attempts > 1 ? seen.catch(() => false) : seen)) return;
  }
}

/**
 * Keeps a picture of the window for the guide when pictures are asked for by UPDATE_PICTURES=1, and with a `clip` a
 * part of it for the walkthrough, in light and in dark. The window has to follow the colour scheme of its page.
 */
async function keepPicture(page, name, clip) {
  if (process.env.UPDATE_PICTURES !== '1') return;
  const { smallPicture } = await import('../../scripts/smallPicture.mjs');
  const keep = async (path, options) =>
    writeFileSync(join(repository, path), smallPicture(await stillPicture(page, options)));
  for (const [scheme, theme] of clip === undefined ? themes.slice(1) : themes) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`.monaco-workbench.${theme}`).waitFor();
    if (clip !== undefined) await keep(`media/walkthrough/${name}-${scheme}.png`, { clip });
    if (scheme === 'light') await keep(`docs/pictures/${name}.png`, {});
  }
}

async function keepDetail(page, name, clip) {
  if (process.env.UPDATE_PICTURES !== '1') return;
  const { smallPicture } = await import('../../scripts/smallPicture.mjs');
  const path = join(repository, `docs/pictures/${name}.png`);
  writeFileSync(path, smallPicture(await stillPicture(page, { clip })));
}

const themes = [
  ['dark', 'vs-dark'],
  ['light', 'vs'],
];

/** A picture of a window in which nothing moves any more: several in a row are the same. */
async function stillPicture(page, options) {
  let last = Buffer.alloc(0);
  for (let same = 0, tries = 0; same < 4 && tries < 40; tries++) {
    const next = await page.screenshot(options);
    same = next.equals(last) ? same + 1 : 0;
    last = next;
  }
  return last;
}
