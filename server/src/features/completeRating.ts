/** Rating words in house form, where a rating can stand. */
import { ratingMarks } from '../drafting/opening';
import { scaleFor } from './hoverRating';
import type { Cursor, Suggestion } from './suggestion';

/** Behind an opening mark, where few letters have been typed. */
const behindMark = /(?<![\p{L}\p{N}])‘([\p{L} ]{0,30})$/u;
/** Behind words that a rating follows, with or without a straight mark. */
const behindWords =
  /\b(?:rat(?:ed|ing)(?:\s+(?:of|as|is|was))?|(?:overall|a)\s+mark\s+of|graded(?:\s+as)?|judged(?:\s+to\s+be)?)\s+((['"]?)\p{L}{0,30})$/iu;

/** The words of the scale in force; empty where no rating is expected. */
export function completeRating({ after, before, release }: Cursor): readonly Suggestion[] {
  const marked = behindMark.exec(before);
  const bare = marked === null ? behindWords.exec(before) : null;
  const typed = marked?.[1] ?? bare?.[1];
  const scale = typed === undefined ? undefined : scaleFor(release);
  if (typed === undefined || scale === undefined) return [];
  const [open, close] = ratingMarks[scale.marks ?? 'single'];
  const end = after.startsWith(close) ? '' : close;
  return scale.words.map(({ word }, index) => ({
    label: word,
    kind: 'rating',
    detail: `${index + 1} of ${scale.words.length}`,
    text: marked === null ? open + word + close : word + end,
    typed: typed.length,
    filter: (bare?.[2] ?? '') + word,
  }));
}
