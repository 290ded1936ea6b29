/**
 * `npm run package`: builds the extension for release and packs it as pressroom.vsix.
 *
 * The command line is not in it. What npm packs besides of that has a path with a slash before it in `files`: npm takes
 * that for the root of the package, and vsce for a name that no file has.
 */

import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { repository } from './setup.mjs';

/** The size that the package must stay below, so that it installs at once on a slow line. */
const limit = 2_200_000;

execFileSync(process.execPath, ['esbuild.mjs', '--production'], {
  cwd: repository,
  stdio: 'inherit',
});
const packagePath = join(repository, 'pressroom.vsix');
await createVSIX({
  cwd: repository,
  packagePath,
  // Everything is bundled.
  dependencies: false,
  // That of the command line.
  allowUnusedFilesPattern: true,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const { size } = statSync(packagePath);
if (size > limit) {
  console.error(`The package has ${size} bytes; the limit is ${limit}.`);
  process.exitCode = 1;
}
