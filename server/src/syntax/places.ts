/**
 * Places: where something is in a text, told so that an edit elsewhere does not change it.
 *
 * Facts and findings tell where they are by places. Of a text that is read once they are its offsets, in UTF-16 code
 * units. In one that is being written every block has room around it, as lines had in old programs that were numbered by
 * tens: what is typed in one block moves nothing in another, and what was found there stays as it is. Within a block, and
 * a little way around it, places count code units like offsets; from one block to another they only keep the order.
 */
import { countFirst } from '../text/countFirst';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import type { Block } from './node';

/** A text in blocks, with their places. */
export interface Placed {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The place that each block starts at. */
  readonly starts: readonly number[];
  /** How many code units of the text stand before each block; where these are the places too, it is the same list. */
  readonly offsets: readonly number[];
}

/** So many code units before and after a block can be told by places that count from it. */
const reach = 1024;

/** The most room that a block is given, and the most that all are given together: their places stay small integers. */
const mostRoom = 1 << 20;
const mostOfAll = 1 << 30;

/** Places with room around every block. */
export function withRoom(blocks: readonly Block[]): readonly number[] {
  const room = Math.max(2 * reach, Math.min(mostRoom, Math.floor(mostOfAll / blocks.length)));
  let at = 0;
  return blocks.map(({ length }) => {
    const start = at;
    at += length + room;
    return start;
  });
}

/**
 * The places of blocks that came out of others by an edit: those of the same blocks, wherever there is room between. Where
 * places were offsets they are now.
 */
export function placesAfter(
  before: Placed,
  { blocks, offsets }: Pick<Placed, 'blocks' | 'offsets'>,
): readonly number[] {
  if (before.starts === before.offsets) return offsets;
  const { first, last } = inCommon(before.blocks, blocks);
  const { starts } = before;
  const end = before.blocks.length - last;
  const places = starts.slice(0, first);
  const limit = starts[end] ?? Number.POSITIVE_INFINITY;
  let least = first === 0 ? 0 : starts[first - 1]! + blocks[first - 1]!.length + 2 * reach;
  for (let index = first; index < blocks.length - last; index++) {
    const place = index < end ? Math.max(least, starts[index]!) : least;
    places.push(place);
    least = place + blocks[index]!.length + 2 * reach;
  }
  if (least > limit || (first === 0 && places[0] !== 0)) return withRoom(blocks);
  for (let index = end; index < starts.length; index++) places.push(starts[index]!);
  return places;
}

/** How many blocks two versions of a text have in common, at the beginning and at the end. */
export function inCommon(
  before: readonly Block[],
  now: readonly Block[],
): { readonly first: number; readonly last: number } {
  const most = Math.min(before.length, now.length);
  let first = 0;
  while (first < most && before[first] === now[first]) first++;
  const between = most - first;
  let last = 0;
  while (last < between && before[before.length - 1 - last] === now[now.length - 1 - last]) last++;
  return { first, last };
}

/** The index of the block that a place counts from; 0 for one before the first. */
function blockAt({ starts, offsets }: Placed, place: number): number {
  const around = starts === offsets ? 0 : reach;
  return Math.max(0, countFirst(starts.length, (at) => starts[at]! - around <= place) - 1);
}

/** The place that the block starts at which a place counts from. */
export function blockStart(tree: Placed, place: number): number {
  return tree.starts[blockAt(tree, place)] ?? 0;
}

/** The offset of a place; one outside the text is clamped to it. */
export function offsetOf(tree: Placed, place: number): number {
  const { starts, offsets, text } = tree;
  if (starts === offsets) return Math.max(0, Math.min(text.length, place));
  const block = blockAt(tree, place);
  const offset = (offsets[block] ?? 0) + place - (starts[block] ?? 0);
  return Math.max(0, Math.min(text.length, offset));
}

/** The place of an offset, which counts from the block that it lies in. */
export function placeOf({ starts, offsets }: Placed, offset: number): number {
  if (starts === offsets) return offset;
  const block = Math.max(0, countFirst(offsets.length, (at) => offsets[at]! <= offset) - 1);
  return (starts[block] ?? 0) + offset - (offsets[block] ?? 0);
}

/** The place of a span of offsets: it starts in the block that its first code unit lies in, and ends in that of its last. */
export function placeOfSpan(tree: Placed, { start, end }: Span): Span {
  const from = placeOf(tree, start);
  return { start: from, end: end > start ? placeOf(tree, end - 1) + 1 : from };
}

/** The offsets of a span. */
export function offsetsOf(tree: Placed, { start, end }: Span): Span {
  return { start: offsetOf(tree, start), end: offsetOf(tree, end) };
}

/** A text that is read by places. */
export function sourceOf(tree: Placed): SourceText {
  return tree.starts === tree.offsets ? tree.text : new PlacedText(tree);
}

class PlacedText implements SourceText {
  readonly #tree: Placed;
  /** The block in which something was read last; the next is mostly read there too, from these places on. */
  #from = 0;
  #to = 0;
  /** What is added to a place there. */
  #by = 0;

  constructor(tree: Placed) {
    this.#tree = tree;
  }

  get length(): number {
    return placeOf(this.#tree, this.#tree.text.length);
  }

  slice(start: number, end?: number): string {
    const { text } = this.#tree;
    const from = start < 0 ? start : this.#offset(start);
    return text.slice(from, end === undefined || end < 0 ? end : this.#offset(end));
  }

  charAt(index: number): string {
    return index < 0 ? '' : this.#tree.text.charAt(this.#offset(index));
  }

  charCodeAt(index: number): number {
    return index < 0 ? Number.NaN : this.#tree.text.charCodeAt(this.#offset(index));
  }

  #offset(place: number): number {
    if (place < this.#from || place >= this.#to) {
      const { starts, offsets } = this.#tree;
      const block = blockAt(this.#tree, place);
      this.#by = (offsets[block] ?? 0) - (starts[block] ?? 0);
      this.#from = block === 0 ? 0 : starts[block]! - reach;
      this.#to = (starts[block + 1] ?? Number.POSITIVE_INFINITY) - reach;
    }
    return Math.max(0, place + this.#by);
  }
}
