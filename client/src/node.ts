/** The extension in desktop VS Code and in remote windows: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension';

export function activate(context: ExtensionContext): Promise<void> {
  const run = {
    module: context.asAbsolutePath('dist/server.node.js'),
    transport: TransportKind.ipc,
  };
  const debug = { ...run, options: { execArgv: ['--inspect=6009'] } };
  return start(
    context,
    (options) => new LanguageClient('pressroom', 'Pressroom', { run, debug }, options),
  );
}
