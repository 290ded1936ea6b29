/** The command line as it is shipped, run as a process of its own. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { runAsScript } from '../../scripts/runAsScript.mjs';
import words from '../../server/src/words.generated.json';

/** What a process did; `signal` is set where it had to be stopped because it hung. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly uid?: number;
  /** What is set besides what is set here; by itself no code is kept. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The bundle for the tests of one file. */
export interface Program {
  readonly path: () => string;
  /** The folder that the program lies in. */
  readonly folder: () => string;
  readonly run: (args: readonly string[], cwd: string, options?: RunOptions) => Ended;
  /** Runs a line of the shell in which `$pressroom` is the program. */
  readonly runShell: (line: string, cwd: string) => Ended;
}

/** After so many milliseconds a process hangs. */
const patience = 30_000;

/** The home of whoever runs the tests stays as it is. */
const withoutCache = { PRESSROOM_CODE_CACHE: 'off' };

/** Bundles command line and server before the tests of this file, and removes them afterwards. */
export function bundledProgram(): Program {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pressroom-'));
    // Some tests run it as somebody else.
    chmodSync(folder, 0o755);
    const source = join(import.meta.dirname, '../../server/src');
    writeFileSync(join(folder, 'words.bin'), Buffer.from(words.graph, 'base64'));
    await build({
      entryPoints: {
        cli: join(source, 'cli/start.ts'),
        'cli.main': join(source, 'cli/main.ts'),
        'server.node': join(source, 'hosts/node/main.ts'),
      },
      outdir: folder,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      ...runAsScript,
      logLevel: 'silent',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const path = () => join(folder, 'cli.js');
  const end = (file: string, args: readonly string[], options: object): Ended => {
    const { status, signal, stdout, stderr } = spawnSync(file, args, {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      timeout: patience,
      killSignal: 'SIGKILL',
      ...options,
    });
    return { code: status, signal, out: stdout, err: stderr };
  };
  return {
    path,
    folder: () => folder,
    run: (args, cwd, { input = '', uid, env = withoutCache } = {}) =>
      end(process.execPath, [path(), ...args], {
        cwd,
        input,
        env: { ...process.env, ...env },
        ...(uid !== undefined && { uid }),
      }),
    runShell: (line, cwd) =>
      end('sh', ['-c', line.replaceAll('$pressroom', `"${process.execPath}" "${path()}"`)], {
        cwd,
        input: '',
        env: { ...process.env, ...withoutCache },
      }),
  };
}
