import type { Span } from './span';

/**
 * How a text came out of an earlier one: what ended before `start` is where it was, what began from `end` on has moved by
 * `by` code units, and of what lies between nothing is known. `start` and `end` are offsets in the earlier text.
 */
export interface Movement {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

/**
 * Where the span is now; `undefined` where that cannot be told. What lies around the change is taken to go on around it,
 * so ask only about what the change did not touch.
 */
export function movedSpan(span: Span, { start, end, by }: Movement): Span | undefined {
  if (span.end < start || (span.end === start && span.start < start)) return span;
  if (span.start > end || (span.start === end && span.end > end)) {
    return by === 0 ? span : { start: span.start + by, end: span.end + by };
  }
  if (span.start < start && span.end > end) return { start: span.start, end: span.end + by };
  return undefined;
}
