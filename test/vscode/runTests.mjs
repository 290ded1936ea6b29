/**
 * Runs the tests of this folder in a real VS Code: the browser-hosted one, which needs no desktop,
 * or, with `--desktop` and where that one does not run, the one that @vscode/test-electron downloads.
 *
 * The extension is what `npm run package` would pack of the last build, so that a file forgotten in
 * package.json fails here. Prints each test, then `N passed, N failed`. All that
 * VS Code says goes to test-results/vscode.log.
 */

import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { quietSettings, userDataFolder } from '../../scripts/browserCode.mjs';
import { temporaryFolder } from '../../scripts/lifetime.mjs';
import { canRunBrowserCode, repository } from '../../scripts/setup.mjs';

const here = join(repository, 'test/vscode');
const mark = '⟦pressroom⟧ ';
const scratch = temporaryFolder('tests');
const resultFile = join(scratch, 'result.json');
const extension = join(scratch, 'extension');
const workspace = join(scratch, 'workspace');
const suite = join(repository, 'test-results/vscode');

rmSync(suite, { recursive: true, force: true });
await build({
  entryPoints: readdirSync(here)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(here, file)),
  outdir: suite,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Mocha is one instance that the index and the test files share.
  external: ['vscode', 'mocha'],
});
for (const file of await listFiles({ cwd: repository, packageManager: PackageManager.None })) {
  cpSync(join(repository, file), join(extension, file));
}
cpSync(join(here, 'workspace'), workspace, { recursive: true });

mkdirSync(join(repository, 'test-results'), { recursive: true });
const log = createWriteStream(join(repository, 'test-results/vscode.log'));
const desktop = process.argv.includes('--desktop') || !canRunBrowserCode;
try {
  await runTests({
    ...(desktop ? {} : { vscodeExecutablePath: join(repository, 'scripts/codeInBrowser.mjs') }),
    extensionDevelopmentPath: extension,
    extensionTestsPath: join(suite, 'index.js'),
    extensionTestsEnv: {
      PRESSROOM_TEST_MARK: mark,
      PRESSROOM_TEST_RESULT: resultFile,
    },
    launchArgs: [
      join(workspace, 'two.code-workspace'),
      `--user-data-dir=${userDataFolder(quietSettings)}`,
      `--extensions-dir=${join(scratch, 'extensions')}`,
    ],
    stdout: markedLines(),
    stderr: markedLines(),
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
// A killed extension host leaves no result, whatever its exit code says.
const { passes, failures } = existsSync(resultFile)
  ? JSON.parse(readFileSync(resultFile, 'utf8'))
  : { passes: 0, failures: 1 };
if (passes === 0) process.exitCode = 1;
if (process.exitCode) console.error('What VS Code said is in test-results/vscode.log.');
console.log(`${passes} passed, ${failures} failed`);

/** Writes all to the log, and what carries the mark to the terminal as well. */
function markedLines() {
  let unfinished = '';
  return new Writable({
    write(chunk, _encoding, done) {
      log.write(chunk);
      const lines = (unfinished + chunk).split('\n');
      unfinished = lines.pop();
      for (const line of lines) {
        if (line.startsWith(mark)) console.log(line.slice(mark.length));
      }
      done();
    },
  });
}
