/** Starts a new release: asks what it is about and opens what the server makes of the answers. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Choice,
  languageId,
  type NewRelease,
  type NewReleaseAnswers,
  type NewReleaseChoices,
  type NewReleaseChoicesParams,
  type NewReleaseParams,
  newReleaseChoicesRequest,
  newReleaseRequest,
  type Reading,
  readDayRequest,
  readEmbargoRequest,
  type TypedDayParams,
  type TypedEmbargoParams,
} from '../../server/src/lsp/protocol';
import { askAll, type Question } from './askAll';
import { type Pick, pick, typeIn } from './prompts';

/** The command that starts a release; in the menu of a folder it is given that. */
export const newReleaseCommand = 'pressroom.newRelease';

/**
 * Asks what the release is about, and opens it with the caret at the headline; nothing happens after Escape.
 * @param target the folder that the file is made in; left out, it is not saved yet
 * @param given answers that a keybinding or a task brings along; they are not asked for
 */
export async function startRelease(
  client: BaseLanguageClient,
  target: vscode.Uri | undefined,
  given: NewReleaseAnswers,
): Promise<void> {
  const folder = String(target ?? likelyFolder() ?? '') || undefined;
  const ask = async <P, R>(method: string, params: P): Promise<R> => {
    const answer = await client.sendRequest<R | null>(method, { folder, ...params });
    if (answer === null) throw new Error('the server has no answer. Its output says why.');
    return answer;
  };
  const choices = (params: NewReleaseChoicesParams) =>
    ask<NewReleaseChoicesParams, NewReleaseChoices>(newReleaseChoicesRequest, params);

  const first = await choices({});
  const start = { house: first.house, ...given };
  const open = questions(first, choices, ask).filter(({ answer }) => start[answer] === undefined);
  const answers = await askAll('New press release', open, start);
  if (answers === undefined) return;
  const release = await ask<NewReleaseParams, NewRelease>(newReleaseRequest, answers);
  await show(release, target);
}

/** The answers in what a command was given; menus give other things. */
export function answersIn(argument: unknown): NewReleaseAnswers {
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return {};
  return Object.fromEntries(
    Object.entries(argument).filter(([, value]) => typeof value === 'string'),
  );
}

/** A question with the name of its answer. */
type NamedQuestion = Question<NewReleaseAnswers> & { readonly answer: keyof NewReleaseAnswers };

type Ask = <P, R>(method: string, params: P) => Promise<R>;

function questions(
  { houses, kinds }: NewReleaseChoices,
  choices: (params: NewReleaseChoicesParams) => Promise<NewReleaseChoices>,
  ask: Ask,
): readonly NamedQuestion[] {
  const needsService = (kind: string | undefined) =>
    kinds.find(({ id }) => id === kind)?.needsService !== false;
  return [
    {
      answer: 'house',
      isAsked: () => true,
      ask: async (answers, step) => {
        const house = await pick(step, 'Who issues it?', houses.map(picked));
        return typeof house === 'string' ? { ...answers, house } : house;
      },
    },
    {
      answer: 'kind',
      isAsked: () => true,
      ask: async (answers, step) => {
        const kind = await pick(step, 'What is it about?', kinds.map(picked));
        return typeof kind === 'string' ? { ...answers, kind } : kind;
      },
    },
    {
      answer: 'published',
      isAsked: () => true,
      ask: async (answers, step) => {
        const prompt = 'On which day is it published?';
        const published = await typeIn(step, prompt, '14 March, 14/3/2027, next Thursday', (text) =>
          ask<TypedDayParams, Reading>(readDayRequest, { text }),
        );
        return typeof published === 'string' ? { ...answers, published } : published;
      },
    },
    {
      answer: 'service',
      isAsked: ({ kind }) => needsService(kind),
      ask: async (answers, step) => {
        const { house, published: day } = answers;
        const { services } = await choices({ house, day });
        const service = await pick(
          step,
          services.length > 0 ? 'Which service? Choose, or type its name.' : 'Which service?',
          servicePicks(services),
          async (text) => (isAmong(services, text) ? [] : [another(text)]),
        );
        return typeof service === 'string' ? { ...answers, service } : service;
      },
    },
    {
      answer: 'embargo',
      isAsked: () => true,
      ask: async (answers, step) => {
        const read = async (text: string): Promise<Pick<string>> => {
          const { house, published: day = '' } = answers;
          const reading = await ask<TypedEmbargoParams, Reading>(readEmbargoRequest, {
            ...{ text, house, day },
          });
          return 'problem' in reading
            ? { label: `$(warning) ${reading.problem}` }
            : { label: `Embargoed until ${reading.words}`, value: reading.value };
        };
        const picks = [await read(''), { label: 'For immediate release', value: 'immediate' }];
        const placeholder = 'When may it be used? Choose, or type another time: 9.30am';
        const embargo = await pick(step, placeholder, picks, async (text) => [await read(text)]);
        return typeof embargo === 'string' ? { ...answers, embargo } : embargo;
      },
    },
  ];
}

function picked({ id, title, detail }: Choice): Pick<string> {
  return { label: title, description: detail, value: id };
}

/** A service that was typed; its name is no label, so that those of the register come before it. */
function another(name: string): Pick<string> {
  return { label: 'Another service', description: name, value: name };
}

/** The services of the day, and below a line the others with what became of them. */
function servicePicks(services: NewReleaseChoices['services']): readonly Pick<string>[] {
  const present = services.filter(({ remark }) => remark === undefined);
  const others = services.filter(({ remark }) => remark !== undefined);
  const separator = { label: 'not on that day', kind: vscode.QuickPickItemKind.Separator };
  return [
    ...present.map(picked),
    ...(others.length > 0 ? [separator] : []),
    ...others.map((service) => ({ ...picked(service), detail: service.remark! })),
  ];
}

function isAmong(services: readonly Choice[], text: string): boolean {
  return services.some(({ title }) => title.toLowerCase() === text.toLowerCase());
}

/** Where a release that is not saved yet most likely belongs: beside the one at hand, else the first folder. */
function likelyFolder(): vscode.Uri | undefined {
  const beside = vscode.window.activeTextEditor?.document.uri;
  const folder = beside && vscode.workspace.getWorkspaceFolder(beside);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

async function show(
  { snippet, fileName }: NewRelease,
  folder: vscode.Uri | undefined,
): Promise<void> {
  const file = folder && (await newFile(folder, fileName));
  const document = await (file === undefined
    ? vscode.workspace.openTextDocument({ language: languageId })
    : vscode.workspace.openTextDocument(file));
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
  if (file !== undefined) await document.save();
}

/** How many names are tried. */
const mostNames = 100;

/** Makes an empty file with this name, or with a number added to it, where there is none yet. */
async function newFile(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; number <= mostNames; number++) {
    const numbered = number === 1 ? name : name.replace(/(?=\.press$)/, `-${number}`);
    const uri = vscode.Uri.joinPath(folder, numbered);
    if (await exists(uri)) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false });
    if (await vscode.workspace.applyEdit(edit)) return uri;
  }
  throw new Error(`No file can be made in ${folder.fsPath}.`);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
