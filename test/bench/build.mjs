/** Bundles what is measured, as it is shipped, into a folder of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asciiSource } from '../../scripts/asciiSource.mjs';
import { runAsScript } from '../../scripts/runAsScript.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const repository = join(here, '../..');
/** What is put beside the programs, as it is shipped. */
const words = 'server/src/words.generated.json';

/** Installs the peers if they are not there. */
export function installPeers() {
  if (existsSync(join(here, 'node_modules'))) return;
  console.error('Installing the peers …');
  run('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], here);
}

/** Builds into `folder` and gives the path of each program. */
export async function buildPrograms(folder) {
  run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts'], repository);
  const shared = {
    bundle: true,
    minify: true,
    plugins: [asciiSource],
    platform: 'node',
    target: 'node20',
    absWorkingDir: repository,
    outdir: folder,
    logLevel: 'warning',
  };
  await build({
    ...shared,
    format: 'cjs',
    entryPoints: {
      cli: 'server/src/cli/start.ts',
      server: 'server/src/hosts/node/main.ts',
      emptyServer: 'test/bench/emptyServer.mjs',
    },
  });
  await build({
    ...shared,
    ...runAsScript,
    format: 'cjs',
    entryPoints: { 'cli.main': 'server/src/cli/main.ts' },
  });
  await build({
    ...shared,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    entryPoints: {
      parse: 'server/src/syntax/parse.ts',
      language: 'test/bench/languageLayer.ts',
    },
  });
  const { graph } = JSON.parse(readFileSync(join(repository, words), 'utf8'));
  writeFileSync(join(folder, 'words.bin'), Buffer.from(graph, 'base64'));
  return {
    commandLine: join(folder, 'cli.js'),
    server: join(folder, 'server.js'),
    emptyServer: join(folder, 'emptyServer.js'),
    parser: join(folder, 'parse.mjs'),
    language: join(folder, 'language.mjs'),
  };
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.`);
}
