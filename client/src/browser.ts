/** The extension where there is no Node, as in vscode.dev: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension';

/** The types of Node know what a worker is, but not how a browser makes one. */
declare const Worker: new (script: string) => Worker;

export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  return start(
    context,
    (options) => new LanguageClient('pressroom', 'Pressroom', new Worker(script), options),
  );
}
