import type { Span } from './span';

/**
 * How a text came out of an earlier one: what ended before `start` is where it was, what began from `end` on has moved by
 * `by` code units, as far as to `until`, and of what lies between `start` and `end` nothing is known. All are places in the
 * earlier text.
 */
export interface Movement {
  readonly start: number;
  readonly end: number;
  readonly by: number;
  readonly until: number;
}

/**
 * Where the span is now; `undefined` where that cannot be told. What lies around the change is taken to go on around it,
 * so ask only about what the change did not touch.
 */
export function movedSpan(span: Span, { start, end, by, until }: Movement): Span | undefined {
  if (span.end < start || (span.end === start && span.start < start)) return span;
  if (span.start >= until) return span;
  const isAfter = span.start > end || (span.start === end && span.end > end);
  if (!isAfter && !(span.start < start && span.end > end)) return undefined;
  if (by === 0) return span;
  return {
    start: isAfter ? span.start + by : span.start,
    end: span.end < until ? span.end + by : span.end,
  };
}
