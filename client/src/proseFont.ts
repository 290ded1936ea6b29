/** A font for prose, offered rather than forced: which letters somebody writes in is a matter of taste. */
import * as vscode from 'vscode';
import { languageId } from '../../server/src/lsp/protocol';

/** What the command sets for releases, and nothing else. */
const prose = {
  'editor.fontFamily': 'Charter, Georgia, Cambria, "DejaVu Serif", serif',
  'editor.fontSize': 17,
  'editor.lineHeight': 1.6,
  // Lines are measured as they are drawn: letters of prose differ in width.
  'editor.wrappingStrategy': 'advanced',
} as const;

/** Adds the commands that set the font and take it back; `state` remembers what there was before. */
export function offerProseFont(state: vscode.Memento): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('pressroom.useProseFont', () => setFont(state)),
    vscode.commands.registerCommand('pressroom.useEditorFont', () => resetFont(state)),
  );
}

const stateKey = 'fontBeforeProse';

type Settings = Record<string, unknown>;

async function setFont(state: vscode.Memento): Promise<void> {
  const before = settingsOfLanguage();
  if (!isSet(before)) await state.update(stateKey, pick(before, Object.keys(prose)));
  await write({ ...before, ...prose });
  // The command is done now, however long the message stays.
  void offerUndo(state);
}

async function offerUndo(state: vscode.Memento): Promise<void> {
  const message = 'Press releases are now written in a font for prose.';
  const choice = await vscode.window.showInformationMessage(message, 'Undo');
  if (choice === 'Undo') await resetFont(state);
}

/** Puts back what there was, and leaves alone what somebody has changed since. */
async function resetFont(state: vscode.Memento): Promise<void> {
  const settings: Settings = { ...settingsOfLanguage() };
  const before = state.get<Settings>(stateKey, {});
  for (const [key, value] of Object.entries(prose)) {
    if (settings[key] !== value) continue;
    if (before[key] === undefined) delete settings[key];
    else settings[key] = before[key];
  }
  await write(settings);
  await state.update(stateKey, undefined);
}

function isSet(settings: Settings): boolean {
  return Object.entries(prose).every(([key, value]) => settings[key] === value);
}

function pick(settings: Settings, keys: readonly string[]): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => keys.includes(key)));
}

/** What the user's own settings say of releases. */
function settingsOfLanguage(): Settings {
  const found = vscode.workspace.getConfiguration().inspect<Settings>(`[${languageId}]`);
  return found?.globalValue ?? {};
}

async function write(settings: Settings): Promise<void> {
  const value = Object.keys(settings).length === 0 ? undefined : settings;
  await vscode.workspace
    .getConfiguration()
    .update(`[${languageId}]`, value, vscode.ConfigurationTarget.Global);
}
