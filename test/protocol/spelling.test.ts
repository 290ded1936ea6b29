/** Spelling as a client of the server sees it: the finding, what can be done about it, and the words of the project. */
import { expect, it } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import { startSession } from './session';

const uri = 'file:///office/drafts/a.press';
const config = 'file:///office/pressroom.yaml';
const text = 'A headline\n\nInspectors made seven recomendations.\n';
const capabilities: lsp.ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

async function actionsIn(files: Record<string, string>) {
  const folders = ['file:///office'];
  const { connection, diagnosticsOf, open } = await startSession({ capabilities, files, folders });
  open(uri, text);
  const { diagnostics } = await diagnosticsOf(uri);
  const found = diagnostics.find(({ code }) => code === 'spelling');
  const actions = (await connection.sendRequest(lsp.CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 2, character: 24 }, end: { line: 2, character: 24 } },
    context: { diagnostics: [] },
  })) as lsp.CodeAction[];
  return { found, actions };
}

it('finds a mistyped word and offers the right one, the project’s words, and silence, in that order', async () => {
  const { found, actions } = await actionsIn({});
  expect(found).toMatchObject({
    severity: 2,
    range: { start: { line: 2, character: 22 }, end: { line: 2, character: 36 } },
  });
  expect(actions.map(({ title }) => title)).toEqual([
    'Write “recommendations”',
    'Add “recomendations” to the project’s words',
    'Ignore “spelling” here, with a reason',
  ]);
  expect(actions[1]!.edit?.documentChanges).toMatchObject([
    { kind: 'create', uri: config },
    { textDocument: { uri: config }, edits: [{ newText: 'words:\n  - recomendations\n' }] },
  ]);
});

it('adds a word after those that pressroom.yaml has', async () => {
  const { actions } = await actionsIn({ [config]: 'words:\n  - jollof # a dish\n' });
  expect(actions[1]!.edit?.documentChanges).toMatchObject([
    { textDocument: { uri: config }, edits: [{ newText: '\n  - recomendations' }] },
  ]);
});

it('says nothing of the words of the project', async () => {
  const { found } = await actionsIn({ [config]: 'words: [Recomendations]\n' });
  expect(found).toBeUndefined();
});
