/** The notes to editor, and the ways to reach somebody. */
import type { NoteKind } from '../../house/kinds';
import type { Span } from '../../text/span';

/** One item of the notes to editor. */
export interface Note {
  /** The item with all its paragraphs. */
  readonly span: Span;
  readonly text: string;
  /** As written; `undefined` for an item that carries none. */
  readonly number: number | undefined;
  readonly numberSpan: Span | undefined;
  readonly kind: NoteKind;
  /** Everything the item says; its `kind` is the first of them that a house asks for. */
  readonly kinds: readonly NoteKind[];
}

/** A way to reach somebody. */
export interface Contact {
  readonly kind: 'phone' | 'email';
  readonly text: string;
  readonly span: Span;
  /** Whether it is well-formed. */
  readonly valid: boolean;
}
