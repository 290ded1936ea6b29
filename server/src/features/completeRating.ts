/** Rating words in house form, where a rating can stand. */
import { ratingMarks } from '../drafting/opening';
import type { RatingScale } from '../house/house';
import { type ExpectedRating, expectedRating } from './expectedRating';
import { placeInWords, scaleFor } from './hoverRating';
import { type Cursor, restOfWord, type Suggestion } from './suggestion';

/** After an opening mark, where few letters have been typed. */
const afterMark = /(?<![\p{L}\p{N}])‘([\p{L} ]{0,30})$/u;
/** After words that a rating follows, with or without a mark that is no single curly one. */
const afterWords =
  /\b(?:rated\s+(?:it|them|(?:the|this)\s+\p{L}{1,20})(?:\s+as)?|rat(?:ed|ings?)(?:\s+overall)?(?:\s+(?:of|as|is|was|were))?|(?:improved|upgraded|downgraded)\s+from|(?:overall|a)\s+(?:mark|grade)\s+of|graded(?:\s+as)?|judged(?:\s+to\s+be)?)\s+((['"“]?)\p{L}{0,30})$/iu;
const closingMarks: Readonly<Record<string, string>> = { "'": "'", '"': '"', '“': '”' };

/** The words of the scale in force, the one that is expected first; empty where no rating is. */
export function completeRating(cursor: Cursor): readonly Suggestion[] {
  const marked = afterMark.exec(cursor.before);
  const bare = marked === null ? afterWords.exec(cursor.before) : null;
  const typed = marked?.[1] ?? bare?.[1];
  if (typed === undefined) return [];
  const scale = scaleFor(cursor.release);
  if (scale === undefined) return [];
  const place =
    marked === null ? withMarks(cursor, scale, typed, bare![2]!) : inMarks(cursor, scale, typed);
  return ratingWords(scale, expectedRating(cursor)).map(({ word, ...words }) => ({
    ...words,
    label: word,
    kind: 'rating',
    text: place.open + word + place.close,
    typed: typed.length,
    ahead: place.ahead,
    closing: place.closing,
    filter: (bare?.[2] ?? '') + word,
  }));
}

/** The words of a scale with what is said of each, the one that is expected first if it is sure. */
export function ratingWords(scale: RatingScale, expected: ExpectedRating | undefined) {
  const count = scale.words.length;
  const words = scale.words.map(({ word }, index) => ({
    word,
    detail: word === expected?.term ? expected.reason : `${index + 1} of ${count}`,
    about: `On the ${scale.name}, the ${placeInWords(index + 1, count)} of ${count}.`,
  }));
  if (expected?.isSure === false) return words;
  return [
    ...words.filter(({ word }) => word === expected?.term),
    ...words.filter(({ word }) => word !== expected?.term),
  ];
}

/** What stands around the word, and what it takes the place of after the cursor. */
interface Place {
  readonly open: string;
  readonly close: string;
  readonly ahead: number;
  readonly closing: number;
}

/** After an opening mark: the word up to the mark that closes, which is passed where it comes next. */
function inMarks({ after }: Cursor, scale: RatingScale, typed: string): Place {
  const [, mark] = ratingMarks[scale.marks ?? 'single'];
  const close = mark === '' ? '’' : mark;
  const ahead = restOfRating(after, scale, typed, close);
  if (!after.startsWith(close, ahead)) return { open: '', close, ahead, closing: 0 };
  return ahead > 0
    ? { open: '', close: '', ahead, closing: 0 }
    : { open: '', close, ahead, closing: close.length };
}

/** Without a mark, or after one that is not the house's: the word brings both. */
function withMarks({ after }: Cursor, scale: RatingScale, typed: string, mark: string): Place {
  const [open, close] = ratingMarks[scale.marks ?? 'single'];
  const closer = closingMarks[mark];
  const ahead = restOfRating(after, scale, typed.slice(mark.length), closer);
  if (closer === undefined || !after.startsWith(closer, ahead)) {
    return { open, close, ahead, closing: 0 };
  }
  return { open, close, ahead: ahead + closer.length, closing: ahead === 0 ? closer.length : 0 };
}

/** How many characters after the cursor belong to the rating that it is in: "ires improvement" after "Requ". */
function restOfRating(
  after: string,
  scale: RatingScale,
  typed: string,
  close: string | undefined,
): number {
  const line = (typed + after).toLowerCase();
  const forms = [
    ...scale.words.flatMap(({ also, word }) => [word, ...also]),
    ...wordsOf(scale.confused),
  ];
  const known = forms
    .filter((form) => line.startsWith(form.toLowerCase()) && form.length >= typed.length)
    .map((form) => form.length - typed.length)
    .filter((length) => restOfWord(after.slice(length)) === 0);
  if (known.length > 0) return Math.max(...known);
  if (typed === '' && close === undefined) return 0;
  const end = close === undefined ? -1 : after.indexOf(close);
  const upToMark = end === -1 ? '' : after.slice(0, end);
  // Words in marks that are no more than a rating has are one, however they are spelt.
  const isShort = /^[\p{L}-]*(?: [\p{L}-]+)?$/u.test(upToMark) && !typed.includes(' ');
  return isShort && upToMark !== '' ? upToMark.length : restOfWord(after);
}

function wordsOf(entries: readonly { readonly word: string }[]): readonly string[] {
  return entries.map(({ word }) => word);
}
