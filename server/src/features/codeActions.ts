/** What can be done about findings: their fixes, silence with a reason, and all safe fixes at once. */
import type * as lsp from 'vscode-languageserver-types';
import { remembered } from '../facts/remembered';
import type { Finding } from '../rules/rule';
import { frontMatterIn } from '../syntax/frontMatter';
import type { Tree } from '../syntax/parse';
import { countFirst } from '../text/countFirst';
import type { TextEdit } from '../text/edit';
import { touches } from '../text/span';
import { type DiagnosticOptions, diagnosticOf } from './diagnostics';
import { fixAll } from './fixAll';
import type { Snapshot } from './snapshot';

/** The kind of the action that applies all safe fixes. */
export const fixAllKind = 'source.fixAll.pressroom';

/** For how many findings of a range actions are offered: an editor asks about all that is selected. */
const mostHere = 100;

/** What the client does with edits. */
export interface CodeActionOptions {
  readonly diagnostics: DiagnosticOptions;
  /** Whether an edit may say which version of the document it is for. */
  readonly versioned: boolean;
  /** Whether an edit may leave the cursor where something has to be typed. */
  readonly snippets: boolean;
}

/**
 * The actions for a range: those of the kinds asked for, or quick fixes when none are.
 * The findings are those of this version; what the client says about its diagnostics is not looked at.
 */
export function codeActions(
  snapshot: Snapshot,
  range: lsp.Range,
  only: readonly string[] | undefined,
  options: CodeActionOptions,
): lsp.CodeAction[] {
  const wants = (kind: string) =>
    only === undefined
      ? kind === 'quickfix'
      : only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  const actions: lsp.CodeAction[] = [];
  if (wants('quickfix')) {
    const span = snapshot.positions.spanOf(range);
    const here = snapshot.findings
      .filter((finding) => touches(finding.span, span.start) || touches(span, finding.span.start))
      .slice(0, mostHere);
    actions.push(...here.flatMap((finding) => fixOf(snapshot, finding, options)));
    actions.push(...here.map((finding) => ignoring(snapshot, finding, options)));
  }
  if (wants(fixAllKind)) {
    const edits = fixAll(snapshot);
    if (edits.length > 0) {
      const edit = workspaceEdit(snapshot, edits, options);
      actions.push({ title: 'Fix all that can be fixed safely', kind: fixAllKind, edit });
    }
  }
  return actions;
}

function fixOf(snapshot: Snapshot, finding: Finding, options: CodeActionOptions): lsp.CodeAction[] {
  const { fix, safe } = finding;
  if (fix === undefined) return [];
  return [
    {
      title: fix.title,
      kind: 'quickfix',
      diagnostics: [diagnosticOf(snapshot, finding, options.diagnostics)],
      isPreferred: safe,
      edit: workspaceEdit(snapshot, fix.edits, options),
    },
  ];
}

/** Silences a rule for the block of a finding; the reason is for the user to give, and without one the comment does nothing. */
function ignoring(
  snapshot: Snapshot,
  finding: Finding,
  options: CodeActionOptions,
): lsp.CodeAction {
  const { rule } = finding;
  const { tree } = snapshot;
  const frontMatter = frontMatterIn(tree);
  const frontMatterEnd =
    frontMatter === undefined ? 0 : frontMatter.start + frontMatter.block.length;
  // Nothing may stand before front matter, so what is wrong in it is silenced for the whole file.
  const inFrontMatter = finding.span.start < frontMatterEnd;
  const at = inFrontMatter ? frontMatterEnd : blockStart(snapshot, finding.span.start);
  const directive = inFrontMatter ? 'pressroom-ignore-file' : 'pressroom-ignore';
  const before = `<!-- ${directive} ${rule}: `;
  const after = ` -->${lineBreakOf(tree)}`;
  const edit = options.snippets
    ? workspaceSnippet(snapshot, at, `${before}$1${after}`)
    : workspaceEdit(snapshot, [{ span: { start: at, end: at }, text: before + after }], options);
  const where = inFrontMatter ? 'in this release' : 'here';
  return {
    title: `Ignore “${rule}” ${where}, with a reason`,
    kind: 'quickfix',
    diagnostics: [diagnosticOf(snapshot, finding, options.diagnostics)],
    edit,
  };
}

/** How the lines of a release end. */
const lineBreakOf = remembered(({ text }: Tree) => (text.includes('\r\n') ? '\r\n' : '\n'));

/** Where the block starts that an offset lies in. */
function blockStart({ tree: { starts } }: Snapshot, offset: number): number {
  return starts[countFirst(starts.length, (index) => starts[index]! <= offset) - 1] ?? 0;
}

function workspaceEdit(
  { positions, uri, version }: Snapshot,
  edits: readonly TextEdit[],
  { versioned }: CodeActionOptions,
): lsp.WorkspaceEdit {
  const changes = edits.map(({ span, text }) => ({
    range: positions.rangeOf(span),
    newText: text,
  }));
  if (!versioned) return { changes: { [uri]: changes } };
  const textDocument = { uri, version: version ?? null };
  return { documentChanges: [{ textDocument, edits: changes }] };
}

function workspaceSnippet(
  { positions, uri, version }: Snapshot,
  at: number,
  snippet: string,
): lsp.WorkspaceEdit {
  const range = positions.rangeOf({ start: at, end: at });
  const edit: lsp.SnippetTextEdit = { range, snippet: { kind: 'snippet', value: snippet } };
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits: [edit] }] };
}
