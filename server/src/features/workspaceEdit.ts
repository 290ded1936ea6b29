/** Edits of a release in the form of the protocol. */
import type * as lsp from 'vscode-languageserver-types';
import { asSnippets, hasPlaces, type Piece, piecesOf } from '../drafting/pieces';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';

/** What the client does with edits. */
export interface EditOptions {
  /** Whether an edit may say which version of the document it is for. */
  readonly versioned: boolean;
  /** Whether an edit may have places to fill in, the first of which gets the caret. */
  readonly snippets: boolean;
}

/** The edits of one version; where they leave something to be filled in, the caret goes there if the client can. */
export function workspaceEdit(
  snapshot: Snapshot,
  edits: readonly TextEdit[],
  options: EditOptions,
): lsp.WorkspaceEdit {
  const { positions, uri, version } = snapshot;
  if (options.snippets && edits.some(({ text }) => hasPlaces(text))) {
    return snippetEdit(snapshot, edits);
  }
  const changes = edits.map(({ span, text }) => ({
    range: positions.rangeOf(span),
    newText: text,
  }));
  if (!options.versioned) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits: changes }] };
}

/** Pieces with the place they go to, as an edit that has the caret in its first place. */
export function snippetEditOf(
  { positions, uri, version }: Snapshot,
  at: number,
  pieces: readonly Piece[],
): lsp.WorkspaceEdit {
  const range = positions.rangeOf({ start: at, end: at });
  const [value] = asSnippets([pieces]);
  const edit: lsp.SnippetTextEdit = { range, snippet: { kind: 'snippet', value: value! } };
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits: [edit] }] };
}

/** Words written again as they are, which leaves them selected for what is typed next. */
export function selectingEdit(snapshot: Snapshot, span: Span): lsp.WorkspaceEdit {
  const { positions, source: text, uri, version } = snapshot;
  const words = text.slice(span.start, span.end).replace(/[\\$}]/g, '\\$&');
  const snippet = { kind: 'snippet', value: `\${1:${words}}$0` } as const;
  const edit: lsp.SnippetTextEdit = { range: positions.rangeOf(span), snippet };
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits: [edit] }] };
}

/** The places of all edits are filled in one after the other, in the order of the text. */
function snippetEdit(snapshot: Snapshot, edits: readonly TextEdit[]): lsp.WorkspaceEdit {
  const { positions, uri, version } = snapshot;
  const wide = fromLineStarts(snapshot, edits);
  const withPlaces = wide.filter(({ text }) => hasPlaces(text));
  const snippets = asSnippets(withPlaces.map(({ text }, index) => piecesOf(text, String(index))));
  const changes = wide.map((edit): lsp.TextEdit | lsp.SnippetTextEdit => {
    const range = positions.rangeOf(edit.span);
    const value = snippets[withPlaces.indexOf(edit)];
    if (value === undefined) return { range, newText: edit.text };
    return { range, snippet: { kind: 'snippet', value } };
  });
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits: changes }] };
}

/**
 * The edits, each of which starts where its line does, if that is indented. VS Code indents all lines of a snippet as
 * the line is in which it starts, and the words of a note are indented already.
 */
function fromLineStarts(
  { positions, source: text }: Snapshot,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const found: TextEdit[] = [];
  for (const edit of edits) {
    let { span, text: words } = edit;
    const from = positions.lineSpan(span.start).start;
    if (/^[ \t]/.test(text.slice(from, span.start)) && words.includes('\n')) {
      // What else changes in the line becomes a part of it.
      for (let last = found.at(-1); last && last.span.end > from; last = found.at(-1)) {
        words = last.text + text.slice(last.span.end, span.start) + words;
        span = { start: last.span.start, end: span.end };
        found.pop();
      }
      words = text.slice(from, span.start) + words;
      span = { start: Math.min(from, span.start), end: span.end };
    }
    found.push({ span, text: words });
  }
  return found;
}
