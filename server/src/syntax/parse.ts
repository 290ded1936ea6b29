/** From a text to its tree. Every text is a release: nothing is rejected and nothing throws. */
import { countFirst } from '../text/countFirst';
import type { SourceText } from '../text/sourceText';
import { isHeadlineCandidate, parseBlock, placeAfter, placeBehind } from './blocks';
import type { Block } from './node';
import { type Placed, placesAfter, sourceOf, withRoom } from './places';
import { LineEnds } from './scanner';

/** A whole text as blocks. The leaves joined give the text back. */
export interface Tree extends Placed {
  /** The text, read by places. */
  readonly source: SourceText;
}

/**
 * The tree of `text`.
 *
 * With the tree of an earlier version, all blocks before and after the stretch that changed are taken from it
 * as they are, with their places; but for the places the result is the same as without.
 */
export function parse(text: string, previous?: Tree): Tree {
  if (previous?.text === text) return previous;
  const found = parsed(text, previous);
  const starts = previous === undefined ? found.offsets : placesAfter(previous, found);
  return treeOf({ text, ...found, starts });
}

/** The tree of a text that is going to be edited: its blocks have room around them. */
export function parseToEdit(text: string): Tree {
  const found = parsed(text, undefined);
  return treeOf({ text, ...found, starts: withRoom(found.blocks) });
}

function treeOf(placed: Placed): Tree {
  return { ...placed, source: sourceOf(placed) };
}

type Parsed = Pick<Tree, 'blocks' | 'offsets'>;

function parsed(text: string, previous: Tree | undefined): Parsed {
  if (previous === undefined) return parseFrom(text, [], [], 0, undefined);
  const prefix = commonPrefix(text, previous.text);
  const kept = blocksBefore(previous, prefix);
  const suffix = commonSuffix(
    text,
    previous.text,
    Math.min(text.length, previous.text.length) - prefix,
  );
  return parseFrom(
    text,
    previous.blocks.slice(0, kept),
    previous.offsets.slice(0, kept),
    kept === 0 ? 0 : previous.offsets[kept]!,
    { tree: previous, from: previous.text.length - suffix, settled: settledFrom(previous) },
  );
}

/**
 * How many blocks of the tree cannot have changed when the text is the same up to `prefix`:
 * those that end, together with the block that follows them, before it. What comes next decides where a
 * paragraph ends.
 */
function blocksBefore(tree: Tree, prefix: number): number {
  const first = tree.blocks.find(({ kind }) => kind !== 'blank');
  if (first === undefined || (first.kind === 'frontMatter' && !first.closed)) return 0;
  const whole = countFirst(
    tree.blocks.length,
    (index) => tree.offsets[index]! + tree.blocks[index]!.length < prefix,
  );
  return Math.max(0, whole - 1);
}

/** The blocks of an earlier version that stand behind everything that changed. */
interface Tail {
  readonly tree: Tree;
  /** The offset in the earlier text from which on the two texts are the same. */
  readonly from: number;
  /** The first block that came behind the headline, so that it was read as it would be read now. */
  readonly settled: number;
}

function settledFrom({ blocks }: Tree): number {
  const headline = blocks.findIndex(({ kind }) => isHeadlineCandidate(kind));
  return headline === -1 ? blocks.length : headline + 1;
}

function parseFrom(
  text: string,
  blocks: Block[],
  offsets: number[],
  from: number,
  tail: Tail | undefined,
): Parsed {
  let place = placeAfter(blocks);
  const moved = tail === undefined ? 0 : text.length - tail.tree.text.length;
  let candidate = tail === undefined ? 0 : blocks.length;
  const lines = new LineEnds(text);
  let at = from;
  while (at < text.length) {
    if (tail !== undefined && place === 'afterHeadline') {
      const { tree } = tail;
      while (candidate < tree.offsets.length && tree.offsets[candidate]! + moved < at) candidate++;
      const start = tree.offsets[candidate];
      if (
        start !== undefined &&
        start + moved === at &&
        start >= tail.from &&
        candidate >= tail.settled
      ) {
        for (let index = candidate; index < tree.blocks.length; index++) {
          blocks.push(tree.blocks[index]!);
          offsets.push(tree.offsets[index]! + moved);
        }
        break;
      }
    }
    const block = parseBlock(text, lines, at, place);
    blocks.push(block);
    offsets.push(at);
    at += block.length;
    place = placeBehind(place, block);
  }
  return { blocks, offsets };
}

/** Long stretches are compared piece by piece, which costs a fraction of a comparison by code units. */
const piece = 4096;

function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at + piece <= limit && a.slice(at, at + piece) === b.slice(at, at + piece)) at += piece;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonSuffix(a: string, b: string, limit: number): number {
  let length = 0;
  while (
    length + piece <= limit &&
    a.slice(a.length - length - piece, a.length - length) ===
      b.slice(b.length - length - piece, b.length - length)
  ) {
    length += piece;
  }
  while (
    length < limit &&
    a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)
  ) {
    length++;
  }
  return length;
}
