/**
 * Runs the tests inside VS Code's extension host; `runTests.mjs` starts it.
 *
 * The counts go to a file, because an extension host that is killed reports success. Every line
 * meant for the terminal carries a mark, by which `runTests.mjs` tells it from VS Code's own log.
 */

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';

/** Runs every test file beside this one and fails if a test failed or none ran. */
export async function run(): Promise<void> {
  await foldersOpened();
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: MarkedLines });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  }
  const { passes, failures } = await statsOf(mocha);
  writeFileSync(process.env.PRESSROOM_TEST_RESULT!, JSON.stringify({ passes, failures }));
  if (failures > 0) throw new Error(`${failures} tests failed in VS Code.`);
  if (passes === 0) throw new Error('No test ran in VS Code.');
}

/** So long the folders of the workspace may take to open, in milliseconds. */
const deadline = 30_000;

/** Waits for the folders of the workspace, which VS Code may open after it has begun to run the tests. */
async function foldersOpened(): Promise<void> {
  const areOpen = () => (vscode.workspace.workspaceFolders?.length ?? 0) >= 2;
  if (areOpen()) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The workspace was not opened.')), deadline);
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      if (!areOpen()) return;
      clearTimeout(timer);
      listener.dispose();
      resolve();
    });
  });
}

function statsOf(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((resolve, reject) => {
    try {
      const runner = mocha.run(() => resolve(runner.stats!));
    } catch (error) {
      // A test file that cannot be loaded would otherwise be told of in the log alone.
      print(String(error));
      reject(error);
    }
  });
}

class MarkedLines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', (test) => print(`✓ ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('fail', (test, error: Error) => {
      print(`✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  }
}

function print(text: string): void {
  for (const line of text.split('\n')) console.log(`${process.env.PRESSROOM_TEST_MARK}${line}`);
}
