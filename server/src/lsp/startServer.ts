/** The language server: what arrives from the client, and who answers it. */
import type * as lsp from 'vscode-languageserver';
import { answering } from './answering';
import { clientOf, serverCapabilities } from './client';
import { Documents } from './documents';
import { filesOf } from './files';
import type { Host } from './host';
import { Pace } from './pace';
import { nothing, pullDiagnostics } from './pullDiagnostics';
import { type Pusher, pusher } from './pushDiagnostics';
import type { Session } from './session';
import { Workspace } from './workspace';

/** Serves one client until it says goodbye. */
export function startServer(connection: lsp.Connection, host: Host): void {
  const pace = new Pace(host.turn);
  const { request, notification } = answering(connection.console, pace);
  let session: Session | undefined;
  let push: Pusher | undefined;

  connection.onInitialize((params) => {
    const client = clientOf(params);
    const files = filesOf(connection, client, host);
    const folders = foldersOf(params);
    const workspace = new Workspace({ connection, client, files, now: host.now, folders });
    session = {
      connection,
      client,
      workspace,
      documents: new Documents(workspace, client.encoding),
      pace,
      diagnostics: {
        related: client.showsRelated,
        pageOf: (rule) => client.rulePages?.replace('{rule}', rule),
      },
    };
    push = client.pullsDiagnostics ? undefined : pusher(session);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'Pressroom' } };
  });

  connection.onDidOpenTextDocument(
    notification('Opening', ({ textDocument }) => {
      session?.documents.open(textDocument);
      push?.check(textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(
    notification('Editing', async (params) => {
      session?.documents.change(params);
      const { uri } = params.textDocument;
      const settings = push && (await session?.workspace.settingsFor(uri));
      if (settings?.run === 'onType') push?.check(uri);
    }),
  );
  connection.onDidSaveTextDocument(
    notification('Saving', ({ textDocument: { uri } }) => push?.check(uri)),
  );
  connection.onDidCloseTextDocument(
    notification('Closing', ({ textDocument: { uri } }) => {
      session?.documents.close(uri);
      push?.withdraw(uri);
    }),
  );
  connection.languages.diagnostics.on(
    request('Checking', nothing, (params, token) =>
      session === undefined ? nothing : pullDiagnostics(session, params, token),
    ),
  );
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: lsp.InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri == null ? [] : [rootUri]);
  return uris.map(withoutSlash);
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
