/**
 * The command line as a process, and each of the threads that help it.
 *
 * It runs as one bundled file, which `start.ts` starts. The language server lies beside it in its own: Node takes time
 * to read even what never runs.
 */
import { join } from 'node:path';
import { dictionaryIn } from '../hosts/node/dictionary';
import type { Thread } from './io';
import { processIo } from './processIo';
import { run } from './run';
import { help } from './threads';

/** What a thread is started with in place of a command; to load what threads need takes time that one release has not. */
const threadArgument = '--thread';

const dictionary = dictionaryIn(__dirname);

const running: { terminate: () => unknown }[] = [];

if (process.argv[2] === threadArgument) void beThread();
else void beCommand();

async function beThread(): Promise<void> {
  const { isMainThread, parentPort, workerData } = await import('node:worker_threads');
  if (isMainThread) return beCommand();
  return help(workerData, dictionary, (message) => parentPort?.postMessage(message));
}

async function beCommand(): Promise<void> {
  const io = processIo({
    startThread,
    dictionary,
    startServer: () => import(join(__dirname, 'server.node.js')),
  });
  process.exitCode = await run(process.argv.slice(2), io);
  for (const worker of running) worker.terminate();
}

/** A thread starts as the command did. */
async function startThread(task: object): Promise<Thread> {
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(join(__dirname, 'cli.js'), {
    argv: [threadArgument],
    workerData: task,
  });
  running.push(worker);
  return {
    onMessage: (listener) => worker.on('message', listener),
    onError: (listener) => worker.on('error', listener),
  };
}
