/** Editor and command line find the same releases and read them in the same way. */
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as lsp from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/hosts/node/nodeFiles';
import { pathWithin } from '../../server/src/workspace/uris';
import { folderWith, pressroom } from '../cli/commandLine';
import { pulling, rulesIn, type Session, showsAll, startSession } from '../protocol/session';
import { cases, type FolderCase, telling } from './cases';

type Found = FolderCase['releases'];

/** The telling ones of some rules, each once. */
function told(rules: readonly unknown[]): readonly string[] {
  return telling.filter((rule) => rules.includes(rule));
}

/** What the command line finds when it is given this. */
async function foundByCommand(folder: string, operand: string): Promise<Found> {
  const { err, out } = await pressroom(['check', '--format', 'json', operand], { folder });
  expect(err).toBe('');
  const { files } = JSON.parse(out) as {
    files: { path: string; findings: { rule: string }[] }[];
  };
  return Object.fromEntries(
    files.map(({ path, findings }) => [path, told(findings.map(({ rule }) => rule))]),
  );
}

/** The text as an editor that hands on the mark before it may have it; of two marks, it keeps one for text. */
function editorsText(content: string | Uint8Array): string {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf16le');
  return text.replace(/^\ufeff(?=\ufeff)/, '');
}

function serverIn(folder: string): Promise<Session> {
  return startSession({
    capabilities: pulling,
    settings: showsAll,
    folders: [pathToFileURL(folder).href],
    reader: nodeFiles,
  });
}

/** What the server finds when it is asked about all releases. */
async function foundByServer(folder: string): Promise<Found> {
  const { connection } = await serverIn(folder);
  const { items } = await connection.sendRequest(lsp.WorkspaceDiagnosticRequest.type, {
    previousResultIds: [],
  });
  const root = pathToFileURL(folder).href;
  return Object.fromEntries(
    items.map((item) => [pathWithin(root, item.uri)!, told(rulesIn(item))]),
  );
}

describe.each(cases)('$title', ({ files, releases }) => {
  it('by the command line, in a folder', async () => {
    expect(await foundByCommand(folderWith(files), '.')).toEqual(releases);
  });

  it('by the command line, with a pattern of releases', async () => {
    expect(await foundByCommand(folderWith(files), '**/*.{press,press.md}')).toEqual(releases);
  });

  it('by the server, in the folder that is open', async () => {
    expect(await foundByServer(folderWith(files))).toEqual(releases);
  });

  it('by the server, in each release that is opened', async () => {
    const folder = folderWith(files);
    const { open, pull } = await serverIn(folder);
    const root = pathToFileURL(folder).href;
    for (const [path, rules] of Object.entries(releases)) {
      const uri = `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
      open(uri, editorsText(files[path]!));
      expect(told(rulesIn(await pull(uri))), path).toEqual(rules);
    }
  });
});
