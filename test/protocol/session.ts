/** A language server and a client of it in this process, joined by a pair of streams. */
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import { PieceWriter } from '../../server/src/hosts/node/pieceWriter';
import { StreamReader } from '../../server/src/hosts/node/streamReader';
import { startServer } from '../../server/src/lsp/startServer';
import { exampleDictionary } from '../../server/src/rules/examples';
import type { WorkspaceFiles } from '../../server/src/workspace/files';
import { timers } from './timers';

/** What a client can do and what surrounds it. */
export interface Surroundings {
  readonly capabilities?: lsp.ClientCapabilities;
  readonly folders?: readonly string[];
  /** The files of the machine, by URI: their text, or why they cannot be read. */
  readonly files?: Record<string, string | { readonly problem: string }>;
  /** What reads the files in place of that. */
  readonly reader?: WorkspaceFiles;
  /** What the client answers when it is asked for the settings of a URI; a promise may never be kept. */
  readonly settings?: (uri: string) => unknown;
  readonly initializationOptions?: unknown;
}

/** A client of a running server. */
export interface Session {
  readonly connection: lsp.ProtocolConnection;
  readonly initialized: lsp.InitializeResult;
  /** What the server wrote to its log. */
  readonly log: readonly string[];
  /** Every diagnostics notification so far. */
  readonly published: readonly lsp.PublishDiagnosticsParams[];
  /** The requests that the server has sent. */
  readonly asked: readonly { readonly method: string; readonly params: unknown }[];
  /** Resolves once the server has sent a request with this method, or as many as `times`. */
  readonly askedFor: (method: string, times?: number) => Promise<unknown>;
  readonly open: (uri: string, text: string) => void;
  /** Edits an open release; a range is in what the client counts. */
  readonly edit: (
    uri: string,
    version: number,
    ...changes: lsp.TextDocumentContentChangeEvent[]
  ) => void;
  /** The first diagnostics of this URI, sent already or yet to come, that are as wanted. */
  readonly diagnosticsOf: (
    uri: string,
    wanted?: (params: lsp.PublishDiagnosticsParams) => boolean,
  ) => Promise<lsp.PublishDiagnosticsParams>;
  /** Lets the time pass that the server is ready to wait for answers. */
  readonly losePatience: () => void;
  readonly pull: (uri: string, previousResultId?: string) => Promise<lsp.DocumentDiagnosticReport>;
}

/** The capabilities of a client that asks for diagnostics. */
export const pulling: lsp.ClientCapabilities = { textDocument: { diagnostic: {} } };

/** The settings of a user who wants the findings of releases that are not open as well. */
export const showsAll = () => ({ workspace: 'all' });

/** The day on which everything is checked. */
export const today = '2026-06-01';

/** Starts a server and a client, which end with the test. */
export async function startSession(surroundings: Surroundings = {}): Promise<Session> {
  const { capabilities = {}, files = {}, folders, initializationOptions } = surroundings;
  const { reader, settings } = surroundings;
  const [up, down] = [new PassThrough(), new PassThrough()];
  const clock = timers();
  startServer(
    { reader: new StreamReader(up), writer: new PieceWriter(down) },
    {
      files: reader ?? {
        read: async (uri) => {
          const file = files[uri];
          return typeof file === 'string' ? { text: file } : file;
        },
        list: async (folder) => Object.keys(files).filter((uri) => uri.startsWith(`${folder}/`)),
      },
      dictionary: () => exampleDictionary,
      now: () => new Date(`${today}T12:00:00Z`),
      turn: () => new Promise((resolve) => setImmediate(resolve)),
      after: clock.after,
      watch: () => {},
      exit: () => {},
    },
  );
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(down),
    new TurnWriter(up),
  );
  onTestFinished(() => connection.dispose());

  const log: string[] = [];
  const published: lsp.PublishDiagnosticsParams[] = [];
  const asked: { method: string; params: unknown }[] = [];
  const listeners = new Set<() => void>();
  connection.onNotification(
    lsp.LogMessageNotification.type,
    ({ message }) => void log.push(message),
  );
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const listener of listeners) listener();
  });
  connection.onRequest(lsp.ConfigurationRequest.type, async ({ items }) =>
    Promise.all(items.map(async ({ scopeUri }) => (await settings?.(scopeUri ?? '')) ?? null)),
  );
  for (const { method } of [
    lsp.RegistrationRequest.type,
    lsp.DiagnosticRefreshRequest.type,
    lsp.SemanticTokensRefreshRequest.type,
    lsp.WorkDoneProgressCreateRequest.type,
  ]) {
    connection.onRequest(method, (params: unknown) => {
      asked.push({ method, params });
      for (const listener of listeners) listener();
      return null;
    });
  }
  connection.listen();

  /** What `find` finds, as soon as it does. */
  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });

  const initialized = await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    capabilities: {
      ...capabilities,
      workspace: { configuration: settings !== undefined, ...capabilities.workspace },
    },
    initializationOptions,
  });
  await connection.sendNotification(lsp.InitializedNotification.type, {});

  return {
    connection,
    losePatience: clock.elapse,
    initialized,
    log,
    published,
    asked,
    open: (uri, text) =>
      void connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'press-release', version: 1, text },
      }),
    edit: (uri, version, ...contentChanges) =>
      void connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    askedFor: (method, times = 1) =>
      until(
        () => asked.filter((request) => request.method === method).length >= times || undefined,
      ),
    diagnosticsOf: (uri, wanted = () => true) =>
      until(() => published.find((params) => params.uri === uri && wanted(params))),
    pull: (uri, previousResultId) =>
      connection.sendRequest(lsp.DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
  };
}

/** Writes whatever is sent in one turn in one piece, as it arrives at a server that was busy. */
class TurnWriter extends lsp.AbstractMessageWriter {
  readonly #stream: NodeJS.WritableStream;
  #pieces: string[] = [];

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.#stream = stream;
  }

  async write(message: lsp.Message): Promise<void> {
    const content = JSON.stringify(message);
    this.#pieces.push(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    queueMicrotask(() => this.#send());
  }

  end(): void {}

  #send(): void {
    if (this.#pieces.length === 0) return;
    this.#stream.write(this.#pieces.join(''));
    this.#pieces = [];
  }
}

/** What a hover says. */
export function textOf(hover: lsp.Hover | null): string {
  return lsp.MarkupContent.is(hover?.contents) ? hover.contents.value : '';
}

/** The rules of the findings in a report. */
export function rulesIn(
  report: lsp.DocumentDiagnosticReport | lsp.PublishDiagnosticsParams,
): unknown[] {
  const items =
    'diagnostics' in report ? report.diagnostics : 'items' in report ? report.items : [];
  return items.map(({ code }) => code);
}

/** A release with one word doubled: on line 2, from character 15 to 18. */
export const faulty =
  'A headline\n\nStaff know the the people.\n\nENDS\n\nNotes to editor\n\n1. A note.\n';

/** The rule that finds it. */
export const doubledWord = 'doubled-word';
