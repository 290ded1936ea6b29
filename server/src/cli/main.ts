/**
 * The command line as a process, and each of the threads that help it.
 *
 * It runs as one bundled file. The language server lies beside it in its own: Node takes time to read even what
 * never runs.
 */
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { processIo } from './processIo';
import { run } from './run';
import { help, type Thread, type ThreadTask } from './threads';

const workers: Worker[] = [];

if (isMainThread) {
  const io = processIo({
    startThread,
    startServer: () => import(join(__dirname, 'server.node.js')),
  });
  void run(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
    for (const worker of workers) void worker.terminate();
  });
} else {
  void help(workerData, (message) => parentPort?.postMessage(message));
}

/** A thread runs this same file. */
function startThread(task: ThreadTask): Thread {
  const worker = new Worker(__filename, { workerData: task });
  workers.push(worker);
  return {
    onMessage: (listener) => worker.on('message', listener),
    onError: (listener) => worker.on('error', listener),
  };
}
