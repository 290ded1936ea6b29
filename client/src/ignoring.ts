/** Asks why something is to be ignored, and then writes it down where the server says. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Ignoring,
  type Reading,
  readDayRequest,
  type TypedDayParams,
} from '../../server/src/lsp/protocol';
import { askAll, type Question } from './askAll';
import { typeIn } from './prompts';
import { readReason } from './readReason';

/** The command that the server's actions run; the person who writes never sees it by its name. */
export const ignoreCommand = 'pressroom.ignore';

interface Answers {
  readonly reason?: string;
  /** `YYYY-MM-DD`, or empty for one that ends never. */
  readonly until?: string;
}

/** Asks for the reason, and until when it holds, before anything is written; nothing happens after Escape. */
export async function ignoreFinding(client: BaseLanguageClient, argument: unknown): Promise<void> {
  if (!isIgnoring(argument)) return;
  const { after, before, finding, position, until, uri, version } = argument;
  const readDay = (text: string) =>
    client.sendRequest<Reading>(readDayRequest, { text } satisfies TypedDayParams);
  const answers = await askAll<Answers>('Ignore a finding', questions(finding, readDay), {});
  if (answers?.reason === undefined) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (version !== null && document.version !== version) {
    throw new Error('the draft has changed meanwhile. Choose the action once more.');
  }
  const end = answers.until ? until + answers.until : '';
  const edit = new vscode.WorkspaceEdit();
  const place = new vscode.Position(position.line, position.character);
  edit.insert(document.uri, place, `${before}${answers.reason}${end}${after}`);
  await vscode.workspace.applyEdit(edit);
}

function questions(
  finding: string,
  readDay: (text: string) => Promise<Reading>,
): readonly Question<Answers>[] {
  return [
    {
      isAsked: () => true,
      ask: async (answers, step) => {
        const prompt = `Why may it stay? “${finding}”`;
        const example = 'The reason, for whoever comes next: the title of a film';
        const reason = await typeIn(step, prompt, example, async (text) => readReason(text));
        return typeof reason === 'string' ? { ...answers, reason } : reason;
      },
    },
    {
      isAsked: () => true,
      ask: async (answers, step) => {
        const prompt = 'Until which day? Leave it empty if that holds for good.';
        const until = await typeIn(step, prompt, '14 March', async (text) =>
          text.trim() === '' ? { value: '', words: 'For good' } : readDay(text),
        );
        return typeof until === 'string' ? { ...answers, until } : until;
      },
    },
  ];
}

function isIgnoring(argument: unknown): argument is Ignoring {
  return typeof argument === 'object' && argument !== null && 'before' in argument;
}
