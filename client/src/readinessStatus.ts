/** The item of the status bar: whose release is at hand, its embargo, and whether it can be issued. */
import * as vscode from 'vscode';
import type { ReadinessSource } from './readiness';

/** The command that shows the view, from the status bar, the palette and the line over the headline. */
export const showReadinessCommand = 'pressroom.showReadiness';

/** Shows the item while a release is at hand. */
export function showReadinessStatus(source: ReadinessSource): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'pressroom.readiness',
    vscode.StatusBarAlignment.Left,
  );
  item.name = 'Press Release';
  item.command = showReadinessCommand;
  const show = () => {
    if (!source.shown?.isActive) return item.hide();
    const { ready, status, time, verdict } = source.shown.answer;
    item.text = `$(${ready ? 'pass' : 'warning'}) ${status}`;
    item.tooltip = [verdict, ...(time === null ? [] : [time])].join('\n');
    item.accessibilityInformation = { label: `${status}. ${verdict}` };
    item.show();
  };
  show();
  return vscode.Disposable.from(item, source.onDidChange(show));
}
