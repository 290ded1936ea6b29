/**
 * The plan of a release: which block is the headline, where the body ends, what the notes are.
 *
 * A block does not know its place; this pass over all blocks gives each one its role.
 */

import { ObjectMemory } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { type MisplacedFrontMatter, misplacedFrontMatter } from './misplacedFrontMatter';
import type { Block } from './node';
import type { Tree } from './parse';
import { besideDate } from './releaseLines';

/**
 * The part of the release a paragraph stands in. The body runs to the notes heading, past the end marker if
 * need be; where there is no notes heading, the notes start behind the end marker.
 */
export type Zone = 'headline' | 'body' | 'notes';

/** A block that holds words, with its place. */
export interface Paragraph {
  readonly block: Block;
  /** The content without indent, marker and line break. */
  readonly span: Span;
  readonly zone: Zone;
  /** Whether a blank line, or nothing but a heading, stands between it and the paragraph before it. */
  readonly apart: boolean;
}

/** A block of furniture: an end marker, a notes heading, a release line, a comment. */
export interface Furniture {
  readonly block: Block;
  readonly span: Span;
}

/** One item of the notes: its first paragraph and those that belong to it. */
export interface NoteItem {
  /** As written; `undefined` for an item that carries none. */
  readonly number: number | undefined;
  readonly numberSpan: Span | undefined;
  readonly paragraphs: readonly Paragraph[];
}

export interface Outline {
  readonly frontMatter: Furniture | undefined;
  /** What stands above the front matter, out of place; it belongs to no other part. */
  readonly aboveFrontMatter: MisplacedFrontMatter | undefined;
  readonly releaseLines: readonly Furniture[];
  readonly headline: Paragraph | undefined;
  /** Everything that holds words, in order, the headline and subheadings included. */
  readonly paragraphs: readonly Paragraph[];
  readonly endMarkers: readonly Furniture[];
  /** The heading the notes start under. */
  readonly notesHeading: Furniture | undefined;
  readonly notes: readonly NoteItem[];
  readonly comments: readonly Furniture[];
}

/** Whether the line is a subheading: marked as one, or short and without the end of a sentence. */
export function isHeadingLike(text: SourceText, paragraph: Paragraph): boolean {
  if (paragraph.block.kind === 'heading' || paragraph.zone === 'headline') return true;
  const { start, end } = paragraph.span;
  return (
    paragraph.block.kind === 'paragraph' &&
    end - start <= 120 &&
    !/(?:[.:;,!?…—–-]|[.!?…,][”"’']{1,2})\s*$/.test(text.slice(Math.max(start, end - 4), end))
  );
}

/** The plan of the tree. */
export function outline(tree: Tree): Outline {
  const misplaced = misplacedFrontMatter(tree);
  const bodyStart = misplaced?.lines.end ?? 0;
  const headlineAt = headlineIndex(tree, bodyStart);
  const notesAt = notesHeadingIndex(tree);
  const paragraphs: Paragraph[] = [];
  const releaseLines: Furniture[] = [];
  const endMarkers: Furniture[] = [];
  const comments: Furniture[] = [];
  let frontMatter = misplaced && misplacedFurniture(tree, misplaced);
  let headline: Paragraph | undefined;
  let apart = true;
  let ended = false;
  const listed = listedDates(tree, headlineAt);
  for (let index = 0; index < tree.blocks.length; index++) {
    const block = tree.blocks[index]!;
    if (tree.starts[index]! < bodyStart) continue;
    switch (listed.has(index) ? 'paragraph' : block.kind) {
      case 'blank':
      case 'separator':
        apart = true;
        break;
      case 'frontMatter':
        frontMatter = furnitureAt(tree, index);
        break;
      case 'comment':
        comments.push(furnitureAt(tree, index));
        apart = true;
        break;
      case 'releaseLine':
        releaseLines.push(furnitureAt(tree, index));
        apart = true;
        break;
      case 'endMarker':
        endMarkers.push(furnitureAt(tree, index));
        ended = true;
        apart = true;
        break;
      default: {
        if (index === notesAt) {
          apart = true;
          break;
        }
        const zone =
          index === headlineAt
            ? 'headline'
            : (notesAt === -1 ? ended : index > notesAt)
              ? 'notes'
              : 'body';
        const paragraph = paragraphOf(block, tree.starts[index]!, zone, apart);
        if (index === headlineAt) headline = paragraph;
        paragraphs.push(paragraph);
        apart = block.kind === 'heading' || block.kind === 'notesHeading';
      }
    }
  }
  return {
    frontMatter,
    aboveFrontMatter: misplaced,
    releaseLines,
    headline,
    paragraphs,
    endMarkers,
    notesHeading: notesAt === -1 ? undefined : furnitureAt(tree, notesAt),
    notes: noteItems(tree, paragraphs),
    comments,
  };
}

const known = new ObjectMemory<Block, Paragraph>();

/** The paragraph of a block that starts here: the same object for as long as nothing of it changes. */
function paragraphOf(block: Block, place: number, zone: Zone, apart: boolean): Paragraph {
  const { content } = block;
  const start = place + content.start;
  const before = known.get(block);
  if (before?.span.start === start && before.zone === zone && before.apart === apart) return before;
  const paragraph = { block, span: { start, end: place + content.end }, zone, apart };
  known.set(block, paragraph);
  return paragraph;
}

const noDates: ReadonlySet<number> = new Set();

/**
 * Lines that hold a date, alone or with the same words beside it, and stand below the first words of the body, where
 * there are several: the entries of a list, such as that of meetings with their minutes or of ships with the day on
 * which each was released. One date by itself says when the text came out, one with a time and no more when something
 * takes place.
 */
function listedDates(tree: Tree, headlineAt: number): ReadonlySet<number> {
  const alike = new Map<string, number[]>();
  let inBody = false;
  for (let index = 0; index < tree.blocks.length; index++) {
    const { kind } = tree.blocks[index]!;
    if (kind === 'paragraph' && index !== headlineAt) inBody = true;
    if (kind !== 'releaseLine' || !inBody) continue;
    const { start, end } = contentSpan(tree, index);
    const beside = besideDate(tree.source.slice(start, end));
    if (beside === undefined) continue;
    const dates = alike.get(beside);
    if (dates === undefined) alike.set(beside, [index]);
    else dates.push(index);
  }
  if (alike.size === 0) return noDates;
  return new Set(
    [...alike].flatMap(([beside, dates]) => (dates.length > 1 || beside === 'at' ? dates : [])),
  );
}

function contentSpan(tree: Tree, index: number): Span {
  const start = tree.starts[index]!;
  const { content } = tree.blocks[index]!;
  return { start: start + content.start, end: start + content.end };
}

function furnitureAt(tree: Tree, index: number): Furniture {
  return { block: tree.blocks[index]!, span: contentSpan(tree, index) };
}

/** Front matter below a line of text, with the line of hyphens it starts with. */
function misplacedFurniture(tree: Tree, { lines, content }: MisplacedFrontMatter): Furniture {
  const index = tree.starts.findIndex((start) => start >= lines.start);
  return { block: tree.blocks[index]!, span: content };
}

/**
 * From an offset on, the first line marked as a heading of the first level if it comes before any end marker, else the
 * first line with text.
 */
function headlineIndex(tree: Tree, from: number): number {
  let first = -1;
  for (let index = 0; index < tree.blocks.length; index++) {
    if (tree.starts[index]! < from) continue;
    const { kind, content } = tree.blocks[index]!;
    if (kind === 'endMarker') break;
    if (kind === 'heading') {
      const markerStart = tree.starts[index]! + tree.blocks[index]!.indent;
      const level = tree.source
        .slice(markerStart, tree.starts[index]! + content.start)
        .trim().length;
      if (level === 1) return index;
      if (first === -1) first = index;
    } else if (
      first === -1 &&
      (kind === 'paragraph' ||
        kind === 'listItem' ||
        kind === 'numberedItem' ||
        kind === 'blockQuote')
    ) {
      first = index;
    }
  }
  return first;
}

const namesReaders = /editor|golyg|olyg|broadcast|journalist|correspond|newsroom/i;
const saysBackground = /^[#*_\s]*(?:background|cefndir)/i;

/**
 * The heading the notes stand under: the first that names the editor; else the first "Background", "Notes" or "Further
 * information" behind the end marker, or, where there is no end marker, the last "Background".
 */
function notesHeadingIndex(tree: Tree): number {
  let background = -1;
  let ended = false;
  for (let index = 0; index < tree.blocks.length; index++) {
    const block = tree.blocks[index]!;
    if (block.kind === 'endMarker' && !ended) {
      ended = true;
      background = -1;
    }
    if (block.kind !== 'notesHeading') continue;
    const { start, end } = contentSpan(tree, index);
    const heading = tree.source.slice(start, end);
    if (namesReaders.test(heading)) return index;
    if (ended ? background === -1 : saysBackground.test(heading)) background = index;
  }
  return background;
}

function noteItems(tree: Tree, paragraphs: readonly Paragraph[]): NoteItem[] {
  const items: NoteItem[] = [];
  const numbered = paragraphs.some(
    ({ zone, block }) => zone === 'notes' && block.kind === 'numberedItem',
  );
  let current: Paragraph[] | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.zone !== 'notes') continue;
    const { kind } = paragraph.block;
    const opens =
      current === undefined ||
      kind === 'numberedItem' ||
      (!numbered && (kind !== 'listItem' || paragraph.block.indent < 4));
    if (opens && kind !== 'heading') {
      current = [paragraph];
      items.push({ ...numberOf(tree, paragraph), paragraphs: current });
    } else {
      current?.push(paragraph);
    }
  }
  return items;
}

function numberOf(tree: Tree, paragraph: Paragraph): Pick<NoteItem, 'number' | 'numberSpan'> {
  const { block, span } = paragraph;
  if (block.kind !== 'numberedItem') return { number: undefined, numberSpan: undefined };
  const start = span.start - block.content.start + block.indent;
  const [marker = '', bracket = '', digits] =
    /^(\()?(\d+)/.exec(tree.source.slice(start, start + 6)) ?? [];
  // Roman numbers and letters are left as they are.
  if (digits === undefined) return { number: undefined, numberSpan: undefined };
  const end = start + marker.length;
  return { number: Number(digits), numberSpan: { start: start + bracket.length, end } };
}
