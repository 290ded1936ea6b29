/** Reads the list of words for a server that cannot: in a browser it has no file system. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { wordsRequest } from '../../server/src/lsp/protocol';

/** Answers the server's request for the words, which lie beside the bundles of the extension. */
export function serveWords(client: BaseLanguageClient, extension: vscode.Uri): void {
  client.onRequest<Uint8Array, void>(wordsRequest, () =>
    Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/words.bin'))),
  );
}
