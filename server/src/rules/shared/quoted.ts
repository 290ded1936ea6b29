/** Which words of a release belong to a speaker. */
import type { QuotePart } from '../../facts/facts';
import type { Release } from '../../facts/release';
import type { Span } from '../../text/span';
import { rememberedOf } from '../observedRelease';
import { overlapsAny } from './sortedSpans';

/** The stretches of all quotes, in order; quotes never overlap. */
const quotedParts = rememberedOf(({ quotes }: Release) => {
  const parts = quotes.flatMap((quote) => quote.parts);
  const areInOrder = parts.every((part, at) => at === 0 || !isBefore(part, parts[at - 1]!));
  return areInOrder ? parts : parts.sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
});

function isBefore({ span: a }: QuotePart, { span: b }: QuotePart): boolean {
  return a.start === b.start ? a.end < b.end : a.start < b.start;
}

/** Whether words stand inside a quote, or touch one. */
export function isQuoted(release: Release, span: Span): boolean {
  return overlapsAny(quotedParts(release), span);
}
