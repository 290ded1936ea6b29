/** Reads files for a server that cannot reach them: in a browser, and in folders that are not on this machine. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decode, sizeProblem } from '../../server/src/documents/encodings';
import {
  listFilesRequest,
  type ReadFileResult,
  readFileRequest,
} from '../../server/src/lsp/protocol';

/** Answers the server's requests for files. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest<ReadFileResult, void>(readFileRequest, ({ uri }: { uri: string }) =>
    read(vscode.Uri.parse(uri)),
  );
  client.onRequest(listFilesRequest, async ({ uri }: { uri: string }) => {
    const folder = new vscode.RelativePattern(vscode.Uri.parse(uri), '**/*');
    const files = await vscode.workspace.findFiles(folder, '**/{node_modules,.*}/**');
    return files.map(String);
  });
}

/** What is no regular file is never opened: a pipe may never end. */
async function read(uri: vscode.Uri): Promise<ReadFileResult> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    const problem = kindProblem(type) ?? sizeProblem(size);
    if (problem !== undefined) return { problem };
  } catch (error) {
    // A provider may know nothing of the folders above its own, and says so in many ways.
    return isRefusal(error) ? { problem: 'cannot be read (permission denied)' } : null;
  }
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    // Some providers do not know the size of what they have to fetch first.
    const problem = sizeProblem(bytes.length);
    if (problem !== undefined) return { problem };
    const decoded = decode(bytes);
    return decoded.problem === undefined ? { text: decoded.text } : { problem: decoded.problem };
  } catch (error) {
    return { problem: `cannot be read (${error instanceof Error ? error.message : error})` };
  }
}

/** A link has the type of what it leads to beside its own. */
function kindProblem(type: vscode.FileType): string | undefined {
  if ((type & vscode.FileType.File) !== 0) return undefined;
  if ((type & vscode.FileType.Directory) !== 0) return 'is a folder';
  return (type & vscode.FileType.SymbolicLink) !== 0
    ? 'is a link that leads nowhere'
    : 'is a pipe or a device, not a file';
}

function isRefusal(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}
