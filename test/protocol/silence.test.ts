/** A client may leave unanswered whatever it is asked: findings come all the same, and are brought up to date when it answers late. */
import { describe, expect, it } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import { introduction, startRawSession } from './rawSession';
import { doubledWord, faulty, pulling, rulesIn, showsAll, startSession } from './session';

const uri = 'file:///wire/a.press';

/** Questions to a client, which the test answers when it likes. */
function questions<T>() {
  const open: { readonly about: string; readonly answer: (value: T) => void }[] = [];
  const listeners = new Set<() => void>();
  return {
    /** To be called with each question. */
    ask: (about: string) =>
      new Promise<T>((answer) => {
        open.push({ about, answer });
        for (const listener of listeners) listener();
      }),
    /** Resolves when something has been asked, with what answers all that has been. */
    asked: () =>
      new Promise<(value: T) => void>((resolve) => {
        const look = () => {
          if (open.length === 0) return;
          listeners.delete(look);
          resolve((value) => {
            for (const { answer } of open.splice(0)) answer(value);
          });
        };
        listeners.add(look);
        look();
      }),
  };
}

const refreshing: lsp.ClientCapabilities = {
  ...pulling,
  workspace: { diagnostics: { refreshSupport: true } },
};
const off = { rules: { [doubledWord]: 'off' } };

describe('settings that are never sent', () => {
  it('are as they usually are, until they come', async () => {
    const { ask, asked } = questions<unknown>();
    const { diagnosticsOf, losePatience, open } = await startSession({ settings: ask });
    open(uri, faulty);
    const answer = await asked();
    losePatience();
    expect(rulesIn(await diagnosticsOf(uri))).toContain(doubledWord);
    answer(off);
    await diagnosticsOf(uri, (params) => !rulesIn(params).includes(doubledWord));
  });

  it('are told of when they come to a client that asks for findings', async () => {
    const { ask, asked } = questions<unknown>();
    const session = await startSession({ capabilities: refreshing, settings: ask });
    const { askedFor, losePatience, open, pull } = session;
    open(uri, faulty);
    const found = pull(uri);
    const answer = await asked();
    losePatience();
    expect(rulesIn(await found)).toContain(doubledWord);
    answer(off);
    await askedFor(lsp.DiagnosticRefreshRequest.method);
    expect(rulesIn(await pull(uri))).not.toContain(doubledWord);
  });

  it('are not waited for in every folder', async () => {
    const { ask, asked } = questions<unknown>();
    const { losePatience, open, pull } = await startSession({
      capabilities: pulling,
      settings: ask,
    });
    open(uri, faulty);
    const found = pull(uri);
    await asked();
    losePatience();
    await found;
    open('file:///other/a.press', faulty);
    expect(rulesIn(await pull('file:///other/a.press'))).toContain(doubledWord);
  });
});

describe('files that a client is to read', () => {
  const remote = 'vscode-vfs://github/owner/drafts/a.press';
  const surroundings = {
    capabilities: refreshing,
    folders: ['vscode-vfs://github/owner'],
    initializationOptions: { clientFiles: true },
  };

  it('may come late: the project holds from then on', async () => {
    const { ask, asked } = questions<{ text: string } | null>();
    const { askedFor, connection, losePatience, open, pull } = await startSession(surroundings);
    connection.onRequest('pressroom/readFile', ({ uri: file }: { uri: string }) =>
      file.endsWith('/owner/pressroom.yaml') ? ask(file) : null,
    );
    open(remote, faulty);
    const found = pull(remote);
    const answer = await asked();
    losePatience();
    expect(rulesIn(await found)).toContain(doubledWord);
    answer({ text: `rules: { ${doubledWord}: off }\n` });
    await askedFor(lsp.DiagnosticRefreshRequest.method);
    expect(rulesIn(await pull(remote))).not.toContain(doubledWord);
  });

  it('may never be listed: what is open is checked, and the others when the list comes', async () => {
    const { ask, asked } = questions<string[]>();
    const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };
    const { connection, losePatience, open } = await startSession({
      ...surroundings,
      settings: showsAll,
      capabilities: { ...pulling, workspace: watching },
    });
    const other = 'vscode-vfs://github/owner/b.press';
    connection.onRequest('pressroom/listFiles', ({ uri: folder }: { uri: string }) => ask(folder));
    connection.onRequest('pressroom/readFile', ({ uri: file }: { uri: string }) =>
      file === other ? { text: faulty } : null,
    );
    open(remote, faulty);
    const news = async (previousResultIds: lsp.PreviousResultId[]) => {
      const { type } = lsp.WorkspaceDiagnosticRequest;
      return (await connection.sendRequest(type, { previousResultIds })).items;
    };
    const found = news([]);
    const answer = await asked();
    losePatience();
    const known = (await found).map((item) => ({ uri: item.uri, value: item.resultId! }));
    expect(known.map((item) => item.uri)).toEqual([remote]);
    const next = news(known);
    answer([other]);
    expect((await next).map((item) => item.uri)).toEqual([other]);
  });

  it('may never be read: the workspace is checked without them', async () => {
    const { ask, asked } = questions<{ text: string } | null>();
    const { connection, losePatience, open } = await startSession({
      ...surroundings,
      settings: showsAll,
    });
    const other = 'vscode-vfs://github/owner/b.press';
    connection.onRequest('pressroom/listFiles', () => [other]);
    connection.onRequest('pressroom/readFile', ({ uri: file }: { uri: string }) =>
      file === other ? ask(file) : null,
    );
    open(remote, faulty);
    const found = connection.sendRequest(lsp.WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    await asked();
    losePatience();
    expect((await found).items.map((item) => item.uri)).toEqual([remote]);
  });
});

it('a client that agrees to nothing is still asked for everything, and told what a check found', async () => {
  const session = startRawSession({ files: { read: async () => undefined, list: async () => [] } });
  const dynamic = { dynamicRegistration: true };
  await session.ask('initialize', {
    ...introduction,
    capabilities: {
      window: { workDoneProgress: true },
      workspace: { didChangeConfiguration: dynamic, didChangeWatchedFiles: dynamic },
    },
  });
  session.tell('initialized', {});
  session.tell('initialized', {});
  const command = session.ask('workspace/executeCommand', { command: 'pressroom.checkWorkspace' });
  await session.hears(({ method }) => method === 'window/workDoneProgress/create');
  const registrations = session.said.filter(({ method }) => method === 'client/registerCapability');
  expect(registrations).toHaveLength(2);
  session.losePatience();
  await session.hears(({ method }) => method === 'window/showMessage');
  expect((await command).result).toBeNull();
  expect(session.said.some(({ method }) => method === '$/progress')).toBe(false);
});
