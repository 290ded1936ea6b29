/**
 * Starts the command line, which lies beside this file as one bundle, with the code that an earlier check left compiled.
 *
 * Only `check` has its code kept: it is what runs again and again. Node from 22.1 on keeps code itself where it is told
 * to, and earlier ones are helped. Where somebody looks into Node, by options of its own, everything runs as usual.
 */
import '../hosts/node/interpretFirst';
import './compileAtOnce';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { ownCacheFolder } from '../hosts/node/ownFolder';

/** What Node has from 22.1 on. */
const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };

const bundle = join(__dirname, 'cli.main.js');
const [command, ...rest] = process.argv.slice(2);
/** The others use what the first thread keeps. */
const isThread = command === '--thread';
const folder = isWorthwhile() ? ownCacheFolder(process.env) : undefined;

if (folder === undefined) {
  require(bundle);
} else if (enableCompileCache !== undefined) {
  if (!isThread) enableCompileCache(folder);
  require(bundle);
} else {
  void runWithCodeIn(folder);
}

async function runWithCodeIn(folder: string): Promise<void> {
  // What it needs of Node takes time to load that other runs have not.
  const { runWithCodeCache } = await import('../hosts/node/codeCache');
  const { keepCode } = runWithCodeCache(bundle, folder, require);
  // By then the answer has been printed. A run that could not check has not compiled what checking takes.
  if (!isThread) process.once('exit', (code) => code < 2 && keepCode());
}

/** Whether this run checks, and is neither told to go without kept code nor looked into. */
function isWorthwhile(): boolean {
  const { env, execArgv } = process;
  return (
    (isThread || (command === 'check' && !rest.includes('--help') && !rest.includes('-h'))) &&
    env.PRESSROOM_CODE_CACHE !== 'off' &&
    execArgv.length === 0 &&
    !env.NODE_OPTIONS &&
    !env.NODE_V8_COVERAGE
  );
}
