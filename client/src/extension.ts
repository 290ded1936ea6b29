/**
 * What the extension does in every kind of VS Code: starts the server and shows how it is.
 *
 * It knows nothing of press releases; everything about them is said by the server.
 */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DiagnosticPullMode,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import {
  type CompletionItemData,
  checkWorkspaceCommand,
  type InitializationOptions,
  languageId,
} from '../../server/src/lsp/protocol';
import { followCaret } from './caret';
import { ignoreCommand, ignoreFinding } from './ignoring';
import { answersIn, newReleaseCommand, startRelease } from './newRelease';
import { openAsRelease, openAsReleaseCommand } from './openAsRelease';

import { offerProseFont } from './proseFont';
import { followReadiness } from './readiness';
import { showReadinessCommand, showReadinessStatus } from './readinessStatus';
import { readinessView, showReadinessView } from './readinessView';

import { serveFiles } from './serveFiles';
import { serveWords } from './serveWords';
import { showStatus } from './status';
import { followWalkthrough, introduce, tickOffCompletion } from './walkthrough';

/** Starts the extension; `createClient` makes a client for the kind of VS Code this is. */
export async function start(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const status = showStatus();
  const client = createClient({
    documentSelector: [{ language: languageId }],
    initializationOptions: {
      clientFiles: true,
      clientWords: true,
      tellsCaret: true,
      // The arguments are a JSON list, its brackets and quotes escaped as in every address.
      rulePages: `command:${explainRuleCommand}?%5B%22{rule}%22%5D`,
      readinessCommand: showReadinessCommand,
      ignoreCommand,
      saveCommand,
    } satisfies InitializationOptions,
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (document, mode) =>
        mode === DiagnosticPullMode.onType &&
        vscode.workspace.getConfiguration('pressroom', document).get('run') === 'onSave',
    },
    middleware: {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        if (report?.kind === 'full') {
          status.checked(document instanceof vscode.Uri ? document : document.uri, report.items);
        }
        readiness.refresh();
        return report;
      },
      provideCompletionItem: async (document, position, context, token, next) => {
        const found = await next(document, position, context, token);
        const items = found instanceof vscode.CompletionList ? found.items : (found ?? []);
        for (const item of items) showPerson(item);
        if (items.length > 0 && document.languageId === languageId) tickOffCompletion();
        return found;
      },
      executeCommand: async (command, args, next) => {
        const result = await next(command, args);
        if (command === checkWorkspaceCommand) {
          await vscode.commands.executeCommand('workbench.actions.view.problems');
        }
        return result;
      },
    },
  });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) status.starting();
    if (newState === State.Stopped) status.failed('The server has stopped.');
  });
  serveFiles(client);
  serveWords(client, context.extensionUri);
  const caret = followCaret(client);
  const readiness = followReadiness(client);

  context.subscriptions.push(
    status,
    client,
    caret,
    readiness,
    showReadinessView(client, readiness),
    showReadinessStatus(readiness),
    readiness.onDidChange((shown) => {
      if (shown) status.judged(shown.uri, shown.answer.verdict);
    }),
    offerProseFont(context.globalState),
    followWalkthrough(client, readiness),
    vscode.commands.registerCommand(showReadinessCommand, () =>
      vscode.commands.executeCommand(`${readinessView}.focus`),
    ),
    vscode.commands.registerCommand('pressroom.restartServer', () => run(restart)),
    vscode.commands.registerCommand('pressroom.showOutput', () => client.outputChannel.show()),
    vscode.commands.registerCommand(newReleaseCommand, (folder: unknown, answers: unknown) =>
      attempt(() => startRelease(client, uriOf(folder), answersIn(answers))),
    ),
    vscode.commands.registerCommand(openAsReleaseCommand, (file: unknown) =>
      attempt(() => openAsRelease(uriOf(file))),
    ),
    vscode.commands.registerCommand(ignoreCommand, (finding: unknown) =>
      attempt(() => ignoreFinding(client, finding)),
    ),
    vscode.commands.registerCommand(saveCommand, (file: unknown) => attempt(() => save(file))),
    vscode.commands.registerCommand(explainRuleCommand, (rule: unknown) =>
      explainRule(context.extensionUri, rule),
    ),
  );
  void introduce(context);
  await run(() => client.start());

  async function restart(): Promise<void> {
    if (client.needsStop()) await client.stop();
    await client.start();
  }

  /** Starts the server; when that fails, says so where it is seen. */
  async function run(startServer: () => Promise<void>): Promise<void> {
    try {
      await startServer();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      status.failed(message);
      client.error('The server could not be started', error, false);
      void vscode.window
        .showErrorMessage(`Pressroom could not start, so nothing is checked: ${message}`, 'Details')
        .then((choice) => choice && client.outputChannel.show());
    }
  }
}

/** Does what a command is for; what goes wrong is said where it is seen. */
async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`Pressroom could not do it: ${message}`);
  }
}

/** What a menu gives to its command; `undefined` where the command was not chosen in one. */
function uriOf(argument: unknown): vscode.Uri | undefined {
  return argument instanceof vscode.Uri ? argument : undefined;
}

/** Gives an item that names a person the icon of one, for which the protocol has no kind. */
function showPerson(item: vscode.CompletionItem): void {
  const { data } = item as { data?: CompletionItemData };
  if (data?.person) item.kind = vscode.CompletionItemKind.User;
}

const saveCommand = 'pressroom.save';

/** Saves a file that an action has changed, for only then does it hold. */
async function save(file: unknown): Promise<void> {
  if (typeof file !== 'string') return;
  await (await vscode.workspace.openTextDocument(vscode.Uri.parse(file))).save();
}

const explainRuleCommand = 'pressroom.explainRule';

/** Opens the page of a rule that a finding links to. */
async function explainRule(extension: vscode.Uri, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z-]+$/.test(rule)) return;
  const page = vscode.Uri.joinPath(extension, 'docs/rules', `${rule}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
