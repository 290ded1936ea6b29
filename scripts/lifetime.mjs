/** What a command starts or writes for its own use ends with it, however it ends. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const endings = [];

/** Calls `ending` when this process ends by itself or by a signal; the latest is called first. */
export function atEnd(ending) {
  if (endings.length === 0) {
    process.on('exit', () => {
      for (const each of endings.reverse()) each();
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => process.exit(130));
    }
  }
  endings.push(ending);
}

/** A temporary folder that is removed when this process ends. */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `pressroom-${purpose}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return folder;
}

/**
 * Starts a program as the head of a process group, which gets `signal` when this process ends.
 *
 * Returns the child process and `end`, which sends the signal earlier.
 */
export function spawnGroup(program, args, { signal = 'SIGTERM', ...options }) {
  const child = spawn(program, args, { ...options, detached: process.platform !== 'win32' });
  const end = () => {
    if (child.pid === undefined) return;
    try {
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, signal);
    } catch {
      // The whole group has ended already.
    }
  };
  atEnd(end);
  return { child, end };
}
