/** Which words of a release belong to a speaker. */
import type { Release } from '../../facts/release';
import type { Span } from '../../text/span';
import { rememberedOf } from '../observedRelease';
import { overlapsAny } from './sortedSpans';

/** The stretches of all quotes, in order; quotes never overlap. */
const quotedParts = rememberedOf(({ quotes }: Release) =>
  quotes
    .flatMap(({ parts }) => parts)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
);

/** Whether words stand inside a quote, or touch one. */
export function isQuoted(release: Release, span: Span): boolean {
  return overlapsAny(quotedParts(release), span);
}
