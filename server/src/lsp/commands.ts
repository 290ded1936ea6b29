/** The commands that a client may have the server carry out. */
import * as lsp from 'vscode-languageserver';
import { checkWorkspaceCommand } from './protocol';
import type { Serving } from './serving';

/** Carries a command out; what came of it is shown in a message. */
export async function carryOut(
  { connection, everything, progresses }: Serving,
  { command }: lsp.ExecuteCommandParams,
  token: lsp.CancellationToken,
): Promise<null> {
  if (command !== checkWorkspaceCommand) return null;
  const message = await everything.checkAll(await progresses.start(), token);
  const { type } = lsp.ShowMessageNotification;
  await connection.sendNotification(type, { type: lsp.MessageType.Info, message });
  return null;
}
