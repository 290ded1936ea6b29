/**
 * The real VS Code, workbench and extension host, served to a browser.
 *
 * `startServer` serves it, for a person or for us; `openPage` makes a page of a headless Chromium.
 */

import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { spawnGroup, temporaryFolder } from './lifetime.mjs';
import { installBrowserCode, installChromium } from './setup.mjs';

/** User settings for a quiet window: no start page, no telemetry, no AI panes, no updates. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** A temporary user data folder whose user settings are `settings`. */
export function userDataFolder(settings) {
  const folder = temporaryFolder('user-data');
  mkdirSync(join(folder, 'User'));
  writeFileSync(join(folder, 'User/settings.json'), JSON.stringify(settings));
  return folder;
}

/**
 * Starts the server on a free port of this machine and returns `address`, which makes the address
 * of a window, and `ended`, a promise of the server's exit code. `log` is given each line it says.
 */
export async function startServer({ userData, extensions, log = () => {} }) {
  const { node, server } = await installBrowserCode();
  const data = temporaryFolder('server');
  // The token keeps other users of this machine, and pages in their browsers, out.
  const token = randomBytes(16).toString('hex');
  const args = [
    server,
    '--host=127.0.0.1',
    '--port=0',
    `--connection-token=${token}`,
    '--accept-server-license-terms',
    '--telemetry-level=off',
    '--disable-workspace-trust',
    // Without it a released VS Code ignores an extension's path in the address.
    '--enable-smoke-test-driver',
    `--server-data-dir=${data}`,
    `--user-data-dir=${userData}`,
    `--extensions-dir=${extensions}`,
  ];
  const env = {
    ...process.env,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    NODE_OPTIONS: '',
    XDG_RUNTIME_DIR: data,
  };
  // Its extension hosts write to these folders to the last, so it is not asked to end, but ended.
  const { child } = spawnGroup(node, args, {
    env,
    signal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  const port = await new Promise((resolve, reject) => {
    child.on('error', reject);
    ended.then((code) => reject(new Error(`VS Code's server ended at once (${code}).`)));
    createInterface(child.stderr).on('line', log);
    createInterface(child.stdout).on('line', (line) => {
      log(line);
      const listening = /agent listening on (\d+)/.exec(line);
      if (listening) resolve(Number(listening[1]));
    });
  });
  return { address: (window) => windowAddress(port, token, window), ended };
}

/**
 * The address of a window that shows `folder` (a folder or a .code-workspace file) with the
 * extensions in `extensionPaths` under development, and perhaps opens `file` or runs `tests`.
 */
function windowAddress(port, token, { folder, extensionPaths, file, tests }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...extensionPaths.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ...(file === undefined ? [] : [['openFile', remote(file)]]),
  ];
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set('tkn', token);
  if (folder === undefined) url.searchParams.set('ew', 'true');
  else {
    const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
    url.searchParams.set(kind, decodeURI(pathToFileURL(folder).pathname));
  }
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Opens a page in a headless Chromium that can reach nothing but this machine. */
export async function openPage(viewport = { width: 1280, height: 800 }) {
  const executablePath = installChromium();
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: await executablePath,
    chromiumSandbox: false,
    // What Chromium leaves in the temporary folder when it is killed goes with ours.
    env: { ...process.env, TMPDIR: temporaryFolder('chromium') },
    args: [
      '--disable-gpu',
      // Letters without coloured edges make pictures a third smaller.
      '--disable-lcd-text',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
  return browser.newPage({ viewport });
}

/** Where on the page the middle of these words is, at their first place within an element. */
export function middleOf(locator, words) {
  return locator.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
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
  }, words);
}
