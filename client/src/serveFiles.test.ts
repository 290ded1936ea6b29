import { expect, it, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { serveFiles } from './serveFiles';

/** What VS Code's file system says of a URI; an error is thrown. */
interface Entry {
  readonly type: number;
  readonly size?: number;
  readonly bytes?: Uint8Array | Error;
}

const vscode = vi.hoisted(() => {
  class FileSystemError extends Error {
    readonly code: string;
    constructor(code: string) {
      super(code);
      this.code = code;
    }
  }
  const entries = new Map<string, unknown>();
  const found = (uri: string) => {
    const entry = entries.get(uri);
    if (entry instanceof Error) throw entry;
    if (entry === undefined) throw new FileSystemError('FileNotFound');
    return entry as Entry;
  };
  const stat = async (uri: string) => ({ size: 0, ...found(uri) });
  const readFile = async (uri: string) => {
    const { bytes } = found(uri);
    if (bytes instanceof Uint8Array) return bytes;
    throw bytes ?? new Error('It was opened.');
  };
  return {
    entries,
    FileSystemError,
    FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
    Uri: { parse: (uri: string) => uri },
    workspace: { fs: { stat, readFile } },
  };
});

vi.mock('vscode', () => vscode);

/** What the client answers when the server asks for this file. */
async function answerTo(entry: Entry | Error | undefined): Promise<unknown> {
  vscode.entries.clear();
  if (entry !== undefined) vscode.entries.set('vscode-vfs://wire/a.press', entry);
  const handlers = new Map<string, (params: { uri: string }) => unknown>();
  const client = {
    onRequest: (method: string, handler: (params: { uri: string }) => unknown) =>
      handlers.set(method, handler),
  };
  serveFiles(client as unknown as BaseLanguageClient);
  return handlers.get('pressroom/readFile')!({ uri: 'vscode-vfs://wire/a.press' });
}

it('gives the server the text of a file, whatever it is encoded in', async () => {
  const utf16 = Buffer.from('\ufeff“Good”', 'utf16le');
  expect(await answerTo({ type: 1, bytes: utf16 })).toEqual({ text: '“Good”' });
  expect(await answerTo({ type: 65, bytes: Buffer.from('Linked') })).toEqual({ text: 'Linked' });
});

it('says why it does not read a file, and opens none that may never end', async () => {
  expect(await answerTo({ type: 2 })).toEqual({ problem: 'is a folder' });
  expect(await answerTo({ type: 0 })).toEqual({ problem: 'is a pipe or a device, not a file' });
  expect(await answerTo({ type: 64 })).toEqual({ problem: 'is a link that leads nowhere' });
  expect(await answerTo({ type: 1, size: 300 * 1024 * 1024 })).toEqual({
    problem: 'has 300 MB; nothing of more than 64 MB is read',
  });
  expect(await answerTo({ type: 1, bytes: Buffer.from('%PDF-') })).toEqual({
    problem: 'is a PDF; save the release as plain text',
  });
  expect(await answerTo({ type: 1, bytes: new Error('gone') })).toEqual({
    problem: 'cannot be read (gone)',
  });
  expect(await answerTo(new vscode.FileSystemError('NoPermissions'))).toEqual({
    problem: 'cannot be read (permission denied)',
  });
});

it('has none where nothing is, or where a provider knows nothing of a folder', async () => {
  expect(await answerTo(undefined)).toBeNull();
  expect(await answerTo(new Error('no such repository'))).toBeNull();
});
