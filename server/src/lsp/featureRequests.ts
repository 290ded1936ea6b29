/** The requests of the editor about one release; each is answered by a file of `features/`. */
import * as lsp from 'vscode-languageserver';
import { codeActions } from '../features/codeActions';
import { completion } from '../features/completion';
import { documentSymbols, flatSymbols } from '../features/documentSymbols';
import { foldingRanges } from '../features/foldingRanges';
import type { FrontMatterKey } from '../features/frontMatterKeys';
import { hover } from '../features/hover';
import { type ReadinessAnswer, readinessAnswer, readinessLens } from '../features/readiness';
import { semanticTokens, semanticTokensEdits } from '../features/semanticTokens';
import type { Snapshot } from '../features/snapshot';
import { frontMatterIn } from '../syntax/frontMatter';
import type { Answering } from './answering';
import { completeConfig, explainConfig, wordAdder } from './configRequests';
import { type ReadinessParams, readinessRequest } from './protocol';
import { resultIdOf } from './resultIds';
import type { Session } from './session';

/** Answers the requests of this session. */
export function answerFeatures(session: Session, { request }: Answering): void {
  const { client, connection, documents } = session;

  /**
   * A handler that has the present version of the release, and answers `empty` when it is not open or not read; `turn`
   * is waited for first.
   */
  const about = <P extends { readonly textDocument: lsp.TextDocumentIdentifier }, R>(
    name: string,
    empty: R,
    answer: (snapshot: Snapshot, params: P) => R | Promise<R>,
    turn?: () => Promise<void>,
  ) =>
    request(name, empty, async (params: P): Promise<R> => {
      await turn?.();
      const snapshot = await documents.snapshot(params.textDocument.uri);
      const isRead = snapshot !== undefined && snapshot.unread === undefined;
      return isRead ? answer(snapshot, params) : empty;
    });

  const hoverRelease = about<lsp.HoverParams, lsp.Hover | null>(
    'Hover',
    null,
    async (snapshot, { position }) =>
      hover(snapshot, position, {
        markdown: client.showsMarkdown,
        keys: await keysFor(snapshot),
        now: session.now(),
      }) ?? null,
  );
  const hoverConfig = request('Hover', null, (params: lsp.HoverParams) =>
    explainConfig(session, params),
  );
  connection.onRequest(lsp.HoverRequest.type, (params, token) =>
    (session.configs.has(params.textDocument.uri) ? hoverConfig : hoverRelease)(params, token),
  );
  const nothing: lsp.CompletionList = { isIncomplete: false, items: [] };
  const completeRelease = about<lsp.CompletionParams, lsp.CompletionList>(
    'Completion',
    nothing,
    async (snapshot, { context, position }) =>
      completion(snapshot, position, {
        trigger: context?.triggerCharacter,
        snippets: client.fillsSnippets,
        insertsOrReplaces: client.insertsOrReplaces,
        keys: await keysFor(snapshot),
      }),
  );
  const completeOther = request('Completion', nothing, (params: lsp.CompletionParams) =>
    completeConfig(session, params),
  );
  connection.onRequest(lsp.CompletionRequest.type, (params, token) =>
    (session.configs.has(params.textDocument.uri) ? completeOther : completeRelease)(params, token),
  );
  connection.onRequest(
    lsp.CodeActionRequest.type,
    about<lsp.CodeActionParams, lsp.CodeAction[]>(
      'Code actions',
      [],
      async (snapshot, { context, range }) =>
        codeActions(snapshot, range, context.only ?? undefined, {
          addWord: await wordAdder(session, snapshot),
          diagnostics: session.diagnostics,
          versioned: client.versionsEdits,
          snippets: client.fillsSnippetEdits,
          ignoreCommand: client.ignoreCommand,
        }),
    ),
  );
  connection.onRequest(
    lsp.DocumentSymbolRequest.type,
    about<lsp.DocumentSymbolParams, lsp.DocumentSymbol[] | lsp.SymbolInformation[]>(
      'Symbols',
      [],
      (snapshot) => (client.nestsSymbols ? documentSymbols(snapshot) : flatSymbols(snapshot)),
    ),
  );
  connection.onRequest(lsp.FoldingRangeRequest.type, about('Folding', [], foldingRanges));
  // Both ask for everything that was found, so they let edits that have already arrived go first.
  const calm = () => session.pace.quiet();
  connection.onRequest(
    lsp.CodeLensRequest.type,
    about<lsp.CodeLensParams, lsp.CodeLens[]>(
      'Line over the headline',
      [],
      (snapshot) => readinessLens(snapshot, session.now(), client.readinessCommand),
      calm,
    ),
  );
  connection.onRequest(
    readinessRequest,
    request('Readiness', null, async (params: ReadinessParams): Promise<ReadinessAnswer | null> => {
      await calm();
      // One that is not read is answered too: nothing else would say that it is not ready.
      const snapshot = await documents.snapshot(params.textDocument.uri);
      return snapshot === undefined ? null : readinessAnswer(snapshot, session.now());
    }),
  );
  answerTokens(session, about);
}

type About = <P extends { readonly textDocument: lsp.TextDocumentIdentifier }, R>(
  name: string,
  empty: R,
  answer: (snapshot: Snapshot, params: P) => R | Promise<R>,
) => (params: P, token: lsp.CancellationToken) => Promise<R | lsp.ResponseError<never>>;

/** Semantic tokens, in full, of a range, or what changed since those the client has. */
function answerTokens({ connection }: Session, about: About): void {
  /** The last answer; a client that is told what changed in it asks about one release at a time. */
  let last: { uri: string; resultId: string; data: number[] } | undefined;
  const full = (snapshot: Snapshot) => {
    last = {
      uri: snapshot.uri,
      resultId: resultIdOf(snapshot),
      data: semanticTokens(snapshot),
    };
    return { resultId: last.resultId, data: last.data };
  };
  connection.onRequest(
    lsp.SemanticTokensRequest.type,
    about<lsp.SemanticTokensParams, lsp.SemanticTokens>('Tokens', { data: [] }, full),
  );
  connection.onRequest(
    lsp.SemanticTokensDeltaRequest.type,
    about<lsp.SemanticTokensDeltaParams, lsp.SemanticTokens | lsp.SemanticTokensDelta>(
      'Changed tokens',
      { data: [] },
      (snapshot, { previousResultId }) => {
        const earlier = last;
        const { data, resultId } = full(snapshot);
        return earlier?.uri === snapshot.uri && earlier.resultId === previousResultId
          ? { resultId, edits: semanticTokensEdits(earlier.data, data) }
          : { resultId, data };
      },
    ),
  );
  connection.onRequest(
    lsp.SemanticTokensRangeRequest.type,
    about<lsp.SemanticTokensRangeParams, lsp.SemanticTokens>(
      'Tokens of a range',
      { data: [] },
      (snapshot, { range }) => ({
        data: semanticTokens(snapshot, range),
      }),
    ),
  );
}

/** The keys of front matter, for a release that has any. */
async function keysFor({ tree }: Snapshot): Promise<readonly FrontMatterKey[]> {
  if (frontMatterIn(tree) === undefined) return [];
  return (await import('../features/frontMatterKeys')).frontMatterKeys();
}
