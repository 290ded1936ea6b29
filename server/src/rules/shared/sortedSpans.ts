import type { Span } from '../../text/span';

/** Something in a text with its place. */
interface Placed {
  readonly span: Span;
}

/**
 * Whether one of the items shares a code unit with the span. They must be in the order of the text and not overlap each
 * other; then the answer comes fast however many they are.
 */
export function overlapsAny(items: readonly Placed[], { start, end }: Span): boolean {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < items.length && items[low]!.span.start < end;
}
