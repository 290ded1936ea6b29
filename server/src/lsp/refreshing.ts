/** Has the client ask again for what it shows. */
import * as lsp from 'vscode-languageserver';
import { messageOf } from './messageOf';
import type { Session } from './session';

/** Has a client that asks for diagnostics ask again. */
export function refreshDiagnostics({ client, connection }: Session): void {
  const refuse = (error: unknown) => connection.console.error(messageOf(error));
  if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(refuse);
}

/** Has the client ask again for whatever depends on settings and projects. */
export function refreshAll(session: Session): void {
  const { client, connection } = session;
  refreshDiagnostics(session);
  const refuse = (error: unknown) => connection.console.error(messageOf(error));
  if (client.refreshesTokens) connection.languages.semanticTokens.refresh().catch(refuse);
  if (client.refreshesLenses) connection.sendRequest(lsp.CodeLensRefreshRequest.type).catch(refuse);
}
