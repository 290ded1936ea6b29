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
const reach = 200;

/** The cursor at an offset. */
export function cursorAt(snapshot: Snapshot, position: lsp.Position): Cursor {
  const { positions, text } = snapshot;
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
  /** What takes the place of the typed words; words in square brackets are to be filled in. */
  readonly text: string;
  /** The text with its places, where they are more than words in square brackets. */
  readonly pieces?: readonly Piece[];
  /** What comes behind the cursor, where the client can place it. */
  readonly behind?: string;
  /** How many characters before the cursor it replaces. */
  readonly typed: number;
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

/** A suggestion as an item of the protocol, the `index`-th from the top. */
export function completionItem(
  { offset, snapshot }: Cursor,
  { behind = '', detail, filter, kind, label, pieces, text, typed }: Suggestion,
  index: number,
  snippets: boolean,
): lsp.CompletionItem {
  const range = snapshot.positions.rangeOf({ start: offset - typed, end: offset });
  const snippet = pieces === undefined ? snippetOf(text, behind) : asSnippet(pieces);
  return {
    label,
    kind: kinds[kind],
    ...(detail !== undefined && { detail }),
    ...(kind === 'person' && { data: { person: true } satisfies CompletionItemData }),
    filterText: filter ?? label,
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: snippets ? 2 : 1,
    textEdit: { range, newText: snippets ? snippet : text },
  };
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
