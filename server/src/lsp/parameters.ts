/** The messages that the server takes, each with the shape of its parameters. */
import {
  caretNotification,
  newReleaseChoicesRequest,
  newReleaseRequest,
  readDayRequest,
  readEmbargoRequest,
  readinessRequest,
} from './protocol';

import { anything, either, integer, list, optional, record, type Shape, text } from './shapes';

const position = record({ line: integer, character: integer });
const range = record({ start: position, end: position });
const textDocument = record({ uri: text });
const folder = record({ uri: text });
const token = either(text, integer);

/** A request about one release. */
function about(members: Readonly<Record<string, Shape>> = {}): Shape {
  return record({ textDocument, workDoneToken: optional(token), ...members });
}

/** A question about a release that is to lie in a folder. */
function inFolder(members: Readonly<Record<string, Shape>>): Shape {
  return record({ folder: optional(text), ...members });
}

/**
 * The shape of the parameters of each request and notification, by its method.
 * What is not listed here never arrives: a request is answered as unknown, a notification passed over.
 */
export const parameters: ReadonlyMap<string, Shape> = new Map<string, Shape>(
  Object.entries({
    initialize: record({
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
    initialized: anything,
    shutdown: anything,
    exit: anything,

    'textDocument/didOpen': record({
      textDocument: record({ uri: text, languageId: text, version: integer, text }),
    }),
    'textDocument/didChange': record({
      textDocument: record({ uri: text, version: integer }),
      contentChanges: list(record({ range: absentOr(range), text })),
    }),
    'textDocument/didSave': record({ textDocument }),
    'textDocument/didClose': record({ textDocument }),
    [caretNotification]: record({ textDocument, position: optional(position) }),
    'workspace/didChangeConfiguration': anything,
    'workspace/didChangeWatchedFiles': record({
      changes: list(record({ uri: text, type: integer })),
    }),
    'workspace/didChangeWorkspaceFolders': record({
      event: record({ added: list(folder), removed: list(folder) }),
    }),
    'window/workDoneProgress/cancel': record({ token }),
    '$/cancelRequest': record({ id: token }),
    '$/progress': record({ token }),
    '$/setTrace': record({ value: text }),

    'textDocument/hover': about({ position }),
    'textDocument/completion': about({ position }),
    'textDocument/codeAction': about({ range, context: record({ only: optional(list(text)) }) }),
    'textDocument/documentSymbol': about(),
    'textDocument/foldingRange': about(),
    'textDocument/codeLens': about(),
    [readinessRequest]: about(),
    'textDocument/semanticTokens/full': about(),
    'textDocument/semanticTokens/full/delta': about({ previousResultId: text }),
    'textDocument/semanticTokens/range': about({ range }),
    'textDocument/diagnostic': about({ previousResultId: optional(text) }),
    'workspace/diagnostic': record({
      previousResultIds: list(record({ uri: text, value: text })),
      workDoneToken: optional(token),
      partialResultToken: optional(token),
    }),
    'workspace/executeCommand': record({
      command: text,
      arguments: optional(list(anything)),
      workDoneToken: optional(token),
    }),

    [newReleaseChoicesRequest]: inFolder({ house: optional(text), day: optional(text) }),
    [readDayRequest]: inFolder({ text }),
    [readEmbargoRequest]: inFolder({ text, house: optional(text), day: text }),
    [newReleaseRequest]: inFolder({
      house: optional(text),
      kind: optional(text),
      service: optional(text),
      published: optional(text),
      embargo: optional(text),
    }),
  }),
);

/** What may be missing, but is not null: a change without a range replaces the whole text. */
function absentOr(shape: Shape): Shape {
  return (value, name) => (value === undefined ? undefined : shape(value, name));
}
