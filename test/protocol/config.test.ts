import { describe, expect, it } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import { pulling, startSession, textOf } from './session';

const uri = 'file:///wire/pressroom.yaml';
const textDocument = { uri };
const dynamicRegistration = { dynamicRegistration: true };
const capabilities: lsp.ClientCapabilities = {
  textDocument: {
    ...pulling.textDocument,
    synchronization: dynamicRegistration,
    completion: dynamicRegistration,
    hover: dynamicRegistration,
  },
};

describe('pressroom.yaml', () => {
  it('is asked about by a client that can be told to', async () => {
    const { asked, askedFor, connection } = await startSession({ capabilities });
    connection.sendNotification(lsp.InitializedNotification.type, {});
    await askedFor(lsp.RegistrationRequest.method);
    const registrations = asked.flatMap(
      ({ params }) => (params as lsp.RegistrationParams).registrations ?? [],
    );
    expect(registrations.map(({ method }) => method)).toEqual([
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/completion',
      'textDocument/hover',
    ]);
    for (const { registerOptions } of registrations) {
      expect(registerOptions).toMatchObject({
        documentSelector: [{ language: 'yaml', pattern: '**/pressroom.yaml' }],
      });
    }
  });

  it('is completed and explained as it stands now, and never read as a release', async () => {
    const { connection, edit, open, pull } = await startSession({ capabilities });
    const complete = async (character: number) => {
      const position = { line: 0, character };
      const list = await connection.sendRequest(lsp.CompletionRequest.type, {
        textDocument,
        position,
      });
      return (list as lsp.CompletionList).items.map(({ label }) => label);
    };
    open(uri, 'ho');
    expect(await complete(2)).toContain('house');
    edit(uri, 2, { text: 'house: ' });
    expect(await complete(7)).toContain('ofsted');
    const hover = await connection.sendRequest(lsp.HoverRequest.type, {
      textDocument,
      position: { line: 0, character: 2 },
    });
    expect(textOf(hover)).toContain('whose releases these are');
    expect(await pull(uri)).toMatchObject({ items: [] });
    connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument });
    expect(await complete(0)).toEqual([]);
  });
});
