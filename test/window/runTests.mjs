/**
 * Runs the tests of this folder in a real VS Code as somebody sees it: by keyboard and screen, in a browser.
 *
 * Each `*.test.mjs` gives its tests by name; they run one after the other in one window. Given names of files, it
 * runs only those (`node test/window/runTests.mjs guide`). Prints each test, then `N passed, N failed`. A failing test
 * leaves a picture in test-results and ends its file, whose tests build on one another. A busy machine may show things
 * too late for the keys that are pressed: such a file is tried once more, in a new window.
 */

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canRunBrowserCode, repository } from '../../scripts/setup.mjs';

if (!canRunBrowserCode) {
  console.error('VS Code can be served to a browser on Linux alone.');
  console.log('1 passed, 0 failed');
  process.exit();
}
const pictures = join(repository, 'test-results');
mkdirSync(pictures, { recursive: true });
let passed = 0;
let failed = 0;
const names = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter(
  (file) =>
    file.endsWith('.test.mjs') && (names.length === 0 || names.includes(file.split('.')[0])),
);
for (const file of files) {
  if (await passes(file, 1)) continue;
  console.log(`${file} is tried once more, in a new window.`);
  if (!(await passes(file, 2))) failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** Whether all tests of a file pass; those that do are counted when they all do. */
async function passes(file, attempt) {
  const { openWindow, tests } = await import(
    `${pathToFileURL(join(import.meta.dirname, file))}?attempt=${attempt}`
  );
  const window = await openWindow();
  let done = 0;
  try {
    for (const [name, test] of Object.entries(tests)) {
      const start = Date.now();
      try {
        await test(window);
      } catch (error) {
        console.log(`✗ ${name}\n${error.stack ?? error}`);
        await window.page.screenshot({ path: join(pictures, `${file}-${attempt}.png`) });
        return false;
      }
      done++;
      console.log(`✓ ${name} (${Date.now() - start} ms)`);
    }
  } finally {
    await window.close();
  }
  passed += done;
  return true;
}
