/** The server as a process of its own: it ends when it is told to, and when its client is gone. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { StreamReader } from '../../server/src/hosts/node/streamReader';
import { introduction } from './rawSession';

const folder = mkdtempSync(join(tmpdir(), 'pressroom-'));
const server = join(folder, 'server.js');

beforeAll(() =>
  build({
    entryPoints: ['server/src/hosts/node/main.ts'],
    bundle: true,
    platform: 'node',
    outfile: server,
    logLevel: 'silent',
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

function packed(message: object): string {
  const content = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}

const initialize = { id: 1, method: 'initialize', params: introduction };
const shutdown = { id: 2, method: 'shutdown' };
const exit = { method: 'exit' };

function running(child: ChildProcess): ChildProcess {
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** The code with which a process ends, or the signal that ends it. */
async function endOf(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null) return child.exitCode;
  const [code, signal] = await once(child, 'exit');
  return code ?? signal;
}

describe('over standard input and output, the server', () => {
  const start = () => running(spawn(process.execPath, [server, '--stdio']));

  /** Sends messages; resolves with the answer to the last of them. */
  function say({ stdin, stdout }: ChildProcess, ...messages: { readonly id: number }[]) {
    const answer = new Promise((resolve) => {
      const listening = new StreamReader(stdout!).listen((message) => {
        if ('id' in message && message.id === messages.at(-1)!.id) {
          listening.dispose();
          resolve(message);
        }
      });
    });
    stdin!.write(messages.map(packed).join(''));
    return answer;
  }

  it('ends well after a goodbye, and badly without', async () => {
    const polite = start();
    await say(polite, initialize, shutdown);
    polite.stdin!.write(packed(exit));
    expect(await endOf(polite)).toBe(0);
    const rude = start();
    await say(rude, initialize);
    rude.stdin!.write(packed(exit));
    expect(await endOf(rude)).toBe(1);
  });

  it('ends with its input, having taken all that was in it', async () => {
    const input = [initialize, shutdown, exit].map(packed).join('');
    const whole = spawnSync(process.execPath, [server, '--stdio'], { input, encoding: 'utf8' });
    expect(whole.status).toBe(0);
    expect(whole.stdout).toContain('"id":2,"result":null');
    const child = start();
    await say(child, initialize);
    child.stdin!.end();
    expect(await endOf(child)).toBe(1);
  });

  it('ends when nobody reads what it writes', async () => {
    const child = start();
    await say(child, initialize);
    child.stdout!.destroy();
    await once(child.stdout!, 'close');
    child.stdin!.on('error', () => {});
    child.stdin!.write(packed(shutdown));
    expect([0, 1]).toContain(await endOf(child));
  });

  it('ends when the process that its client named has ended', async () => {
    const client = spawn(process.execPath, ['-e', '']);
    await endOf(client);
    const child = start();
    await say(child, {
      ...initialize,
      params: { ...introduction, processId: client.pid! },
    } as never);
    expect(await endOf(child)).toBe(1);
  });
});

describe('over the channel to its parent, the server', () => {
  const start = () =>
    running(
      spawn(process.execPath, [server, '--node-ipc'], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    );

  /** Sends a message; resolves when it is answered, whatever else is said before. */
  function say(child: ChildProcess, message: { readonly id: number }): Promise<void> {
    return new Promise((resolve) => {
      child.on('message', (answer: { readonly id?: unknown }) => {
        if (answer.id === message.id) resolve();
      });
      child.send({ jsonrpc: '2.0', ...message });
    });
  }

  it('ends well after a goodbye, and badly without', async () => {
    const polite = start();
    await say(polite, initialize);
    await say(polite, shutdown);
    polite.send({ jsonrpc: '2.0', ...exit });
    expect(await endOf(polite)).toBe(0);
    const rude = start();
    await say(rude, initialize);
    rude.disconnect();
    expect(await endOf(rude)).toBe(1);
  });

  it('lives on after messages that make no sense', async () => {
    const child = start();
    for (const nonsense of [
      5,
      'x',
      [],
      {},
      { method: '$/cancelRequest' },
      { method: '$/cancelRequest', params: null },
    ]) {
      child.send(nonsense);
    }
    await say(child, initialize);
    child.disconnect();
    expect(await endOf(child)).toBe(1);
  });

  it('ends when its parent is killed', async () => {
    const parent = join(folder, 'parent.js');
    writeFileSync(
      parent,
      `const { fork } = require('node:child_process');
      const child = fork(${JSON.stringify(server)}, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      child.on('message', () => process.stdout.write('ready'));
      child.send(${JSON.stringify({ jsonrpc: '2.0', ...initialize })});`,
    );
    const child = running(spawn(process.execPath, [parent]));
    await once(child.stdout!, 'data');
    // The server holds the other end of this line, which closes when it has ended.
    const closed = once(child.stderr!.resume(), 'close');
    child.kill('SIGKILL');
    await closed;
  });
});
