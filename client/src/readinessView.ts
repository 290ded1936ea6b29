/** The view that lists what stands against issuing the release at hand, and what the release has to have. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChecklistLine, ObstacleLine } from '../../server/src/lsp/protocol';
import type { ReadinessSource, ShownReadiness } from './readiness';

/** The id of the view; VS Code makes the command `pressroom.readiness.focus` of it. */
export const readinessView = 'pressroom.readiness';

const revealCommand = 'pressroom.reveal';

interface Entry {
  readonly item: vscode.TreeItem;
  readonly children: readonly Entry[];
}

/** Shows the view. */
export function showReadinessView(
  client: BaseLanguageClient,
  source: ReadinessSource,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<Entry>(readinessView, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: ({ item }) => item,
      getChildren: (entry) => [...(entry?.children ?? entriesOf(client, source.shown))],
    },
  });
  return vscode.Disposable.from(
    changed,
    view,
    source.onDidChange((shown) => {
      view.badge = badgeOf(shown);
      changed.fire();
    }),
    vscode.commands.registerCommand(revealCommand, reveal),
  );
}

/** How many things stand against issuing, beside the icon of the view. */
function badgeOf(shown: ShownReadiness | undefined): vscode.ViewBadge | undefined {
  const value = shown?.answer.against.length ?? 0;
  return shown === undefined || value === 0 ? undefined : { value, tooltip: shown.answer.verdict };
}

function entriesOf(
  client: BaseLanguageClient,
  shown: ShownReadiness | undefined,
): readonly Entry[] {
  if (shown === undefined) return [];
  const { answer, uri } = shown;
  const linkTo = (range: ObstacleLine['range']) => {
    const place = client.protocol2CodeConverter.asRange(range);
    return place === undefined
      ? {}
      : { command: { title: 'Go there', command: revealCommand, arguments: [uri, place] } };
  };
  const verdict = group('verdict', answer.verdict, verdictIcon(answer.ready));
  const items = group('items', answer.itemsTitle, new vscode.ThemeIcon('checklist'));
  items.description = answer.progress;
  return [
    {
      item: verdict,
      children: answer.against.map((line, index) => ({
        item: Object.assign(obstacleItem(line, index), linkTo(line.range)),
        children: [],
      })),
    },
    {
      item: items,
      children: answer.items.map((line, index) => ({
        item: Object.assign(checklistItem(line, index), linkTo(line.range)),
        children: [],
      })),
    },
  ].map((entry) => {
    if (entry.children.length > 0) entry.item.collapsibleState = expanded;
    return entry;
  });
}

const expanded = vscode.TreeItemCollapsibleState.Expanded;

function group(id: string, label: string, icon: vscode.ThemeIcon): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.iconPath = icon;
  return item;
}

function verdictIcon(ready: boolean): vscode.ThemeIcon {
  return ready ? doneIcon : coloured('warning', 'list.warningForeground');
}

function obstacleItem({ kind, message }: ObstacleLine, index: number): vscode.TreeItem {
  const item = new vscode.TreeItem(message);
  item.id = `against ${index} ${message}`;
  item.iconPath = obstacleIcons[kind];
  item.tooltip = message;
  return item;
}

function checklistItem({ detail, state, title }: ChecklistLine, index: number): vscode.TreeItem {
  const item = new vscode.TreeItem(title);
  item.id = `item ${index} ${title}`;
  item.iconPath = stateIcons[state];
  item.description = detail;
  item.tooltip = `${title}: ${detail}`;
  const spoken = state === 'done' ? `done: ${detail}` : detail;
  item.accessibilityInformation = { label: `${title}, ${spoken}` };
  return item;
}

function coloured(icon: string, colour: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}

const doneIcon = coloured('pass-filled', 'testing.iconPassed');

const stateIcons: Record<ChecklistLine['state'], vscode.ThemeIcon> = {
  done: doneIcon,
  missing: coloured('circle-slash', 'list.errorForeground'),
  advised: new vscode.ThemeIcon('circle-large-outline'),
};

const obstacleIcons: Record<ObstacleLine['kind'], vscode.ThemeIcon> = {
  unread: coloured('question', 'list.errorForeground'),
  house: coloured('home', 'list.errorForeground'),
  embargo: coloured('calendar', 'list.errorForeground'),
  error: coloured('error', 'list.errorForeground'),
  placeholder: coloured('edit', 'list.errorForeground'),
  warning: coloured('warning', 'list.warningForeground'),
};

/** Shows a place of a release and puts the caret there, so that it can be mended at once. */
async function reveal(uri: unknown, range: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !(range instanceof vscode.Range)) return;
  const visible = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const editor = await vscode.window.showTextDocument(uri, {
    ...(visible?.viewColumn !== undefined && { viewColumn: visible.viewColumn }),
    selection: range,
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
