/**
 * `npm start`: from a fresh clone to a faulty draft in VS Code.
 *
 * Installs the npm packages, builds, prints the findings of the sample drafts, then opens the
 * faulty one: in desktop VS Code where there is a `code` command, else in a browser, at a short address
 * that it prints and, on a display, opens. With `--check-only` it stops after the findings.
 */

import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findProgram, installPackages, repository, SetupError } from './setup.mjs';

const options = process.argv.slice(2);
const unknown = options.find((option) => option !== '--check-only');
if (unknown !== undefined) {
  console.error(`Unknown option “${unknown}”. Type “npm start” or “npm start -- --check-only”.`);
  process.exit(2);
}
const drafts = join(repository, 'seeds/drafts');
const faulty = join(drafts, 'faulty.press');

try {
  await installPackages();
  build();
  printFindings();
  if (!options.includes('--check-only')) {
    if (findProgram('code') !== undefined) openOnDesktop();
    else await openInBrowser();
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function build() {
  console.log('Building …');
  if (runNode('esbuild.mjs') !== 0) throw new SetupError('The build failed.');
}

/** Exit code 1 says that a draft has errors, as the faulty one should. */
function printFindings() {
  if (runNode('dist/cli.js', 'check', 'seeds/drafts') > 1) {
    throw new SetupError('The drafts could not be checked.');
  }
}

function runNode(...args) {
  return spawnSync(process.execPath, args, { cwd: repository, stdio: 'inherit' }).status ?? 2;
}

function openOnDesktop() {
  console.log('Opening the faulty draft in VS Code.');
  const args = ['--new-window', `--extensionDevelopmentPath=${repository}`, drafts, faulty];
  // On Windows `code` is a script, which Node starts only through a shell.
  const shell = process.platform === 'win32';
  spawnSync('code', shell ? args.map((arg) => `"${arg}"`) : args, { shell, stdio: 'inherit' });
}

async function openInBrowser() {
  const { quietSettings, startServer, userDataFolder } = await import('./browserCode.mjs');
  const { temporaryFolder } = await import('./lifetime.mjs');
  const { shortAddress } = await import('./shortAddress.mjs');
  const server = await startServer({
    userData: userDataFolder(quietSettings),
    extensions: temporaryFolder('extensions'),
  });
  const address = await shortAddress(
    server.address({ folder: drafts, extensionPaths: [repository], file: faulty }),
  );
  console.log(`\nVS Code shows the faulty draft at\n\n  ${address}\n\nCtrl-C ends it.`);
  showInBrowser(address);
  throw new SetupError(`VS Code's server ended (${await server.ended}).`);
}

/** Opens the address where there is a display to open it on. */
function showInBrowser(address) {
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = hasDisplay ? findProgram('xdg-open') : undefined;
  if (opener === undefined) return;
  const browser = spawn(opener, [address], { detached: true, stdio: 'ignore' });
  // The address has been printed, so nothing is lost when no browser opens.
  browser.on('error', () => {});
  browser.unref();
}
