/** What completion offers at a place, before it takes the protocol's form. */
import type * as lsp from 'vscode-languageserver-types';
import { asSnippet, type Piece } from '../drafting/pieces';
import type { Release } from '../facts/release';
import type { Snapshot } from './snapshot';

/** What a client may want to know of an item besides what the protocol has room for. */
export interface CompletionItemData {
  /** Whether it names a person. */
  readonly person?: true;
}

/** The place where something is completed. */
export interface Cursor {
  readonly snapshot: Snapshot;
  /** The release, or the draft as it is offered words, see {@link Snapshot.draft}. */
  readonly release: Release;
  readonly offset: number;
  /** What stands before the cursor on its line, or as much of it as can matter. */
  readonly before: string;
  /** What stands behind the cursor on its line, or as much of it as can matter. */
  readonly after: string;
  /** Whether `before` is all there is before the cursor. */
  readonly wholeLine: boolean;
}

/** How much of a line is looked at on either side of the cursor. */
export const reach = 200;

/** The cursor at an offset. */
export function cursorAt(snapshot: Snapshot, position: lsp.Position): Cursor {
  const { positions, source: text } = snapshot;
  const offset = positions.offsetAt(position);
  const line = positions.lineSpan(offset);
  const from = Math.max(line.start, offset - reach);
  return {
    snapshot,
    release: snapshot.draft,
    offset,
    before: text.slice(from, offset),
    after: text.slice(offset, Math.min(line.end, offset + reach)),
    wholeLine: from === line.start,
  };
}

/** One thing to insert. */
export interface Suggestion {
  readonly label: string;
  readonly kind: keyof typeof kinds;
  /** A few words beside the label. */
  readonly detail?: string;
  /** What it is, in a line, for those who want to know before they take it. */
  readonly about: string;
  /** What takes the place of the typed words; words in square brackets are to be filled in. */
  readonly text: string;
  /** The text with its places, where they are more than words in square brackets. */
  readonly pieces?: readonly Piece[];
  /** What comes behind the cursor, where the client can place it. */
  readonly behind?: string;
  /** How many characters before the cursor it replaces. */
  readonly typed: number;
  /** How many characters after the cursor go on with what is typed; left out, those of its last word. */
  readonly ahead?: number;
  /** How many characters after the cursor it always replaces: a mark that closes, which the text has as well. */
  readonly closing?: number;
  /** What the typed words are compared with; left out, the label. */
  readonly filter?: string;
}

/**
 * The protocol's kinds, by the icons that editors give them: a folder for an organisation, a step of a list for a
 * rating, a rod with a round head, like a microphone, for speech, a frame to be filled for a note. The protocol has no
 * picture of a person, so the client is told which items are people.
 */
const kinds = {
  key: 10,
  value: 12,
  rating: 20,
  person: 18,
  service: 19,
  body: 19,
  abbreviation: 21,
  speech: 8,
  note: 15,
  furniture: 14,
  rule: 10,
  whole: 17,
} as const satisfies Record<string, lsp.CompletionItemKind>;

/** What the client makes of an item. */
export interface ItemOptions {
  /** Whether its text may have places to fill in. */
  readonly snippets: boolean;
  /** Whether it lets the user choose what becomes of the rest of a word that the cursor is in. */
  readonly insertsOrReplaces: boolean;
}

/** A suggestion as an item of the protocol, the `index`-th from the top. */
export function completionItem(
  cursor: Cursor,
  suggestion: Suggestion,
  index: number,
  options: ItemOptions,
): lsp.CompletionItem {
  const { about, behind = '', detail, filter, kind, label, pieces, text } = suggestion;
  const snippet = pieces === undefined ? snippetOf(text, behind) : asSnippet(pieces);
  return {
    label,
    kind: kinds[kind],
    ...(detail !== undefined && { detail }),
    documentation: about,
    ...(kind === 'person' && { data: { person: true } satisfies CompletionItemData }),
    filterText: filter ?? label,
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: options.snippets ? 2 : 1,
    textEdit: edit(cursor, suggestion, options.snippets ? snippet : text, options),
  };
}

/** The text in the place of what is typed, and of what goes on with it after the cursor where the user wants that. */
function edit(
  { after, offset, snapshot: { positions } }: Cursor,
  { ahead, closing = 0, typed }: Suggestion,
  newText: string,
  { insertsOrReplaces }: ItemOptions,
): lsp.TextEdit | lsp.InsertReplaceEdit {
  const rest = ahead ?? (typed === 0 ? 0 : restOfWord(after));
  const start = offset - typed;
  const replace = positions.rangeOf({ start, end: offset + Math.max(rest, closing) });
  if (!insertsOrReplaces || rest <= closing) return { range: replace, newText };
  return { insert: positions.rangeOf({ start, end: offset + closing }), replace, newText };
}

/** How many characters after the cursor belong to the word that it is in. */
export function restOfWord(after: string): number {
  return /^[\p{L}\p{N}-]*/u.exec(after)![0].length;
}

/** The text as a snippet: what is to be filled in can be jumped to, and the cursor ends before what comes behind it. */
function snippetOf(text: string, behind: string): string {
  let places = 0;
  const escaped = (words: string) => words.replace(/[\\$}]/g, '\\$&');
  const filled = text
    .split(/(\[[^[\]]*\])/)
    .map((part) => (part.startsWith('[') ? `\${${++places}:${escaped(part)}}` : escaped(part)))
    .join('');
  return `${filled}$0${escaped(behind)}`;
}
