import { describe, expect, it } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import { doubledWord, faulty, pulling, rulesIn, startSession } from './session';

const uri = 'file:///wire/a.press';

/** An edit that takes the doubled word out of {@link faulty}. */
const repair = {
  range: { start: { line: 2, character: 14 }, end: { line: 2, character: 18 } },
  text: '',
};

describe('diagnostics that are sent', () => {
  it('come for the version they belong to, with rule, source and place', async () => {
    const { diagnosticsOf, edit, open } = await startSession();
    open(uri, faulty);
    const { diagnostics, version } = await diagnosticsOf(uri);
    expect(version).toBe(1);
    expect(diagnostics.find(({ code }) => code === doubledWord)).toMatchObject({
      range: { start: { line: 2 }, end: { line: 2 } },
      severity: 2,
      source: 'pressroom',
    });
    edit(uri, 2, repair);
    expect(rulesIn(await diagnosticsOf(uri, (params) => params.version === 2))).not.toContain(
      doubledWord,
    );
  });

  it('fold all edits that arrive together into one check', async () => {
    const { diagnosticsOf, edit, open, published } = await startSession();
    open(uri, faulty);
    await diagnosticsOf(uri);
    for (let version = 2; version <= 101; version++) {
      const end = { line: 2, character: version - 2 };
      edit(uri, version, { range: { start: end, end }, text: 'x' });
    }
    await diagnosticsOf(uri, ({ version }) => version === 101);
    expect(published.map(({ version }) => version)).toEqual([1, 101]);
  });

  it('are not sent again when an edit leaves them as they are', async () => {
    const { diagnosticsOf, edit, open, published } = await startSession();
    open(uri, faulty);
    await diagnosticsOf(uri);
    const [start, end] = [0, 26].map((character) => ({ line: 2, character }));
    edit(uri, 2, { range: { start: end!, end: end! }, text: 'x' });
    edit(uri, 3, { range: { start: start!, end: start! }, text: 'x' });
    await diagnosticsOf(uri, ({ version }) => version === 3);
    edit(uri, 4, {
      range: { start: { line: 2, character: 27 }, end: { line: 2, character: 28 } },
      text: '',
    });
    edit(uri, 5, { range: { start: start!, end: { line: 2, character: 1 } }, text: '' });
    await diagnosticsOf(uri, ({ version }) => version === 5);
    expect(published.map(({ version }) => version)).toEqual([1, 3, 5]);
  });

  it('go when the release is closed', async () => {
    const { connection, diagnosticsOf, open } = await startSession();
    open(uri, faulty);
    await diagnosticsOf(uri);
    await connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
    await diagnosticsOf(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('wait for a save, if so set', async () => {
    const { connection, diagnosticsOf, edit, open, published } = await startSession({
      settings: () => ({ run: 'onSave' }),
    });
    const other = 'file:///wire/b.press';
    open(uri, faulty);
    await diagnosticsOf(uri);
    edit(uri, 2, repair);
    open(other, faulty);
    await diagnosticsOf(other);
    expect(published.filter((params) => params.uri === uri)).toHaveLength(1);
    await connection.sendNotification(lsp.DidSaveTextDocumentNotification.type, {
      textDocument: { uri },
    });
    await diagnosticsOf(uri, ({ version }) => version === 2);
  });

  it('come without any pause, for a release that is not saved and for one in no folder', async () => {
    const { diagnosticsOf, open } = await startSession({ folders: ['file:///wire'] });
    open('untitled:Untitled-1', faulty);
    expect(rulesIn(await diagnosticsOf('untitled:Untitled-1'))).toContain(doubledWord);
    open('file:///elsewhere/a.press', faulty);
    expect(rulesIn(await diagnosticsOf('file:///elsewhere/a.press'))).toContain(doubledWord);
  });
});

describe('diagnostics that are asked for', () => {
  it('are offered to a client that can ask, which is sent none', async () => {
    const { initialized, open, published, pull } = await startSession({ capabilities: pulling });
    expect(initialized.capabilities.diagnosticProvider).toMatchObject({
      workspaceDiagnostics: true,
    });
    open(uri, faulty);
    expect(rulesIn(await pull(uri))).toContain(doubledWord);
    expect(published).toEqual([]);
  });

  it('are the same after an edit that leaves them as they are', async () => {
    const { edit, open, pull } = await startSession({ capabilities: pulling });
    open(uri, faulty);
    const { resultId } = (await pull(uri)) as lsp.FullDocumentDiagnosticReport;
    const end = { line: 2, character: 26 };
    edit(uri, 2, { range: { start: end, end }, text: 'x' });
    expect(await pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    const start = { line: 0, character: 0 };
    edit(uri, 3, { range: { start, end: start }, text: '\n' });
    expect((await pull(uri, resultId)).kind).toBe('full');
  });

  it('are not given twice', async () => {
    const { edit, open, pull } = await startSession({ capabilities: pulling });
    open(uri, faulty);
    const { resultId } = (await pull(uri)) as lsp.FullDocumentDiagnosticReport;
    expect(await pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    edit(uri, 2, repair);
    expect((await pull(uri, resultId)).kind).toBe('full');
  });

  it('see the edits that arrived before them and those right behind', async () => {
    const { edit, open, pull } = await startSession({ capabilities: pulling });
    open(uri, faulty);
    const report = pull(uri);
    edit(uri, 2, repair);
    expect(rulesIn(await report)).not.toContain(doubledWord);
  });

  it('come after what is more urgent', async () => {
    const { connection, edit, open, pull } = await startSession({ capabilities: pulling });
    open(uri, faulty);
    await pull(uri);
    const order: string[] = [];
    edit(uri, 2, repair);
    const textDocument = { uri };
    const position = { line: 2, character: 1 };
    await Promise.all([
      pull(uri).then(() => order.push('diagnostics')),
      connection
        .sendRequest(lsp.CompletionRequest.type, { textDocument, position })
        .then(() => order.push('completion')),
      connection
        .sendRequest(lsp.HoverRequest.type, { textDocument, position })
        .then(() => order.push('hover')),
    ]);
    expect(order).toEqual(['completion', 'hover', 'diagnostics']);
  });

  it('are given up when the client no longer wants them', async () => {
    const { connection, open, pull } = await startSession({ capabilities: pulling });
    open(uri, faulty);
    const source = new lsp.CancellationTokenSource();
    const report = connection.sendRequest(
      lsp.DocumentDiagnosticRequest.type,
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await expect(report).rejects.toMatchObject({ code: lsp.LSPErrorCodes.RequestCancelled });
    expect(rulesIn(await pull(uri))).toContain(doubledWord);
  });

  it('are there for a release that is not open, and empty for what is none', async () => {
    const { pull } = await startSession({ capabilities: pulling, files: { [uri]: faulty } });
    expect(rulesIn(await pull(uri))).toContain(doubledWord);
    expect(await pull('file:///wire/none.press')).toEqual({ kind: 'full', items: [] });
  });

  it('link to the page of the rule where the client has one', async () => {
    const { open, pull } = await startSession({
      capabilities: pulling,
      initializationOptions: { rulePages: 'https://example.org/rules/{rule}.md' },
    });
    open(uri, faulty);
    const { items } = (await pull(uri)) as lsp.FullDocumentDiagnosticReport;
    expect(items.find(({ code }) => code === doubledWord)?.codeDescription).toEqual({
      href: 'https://example.org/rules/doubled-word.md',
    });
  });

  it('never fail on what a text may be', async () => {
    const { log, open, pull } = await startSession({ capabilities: pulling });
    const texts = [
      '',
      ' ',
      '\u0000\u0001\ufffd',
      '\ud800',
      '---\na: &x [*x, *x]\n---\n',
      '---\nhouse: [\n',
      '---\nkind: 5\nrating: {}\n---\nA headline\n',
      `${'“'.repeat(10_000)}`,
      `${'('.repeat(10_000)}\n`.repeat(3),
      'x'.repeat(200_000),
    ];
    for (const [index, text] of texts.entries()) {
      open(`file:///wire/${index}.press`, text);
      expect((await pull(`file:///wire/${index}.press`)).kind).toBe('full');
    }
    expect(log).toEqual([]);
  });
});
