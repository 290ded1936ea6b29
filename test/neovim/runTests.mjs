/** Runs tests.lua in Neovim, which prints each test and then `N passed, N failed`. */

import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/lifetime.mjs';
import { installNeovim, repository } from '../../scripts/setup.mjs';

const folder = temporaryFolder('neovim');
const draft = join(folder, 'faulty.press');
copyFileSync(join(repository, 'seeds/drafts/faulty.press'), draft);
const { status } = spawnSync(
  await installNeovim(),
  [
    '--headless',
    '-u',
    'NONE',
    '-i',
    'NONE',
    '-n',
    '-c',
    'luafile test/neovim/tests.lua',
    '-c',
    'cquit 1',
  ],
  {
    cwd: repository,
    // Its log goes there too, not into the user's home.
    env: {
      ...process.env,
      PRESSROOM_CLI: join(repository, 'dist/cli.js'),
      PRESSROOM_DRAFT: draft,
      XDG_CACHE_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_STATE_HOME: folder,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 120_000,
  },
);
process.exitCode = status ?? 1;
