/** Questions at the top of the window: one of several to pick, or something to type. */
import * as vscode from 'vscode';
import { type Answer, back, type Step } from './askAll';

/** Something to pick, with what it stands for; a pick that stands for nothing cannot be taken. */
export interface Pick<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/**
 * Lets one of several be picked.
 * @param typed picks for what was typed, which come after the others
 */
export function pick<T>(
  step: Step,
  placeholder: string,
  picks: readonly Pick<T>[],
  typed: (text: string) => Promise<readonly Pick<T>[]> = async () => [],
): Promise<Answer<T>> {
  const input = vscode.window.createQuickPick<Pick<T>>();
  input.items = picks;
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  return shown(input, step, (take) => {
    input.onDidChangeValue(async (text) => {
      const words = text.trim().toLowerCase();
      const more = words === '' ? [] : await typed(text.trim());
      // Meanwhile something else may have been typed.
      if (input.value !== text) return;
      const shown = [...picks, ...more.map((item) => ({ ...item, alwaysShow: true }))];
      input.items = shown;
      // VS Code puts what it finds in order of the alphabet; the likeliest is still the first that was given.
      const first = shown.find(({ label }) => label.toLowerCase().includes(words));
      if (words !== '' && first !== undefined) input.activeItems = [first];
    });
    input.onDidAccept(() => {
      const value = input.activeItems[0]?.value;
      if (value !== undefined) take(value);
    });
  });
}

/** What was typed: what it means with the words to show for it, or what is wrong with it. */
export type Read<T> = { readonly value: T; readonly words: string } | { readonly problem: string };

/** Lets something be typed, and shows how it is read while it is. */
export function typeIn<T>(
  step: Step,
  prompt: string,
  placeholder: string,
  read: (text: string) => Promise<Read<T>>,
): Promise<Answer<T>> {
  const input = vscode.window.createInputBox();
  input.prompt = prompt;
  input.placeholder = placeholder;
  return shown(input, step, (take) => {
    const show = async (text: string) => {
      const reading = await read(text);
      if (input.value !== text) return undefined;
      input.validationMessage =
        'problem' in reading
          ? { message: reading.problem, severity: vscode.InputBoxValidationSeverity.Error }
          : { message: reading.words, severity: vscode.InputBoxValidationSeverity.Info };
      return reading;
    };
    input.onDidChangeValue(async (text) => {
      if (text.trim() === '') input.validationMessage = undefined;
      else await show(text);
    });
    input.onDidAccept(async () => {
      const reading = await show(input.value);
      if (reading !== undefined && 'value' in reading) take(reading.value);
    });
  });
}

/** Shows an input until it is answered or left. */
function shown<T, I extends vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox>(
  input: I,
  { title, number, total }: Step,
  listen: (take: (value: T) => void) => void,
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    input.title = title;
    input.step = number;
    input.totalSteps = total;
    // A day may have to be looked up in another window.
    input.ignoreFocusOut = true;
    if (number > 1) input.buttons = [vscode.QuickInputButtons.Back];
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) end(back);
    });
    input.onDidHide(() => end(undefined));
    listen(end);
    input.show();

    function end(answer: Answer<T>) {
      resolve(answer);
      input.dispose();
    }
  });
}
