/** Everything that a client may say to the server: each message with the shape of its parameters and who answers it. */
import * as lsp from 'vscode-languageserver';
import { foldingRanges } from '../features/foldingRanges';
import {
  newRelease,
  newReleaseChoices,
  readTypedDay,
  readTypedEmbargo,
} from '../features/newRelease';
import type { ReadinessAnswer } from '../features/readiness';
import { semanticTokens } from '../features/semanticTokens';
import { carryOut } from './commands';
import { caretMoved, closed, edited, opened, saved } from './editing';
import {
  aboutNewRelease,
  aboutRelease,
  library,
  type Message,
  notification,
  request,
} from './message';
import {
  type CaretParams,
  caretNotification,
  type NewReleaseChoicesParams,
  type NewReleaseParams,
  newReleaseChoicesRequest,
  newReleaseRequest,
  type ReadinessParams,
  readDayRequest,
  readEmbargoRequest,
  readinessRequest,
  type TypedDayParams,
  type TypedEmbargoParams,
} from './protocol';
import { nothing, pullDiagnostics } from './pullDiagnostics';
import {
  actionsFor,
  complete,
  explain,
  lensesOver,
  noCompletion,
  readinessNow,
  symbolsIn,
} from './releaseRequests';
import { anything, either, integer, list, optional, record, type Shape, text } from './shapes';
import { askForChanges, filesChanged, foldersChanged, settingsChanged } from './surroundings';

const position = record({ line: integer, character: integer });
const range = record({ start: position, end: position });
const textDocument = record({ uri: text });
const folder = record({ uri: text });
const token = either(text, integer);

/** The messages that the server takes. A request that is not here is answered as unknown, a notification passed over. */
export const messages: readonly Message[] = [
  // The session, which the library sets up and ends.
  library(
    'initialize',
    record({
      processId: optional(integer),
      rootUri: optional(text),
      workspaceFolders: optional(list(folder)),
      capabilities: record({
        general: optional(record({ positionEncodings: optional(list(text)) })),
        textDocument: optional(record({})),
        window: optional(record({})),
        workspace: optional(record({})),
      }),
    }),
  ),
  notification(lsp.InitializedNotification.type, anything, 'Starting', askForChanges),
  {
    method: 'shutdown',
    shape: anything,
    connect: ({ connection, everything }) => connection.onShutdown(everything.end),
  },
  library('exit', anything),
  library('$/cancelRequest', record({ id: token })),
  library('$/progress', record({ token })),
  library('$/setTrace', record({ value: text })),
  notification(
    lsp.WorkDoneProgressCancelNotification.type,
    record({ token }),
    'Giving up',
    ({ progresses }, params) => progresses.cancel(params.token),
  ),

  // What is open, and what is written in it.
  notification(
    lsp.DidOpenTextDocumentNotification.type,
    record({ textDocument: record({ uri: text, languageId: text, version: integer, text }) }),
    'Opening',
    opened,
  ),
  notification(
    lsp.DidChangeTextDocumentNotification.type,
    record({
      textDocument: record({ uri: text, version: integer }),
      contentChanges: list(record({ range: absentOr(range), text })),
    }),
    'Editing',
    edited,
  ),
  notification(lsp.DidSaveTextDocumentNotification.type, record({ textDocument }), 'Saving', saved),
  notification(
    new lsp.ProtocolNotificationType<CaretParams, void>(caretNotification),
    record({ textDocument, position: optional(position) }),
    'Moving the caret',
    caretMoved,
  ),
  notification(
    lsp.DidCloseTextDocumentNotification.type,
    record({ textDocument }),
    'Closing',
    closed,
  ),

  // What surrounds the releases.
  notification(
    lsp.DidChangeConfigurationNotification.type,
    anything,
    'A change of settings',
    settingsChanged,
  ),
  notification(
    lsp.DidChangeWatchedFilesNotification.type,
    record({ changes: list(record({ uri: text, type: integer })) }),
    'A change of files',
    filesChanged,
  ),
  notification(
    lsp.DidChangeWorkspaceFoldersNotification.type,
    record({ event: record({ added: list(folder), removed: list(folder) }) }),
    'A change of folders',
    foldersChanged,
  ),

  // What is wrong; for clients that do not ask, it is sent as it changes.
  request(
    lsp.DocumentDiagnosticRequest.type,
    about({ previousResultId: optional(text) }),
    'Checking',
    nothing,
    pullDiagnostics,
    (client) => client.pullsDiagnostics,
  ),
  request(
    lsp.WorkspaceDiagnosticRequest.type,
    record({
      previousResultIds: list(record({ uri: text, value: text })),
      workDoneToken: optional(token),
      partialResultToken: optional(token),
    }),
    'Checking the workspace',
    { items: [] },
    ({ everything }, params, cancelled) => everything.report(params, cancelled),
    (client) => client.pullsDiagnostics,
  ),
  request(
    lsp.ExecuteCommandRequest.type,
    record({
      command: text,
      arguments: optional(list(anything)),
      workDoneToken: optional(token),
    }),
    'A command',
    null,
    carryOut,
  ),

  // What the editor asks about a release, the first two about a `pressroom.yaml` as well.
  request(lsp.HoverRequest.type, about({ position }), 'Hover', null, explain),
  request(lsp.CompletionRequest.type, about({ position }), 'Completion', noCompletion, complete),
  aboutRelease(
    lsp.CodeActionRequest.type,
    about({ range, context: record({ only: optional(list(text)) }) }),
    'Code actions',
    [],
    actionsFor,
  ),
  aboutRelease(lsp.DocumentSymbolRequest.type, about(), 'Symbols', [], symbolsIn),
  aboutRelease(lsp.FoldingRangeRequest.type, about(), 'Folding', [], foldingRanges),
  request(lsp.CodeLensRequest.type, about(), 'Line over the headline', [], lensesOver),
  request(
    new lsp.ProtocolRequestType<ReadinessParams, ReadinessAnswer | null, never, void, void>(
      readinessRequest,
    ),
    about(),
    'Readiness',
    null,
    readinessNow,
  ),
  aboutRelease(
    lsp.SemanticTokensRequest.type,
    about(),
    'Tokens',
    { data: [] },
    (snapshot, _, { tokens }) => tokens.full(snapshot),
  ),
  aboutRelease(
    lsp.SemanticTokensDeltaRequest.type,
    about({ previousResultId: text }),
    'Changed tokens',
    { data: [] },
    (snapshot, { previousResultId }, { tokens }) => tokens.since(previousResultId, snapshot),
  ),
  aboutRelease(
    lsp.SemanticTokensRangeRequest.type,
    about({ range }),
    'Tokens of a range',
    { data: [] },
    (snapshot, params) => ({ data: semanticTokens(snapshot, params.range) }),
  ),

  // What the client asks about a release that is to be started.
  aboutNewRelease<NewReleaseChoicesParams>(
    newReleaseChoicesRequest,
    inFolder({ house: optional(text), day: optional(text) }),
    'Choices for a release',
    newReleaseChoices,
  ),
  aboutNewRelease<TypedDayParams>(readDayRequest, inFolder({ text }), 'A day', (desk, params) =>
    readTypedDay(params.text, desk),
  ),
  aboutNewRelease<TypedEmbargoParams>(
    readEmbargoRequest,
    inFolder({ text, house: optional(text), day: text }),
    'An embargo',
    (desk, params) => readTypedEmbargo(params.text, desk, params),
  ),
  aboutNewRelease<NewReleaseParams>(
    newReleaseRequest,
    inFolder({
      house: optional(text),
      kind: optional(text),
      service: optional(text),
      published: optional(text),
      embargo: optional(text),
    }),
    'A new release',
    newRelease,
  ),
];

/** The shape of the parameters of each message, by its method. */
export const shapes: ReadonlyMap<string, Shape> = new Map(
  messages.map(({ method, shape }) => [method, shape]),
);

/** A request about one release. */
function about(members: Readonly<Record<string, Shape>> = {}): Shape {
  return record({ textDocument, workDoneToken: optional(token), ...members });
}

/** A question about a release that is to lie in a folder. */
function inFolder(members: Readonly<Record<string, Shape>>): Shape {
  return record({ folder: optional(text), ...members });
}

/** What may be missing, but is not null: a change without a range replaces the whole text. */
function absentOr(shape: Shape): Shape {
  return (value, name) => (value === undefined ? undefined : shape(value, name));
}
