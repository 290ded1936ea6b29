import { describe, expect, it } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import {
  type ReadinessAnswer,
  type ReadinessParams,
  readinessRequest,
} from '../../server/src/lsp/protocol';
import { type Session, startSession } from './session';

const uri = 'file:///wire/a.press';
const textDocument = { uri };

/** A release embargoed for a week from the day on which the session runs, with a doubled word. */
const text =
  'Elm Vale probation service must do more\n\nEMBARGOED until 00.01 on Monday 8 June 2026\n\nStaff staff work hard.\n';

function ask({ connection }: Session, params: ReadinessParams = { textDocument }) {
  return connection.sendRequest<ReadinessAnswer | null>(readinessRequest, params);
}

function lenses({ connection }: Session) {
  return connection.sendRequest(lsp.CodeLensRequest.type, { textDocument });
}

describe('readiness', () => {
  it('is answered for the version that is open, by the clock of the host', async () => {
    const session = await startSession();
    session.open(uri, text);
    const before = await ask(session);
    expect(before?.time).toBe(
      'Embargoed until 00.01 on Monday 8 June 2026, 6 days 11 hours from now',
    );
    const doubled = ({ message }: { message: string }) => message.includes('“staff”');
    expect(before?.against.filter(doubled)).toHaveLength(1);
    session.edit(uri, 2, { text: text.replace('Staff staff', 'Staff') });
    expect((await ask(session))?.against.filter(doubled)).toEqual([]);
  });

  it('is nothing for a file that is not open, and refused to what makes no sense', async () => {
    const session = await startSession();
    expect(await ask(session)).toBeNull();
    await expect(ask(session, {} as ReadinessParams)).rejects.toThrow();
  });

  it('is said over the headline, with the client’s own command', async () => {
    const session = await startSession({
      initializationOptions: { readinessCommand: 'desk.showReadiness' },
    });
    session.open(uri, text);
    const [lens] = (await lenses(session)) ?? [];
    expect(lens?.command?.title).toMatch(
      /^\d things? stands? against issuing · embargoed until 00\.01/,
    );
    expect(lens?.command?.command).toBe('desk.showReadiness');
    expect(lens?.range.start).toEqual({ line: 0, character: 0 });
  });

  it('is said over the headline to a client without such a command', async () => {
    const session = await startSession();
    session.open(uri, text);
    const [lens] = (await lenses(session)) ?? [];
    expect(lens?.command?.command).toBe('');
  });
});
