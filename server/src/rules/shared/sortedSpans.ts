import { countFirst } from '../../text/countFirst';
import type { Span } from '../../text/span';

/** Something in a text with its place. */
interface Placed {
  readonly span: Span;
}

/**
 * Whether one of the items shares a code unit with the span. They must be in the order of the text and not overlap each
 * other; then the answer comes fast however many they are.
 */
export function overlapsAny(items: readonly Placed[], span: Span): boolean {
  return firstOverlapping(items, span) !== undefined;
}

/** The first item that shares a code unit with the span; the items as for {@link overlapsAny}. */
export function firstOverlapping<T extends Placed>(
  items: readonly T[],
  { start, end }: Span,
): T | undefined {
  const first = items[countFirst(items.length, (index) => items[index]!.span.end <= start)];
  return first !== undefined && first.span.start < end ? first : undefined;
}

/** The first of the items, which are in the order of the text, that starts at `offset` or after it. */
export function firstFrom<T extends Placed>(items: readonly T[], offset: number): T | undefined {
  return items[countFirst(items.length, (index) => items[index]!.span.start < offset)];
}

/** A function that tells whether a span lies within one of the items, which may be in any order and overlap. */
export function coverage(items: readonly Placed[]): (span: Span) => boolean {
  const sorted = items.map(({ span }) => span).sort((a, b) => a.start - b.start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    const before = countFirst(sorted.length, (index) => sorted[index]!.start <= start);
    return before > 0 && ends[before - 1]! >= end;
  };
}
