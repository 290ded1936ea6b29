/** What the tests do in VS Code, and how they wait: for an event, with a deadline. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

const deadline = 15_000;

/** The two folders of the test window. */
export const [firstFolder, secondFolder] = vscode.workspace.workspaceFolders!.map(
  (folder) => folder.uri,
) as [vscode.Uri, vscode.Uri];

/** A release without fault, for tests to plant theirs in. */
export const release = readFileSync(join(firstFolder.fsPath, 'release.press'), 'utf8');

/** Writes a draft of this text into a folder of the window and shows it. */
export async function openDraft(
  name: string,
  text: string,
  folder = firstFolder,
): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** A draft, whether it is open or not. */
export interface Draft {
  readonly uri: vscode.Uri;
}

/** What Pressroom reports on a draft now. */
export function findings(draft: Draft): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(draft.uri)
    .filter((diagnostic) => diagnostic.source === 'pressroom');
}

/** The finding of a rule, now. */
export function finding(draft: Draft, rule: string): vscode.Diagnostic | undefined {
  return findings(draft).find(
    ({ code }) => (typeof code === 'object' ? code.value : code) === rule,
  );
}

/** Waits for a rule to report on a draft. */
export function findingAppears(draft: Draft, rule: string): Promise<vscode.Diagnostic> {
  return eventually(`a finding of ${rule}`, vscode.languages.onDidChangeDiagnostics, () =>
    finding(draft, rule),
  );
}

/** Waits until a rule reports on a draft no longer. */
export async function findingGoes(draft: Draft, rule: string): Promise<void> {
  await eventually(`no finding of ${rule}`, vscode.languages.onDidChangeDiagnostics, () =>
    finding(draft, rule) === undefined ? true : undefined,
  );
}

/** What `look` sees, now or after one of the events, as soon as it is not undefined. */
export function eventually<T>(
  what: string,
  event: vscode.Event<unknown>,
  look: () => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`There was ${what} to come within ${deadline / 1000} s.`));
    }, deadline);
    const check = () => {
      const seen = look();
      if (seen === undefined) return;
      subscription.dispose();
      clearTimeout(timer);
      resolve(seen);
    };
    const subscription = event(check);
    check();
  });
}

/** The range of the first place where a document says `words`. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`The draft does not say “${words}”.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Replaces words of a document, as if typed. */
export async function replace(
  document: vscode.TextDocument,
  words: string,
  by: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), by);
  await vscode.workspace.applyEdit(edit);
}

const changedSettings = new Set<string>();

/** Changes a setting of the window until {@link resetSettings} is called. */
export async function changeSetting(name: string, value: unknown): Promise<void> {
  changedSettings.add(name);
  await vscode.workspace
    .getConfiguration()
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Undoes every {@link changeSetting}. */
export async function resetSettings(): Promise<void> {
  for (const name of changedSettings) await changeSetting(name, undefined);
  changedSettings.clear();
}
