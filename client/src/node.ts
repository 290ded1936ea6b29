/** The extension in desktop VS Code and in remote windows: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension';

export function activate(context: ExtensionContext): Promise<void> {
  const run = {
    module: context.asAbsolutePath('dist/server.node.js'),
    transport: TransportKind.ipc,
    options: { execArgv: [smallNursery] },
  };
  const debug = { ...run, options: { execArgv: [smallNursery, '--inspect=6009'] } };
  return start(
    context,
    (options) => new LanguageClient('pressroom', 'Pressroom', { run, debug }, options),
  );
}

/**
 * What a keystroke leaves behind is garbage at once, so that it takes no room for the young to grow up in: with the
 * 16 MB that Node allows, the server takes half as much memory again and is no faster.
 */
const smallNursery = '--max-semi-space-size=1';
