/** What the server that is shipped does with whatever may lie in a workspace; nothing of it may keep it waiting. */
import { execFileSync, spawn } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import { folderWith } from '../cli/commandLine';
import { bundledProgram } from '../cli/program';
import { doubledWord, faulty, pulling, rulesIn, showsAll } from './session';

const program = bundledProgram();

/** A server in a process of its own whose only folder this is. */
async function serve(folder: string): Promise<lsp.ProtocolConnection> {
  const server = spawn(process.execPath, [program.path(), 'lsp', '--stdio']);
  onTestFinished(() => void server.kill('SIGKILL'));
  const connection = lsp.createProtocolConnection(server.stdout, server.stdin);
  onTestFinished(() => connection.dispose());
  connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) => items.map(showsAll));
  connection.listen();
  await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'wire' }],
    capabilities: { ...pulling, workspace: { configuration: true } },
  });
  await connection.sendNotification(lsp.InitializedNotification.type, {});
  return connection;
}

async function reportsOf(folder: string): Promise<Map<string, lsp.FullDocumentDiagnosticReport>> {
  const connection = await serve(folder);
  const { items } = await connection.sendRequest(lsp.WorkspaceDiagnosticRequest.type, {
    previousResultIds: [],
  });
  const root = `${pathToFileURL(folder).href}/`;
  return new Map(
    items.map((item) => [
      item.uri.replace(root, ''),
      item as lsp.WorkspaceFullDocumentDiagnosticReport,
    ]),
  );
}

it('checks what it can read, and says why it cannot read the rest', async () => {
  const folder = folderWith({
    'utf8.press': faulty,
    'utf16.PRESS': Buffer.from(`\ufeff${faulty}`, 'utf16le'),
    'pdf.press': '%PDF-1.7',
    'large.press': '',
    'zero/a.press': faulty,
    'pipe/b.press': faulty,
  });
  truncateSync(join(folder, 'large.press'), 300 * 1024 * 1024);
  execFileSync('mkfifo', [join(folder, 'pipe.press'), join(folder, 'pipe/pressroom.yaml')]);
  symlinkSync('/dev/zero', join(folder, 'zero.press'));
  symlinkSync('/dev/zero', join(folder, 'zero/pressroom.yaml'));
  symlinkSync('utf8.press', join(folder, 'link.press'));

  const reports = await reportsOf(folder);
  expect([...reports.keys()].sort()).toEqual([
    'large.press',
    'pdf.press',
    'pipe/b.press',
    'utf16.PRESS',
    'utf8.press',
    'zero/a.press',
  ]);
  for (const path of ['utf8.press', 'utf16.PRESS', 'zero/a.press', 'pipe/b.press']) {
    expect(rulesIn(reports.get(path)!)).toContain(doubledWord);
  }
  expect(reports.get('utf16.PRESS')!.items).toEqual(reports.get('utf8.press')!.items);
  expect(reports.get('large.press')!.items).toMatchObject([
    { message: 'This file has 300 MB; nothing of more than 64 MB is read.' },
  ]);
  expect(reports.get('pdf.press')!.items).toMatchObject([
    { message: 'This file is a PDF; save the release as plain text.' },
  ]);
});

it('answers about a file that is asked for and is none', async () => {
  const folder = folderWith({});
  execFileSync('mkfifo', [join(folder, 'pipe.press')]);
  symlinkSync('/dev/zero', join(folder, 'zero.press'));
  const connection = await serve(folder);
  const messagesOf = async (name: string) => {
    const report = await connection.sendRequest(lsp.DocumentDiagnosticRequest.type, {
      textDocument: { uri: pathToFileURL(join(folder, name)).href },
    });
    return 'items' in report ? report.items.map(({ message }) => message) : [];
  };
  expect(await messagesOf('pipe.press')).toEqual(['This file is a pipe, not a file.']);
  expect(await messagesOf('zero.press')).toEqual(['This file is a device, not a file.']);
  expect(await messagesOf('none.press')).toEqual([]);
});
