/** Reads files for a server that cannot reach them: in a browser, and in folders that are not on this machine. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFilesRequest, readFileRequest } from '../../server/src/lsp/protocol';

/** Answers the server's requests for files. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, async ({ uri }: { uri: string }) => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest(listFilesRequest, async ({ uri }: { uri: string }) => {
    const folder = new vscode.RelativePattern(vscode.Uri.parse(uri), '**/*');
    const files = await vscode.workspace.findFiles(folder, '**/{node_modules,.*}/**');
    return files.map(String);
  });
}
