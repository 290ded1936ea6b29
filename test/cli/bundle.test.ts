import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { folderWith } from './commandLine';
import { bundledProgram } from './program';

const faulty = 'Service improves\n\nThe report is out on [DATE TBC] in full.\n';

/** The command line as one file, as it is shipped. */
describe('the bundled command line', () => {
  const program = bundledProgram();

  it('reads standard input and ends with 1 for an error', () => {
    const { code, out, err } = program.run(['check', '-'], program.folder(), { input: faulty });
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('standard input:3:22: error: ');
    expect(out).not.toContain('\u001b');
  });

  it('finds a mistyped word by the list that lies beside it', () => {
    const text = 'A headline\n\nInspectors made seven recomendations.\n';
    const { out } = program.run(['check', '-'], program.folder(), { input: text });
    expect(out).toContain('standard input:3:23: warning: “recomendations”');
    expect(out).toContain('fix: Write “recommendations”');
  });

  it('ends with 2 where it could not run', () => {
    expect(program.run(['check', 'nowhere.press'], program.folder()).code).toBe(2);
  });

  it('checks many releases in several threads and keeps their order', () => {
    // Further threads come where there is more than about a second of work.
    const long = faulty + '\nInspectors came in May.\n'.repeat(40);
    const names = Array.from({ length: 500 }, (_, index) => `${1000 + index}.press`);
    const releases = folderWith({
      ...Object.fromEntries(names.map((name) => [name, long])),
      '1250.press': '%PDF-1.7',
    });
    const { code, out, err } = program.run(['check', '--format', 'json', '.'], releases);
    const { files } = JSON.parse(out) as { files: { path: string; findings: unknown[] }[] };
    expect(files.map(({ path }) => path)).toEqual(names.filter((name) => name !== '1250.press'));
    expect(new Set(files.map(({ findings }) => JSON.stringify(findings))).size).toBe(1);
    expect([code, err]).toEqual([2, '1250.press is a PDF; save the release as plain text.\n']);
  });

  it('stops when its reader goes away', async () => {
    const releases = folderWith(
      Object.fromEntries(
        Array.from({ length: 400 }, (_, index) => [`${index}.press`, faulty.repeat(20)]),
      ),
    );
    const child = spawn(process.execPath, [program.path(), 'check', '.'], { cwd: releases });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });

  it('serves an editor with the server that lies beside it', async () => {
    const child = spawn(process.execPath, [program.path(), 'lsp', '--stdio'], {
      cwd: program.folder(),
    });
    const send = (message: object) => {
      const content = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    };
    const closed = new Promise((resolve) => child.once('close', resolve));
    send({ id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
    const out = await new Promise<string>((resolve) => {
      let received = '';
      child.stdout.on('data', (chunk) => {
        received += chunk;
        if (received.includes('"id":1')) resolve(received);
      });
    });
    expect(out).toContain('"serverInfo":{"name":"Pressroom"');
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    expect(await closed).toBe(0);
  });
});
