import { type Block, forEachLeaf, type SyntaxKind } from '../../syntax/node';
import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';

const notProse: ReadonlySet<SyntaxKind> = new Set([
  'url',
  'email',
  'linkTarget',
  'inlineComment',
  'placeholder',
]);

/** The stretches of a block that are not read, in order; offsets count from the start of the block. */
const unread = remembered((block: Block): readonly Span[] => {
  const spans: Span[] = [];
  forEachLeaf(block, 0, ({ kind, length }, start) => {
    if (notProse.has(kind)) spans.push({ start, end: start + length });
  });
  return spans;
});

/** Whether the words at an offset from the start of a block's content are read, not an address, a comment or a placeholder. */
export function isProse(block: Block, offset: number): boolean {
  const at = block.content.start + offset;
  const spans = unread(block);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return spans[low] === undefined || at < spans[low]!.start;
}
