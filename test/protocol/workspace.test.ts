import { describe, expect, it } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import type { WorkspaceFiles } from '../../server/src/workspace/files';
import { doubledWord, faulty, pulling, rulesIn, showsAll, startSession, textOf } from './session';

const watching: lsp.ClientCapabilities = {
  ...pulling,
  workspace: {
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};
const clean = 'A headline\n\nStaff know the people.\n';

function changed(connection: lsp.ProtocolConnection, uri: string, type: lsp.FileChangeType) {
  return connection.sendNotification(lsp.DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type }],
  });
}

describe('the findings of the workspace', () => {
  const folder = 'file:///wire';
  const uri = `${folder}/a.press`;

  it('are those of open releases, until all are asked for', async () => {
    const { connection, open } = await startSession({
      capabilities: pulling,
      folders: [folder],
      files: { [uri]: faulty, [`${folder}/b.press`]: faulty },
    });
    open(uri, faulty);
    const names = async () => {
      const { type } = lsp.WorkspaceDiagnosticRequest;
      const { items } = await connection.sendRequest(type, { previousResultIds: [] });
      return items.map((item) => item.uri).sort();
    };
    expect(await names()).toEqual([uri]);
    await connection.sendRequest(lsp.ExecuteCommandRequest.type, {
      command: 'pressroom.checkWorkspace',
    });
    expect(await names()).toEqual([uri, `${folder}/b.press`]);
  });

  it('are those of every release in the folders, open or not, if so set', async () => {
    const { connection, open } = await startSession({
      capabilities: pulling,
      settings: showsAll,
      folders: [folder, 'file:///other'],
      files: {
        [uri]: clean,
        [`${folder}/b/c.press.md`]: faulty,
        [`${folder}/readme.md`]: faulty,
        [`${folder}/old/d.press`]: faulty,
        [`${folder}/pressroom.yaml`]: 'exclude: [old]\n',
        'file:///other/e.press': faulty,
      },
    });
    open(uri, faulty);
    const { items } = await connection.sendRequest(lsp.WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    const found = items.map((item) => [
      item.uri,
      item.version,
      rulesIn(item).includes(doubledWord),
    ]);
    expect(found.sort()).toEqual([
      ['file:///other/e.press', null, true],
      ['file:///wire/a.press', 1, true],
      ['file:///wire/b/c.press.md', null, true],
    ]);
  });

  it('say which release cannot be read and why, unless the project leaves it out', async () => {
    const problem = 'is a PDF; save the release as plain text';
    const files: Record<string, string | { readonly problem: string }> = {
      [uri]: { problem },
      [`${folder}/old/b.press`]: { problem },
      [`${folder}/pressroom.yaml`]: 'exclude: [old]\n',
    };
    const { connection, pull } = await startSession({
      capabilities: watching,
      settings: showsAll,
      folders: [folder],
      files,
    });
    const message = 'This file is a PDF; save the release as plain text.';
    const pullAll = (previousResultIds: lsp.PreviousResultId[]) =>
      connection.sendRequest(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds });
    const { items } = await pullAll([]);
    expect(items).toMatchObject([{ uri, items: [{ severity: 1, message }] }]);
    expect(await pull(uri)).toMatchObject({ items: [{ message }] });
    expect(await pull(`${folder}/old/b.press`)).toMatchObject({ items: [] });

    const next = pullAll([{ uri, value: items[0]!.resultId! }]);
    files[uri] = clean;
    await changed(connection, uri, lsp.FileChangeType.Changed);
    const mended = (await next).items;
    expect(mended.map((item) => item.uri)).toEqual([uri]);
    expect(JSON.stringify(mended)).not.toContain(message);
  });

  it('leave out a folder that cannot be looked into, and the log says so once', async () => {
    const reader: WorkspaceFiles = {
      read: async (name) => (name === uri ? { text: faulty } : undefined),
      list: async (_, listing) => {
        listing?.onUnreadable?.(`${folder}/locked`, 'cannot be read (permission denied)');
        return [uri];
      },
    };
    const { connection, log } = await startSession({
      capabilities: pulling,
      settings: showsAll,
      folders: [folder],
      reader,
    });
    for (let times = 0; times < 2; times++) {
      const { type } = lsp.WorkspaceDiagnosticRequest;
      const { items } = await connection.sendRequest(type, { previousResultIds: [] });
      expect(items.map((item) => item.uri)).toEqual([uri]);
    }
    expect(log).toEqual(['The folder file:///wire/locked cannot be read (permission denied).']);
  });

  it('come in pieces when there are many', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`${folder}/${index}.press`, clean]),
    );
    const { connection } = await startSession({
      capabilities: pulling,
      settings: showsAll,
      folders: [folder],
      files,
    });
    const pieces: number[] = [];
    connection.onProgress(
      lsp.WorkspaceDiagnosticRequest.partialResult,
      'pieces',
      ({ items }) => void pieces.push(items.length),
    );
    const { items } = await connection.sendRequest(lsp.WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken: 'pieces',
    });
    expect([...pieces, items.length]).toEqual([50, 50, 20]);
  });

  it('are not given again until something changes', async () => {
    const files: Record<string, string> = { [uri]: faulty, [`${folder}/b.press`]: clean };
    const { connection } = await startSession({
      capabilities: watching,
      settings: showsAll,
      folders: [folder],
      files,
    });
    const pull = (previousResultIds: lsp.PreviousResultId[]) =>
      connection.sendRequest(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds });
    const known = (items: lsp.WorkspaceDocumentDiagnosticReport[]) =>
      items.map((item) => ({ uri: item.uri, value: item.resultId! }));
    const first = await pull([]);
    expect(first.items).toHaveLength(2);

    const second = pull(known(first.items));
    files[uri] = clean;
    await changed(connection, uri, lsp.FileChangeType.Changed);
    const { items } = await second;
    expect(items.map((item) => [item.uri, rulesIn(item).includes(doubledWord)])).toEqual([
      [uri, false],
    ]);

    const third = pull([...known(first.items).filter((id) => id.uri !== uri), ...known(items)]);
    delete files[uri];
    await changed(connection, uri, lsp.FileChangeType.Deleted);
    expect((await third).items).toMatchObject([{ uri, items: [] }]);
  });

  it('are given up when the client no longer wants to wait', async () => {
    const { connection } = await startSession({
      capabilities: watching,
      settings: showsAll,
      folders: [folder],
      files: { [uri]: clean },
    });
    const type = lsp.WorkspaceDiagnosticRequest.type;
    const { items } = await connection.sendRequest(type, { previousResultIds: [] });
    const source = new lsp.CancellationTokenSource();
    const previousResultIds = items.map((item) => ({ uri: item.uri, value: item.resultId! }));
    const waiting = connection.sendRequest(type, { previousResultIds }, source.token);
    source.cancel();
    await expect(waiting).rejects.toMatchObject({ code: lsp.LSPErrorCodes.RequestCancelled });
  });

  it('are counted by a command, with progress, and sent to a client that does not ask', async () => {
    const { askedFor, connection, diagnosticsOf } = await startSession({
      capabilities: { window: { workDoneProgress: true } },
      folders: [folder],
      files: { [uri]: faulty, [`${folder}/b.press`]: clean },
    });
    const said = new Promise<string>((resolve) =>
      connection.onNotification(lsp.ShowMessageNotification.type, ({ message }) =>
        resolve(message),
      ),
    );
    await connection.sendRequest(lsp.ExecuteCommandRequest.type, {
      command: 'pressroom.checkWorkspace',
    });
    await askedFor(lsp.WorkDoneProgressCreateRequest.method);
    expect(await said).toMatch(/^2 releases checked: /);
    expect(rulesIn(await diagnosticsOf(uri))).toContain(doubledWord);
  });
});

describe('settings', () => {
  const uri = 'file:///wire/a.press';

  it('weigh the rules of each folder, and take effect at once', async () => {
    let severity = 'hint';
    const settings = (scope: string) =>
      scope.startsWith('file:///wire/') ? { rules: { [doubledWord]: severity } } : undefined;
    const { askedFor, connection, open, pull } = await startSession({
      capabilities: watching,
      folders: ['file:///wire', 'file:///other'],
      settings,
    });
    const severityIn = async (release: string) => {
      const { items } = (await pull(release)) as lsp.FullDocumentDiagnosticReport;
      return items.find(({ code }) => code === doubledWord)?.severity;
    };
    open(uri, faulty);
    open('file:///other/a.press', faulty);
    expect(await severityIn(uri)).toBe(lsp.DiagnosticSeverity.Hint);
    expect(await severityIn('file:///other/a.press')).toBe(lsp.DiagnosticSeverity.Warning);
    severity = 'off';
    await connection.sendNotification(lsp.DidChangeConfigurationNotification.type, {
      settings: null,
    });
    await askedFor(lsp.DiagnosticRefreshRequest.method);
    expect(await severityIn(uri)).toBeUndefined();
  });

  it('may be nonsense', async () => {
    for (const nonsense of [
      null,
      5,
      'x',
      [],
      { run: 7, house: {}, rules: 'off' },
      { rules: { x: 1 } },
    ]) {
      const { open, pull } = await startSession({
        capabilities: pulling,
        settings: () => nonsense,
      });
      open(uri, faulty);
      expect(rulesIn(await pull(uri))).toContain(doubledWord);
    }
  });

  it('are asked to be announced where the client can, and file changes too', async () => {
    const { asked, askedFor } = await startSession({
      capabilities: {
        workspace: {
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
    });
    await askedFor(lsp.RegistrationRequest.method, 2);
    const methods = asked.flatMap(({ params }) =>
      (params as lsp.RegistrationParams).registrations.map(({ method }) => method),
    );
    expect(methods).toEqual([
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });
});

describe('a project', () => {
  const config = 'file:///wire/pressroom.yaml';
  const uri = 'file:///wire/drafts/a.press';

  it('weighs rules whatever the settings say, and is read again when it changes', async () => {
    const files = { [config]: `rules: { ${doubledWord}: off }\n` };
    const { askedFor, connection, open, pull } = await startSession({
      capabilities: watching,
      folders: ['file:///wire'],
      files,
      settings: () => ({ rules: { [doubledWord]: 'error' } }),
    });
    open(uri, faulty);
    expect(rulesIn(await pull(uri))).not.toContain(doubledWord);
    files[config] = '';
    await changed(connection, config, lsp.FileChangeType.Changed);
    await askedFor(lsp.DiagnosticRefreshRequest.method);
    expect(rulesIn(await pull(uri))).toContain(doubledWord);
  });

  it('is read again on save by a client that watches no files', async () => {
    const files = { [config]: `rules: { ${doubledWord}: off }\n` };
    const { connection, diagnosticsOf, open } = await startSession({ files });
    open(uri, faulty);
    expect(rulesIn(await diagnosticsOf(uri))).not.toContain(doubledWord);
    files[config] = '';
    await connection.sendNotification(lsp.DidSaveTextDocumentNotification.type, {
      textDocument: { uri },
    });
    await diagnosticsOf(uri, (params) => rulesIn(params).includes(doubledWord));
  });

  it('shows what is wrong in its own files, and takes it back', async () => {
    const register = 'file:///wire/facts/people.yaml';
    const files = {
      [config]: 'register: ["facts/*.yaml"]\nhouse: [\n',
      [register]: 'people:\n  - name: Anwen\n',
    };
    const { connection, diagnosticsOf, open, pull } = await startSession({
      capabilities: watching,
      files,
    });
    open(uri, faulty);
    expect(rulesIn(await pull(uri))).toContain(doubledWord);
    const shown = await diagnosticsOf(config);
    expect(shown.diagnostics).toMatchObject([{ severity: 1, source: 'pressroom' }]);

    files[config] = 'register: ["facts/*.yaml"]\n';
    await changed(connection, config, lsp.FileChangeType.Changed);
    await pull(uri);
    await diagnosticsOf(config, ({ diagnostics }) => diagnostics.length === 0);
    expect((await diagnosticsOf(register)).diagnostics).toMatchObject([
      { message: 'people[0].id: is missing', range: { start: { line: 1 } } },
    ]);
  });

  it('is said to be unreadable, and what lies above it does not hold in its place', async () => {
    const { diagnosticsOf, open, pull } = await startSession({
      capabilities: pulling,
      files: {
        [config]: { problem: 'is a folder' },
        'file:///pressroom.yaml': `rules: { ${doubledWord}: off }\n`,
      },
    });
    open(uri, faulty);
    expect(rulesIn(await pull(uri))).toContain(doubledWord);
    expect(await diagnosticsOf(config)).toMatchObject({
      diagnostics: [{ severity: 1, message: 'this is a folder' }],
    });
  });

  it('tells of the people its register knows', async () => {
    const { connection, open } = await startSession({
      files: {
        [config]: 'register: [people.yaml]\n',
        'file:///wire/people.yaml':
          'people:\n  - { id: anwen-preece, name: Anwen Preece, pronoun: she, roles: [{ title: Director, from: 2024 }] }\n'.replace(
            '2024',
            '"2024"',
          ),
      },
    });
    open(uri, 'A headline\n\nDirector Anwen Preece said: “It is good.”\n');
    const hover = await connection.sendRequest(lsp.HoverRequest.type, {
      textDocument: { uri },
      position: { line: 2, character: 12 },
    });
    expect(textOf(hover)).toContain('Director, since 2024');
  });

  it('is not read when a release is left out of checks', async () => {
    const { open, pull } = await startSession({
      capabilities: pulling,
      files: { [config]: 'exclude: [drafts]\n' },
    });
    open(uri, faulty);
    expect(rulesIn(await pull(uri))).toEqual([]);
  });

  it('of a folder out of reach is read through the client', async () => {
    const { connection, open, pull } = await startSession({
      capabilities: pulling,
      initializationOptions: { clientFiles: true },
    });
    connection.onRequest('pressroom/readFile', ({ uri: file }: { uri: string }) =>
      file === 'vscode-vfs://github/owner/pressroom.yaml'
        ? { text: `rules: { ${doubledWord}: off }\n` }
        : null,
    );
    open('vscode-vfs://github/owner/drafts/a.press', faulty);
    expect(rulesIn(await pull('vscode-vfs://github/owner/drafts/a.press'))).not.toContain(
      doubledWord,
    );
  });

  it('of a folder out of reach is said to be unreadable, as the client says', async () => {
    const { connection, diagnosticsOf, open, pull } = await startSession({
      capabilities: pulling,
      initializationOptions: { clientFiles: true },
    });
    const remote = 'vscode-vfs://github/owner/pressroom.yaml';
    connection.onRequest('pressroom/readFile', ({ uri: file }: { uri: string }) =>
      file === remote ? { problem: 'cannot be read (permission denied)' } : null,
    );
    open('vscode-vfs://github/owner/drafts/a.press', faulty);
    expect(rulesIn(await pull('vscode-vfs://github/owner/drafts/a.press'))).toContain(doubledWord);
    expect(await diagnosticsOf(remote)).toMatchObject({
      diagnostics: [{ message: 'this cannot be read (permission denied)' }],
    });
  });
});

it('follows the folders of the window', async () => {
  const { askedFor, connection } = await startSession({
    capabilities: { ...watching, workspace: { ...watching.workspace, workspaceFolders: true } },
    settings: showsAll,
    folders: ['file:///one'],
    files: { 'file:///one/a.press': clean, 'file:///two/b.press': clean },
  });
  await connection.sendNotification(lsp.DidChangeWorkspaceFoldersNotification.type, {
    event: {
      added: [{ uri: 'file:///two', name: 'two' }],
      removed: [{ uri: 'file:///one', name: 'one' }],
    },
  });
  await askedFor(lsp.DiagnosticRefreshRequest.method);
  const { items } = await connection.sendRequest(lsp.WorkspaceDiagnosticRequest.type, {
    previousResultIds: [],
  });
  expect(items.map(({ uri }) => uri)).toEqual(['file:///two/b.press']);
});
