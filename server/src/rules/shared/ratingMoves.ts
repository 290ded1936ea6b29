/** The moves from one rating to another that a release tells of: "dropped from good to inadequate", "up from ‘Good’". */
import { selection } from '../../facts/acrossEdits';
import type { Rating } from '../../facts/facts';
import type { Release } from '../../facts/release';
import type { Scan, ScannedParagraph } from '../../facts/scan';
import { countFirst } from '../../text/countFirst';
import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';
import { chosen, paragraphAt } from '../observedRelease';

/** A move as the words have it; whether the ratings bear it out is not asked. */
export interface RatingMove {
  /** From the word for the move to the second rating. */
  readonly span: Span;
  readonly direction: 'up' | 'down';
  /** The rating it started from; `undefined` where only the new one is named. */
  readonly before: Rating | undefined;
  readonly now: Rating;
}

const up =
  '(?:improv|upgrad|rais|climb)[a-z]*|ris(?:e|en|es|ing)|rose|(?:go|goes|gone|going|went|mov(?:e|ed|es|ing)|come|came|step)\\s+up|up';
const down =
  '(?:declin|drop|deteriorat|slip|downgrad|worsen|lower|slump|plung)[a-z]*|fall(?:en|s|ing)?|fell|(?:go|goes|gone|going|went|mov(?:e|ed|es|ing)|come|came|step)\\s+down|down';
const article =
  '(?:an?\\s+|its\\s+|the\\s+)?(?:previous\\s+|overall\\s+)?(?:rating\\s+of\\s+)?[‘\'“"]?$';
/** Words for whom the move is of: "upgraded the hospital from". */
const moved = '(?:(?!\\s(?:and|but|while|went|gone|moved|changed)\\s)[^.;:!?]){0,60}?';
// The word next to the rating is meant: "told to improve as its rating slips from".
const movedFrom = new RegExp(`^(.*)\\b(?:(${up})|(${down}))\\b${moved}\\sfrom\\s+${article}`, 'is');
const movedTo = new RegExp(
  `^(.*)\\b(?:(${up})|(${down}))(?:\\s+[a-z]+){0,2}?\\s+to\\s+${article}`,
  'is',
);
const between = /^[’'”"]?\s+(?:overall\s+|in\s+(?:[a-z]+\s+)?\d{4}\s+)?to\s+(?:an?\s+)?[‘'“"]?$/i;
const fromBehind = new RegExp(
  `^[’'”"]?(?:\\s+overall)?\\s{0,12}[,(–—-]{0,4}\\s{0,12}(?:(up|an?\\s+improvement)|(down|a\\s+(?:drop|fall|decline)))\\s+from\\s+${article}`,
  'i',
);
/** What either move ends with, told in a fraction of the time. */
const leadsTo = new RegExp(`\\s(?:from|to)\\s+${article}`, 'i');
/** How far before a rating the word for a move is looked for. */
const longestMove = 100;

/**
 * The offsets of a paragraph at which a rating may be the second of a move, for what stands before it. At the beginning,
 * that may be in another paragraph.
 */
const placesOfMoves = remembered(({ ratings, text }: Scan): readonly number[] =>
  ratings.ratings
    .map(({ span }) => span.start)
    .filter((start) => {
      const lead = text.slice(Math.max(0, start - longestMove), start);
      return leadsTo.test(lead) || (start <= longestMove && fewWords.test(lead));
    }),
);

/** No more words than may stand between "from" and a rating. */
const fewWords = /^\s*(?:\S+\s+){0,5}\S?$/;

const mayMove = selection(({ scan }: ScannedParagraph) => placesOfMoves(scan).length > 0);

/** The moves that the text of a release tells of, in order. */
export function ratingMoves(release: Release): readonly RatingMove[] {
  const ratings = ratingsInTurn(release.ratings);
  const moves: RatingMove[] = [];
  let before = -1;
  for (const { scan, start } of ratings.length === 0 ? [] : chosen(release, mayMove)) {
    for (const offset of placesOfMoves(scan)) {
      const place = start + offset;
      const index = countFirst(ratings.length, (at) => ratings[at]!.span.start < place);
      const rating = ratings[index];
      if (rating?.span.start !== place || index === before) continue;
      before = index;
      const last = ratings[index - 1];
      const move = (last && moveFrom(release, last, rating)) ?? moveTo(release, rating);
      if (move !== undefined) moves.push(move);
    }
  }
  return moves;
}

/** The ratings of the text; of several that one word gives, the first. */
const ratingsInTurn = remembered((ratings: Release['ratings']): readonly Rating[] => {
  const found: Rating[] = [];
  for (const rating of ratings) {
    if (rating.where === 'frontMatter' || rating.span.start === found.at(-1)?.span.start) continue;
    found.push(rating);
  }
  return found;
});

/** "Dropped from good to inadequate", "inadequate, down from good". */
function moveFrom(release: Release, first: Rating, second: Rating): RatingMove | undefined {
  const gap = release.text.slice(first.span.end, second.span.start);
  if (gap.length > longestMove) return undefined;
  const behind = fromBehind.exec(gap);
  if (behind !== null) {
    const span = { start: first.span.start, end: second.span.end };
    return { span, direction: behind[1] ? 'up' : 'down', before: second, now: first };
  }
  if (!between.test(gap)) return undefined;
  return moveBefore(release, movedFrom, first, first, second);
}

/** "Improved to inadequate". */
function moveTo(release: Release, rating: Rating): RatingMove | undefined {
  return moveBefore(release, movedTo, rating, undefined, rating);
}

function moveBefore(
  release: Release,
  words: RegExp,
  first: Rating,
  before: Rating | undefined,
  now: Rating,
): RatingMove | undefined {
  const paragraph = paragraphAt(release, first.span.start)?.start ?? 0;
  const from = Math.max(paragraph, first.span.start - longestMove);
  const lead = release.text.slice(from, first.span.start);
  const match = leadsTo.test(lead) ? words.exec(lead) : null;
  if (match === null) return undefined;
  const span = { start: from + match[1]!.length, end: now.span.end };
  return { span, direction: match[2] === undefined ? 'down' : 'up', before, now };
}
