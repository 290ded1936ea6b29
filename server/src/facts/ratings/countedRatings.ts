/** The counts of ratings of a release, each with the number of all that were rated, where one is named. */
import type { House, RatingScale } from '../../house/house';
import { type Span, shift } from '../../text/span';
import type { LocalRatingCount, RatingCount, RatingParagraph, RatingTotal } from './fact';
import { totalsIn } from './ratingCounts';
import { isByAnother } from './ratingGiver';
import { isMet, termIn } from './ratingVocabulary';

/** The counts of one paragraph; the number of all may stand in the line above its list. */
export function countsIn(
  paragraphs: readonly RatingParagraph[],
  index: number,
  scales: readonly RatingScale[],
  house: House,
): RatingCount[] {
  const { start, scan } = paragraphs[index]!;
  const { ratings } = scan;
  const given = ratings.counts.filter(
    (count) =>
      !isByAnother(count, house) &&
      !(
        (isMet(count.text) || isPlain(scan.text, count)) &&
        termIn(scales, count.text) === undefined
      ),
  );
  const isCount = new Set(ratings.counts.map(({ countSpan }) => countSpan.start));
  const totals = ratings.totals.filter(({ span }) => !isCount.has(span.start));
  let next = 0;
  let of = totalAbove(paragraphs, index);
  return given.map(({ span, countSpan, count, text }) => {
    for (; next < totals.length && isTotalOf(scan.text, span, totals[next]!.span); next++) {
      const total = totals[next]!;
      of = { ...total, span: shift(total.span, start) };
    }
    const term = termIn(scales, text);
    return { span: shift(span, start), countSpan: shift(countSpan, start), count, text, term, of };
  });
}

/** "17 were poor": a word without marks, capital or verb of rating, which is a rating only where its scale has it. */
function isPlain(text: string, { span, text: word }: LocalRatingCount): boolean {
  const before = text.slice(Math.max(0, span.start - longestLead), span.end - word.length);
  return (
    /^[a-z]/.test(word) && !/[‘“'"]$|\b(?:rat|grad|judg)(?:ed|ings?|e?ments?|es)\b/i.test(before)
  );
}
const longestLead = 60;

/** How long a list of counts may be: no scale has more ratings. */
const longestList = 8;

/** The one number of services or standards in the line that the list of a paragraph stands below. */
function totalAbove(
  paragraphs: readonly RatingParagraph[],
  index: number,
): RatingTotal | undefined {
  let at = index;
  while (at > index - longestList && at > 0 && isListItem(paragraphs[at]!)) at--;
  const { scan, start } = paragraphs[at]!;
  if (at === index || isListItem(paragraphs[at]!) || !/:\s*$/.test(scan.text)) return undefined;
  const [total, another] = totalsIn(scan.text);
  return total === undefined || another !== undefined
    ? undefined
    : { ...total, span: shift(total.span, start) };
}

/** Whether the paragraph is an item of a list. */
export function isListItem({ paragraph }: RatingParagraph): boolean {
  return paragraph.block.kind === 'listItem' || paragraph.block.kind === 'numberedItem';
}

/** Whether a total stands before the end of the count, or right behind it: "‘Good’ in three of 12 areas". */
function isTotalOf(text: string, count: Span, total: Span): boolean {
  return (
    total.start < count.end ||
    (total.start - count.end < 24 &&
      /^\s+(?:out\s+)?of\s+(?:(?:the|its|their|our)\s+)?$/.test(text.slice(count.end, total.start)))
  );
}
