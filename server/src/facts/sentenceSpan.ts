/** Where the sentences of a paragraph start and end, as far as that can be told without knowing the language. */
import type { Span } from '../text/span';
import { matchesIn } from './matchAt';

/** How far a sentence is followed to either side of a place in it, so that one without an end costs no more than another. */
const reach = 300;

/** Finds the sentence around words; asked from the start of the text on, as its cost is shared by all questions. */
export type SentenceFinder = (words: Span) => Span;

/** A finder of the sentences of `text`. */
export function sentenceFinder(text: string): SentenceFinder {
  const breaks = sentenceBreaks(text);
  let next = 0;
  return ({ start, end }) => {
    while (next < breaks.length && breaks[next]!.start <= start) next++;
    const from = Math.max(breaks[next - 1]?.start ?? 0, start - reach);
    return { start: from, end: Math.min(breaks[next]?.previousEnd ?? text.length, end + reach) };
  };
}

interface SentenceBreak {
  /** Where the sentence before it ends, its full stop included. */
  readonly previousEnd: number;
  readonly start: number;
}

function sentenceBreaks(text: string): SentenceBreak[] {
  const breaks: SentenceBreak[] = [];
  for (const { 0: match, index } of matchesIn(sentenceBreak, text)) {
    if (shortForm.test(text.slice(Math.max(0, index - 5), index + 1))) continue;
    breaks.push({ previousEnd: index + 1, start: index + match.length });
  }
  return breaks;
}

const sentenceBreak = /[.!?…][”’"')\]]{0,3}\s+(?=[“‘"'(]{0,3}[A-ZÀ-ÞŁŚŠŴŶŻŽ\d])/g;

/** A full stop that ends a short form or an initial: "St.", "Mr.", "J.". */
const shortForm = /(?:^|[\s(])(?:Mrs?|Ms|Dr|St|No|Prof|Rev|e\.g|i\.e|[A-ZÀ-ÞŁŚŠŴŶŻŽ])\.$/;
