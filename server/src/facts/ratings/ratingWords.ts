/** The words of a paragraph that may be ratings: those of any scale, those in marks in their place, and slips of the pen. */
import type { Span } from '../../text/span';
import { cue, mayHave, type Words } from '../../text/words';
import { matchesIn } from '../matchAt';
import { isMisspelt, isRatingWord, ratingCue, ratingWordsIn } from './ratingVocabulary';

/** A word that may be a rating, with its marks. */
export interface Word {
  readonly span: Span;
  readonly text: string;
  readonly mark: string | undefined;
  /** Whether it is in the vocabulary; what is not must be shown to be a rating by its position. */
  readonly known: boolean;
  /** Whether it is a misspelt word of the vocabulary. */
  readonly slip: boolean;
}

const openingMarks = '‘’“”\'"`‚„';
const closingMarks = '’‘”“\'"´';
const otherMarked =
  /(?<![A-Za-zÀ-ɏḀ-ỿ\d])[‘“'"]([A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ-]*(?:\s{1,3}[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ-]*){0,3})[.,]?[’”'"](?![A-Za-zÀ-ɏḀ-ỿ])/g;
const otherBare =
  /\b(?:(?:rated|graded|judged)\s+(?:as|to\s+be)|rating\s+of)\s+([A-Za-zÀ-ɏḀ-ỿ-]+(?:\s+[A-Za-zÀ-ɏḀ-ỿ-]+)?)/gi;

/** A rating with a word before it that makes it another: "very poor", "not good enough". */
const qualified =
  /^(?:very|quite|fairly|insufficiently|not|almost|extremely|mostly|generally)\s(?!sufficiently)/i;

/** A rating with more behind it, which makes it another too: "Good with outstanding features". */
const extended = /^[a-z]+\s(?:with|plus|minus)\b/i;

/** Words of other scales: for the work on single cases, and for risks. */
const ofOthers =
  /^(?:(?:in)?sufficient|(?:very\s)?(?:high|medium|low)(?:\srisk)?|red|amber|green)$/;

const marks = cue('‘ “ \' "');
const labelSigns = cue(': – — -');
const rated = cue('rated graded judged rating');

/** The words in `text`, which has these words, in order and none within another. */
export function wordsIn(text: string, has: Words): Word[] {
  const words: Word[] = [];
  if (mayHave(has, ratingCue())) {
    for (const { start, end } of ratingWordsIn(text)) words.push(marked(text, start, end));
  }
  if (mayHave(has, marks)) {
    for (const { 1: form, index } of matchesIn(otherMarked, text)) {
      if (form!.length < 3 || ofOthers.test(form!)) continue;
      if (isRatingWord(form!) && !qualified.test(form!) && !extended.test(form!)) continue;
      const word = marked(text, index + 1, index + 1 + form!.length);
      words.push({ ...word, slip: isMisspelt(form!), known: false });
    }
  }
  if (mayHave(has, labelSigns)) {
    const slip = misspeltBehindLabel(text);
    if (slip !== undefined) words.push(slip);
  }
  if (mayHave(has, rated)) {
    for (const { 0: cue, 1: form, index } of matchesIn(otherBare, text)) {
      const start = index + cue.length - form!.length;
      const first = form!.split(/\s/, 1)[0]!;
      const slip = [form!, first].find((words) => !isRatingWord(words) && isMisspelt(words));
      if (slip === undefined) continue;
      words.push({ ...marked(text, start, start + slip.length), slip: true, known: false });
    }
  }
  return inOrder(words);
}

const afterLabel =
  /^[^:;–—\n]{1,90}(?::|\s[–—-])\s*(?:[1-6]\s*[–—-]\s*)?([a-z]{3,20}(?:\s[a-z]{3,20}){0,2})[.,;]?\s*$/i;

/** A slip of the pen that is all that stands behind a label: "Environment: Requires improvment". */
function misspeltBehindLabel(text: string): Word | undefined {
  const form = text.length > longestLabelled ? undefined : afterLabel.exec(text)?.[1];
  if (form === undefined || !isMisspelt(form)) return undefined;
  const start = text.lastIndexOf(form);
  const end = start + form.length;
  const isWord = ratingWordsIn(text).some((word) => word.start <= start && word.end >= end);
  return isWord ? undefined : { ...marked(text, start, end), known: false, slip: true };
}
/** A label with a rating is short. */
const longestLabelled = 160;

function inOrder(words: Word[]): Word[] {
  return words.sort((a, b) => a.span.start - b.span.start).filter(isFirst);
}

/** Whether the word does not overlap the one before it. */
function isFirst({ span }: Word, index: number, words: readonly Word[]): boolean {
  return index === 0 || words[index - 1]!.span.end <= span.start;
}

/** The word with the marks on both of its sides; a mark on one side alone may belong to something else. */
function marked(text: string, start: number, end: number): Word {
  const inner = text.slice(start, end);
  const before = text[start - 1];
  const behind = text[end];
  const close = behind === '.' || behind === ',' ? end + 1 : end;
  const isOpened =
    before !== undefined &&
    openingMarks.includes(before) &&
    !/[A-Za-zÀ-ɏḀ-ỿ\d]/.test(text[start - 2] ?? ' ');
  if (isOpened && close < text.length && closingMarks.includes(text[close]!)) {
    const span = { start: start - 1, end: close + 1 };
    return { span, text: inner, mark: before, known: true, slip: false };
  }
  return { span: { start, end }, text: inner, mark: undefined, known: true, slip: false };
}
