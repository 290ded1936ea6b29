/** The language server: sets up a session for a client and hands what arrives to those who answer it. */
import * as lsp from 'vscode-languageserver';
import { Pace } from '../workspace/pace';
import { folderUri } from '../workspace/uris';
import { answering } from './answering';
import { clientOf, serverCapabilities } from './client';
import { Documents } from './documents';
import { filesOf } from './files';
import { type Channel, guard } from './gate';
import type { Host } from './host';
import { messages, shapes } from './messages';
import { Patience } from './patience';
import { projectProblems } from './projectProblems';
import { servingOf } from './serving';
import type { Session } from './session';
import { cameLate } from './surroundings';
import { Workspace } from './workspace';

/** Serves one client until it says goodbye or goes away. */
export function startServer(channel: Channel, host: Host): void {
  const gate = guard(channel, shapes);
  let hasEnded = false;
  const exit = (code: number) => {
    if (hasEnded) return;
    hasEnded = true;
    gate.close();
    host.exit(code);
  };
  const watchDog: lsp.WatchDog = {
    shutdownReceived: false,
    initialize: ({ processId }) => {
      const gone = () => exit(watchDog.shutdownReceived ? 0 : 1);
      if (processId != null && processId > 0) host.watch(processId, gone);
    },
    exit,
  };
  const connection = lsp.createConnection(
    (logger) => lsp.createProtocolConnection(gate.reader, gate.writer, logger),
    watchDog,
  );
  const pace = new Pace(host.turn);
  const answer = answering(connection.console, pace);
  connection.onInitialize((params) => {
    const serving = servingOf(sessionOf(connection, host, pace, params));
    serving.workspace.onLate = () => cameLate(serving);
    for (const { connect } of messages) connect?.(serving, answer);
    return {
      capabilities: serverCapabilities(serving.client),
      serverInfo: { name: 'Pressroom' },
    };
  });
  connection.listen();
}

function sessionOf(
  connection: lsp.Connection,
  host: Host,
  pace: Pace,
  params: lsp.InitializeParams,
): Session {
  const client = clientOf(params);
  const problems = projectProblems(connection, client);
  const workspace = new Workspace({
    connection,
    client,
    files: filesOf(connection, client, host),
    host,
    folders: foldersOf(params),
    onProject: problems.show,
  });
  return {
    connection,
    client,
    workspace,
    documents: new Documents(workspace, client.encoding),
    configs: new Documents(workspace, client.encoding),
    pace,
    patience: new Patience(host.after),
    problems,
    now: host.now,
    after: host.after,
    diagnostics: {
      related: client.showsRelated,
      pageOf: (rule) => client.rulePages?.replace('{rule}', rule),
    },
  };
}

function foldersOf({ workspaceFolders, rootUri }: lsp.InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri == null ? [] : [rootUri]);
  return uris.map(folderUri);
}
