/**
 * The nodes of the syntax tree: plain, immutable, without positions of their own.
 *
 * A node knows its kind, its length in UTF-16 code units and its children; where it stands follows from
 * its place in the tree. So a paragraph that moved because something before it grew is the same node,
 * and all that was found out about it still holds. The lengths of a node's children add up to its own.
 */
import type { Span } from '../text/span';

/** What a block is. Every text is a sequence of blocks. */
export type BlockKind =
  | 'frontMatter'
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'numberedItem'
  | 'blockQuote'
  | 'releaseLine'
  | 'endMarker'
  | 'notesHeading'
  | 'comment'
  | 'separator'
  | 'blank';

/** What stands within a block. */
export type InlineKind =
  | 'text'
  | 'indent'
  | 'marker'
  | 'lineBreak'
  | 'doubleMark'
  | 'singleMark'
  | 'strong'
  | 'emphasis'
  | 'link'
  | 'linkText'
  | 'linkTarget'
  | 'url'
  | 'email'
  | 'placeholder'
  | 'inlineComment';

export type SyntaxKind = BlockKind | InlineKind;

export interface SyntaxNode {
  readonly kind: SyntaxKind;
  /** In UTF-16 code units. */
  readonly length: number;
  /** Empty for a leaf. */
  readonly children: readonly SyntaxNode[];
}

/** A quotation mark with what its neighbours allow it to be. */
export interface QuoteMark {
  /** From the start of the block. */
  readonly offset: number;
  readonly type: 'double' | 'single';
  /** Which way the character itself points; a straight mark points neither way. */
  readonly points: 'left' | 'right' | 'neither';
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** A closing single mark that may as well be the apostrophe of a plural possessive ("officers’"). */
  readonly maybeApostrophe: boolean;
}

export interface Block extends SyntaxNode {
  readonly kind: BlockKind;
  /** Where the content starts, behind indent and marker, and ends, before the line break. From the start of the block. */
  readonly content: Span;
  /** Blanks before the marker or the text; a tab counts as one. */
  readonly indent: number;
  /** The quotation marks of the content, in order. */
  readonly marks: readonly QuoteMark[];
  /** Whether a comment or front matter has its closing mark; true for every other block. */
  readonly closed: boolean;
}

const childless: readonly SyntaxNode[] = Object.freeze([]);

/** A node without children. */
export function leaf(kind: SyntaxKind, length: number): SyntaxNode {
  return { kind, length, children: childless };
}

/** A node as long as its children together. */
export function branch(kind: SyntaxKind, children: readonly SyntaxNode[]): SyntaxNode {
  let length = 0;
  for (const child of children) length += child.length;
  return { kind, length, children };
}

/** Calls `visit` with each leaf of the node and the offset it starts at, in order. */
export function forEachLeaf(
  node: SyntaxNode,
  start: number,
  visit: (leaf: SyntaxNode, start: number) => void,
): void {
  if (node.children.length === 0) {
    visit(node, start);
    return;
  }
  let at = start;
  for (const child of node.children) {
    forEachLeaf(child, at, visit);
    at += child.length;
  }
}

/** Calls `visit` with each node of the kind below `node`, nested ones included, and the offset it starts at. */
export function forEachOfKind(
  node: SyntaxNode,
  kind: SyntaxKind,
  start: number,
  visit: (node: SyntaxNode, start: number) => void,
): void {
  let at = start;
  for (const child of node.children) {
    if (child.kind === kind) visit(child, at);
    if (child.children.length > 0) forEachOfKind(child, kind, at, visit);
    at += child.length;
  }
}
