/**
 * Bundles what runs: the VS Code client and the language server, each for Node and for the browser,
 * and the command line.
 *
 * `--production` makes small files without source maps, `--watch` builds anew at every change. What
 * is imported on demand runs on demand, though it lies in the same file: so a draft without front
 * matter is checked before anything that reads YAML is set up.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { asciiSource } from './scripts/asciiSource.mjs';
import { runAsScript } from './scripts/runAsScript.mjs';

const options = process.argv.slice(2);
const unknown = options.find((option) => option !== '--production' && option !== '--watch');
if (unknown !== undefined) {
  console.error(`Unknown option “${unknown}”. There are “--production” and “--watch”.`);
  process.exit(2);
}
const production = options.includes('--production');
process.chdir(fileURLToPath(new URL('.', import.meta.url)));
generate();
placeWords();

const shared = {
  bundle: true,
  format: 'cjs',
  logLevel: 'warning',
  minify: production,
  plugins: production ? [asciiSource] : [],
  sourcemap: production ? false : 'linked',
  target: 'es2023',
};
const node = { ...shared, platform: 'node', target: 'node20' };
// For the browser there is no Node to import: an import of one of its modules fails the build.
const browser = { ...shared, platform: 'browser' };

const bundles = [
  { ...node, entry: 'client/src/node.ts', outfile: 'dist/client.node.js', external: ['vscode'] },
  {
    ...browser,
    entry: 'client/src/browser.ts',
    outfile: 'dist/client.browser.js',
    external: ['vscode'],
  },
  { ...node, entry: 'server/src/hosts/node/main.ts', outfile: 'dist/server.node.js' },
  {
    ...browser,
    entry: 'server/src/hosts/browser/main.ts',
    outfile: 'dist/server.browser.js',
    format: 'iife',
  },
  {
    ...node,
    entry: 'server/src/cli/start.ts',
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...node, ...runAsScript, entry: 'server/src/cli/main.ts', outfile: 'dist/cli.main.js' },
]
  .filter(({ entry }) => existsSync(entry))
  .map(({ entry, ...bundle }) => ({ ...bundle, entryPoints: [entry] }));

if (options.includes('--watch')) {
  for (const bundle of bundles) {
    const watched = await context({ ...bundle, logLevel: 'info' });
    await watched.watch();
  }
} else {
  try {
    await Promise.all(bundles.map((bundle) => build(bundle)));
  } catch {
    // What is wrong has been printed with its place.
    process.exitCode = 1;
  }
}

/** Brings the data that is bundled up to date with `seeds/`. */
function generate() {
  const tsx = 'node_modules/tsx/dist/cli.mjs';
  const { status } = spawnSync(process.execPath, [tsx, 'scripts/generate.ts', '--data'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

/**
 * Puts the list of words beside the bundles, where it is read when it is first needed: within them it would have to be
 * read at every start.
 */
function placeWords() {
  const { graph } = JSON.parse(readFileSync('server/src/words.generated.json', 'utf8'));
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/words.bin', Buffer.from(graph, 'base64'));
}
