/** Glosses on the place of a rating on its scale: "the highest possible mark", "the second-lowest of four ratings". */
import { type Span, shift } from '../text/span';
import type { Rank, Rating } from './facts';
import { remembered } from './remembered';
import type { Scanned } from './scanned';

/** A gloss in one paragraph; its span counts from the start of the paragraph's text. */
interface LocalRank extends Omit<Rank, 'rating'> {
  readonly span: Span;
}

type RankScan = { readonly text: string };

const gloss =
  /\b(?:the|its|a)\s+(?:(second|third|joint)[-\s])?(highest|lowest|top|best|bottom|worst)[-\s](?:possible\s+|available\s+|overall\s+)?(?:of\s+(?:the\s+|its\s+)?(\w+)\s+(?:possible\s+|available\s+)?)?(?:marks?|ratings?|grades?|scores?|judgements?|categor(?:y|ies)|levels?)\b(?:\s+(?:possible|available|(?:out\s+)?of\s+(?:the\s+)?(\w+)))?/gi;
/** What follows makes it a comparison with others, not a place on the scale. */
const amongOthers =
  /^\s+(?:of any|so far|of all|among|in the (?:country|region|programme)|ever given|we have|given to any|that any|for any|since|this year)\b/i;
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const none: readonly LocalRank[] = Object.freeze([]);

const ranksIn = remembered(({ text }: RankScan): readonly LocalRank[] => {
  if (!/highest|lowest|top|best|bottom|worst/i.test(text)) return none;
  const found: LocalRank[] = [];
  for (const match of text.matchAll(gloss)) {
    const [words, nth, end, of, outOf] = match;
    if (nth?.toLowerCase() === 'joint') continue;
    if (amongOthers.test(text.slice(match.index + words.length, match.index + words.length + 30)))
      continue;
    const place = nth === undefined ? 1 : nth.toLowerCase() === 'second' ? 2 : 3;
    const fromTop = /highest|top|best/i.test(end!);
    found.push({
      span: { start: match.index, end: match.index + words.length },
      fromBest: fromTop ? place : undefined,
      fromWorst: fromTop ? undefined : place,
      of: numberOf(of ?? outOf),
    });
  }
  return found.length === 0 ? none : found;
});

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const spelt = numbers.indexOf(word.toLowerCase());
  return spelt > 0 ? spelt : /^\d{1,2}$/.test(word) ? Number(word) : undefined;
}

/**
 * The glosses of a release, each with the rating it speaks of: the one that follows at once, as in "the highest
 * possible rating, ‘Outstanding’", else the one before it in its paragraph.
 * @param ratings in the order of the text
 */
export function readRanks(
  text: string,
  paragraphs: readonly Scanned<RankScan>[],
  ratings: readonly Rating[],
): readonly Rank[] {
  const inText = ratings.filter(({ where }) => where !== 'frontMatter');
  const found: Rank[] = [];
  let next = 0;
  for (const { scan, start } of paragraphs) {
    for (const local of ranksIn(scan)) {
      const span = shift(local.span, start);
      while (next < inText.length && inText[next]!.span.start < span.end) next++;
      const behind = inText[next];
      const before = inText[next - 1];
      const follows =
        behind !== undefined &&
        /^[\s,:(–—-]*(?:of\s+|is\s+)?$/.test(
          text.slice(span.end, Math.min(behind.span.start, span.end + 12)),
        );
      const rating = follows
        ? behind
        : before !== undefined && before.span.start >= start
          ? before
          : undefined;
      found.push({ ...local, span, rating });
    }
  }
  return found;
}
