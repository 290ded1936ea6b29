/** What must hold whatever a client sends: the server lives, and nothing leaves the machine. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import { doubledWord, faulty, pulling, rulesIn, startSession } from './session';

const uri = 'file:///wire/a.press';

const requests = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'textDocument/diagnostic',
  'workspace/diagnostic',
  'workspace/executeCommand',
  'pressroom/unheardOf',
];
const notifications = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didSave',
  'textDocument/didClose',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  '$/cancelRequest',
  'pressroom/unheardOf',
];

const nonsense = fc.oneof(
  fc.constantFrom(null, -1, 0, 1e20, '', 'x', uri, true, [], {}),
  fc.jsonValue({ maxDepth: 2 }),
);
const place = fc.oneof(nonsense, fc.record({ line: nonsense, character: nonsense }));
/** Parameters that have the right keys with anything in them. */
const parameters = fc.record(
  {
    textDocument: fc.oneof(
      nonsense,
      fc.record({ uri: fc.oneof(fc.constant(uri), nonsense), version: nonsense, text: nonsense }),
    ),
    position: place,
    range: fc.oneof(nonsense, fc.record({ start: place, end: place })),
    context: fc.oneof(nonsense, fc.record({ only: nonsense, diagnostics: nonsense })),
    contentChanges: fc.oneof(
      nonsense,
      fc.array(fc.record({ range: fc.record({ start: place, end: place }), text: nonsense })),
    ),
    previousResultId: nonsense,
    previousResultIds: fc.oneof(nonsense, fc.array(nonsense)),
    changes: fc.oneof(nonsense, fc.array(nonsense)),
    event: nonsense,
    command: nonsense,
    settings: nonsense,
    id: fc.string(),
  },
  { requiredKeys: [] },
);

describe('a text that is far too long for a release', () => {
  const text = 'Inspectors rated it “good” overall. '.repeat(280_000);

  it('gets one message, and no request reads it', async () => {
    const { connection, open, pull } = await startSession({ capabilities: pulling });
    open(uri, text);
    expect(await pull(uri)).toMatchObject({
      items: [{ message: expect.stringContaining('is not checked') }],
    });
    const textDocument = { uri };
    const place = { line: 0, character: 12 };
    const range = { start: place, end: place };
    const ask = (method: string, params: object) =>
      connection.sendRequest(`textDocument/${method}`, { textDocument, ...params });
    expect(await ask('hover', { position: place })).toBeNull();
    expect(await ask('completion', { position: place })).toMatchObject({ items: [] });
    expect(await ask('codeAction', { range, context: { diagnostics: [] } })).toEqual([]);
    expect(await ask('semanticTokens/full', {})).toMatchObject({ data: [] });
    expect(await ask('documentSymbol', {})).toEqual([]);
  });
});

describe('a client that sends nonsense', () => {
  it('is answered, and the next request is answered rightly', async () => {
    const { connection, open, pull } = await startSession({ capabilities: pulling });
    open(uri, faulty);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...requests), parameters, async (method, params) => {
        // An error is an answer, too; what counts is that one comes.
        await connection.sendRequest(method, params).catch(() => undefined);
      }),
      { seed: 20190530, numRuns: 600 },
    );
    expect(rulesIn(await pull(uri))).toContain(doubledWord);
  });

  it('loses no release that it opened properly', async () => {
    const { connection, open, pull } = await startSession({ capabilities: pulling });
    const other = 'file:///wire/b.press';
    open(other, faulty);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...notifications), parameters, async (method, params) => {
        await connection.sendNotification(method, params);
      }),
      { seed: 20190530, numRuns: 600 },
    );
    expect(rulesIn(await pull(other))).toContain(doubledWord);
    open(uri, faulty);
    expect(rulesIn(await pull(uri))).toContain(doubledWord);
  });

  it('may ask before it opens, and after it closes', async () => {
    const { connection, open, pull } = await startSession({ capabilities: pulling });
    const textDocument = { uri };
    const position = { line: 0, character: 0 };
    const hover = () => connection.sendRequest(lsp.HoverRequest.type, { textDocument, position });
    expect(await hover()).toBeNull();
    open(uri, faulty);
    await connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument });
    expect(await hover()).toBeNull();
    expect(await pull(uri)).toEqual({ kind: 'full', items: [] });
  });
});

describe('a draft under embargo', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('never leaves the machine: no connection is opened, no name looked up', async () => {
    const refuse = () => {
      throw new Error('The network was used.');
    };
    const doors = [
      vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse),
      vi.spyOn(net.Server.prototype, 'listen').mockImplementation(refuse),
      vi.spyOn(dgram, 'createSocket').mockImplementation(refuse),
      vi.spyOn(dns, 'lookup').mockImplementation(refuse as never),
      vi.spyOn(http, 'request').mockImplementation(refuse),
      vi.spyOn(https, 'request').mockImplementation(refuse),
      vi.spyOn(globalThis, 'fetch').mockImplementation(refuse),
    ];
    const { connection, log, open, pull } = await startSession({
      capabilities: pulling,
      folders: ['file:///wire'],
      files: {
        'file:///wire/pressroom.yaml': 'register: [https://example.org/register.yaml]\n',
        'file:///wire/b.press': faulty,
      },
    });
    const textDocument = { uri };
    open(
      uri,
      `---\nreport: https://example.org/report\n---\nEMBARGOED until 00.01 on 30 May 2030\n\n${faulty}\nSee https://example.org or [this](http://example.org).\n`,
    );
    for (let line = 0; line < 12; line++) {
      const at = { textDocument, position: { line, character: 12 } };
      await connection.sendRequest(lsp.HoverRequest.type, at);
      await connection.sendRequest(lsp.CompletionRequest.type, at);
    }
    expect(rulesIn(await pull(uri))).toContain(doubledWord);
    await connection.sendRequest(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    for (const door of doors) expect(door).not.toHaveBeenCalled();
    expect(log).toEqual([]);
  });
});
