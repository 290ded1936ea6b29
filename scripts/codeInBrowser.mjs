#!/usr/bin/env node
/**
 * Stands in for the `code` executable where there is no desktop: it takes the arguments that
 * `runTests` of @vscode/test-electron passes, runs the tests in a browser-hosted VS Code, prints
 * what they print and exits as they do. On a failure it leaves a picture in test-results/.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPage, startServer } from './browserCode.mjs';
import { repository } from './setup.mjs';

const deadline = 240_000;

const path = { type: 'string' };
const { values, positionals } = parseArgs({
  // The rest are switches of Electron's, which mean nothing to a browser.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: path,
    'user-data-dir': path,
    'extensions-dir': path,
  },
});

const server = await startServer({
  userData: values['user-data-dir'],
  extensions: values['extensions-dir'],
  log: (line) => console.error(line),
});
const page = await openPage();
const { outcome, finish } = outcomeOf(page, server);
await page.exposeFunction('codeAutomationLog', (type, args) => {
  console[type === 'error' || type === 'warn' ? 'error' : 'log'](...args);
});
await page.exposeFunction('codeAutomationExit', (code) => finish(code));
await page.goto(
  server.address({
    folder: positionals[0],
    extensionPaths: values.extensionDevelopmentPath,
    tests: values.extensionTestsPath,
  }),
);
const code = await outcome;
if (code !== 0) {
  const picture = join(repository, 'test-results/vscode.png');
  mkdirSync(join(repository, 'test-results'), { recursive: true });
  try {
    await page.screenshot({ path: picture, timeout: 10_000 });
    console.error(`The window as it was: ${picture}`);
  } catch {
    console.error('The window could no longer be pictured.');
  }
}
await page.context().browser()?.close();
process.exit(code);

/** The exit code of the first that happens: the tests end, something crashes, or time is up. */
function outcomeOf(page, server) {
  let finish;
  const outcome = new Promise((resolve) => {
    finish = resolve;
  });
  const give = (reason) => {
    console.error(reason);
    finish(1);
  };
  setTimeout(() => give(`The tests did not end in ${deadline / 1000} s.`), deadline).unref();
  page.on('crash', () => give('The page crashed.'));
  page.on('close', () => give('Chromium ended.'));
  server.ended.then(() => give("VS Code's server ended."));
  return { outcome, finish };
}
