/** A client names a release as it likes: no name makes the server loop, throw or look through the disk. */
import { describe, expect, it } from 'vitest';
import {
  introduction,
  open,
  pullingIntroduction,
  rulesFoundIn,
  startRawSession,
} from './rawSession';
import { doubledWord, faulty } from './session';

const position = { line: 2, character: 12 };

describe('a name', () => {
  it.each(
    [
      '',
      '/',
      '//',
      '/a.press',
      '//x/a.press',
      'a.press',
      'a/b/c.press',
      '.',
      '..',
      'file:',
      'file:///',
      'file://',
      'untitled:',
      'untitled:Untitled-1',
      '%',
      '%zz/%2F/%00.press',
      'file:///%zz/a.press',
      'file:///%00',
      '\0',
      '\ud800/a',
      'C:\\wire\\a.press',
      'C:/wire/a.press',
      'http://[',
      'git:/wire/a.press?a/b#c/d',
      ' /a.press',
      'x'.repeat(1_000_000),
      `file:///${'a/'.repeat(500_000)}b.press`,
      '/'.repeat(1_000_000),
      '%'.repeat(1_000_000),
    ].map((name) => [
      name.length > 40 ? `${name.slice(0, 12)}… of ${name.length} characters` : name,
      name,
    ]),
  )('may be %j in every request and notification', async (_, name) => {
    for (const introducing of [introduction, pullingIntroduction]) {
      const reads: string[] = [];
      const files = {
        read: async (file: string) => void reads.push(file),
        list: async () => [],
      };
      const session = startRawSession({ files: files as never });
      const { ask, tell } = session;
      await ask('initialize', {
        ...introducing,
        rootUri: name,
        workspaceFolders: [{ uri: name, name }],
      });
      tell('initialized', {});
      const about = { textDocument: { uri: name, version: 2 } };
      const range = { start: position, end: position };
      const everyRequest = async () => {
        await ask('textDocument/hover', { ...about, position });
        await ask('textDocument/completion', { ...about, position });
        await ask('textDocument/codeAction', { ...about, range, context: {} });
        await ask('textDocument/documentSymbol', about);
        await ask('textDocument/foldingRange', about);
        await ask('textDocument/semanticTokens/full', about);
        await ask('textDocument/semanticTokens/full/delta', { ...about, previousResultId: '1' });
        await ask('textDocument/semanticTokens/range', { ...about, range });
        await ask('textDocument/diagnostic', about);
        await ask('workspace/diagnostic', { previousResultIds: [{ uri: name, value: 'x' }] });
        await ask('workspace/executeCommand', {
          command: 'pressroom.checkWorkspace',
          arguments: [name],
        });
      };
      await everyRequest();
      open(session, name, faulty);
      tell('textDocument/didChange', { ...about, contentChanges: [{ range, text: '' }] });
      tell('textDocument/didSave', about);
      tell('workspace/didChangeWatchedFiles', {
        changes: [
          { uri: name, type: 1 },
          { uri: name, type: 3 },
        ],
      });
      await everyRequest();
      if (introducing === pullingIntroduction)
        expect(await rulesFoundIn(session, name)).toContain(doubledWord);
      tell('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri: name, name }] },
      });
      tell('textDocument/didClose', about);
      await ask('textDocument/foldingRange', about);
      expect(reads.length).toBeLessThan(20_000);
      const logged = session.said.filter(({ method }) => method === 'window/logMessage');
      expect(logged).toEqual([]);
    }
  });
});
