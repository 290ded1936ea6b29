/**
 * Runs the tests of this folder in a real VS Code as somebody sees it: by keyboard and screen, in a browser.
 *
 * Each `*.test.mjs` gives its tests by name; they run one after the other in one window. Given names of files, it
 * runs only those (`node test/window/runTests.mjs guide`). Prints each test, then `N passed, N failed`. A failing test
 * leaves a picture in test-results.
 */

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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
  const { openWindow, tests } = await import(join(import.meta.dirname, file));
  const window = await openWindow();
  for (const [name, test] of Object.entries(tests)) {
    const start = Date.now();
    try {
      await test(window);
      passed++;
      console.log(`✓ ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed++;
      console.log(`✗ ${name}\n${error.stack ?? error}`);
      await window.page.screenshot({ path: join(pictures, `window-${failed}.png`) });
    }
  }
  await window.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
