/** What an editor is shown while somebody writes. */
import { describe, expect, it } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import { caretNotification } from '../../server/src/lsp/protocol';
import { doubledWord, pulling, rulesIn, type Session, startSession } from './session';

const uri = 'file:///wire/a.press';
const text =
  'A headline\n\nStaff know the th people and  places.\n\nENDS\n\nNotes to editor\n\n1. A note.\n';
const refreshing: lsp.ClientCapabilities = {
  ...pulling,
  workspace: { diagnostics: { refreshSupport: true } },
};

/** Types a letter that makes "the the" of the text. */
function typeLetter({ edit }: Session): void {
  const end = { line: 2, character: 17 };
  edit(uri, 2, { range: { start: end, end }, text: 'e' });
}

/** The findings of a version, and of how many messages they are. */
async function rulesOf({ diagnosticsOf }: Session, version: number): Promise<unknown[]> {
  return rulesIn(await diagnosticsOf(uri, (params) => params.version === version));
}

async function writing(surroundings?: Parameters<typeof startSession>[0]): Promise<Session> {
  const session = await startSession(surroundings);
  session.open(uri, text);
  return session;
}

describe('a client that is sent findings', () => {
  it('is shown what is wrong with a word when the word is left', async () => {
    const session = await writing();
    await rulesOf(session, 1);
    typeLetter(session);
    expect(await rulesOf(session, 2)).not.toContain(doubledWord);
    const end = { line: 2, character: 18 };
    session.edit(uri, 3, { range: { start: end, end }, text: ' ' });
    expect(await rulesOf(session, 3)).toContain(doubledWord);
  });

  it('is shown it on a save', async () => {
    const session = await writing();
    await rulesOf(session, 1);
    typeLetter(session);
    await rulesOf(session, 2);
    await session.connection.sendNotification(lsp.DidSaveTextDocumentNotification.type, {
      textDocument: { uri },
    });
    await session.diagnosticsOf(uri, (params) => rulesIn(params).includes(doubledWord));
  });

  it('is shown it when writing pauses', async () => {
    const session = await writing();
    await rulesOf(session, 1);
    typeLetter(session);
    await rulesOf(session, 2);
    session.losePatience();
    await session.diagnosticsOf(uri, (params) => rulesIn(params).includes(doubledWord));
  });

  it('is shown it after an edit elsewhere, or one that brings more than a letter', async () => {
    const session = await writing();
    await rulesOf(session, 1);
    typeLetter(session);
    await rulesOf(session, 2);
    const start = { line: 8, character: 3 };
    session.edit(uri, 3, { range: { start, end: start }, text: 'Only ' });
    expect(await rulesOf(session, 3)).toContain(doubledWord);
  });
});

describe('a client that asks for findings', () => {
  it('is asked to ask again when the caret leaves the word', async () => {
    const session = await writing({
      capabilities: refreshing,
      initializationOptions: { tellsCaret: true },
    });
    const { askedFor, connection, pull } = session;
    await pull(uri);
    typeLetter(session);
    const first = (await pull(uri)) as lsp.FullDocumentDiagnosticReport;
    expect(rulesIn(first)).not.toContain(doubledWord);
    await connection.sendNotification(caretNotification, {
      textDocument: { uri },
      position: { line: 2, character: 2 },
    });
    await askedFor(lsp.DiagnosticRefreshRequest.method);
    const second = await pull(uri, first.resultId);
    expect(rulesIn(second)).toContain(doubledWord);
    expect(await pull(uri, second.resultId)).toMatchObject({ kind: 'unchanged' });
  });

  it('is not asked again where nothing has waited', async () => {
    const session = await writing({
      capabilities: refreshing,
      initializationOptions: { tellsCaret: true },
    });
    const { asked, connection, edit, pull } = session;
    await pull(uri);
    const end = { line: 2, character: 5 };
    edit(uri, 2, { range: { start: end, end }, text: 's' });
    await pull(uri);
    await connection.sendNotification(caretNotification, { textDocument: { uri } });
    await pull(uri);
    expect(asked.map(({ method }) => method)).not.toContain(lsp.DiagnosticRefreshRequest.method);
  });

  it('is given everything at once if it cannot be asked to ask again', async () => {
    const session = await writing({ capabilities: pulling });
    await session.pull(uri);
    typeLetter(session);
    expect(rulesIn(await session.pull(uri))).toContain(doubledWord);
  });
});
