/** What the client can do, as it says when it starts the server, and what the server offers it in return. */
import type * as lsp from 'vscode-languageserver';
import type { PositionEncoding } from '../features/positions';
import { semanticTokensLegend } from '../features/semanticTokens';
import { checkWorkspaceCommand, type InitializationOptions } from './protocol';

/** What the client can do. */
export interface Client {
  readonly encoding: PositionEncoding;
  /** Whether it asks for diagnostics; if not, they are sent to it. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  /** Whether it can be asked for settings. */
  readonly hasSettings: boolean;
  readonly announcesSettings: boolean;
  readonly watchesFiles: boolean;
  /** Whether it can be told to ask about other files than releases. */
  readonly completesOtherFiles: boolean;
  readonly showsProgress: boolean;
  readonly showsRelated: boolean;
  readonly showsMarkdown: boolean;
  /** Whether what it completes may have places to fill in. */
  readonly fillsSnippets: boolean;
  /** Whether its user may choose whether what is completed takes the place of the rest of a word. */
  readonly insertsOrReplaces: boolean;
  /** Whether an edit may have places to fill in. */
  readonly fillsSnippetEdits: boolean;
  /** Whether an edit may say which version of a release it is for. */
  readonly versionsEdits: boolean;
  readonly nestsSymbols: boolean;
  /** Whether it says when the caret leaves the word or the line that is being written. */
  readonly tellsCaret: boolean;
  /** Whether it reads files for the server that the server cannot reach. */
  readonly servesFiles: boolean;
  /** Whether it reads the list of words for a server that has no file system. */
  readonly servesWords: boolean;
  /** The address of a rule's page, with `{rule}` for its id; `undefined` when it has no such pages. */
  readonly rulePages: string | undefined;
  /** Its command that shows what stands against issuing; empty when it has none. */
  readonly readinessCommand: string;
  /** Whether an edit may make a file. */
  readonly createsFiles: boolean;
  /** Its command that saves a file; empty when it has none. */
  readonly saveCommand: string;
  /** Its command that asks why something is to be ignored; empty when it has none. */
  readonly ignoreCommand: string;
}

/** Reads what the client says of itself. */
export function clientOf(params: lsp.InitializeParams): Client {
  const { general, textDocument, window, workspace } = params.capabilities;
  const options = optionsOf(params.initializationOptions);
  return {
    encoding: general?.positionEncodings?.find(isKnownEncoding) ?? 'utf-16',
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    hasSettings: workspace?.configuration === true,
    announcesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    completesOtherFiles: [
      textDocument?.synchronization,
      textDocument?.completion,
      textDocument?.hover,
    ].every((feature) => feature?.dynamicRegistration === true),
    showsProgress: window?.workDoneProgress === true,
    showsRelated:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    fillsSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    insertsOrReplaces: textDocument?.completion?.completionItem?.insertReplaceSupport === true,
    fillsSnippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    tellsCaret: options.tellsCaret === true,
    servesFiles: options.clientFiles === true,
    servesWords: options.clientWords === true,
    rulePages: typeof options.rulePages === 'string' ? options.rulePages : undefined,
    readinessCommand: typeof options.readinessCommand === 'string' ? options.readinessCommand : '',
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    saveCommand: typeof options.saveCommand === 'string' ? options.saveCommand : '',
    ignoreCommand: typeof options.ignoreCommand === 'string' ? options.ignoreCommand : '',
  };
}

/** What the server offers this client. */
export function serverCapabilities(client: Client): lsp.ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: 2, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['-', '‘', '”', '"', ' '] },
    codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.pressroom'] },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: {
      legend: semanticTokensLegend,
      full: { delta: true },
      range: true,
    },
    executeCommandProvider: { commands: [checkWorkspaceCommand], workDoneProgress: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'pressroom',
        interFileDependencies: false,
        workspaceDiagnostics: true,
        workDoneProgress: true,
      },
    }),
  };
}

function isKnownEncoding(encoding: string): encoding is PositionEncoding {
  return encoding === 'utf-16' || encoding === 'utf-8';
}

function optionsOf(options: unknown): InitializationOptions {
  return typeof options === 'object' && options !== null ? options : {};
}
