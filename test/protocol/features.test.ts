import { describe, expect, it } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import { faulty, pulling, startSession, textOf } from './session';

const uri = 'file:///wire/a.press';
const textDocument = { uri };

describe('features', () => {
  it('answer about the version that is open', async () => {
    const { connection, edit, open } = await startSession();
    const ask = (line: number, character: number) =>
      connection.sendRequest(lsp.HoverRequest.type, {
        textDocument,
        position: { line, character },
      });
    open(uri, 'A headline\n\nStaff in Essex CRC work hard.\n');
    const hover = await ask(2, 12);
    expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
    expect(textOf(hover)).toMatch(/^Essex CRC/);
    edit(uri, 2, { text: 'A headline\n\nNobody works.\n' });
    expect(await ask(2, 12)).toBeNull();
  });

  it('use Markdown, snippets and nesting where the client has them, and never a trusted mark', async () => {
    const { connection, open } = await startSession({
      capabilities: {
        textDocument: {
          hover: { contentFormat: ['markdown', 'plaintext'] },
          completion: { completionItem: { snippetSupport: true } },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
      },
    });
    open(uri, 'A headline\n\nStaff in Essex CRC work hard.\n\n');
    const hover = await connection.sendRequest(lsp.HoverRequest.type, {
      textDocument,
      position: { line: 2, character: 12 },
    });
    expect(hover?.contents).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(hover)).not.toContain('isTrusted');
    const completion = await connection.sendRequest(lsp.CompletionRequest.type, {
      textDocument,
      position: { line: 4, character: 0 },
    });
    const { items } = completion as lsp.CompletionList;
    expect(items.map(({ label }) => label)).toContain('ENDS');
    expect(items.every(({ insertTextFormat }) => insertTextFormat === 2)).toBe(true);
    const symbols = await connection.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument });
    expect(symbols?.[0]).toHaveProperty('children');
  });

  it('complete the whole of a rating from the middle of it, or up to the cursor, as the client can', async () => {
    const line = 'It was rated ‘Requires improvement’ for staffing.';
    const text = `---\npublished: 2019-05-30\n---\nA headline\n\n${line}\n`;
    const position = { line: 5, character: line.indexOf('ires') };
    const start = { line: 5, character: line.indexOf('Requ') };
    const replace = { start, end: { line: 5, character: line.indexOf('’') } };
    const asked = async (insertReplaceSupport: boolean) => {
      const { connection, open } = await startSession({
        capabilities: {
          textDocument: { completion: { completionItem: { insertReplaceSupport } } },
        },
      });
      open(uri, text);
      const params = { textDocument, position };
      const answer = await connection.sendRequest(lsp.CompletionRequest.type, params);
      const { items } = answer as lsp.CompletionList;
      return items.find(({ label }) => label === 'Good')!.textEdit;
    };
    expect(await asked(true)).toEqual({
      newText: 'Good',
      insert: { start, end: position },
      replace,
    });
    expect(await asked(false)).toEqual({ newText: 'Good', range: replace });
  });

  it('repair one finding, or all that is certain', async () => {
    const { connection, open } = await startSession({
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    });
    open(uri, faulty);
    const range = { start: { line: 2, character: 12 }, end: { line: 2, character: 18 } };
    const actions = (only?: string[]) =>
      connection.sendRequest(lsp.CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [], ...(only && { only }) },
      }) as Promise<lsp.CodeAction[]>;
    const [fix] = await actions();
    const [all] = await actions(['source.fixAll']);
    const version = { textDocument: { uri, version: 1 } };
    expect(fix).toMatchObject({ kind: 'quickfix', edit: { documentChanges: [version] } });
    expect(all).toMatchObject({
      kind: 'source.fixAll.pressroom',
      edit: { documentChanges: [version] },
    });
  });

  it('ask by the command of a client that has one why something is to be ignored, and last', async () => {
    const range = { start: { line: 2, character: 12 }, end: { line: 2, character: 18 } };
    const lastActionFor = async (initializationOptions: object) => {
      const { connection, open } = await startSession({ initializationOptions });
      open(uri, faulty);
      const actions = (await connection.sendRequest(lsp.CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [] },
      })) as lsp.CodeAction[];
      return actions.at(-1)!;
    };
    const asking = await lastActionFor({ ignoreCommand: 'desk.ignore' });
    expect(asking.title).toMatch(/^Ignore /);
    expect(asking.edit).toBeUndefined();
    expect(asking.command).toMatchObject({ command: 'desk.ignore', arguments: [{ uri }] });
    const writing = await lastActionFor({});
    expect(writing.command).toBeUndefined();
    expect(JSON.stringify(writing.edit)).toContain('[INSERT REASON]');
  });

  it('trust nothing that comes back with a diagnostic', async () => {
    const { connection, open } = await startSession();
    open(uri, 'A headline\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    const diagnostic = {
      range,
      message: 'x',
      code: 'doubled-word',
      source: 'pressroom',
      data: { fix: { title: 'Delete all', edits: [{ span: { start: 0, end: 10 }, text: '' }] } },
    };
    const actions = await connection.sendRequest(lsp.CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [diagnostic] },
    });
    expect(actions?.map(({ title }) => title)).not.toContain('Delete all');
  });

  it('fold, and colour in full, in part and by what changed', async () => {
    const { connection, edit, open } = await startSession();
    open(uri, `${faulty}2. It had 5,500 cases.\n`);
    const folds = await connection.sendRequest(lsp.FoldingRangeRequest.type, { textDocument });
    expect(folds).toContainEqual({ startLine: 6, endLine: 9, kind: 'region' });

    const tokens = await connection.sendRequest(lsp.SemanticTokensRequest.type, { textDocument });
    const data = [...tokens!.data];
    edit(uri, 2, {
      range: { start: { line: 9, character: 10 }, end: { line: 9, character: 15 } },
      text: '600 or 700',
    });
    const previousResultId = tokens!.resultId!;
    const delta = (await connection.sendRequest(lsp.SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId,
    })) as lsp.SemanticTokensDelta;
    for (const { data: added = [], deleteCount, start } of delta.edits) {
      data.splice(start, deleteCount, ...added);
    }
    const fresh = await connection.sendRequest(lsp.SemanticTokensRequest.type, { textDocument });
    expect(data).toEqual(fresh!.data);
    const unknown = { textDocument, previousResultId: 'unheard of' };
    expect(
      await connection.sendRequest(lsp.SemanticTokensDeltaRequest.type, unknown),
    ).toHaveProperty('data', data);
    const range = { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } };
    const part = await connection.sendRequest(lsp.SemanticTokensRangeRequest.type, {
      textDocument,
      range,
    });
    expect(part!.data.length).toBeLessThan(data.length);
  });
});

describe('positions', () => {
  const text = 'Caf\u00e9 “😀” the the end\r\n\r\nStaff in Essex CRC “😀😀” work hard hard.\r\n';

  it.each([
    [undefined, 'utf-16'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-32'], 'utf-16'],
    [['utf-32', 'utf-8'], 'utf-8'],
  ] as const)('of a client that offers %j are in %s', async (positionEncodings, chosen) => {
    const { initialized } = await startSession({
      capabilities: {
        general: { ...(positionEncodings && { positionEncodings: [...positionEncodings] }) },
      },
    });
    expect(initialized.capabilities.positionEncoding).toBe(chosen);
  });

  it.each(['utf-16', 'utf-8'] as const)('are %s both ways, edits included', async (encoding) => {
    const { connection, edit, open, pull } = await startSession({
      capabilities: { ...pulling, general: { positionEncodings: [encoding] } },
    });
    const width = (words: string) =>
      encoding === 'utf-8' ? new TextEncoder().encode(words).length : words.length;
    const behind = (words: string) => ({ line: 2, character: width(words) });
    const hoverAt = (words: string) =>
      connection.sendRequest(lsp.HoverRequest.type, { textDocument, position: behind(words) });
    open(uri, text);

    // Two changes of one notification; the second counts in what the first left.
    const marks = behind('Staff in Essex CRC “😀');
    edit(
      uri,
      2,
      { range: { start: marks, end: marks }, text: 'é😀' },
      {
        range: {
          start: behind('Staff in Essex CRC “😀é😀'),
          end: behind('Staff in Essex CRC “😀é😀😀'),
        },
        text: '',
      },
    );
    const { items } = (await pull(uri)) as lsp.FullDocumentDiagnosticReport;
    const doubled = items.filter(
      ({ code, range }) => code === 'doubled-word' && range.start.line === 2,
    );
    const before = 'Staff in Essex CRC “😀é😀” work ';
    expect(doubled).toHaveLength(1);
    const { range } = doubled[0]!;
    expect(range.start.character).toBeGreaterThanOrEqual(width(before));
    expect(range.end.character).toBeLessThanOrEqual(width(`${before}hard hard`));

    const hover = await hoverAt('Staff in Ess');
    expect(hover?.range).toEqual({ start: behind('Staff in '), end: behind('Staff in Essex CRC') });
  });
});
