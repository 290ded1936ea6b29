/** Which words of a release belong to a speaker. */
import type { Release } from '../../facts/release';
import { remembered } from '../../facts/remembered';
import type { Span } from '../../text/span';

/** The stretches of all quotes, in order; quotes never overlap. */
const quotedSpans = remembered(({ quotes }: Release): readonly Span[] =>
  quotes
    .flatMap(({ parts }) => parts.map(({ span }) => span))
    .sort((a, b) => a.start - b.start || a.end - b.end),
);

/** Whether words stand inside a quote, or touch one. */
export function isQuoted(release: Release, { start, end }: Span): boolean {
  const spans = quotedSpans(release);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < end;
}
