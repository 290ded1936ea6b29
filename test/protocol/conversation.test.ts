/** What the protocols say of a conversation: what may come when, what a wrong message is answered, and that it goes on. */
import { describe, expect, it } from 'vitest';
import { messages } from '../../server/src/lsp/messages';
import {
  introduction,
  open,
  pullingIntroduction,
  type RawSession,
  rulesFoundIn,
  type Said,
  startRawSession,
} from './rawSession';
import { doubledWord, faulty } from './session';

const uri = 'file:///wire/a.press';
const textDocument = { uri };
const position = { line: 2, character: 12 };

const parseError = -32700;
const invalidRequest = -32600;
const methodNotFound = -32601;
const invalidParams = -32602;
const notInitialized = -32002;

const codeOf = ({ error }: Said) => error?.code;

/** A session in which a release is open. */
async function startWithRelease(): Promise<RawSession> {
  const session = startRawSession();
  await session.ask('initialize', pullingIntroduction);
  session.tell('initialized', {});
  open(session, uri, faulty);
  return session;
}

describe('a session', () => {
  it('has not begun before initialize', async () => {
    const session = startRawSession();
    expect(codeOf(await session.ask('textDocument/hover', { textDocument, position }))).toBe(
      notInitialized,
    );
    expect(codeOf(await session.ask('shutdown'))).toBe(notInitialized);
    open(session, uri, faulty);
    expect((await session.ask('initialize', pullingIntroduction)).result).toMatchObject({
      capabilities: { hoverProvider: true },
    });
    expect(await rulesFoundIn(session, uri)).toEqual([]);
  });

  it('begins once', async () => {
    const session = await startWithRelease();
    expect(codeOf(await session.ask('initialize', introduction))).toBe(invalidRequest);
    expect(await rulesFoundIn(session, uri)).toContain(doubledWord);
  });

  it('may begin at a second attempt', async () => {
    const { ask } = startRawSession();
    for (const wrong of [
      undefined,
      null,
      5,
      [],
      {},
      { capabilities: null },
      { capabilities: { general: 5 } },
    ]) {
      expect(codeOf(await ask('initialize', wrong))).toBe(invalidParams);
    }
    expect((await ask('initialize', introduction)).error).toBeUndefined();
  });

  it('takes null for what a client does not say of itself', async () => {
    const { ask } = startRawSession();
    const nulls = Object.fromEntries(
      ['general', 'textDocument', 'window', 'workspace'].map((key) => [key, null]),
    );
    const params = {
      processId: null,
      rootUri: null,
      workspaceFolders: null,
      initializationOptions: null,
    };
    expect((await ask('initialize', { ...params, capabilities: nulls })).error).toBeUndefined();
  });

  it('ends with shutdown and exit', async () => {
    const session = await startWithRelease();
    expect(await session.ask('shutdown')).toMatchObject({ result: null });
    expect(codeOf(await session.ask('textDocument/hover', { textDocument, position }))).toBe(
      invalidRequest,
    );
    expect(codeOf(await session.ask('shutdown'))).toBe(invalidRequest);
    session.tell('exit');
    await session.ended();
    expect(session.exits).toEqual([0]);
  });

  it('is answered to its end, whatever is still waiting', async () => {
    const session = startRawSession();
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    };
    await session.ask('initialize', { ...introduction, capabilities });
    open(session, uri, 'A headline\n');
    const all = { previousResultIds: [] as { uri: string; value: string }[] };
    const { result } = await session.ask('workspace/diagnostic', all);
    const [{ resultId }] = (result as { items: { resultId: string }[] }).items as [
      { resultId: string },
    ];
    const waiting = session.ask('workspace/diagnostic', {
      previousResultIds: [{ uri, value: resultId }],
    });
    await session.ask('shutdown');
    expect((await waiting).result).toEqual({ items: [] });
  });

  it('that is left without a word has ended badly, and no worse than once', async () => {
    const session = await startWithRelease();
    session.hangUp();
    await session.ended();
    expect(session.exits).toEqual([1]);
    const early = startRawSession();
    early.tell('exit');
    await early.ended();
    expect(early.exits).toEqual([1]);
  });

  it('knows nothing of the others in the same process', async () => {
    const [one, other] = [await startWithRelease(), await startWithRelease()];
    await one.ask('shutdown');
    one.tell('exit');
    await one.ended();
    expect(await rulesFoundIn(other, uri)).toContain(doubledWord);
    other.tell('exit');
    await other.ended();
    expect(other.exits).toEqual([1]);
  });
});

describe('parameters', () => {
  const requests = messages
    .map(({ method }) => method)
    .filter((method) => /^(?:textDocument|workspace)\/(?!did)/.test(method));

  it.each(requests)('of %s that are wrong are refused', async (method) => {
    const session = await startWithRelease();
    for (const wrong of [
      undefined,
      null,
      5,
      'x',
      [],
      [null],
      {},
      { textDocument: null },
      { textDocument: { uri: 5 } },
    ]) {
      expect(codeOf(await session.ask(method, wrong)), JSON.stringify(wrong)).toBe(invalidParams);
    }
    expect(await rulesFoundIn(session, uri)).toContain(doubledWord);
  });

  it('of a place are whole numbers', async () => {
    const { ask } = await startWithRelease();
    for (const wrong of [
      null,
      {},
      { line: 1 },
      { line: '1', character: 1 },
      { line: 0.5, character: 1 },
    ]) {
      expect(codeOf(await ask('textDocument/hover', { textDocument, position: wrong }))).toBe(
        invalidParams,
      );
    }
    const beyond = { line: 1e300, character: -5 };
    expect(
      (await ask('textDocument/hover', { textDocument, position: beyond })).error,
    ).toBeUndefined();
  });

  it('say what is wrong with them', async () => {
    const { ask } = await startWithRelease();
    const context = { only: ['quickfix', 5] };
    const range = { start: position, end: position };
    expect(
      (await ask('textDocument/codeAction', { textDocument, range, context })).error?.message,
    ).toBe(
      'The parameters of textDocument/codeAction are wrong: params.context.only[1] is not a string.',
    );
  });
});

describe('a release', () => {
  it('whose text is no text is not opened, and the log says so', async () => {
    const session = await startWithRelease();
    for (const text of [null, undefined, 5, ['x'], {}]) open(session, 'file:///wire/b.press', text);
    const { params } = await session.hears(({ method }) => method === 'window/logMessage');
    expect(params?.message).toContain('params.textDocument.text is not a string');
    expect(await rulesFoundIn(session, 'file:///wire/b.press')).toEqual([]);
    expect(await rulesFoundIn(session, uri)).toContain(doubledWord);
  });

  it('keeps its text when an edit of it makes no sense', async () => {
    const session = await startWithRelease();
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    for (const change of [
      null,
      5,
      {},
      { text: 5 },
      { range: null, text: '' },
      { range: {}, text: '' },
      { range: { start: position, end: null }, text: '' },
    ]) {
      session.tell('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: whole, text: 'Nothing.\n' }, change],
      });
    }
    expect(await rulesFoundIn(session, uri)).toContain(doubledWord);
  });

  it('that was never opened may be edited, saved and closed', async () => {
    const session = await startWithRelease();
    const other = { uri: 'file:///wire/b.press', version: 3 };
    session.tell('textDocument/didChange', {
      textDocument: other,
      contentChanges: [{ text: faulty }],
    });
    session.tell('textDocument/didSave', { textDocument: other });
    session.tell('textDocument/didClose', { textDocument: other });
    expect(await rulesFoundIn(session, other.uri)).toEqual([]);
    expect(await rulesFoundIn(session, uri)).toContain(doubledWord);
  });

  it('may be opened twice, and go back to an earlier version', async () => {
    const session = await startWithRelease();
    open(session, uri, 'A headline\n', 7);
    expect(await rulesFoundIn(session, uri)).not.toContain(doubledWord);
    const contentChanges = [{ text: faulty }];
    session.tell('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    expect(await rulesFoundIn(session, uri)).toContain(doubledWord);
  });
});

describe('a message', () => {
  it.each([
    ['nothing', null],
    ['a word', 'hover'],
    ['a batch', [{ jsonrpc: '2.0', id: 9, method: 'shutdown' }]],
    ['an empty batch', []],
    ['an object without anything', {}],
    ['a request with a method that is no name', { jsonrpc: '2.0', id: 9, method: 5 }],
    ['a request whose id is no id', { jsonrpc: '2.0', id: {}, method: 'shutdown' }],
    ['a request whose id is null', { jsonrpc: '2.0', id: null, method: 'shutdown' }],
  ])('that is %s is refused', async (_, message) => {
    const session = await startWithRelease();
    session.send(message);
    expect(codeOf(await session.hears(({ id }) => id === null))).toBe(invalidRequest);
    expect(await rulesFoundIn(session, uri)).toContain(doubledWord);
  });

  it('that is not JSON, or has no usable header, is refused', async () => {
    for (const bytes of [
      'Content-Length: 3\r\n\r\n{,}',
      'Content-Length: x\r\n\r\n{}',
      'x\r\n\r\n',
    ]) {
      const session = await startWithRelease();
      session.sendBytes(bytes);
      const found = rulesFoundIn(session, uri);
      expect(codeOf(await session.hears(({ id }) => id === null))).toBe(parseError);
      expect(await found).toContain(doubledWord);
    }
  });

  it('with an unknown method is answered so, or passed over', async () => {
    const session = await startWithRelease();
    for (const method of ['pressroom/unheardOf', '$/unheardOf', '__proto__', 'constructor', '']) {
      expect(codeOf(await session.ask(method, [1, 2]))).toBe(methodNotFound);
      session.tell(method, { any: 'thing' });
    }
    expect(await rulesFoundIn(session, uri)).toContain(doubledWord);
    expect(session.said.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });

  it('that cancels may cancel anything', async () => {
    const session = await startWithRelease();
    for (const params of [
      undefined,
      null,
      [],
      {},
      { id: null },
      { id: {} },
      { id: 'ask-1' },
      { id: 1e9 },
    ]) {
      session.tell('$/cancelRequest', params);
    }
    expect(await rulesFoundIn(session, uri)).toContain(doubledWord);
  });

  it('with an id that is not answered yet is refused, and the first one answered', async () => {
    const session = await startWithRelease();
    const hover = {
      jsonrpc: '2.0',
      id: 7,
      method: 'textDocument/hover',
      params: { textDocument, position },
    };
    session.send(hover);
    session.send(hover);
    await session.hears(({ id, result }) => id === 7 && result !== undefined);
    expect(codeOf(await session.hears(({ error, id }) => id === 7 && error !== undefined))).toBe(
      invalidRequest,
    );
    session.send({ ...hover, id: '7' });
    await session.hears(({ id }) => id === '7');
  });

  it('that answers what was not asked, or says nothing in answer, does no harm', async () => {
    const session = await startWithRelease();
    session.send({ jsonrpc: '2.0', id: 999, result: 5 });
    session.send({ jsonrpc: '2.0', id: 0 });
    session.send({ jsonrpc: '2.0', id: 1, error: true });
    session.send({ jsonrpc: '2.0', id: null, error: { code: 1, message: 'x' } });
    expect(await rulesFoundIn(session, uri)).toContain(doubledWord);
  });
});
