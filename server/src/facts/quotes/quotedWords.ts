/** What words in quotation marks look like by themselves: a sentence, a rating, a title, a label. */
import type { House } from '../../house/house';
import { houses } from '../../house/houses';
import { ratingTerm } from '../../house/ratingScale';
import { ObjectMemory } from '../../text/remembered';
import type { Scan } from '../scan';

/** Words in marks, with what stands right around them. */
export interface QuotedWords {
  /** How many words; 0 when there is nothing between the marks. */
  readonly count: number;
  readonly startsSmall: boolean;
  readonly startsCapital: boolean;
  /** Whether they end as speech does: a full stop, a comma before the closing mark, a dash. */
  readonly ends: boolean;
  /** A rating, or a title behind "called", "titled" and the like: nobody's words. */
  readonly isTerm: boolean;
}

const labelBehind =
  /^\s+(?:[a-z]+\s)?(?:ratings?|grades?|judge?ments?|scores?|sections?|chapters?|programmes?|schemes?|standards?|categor(?:y|ies)|approach|model|mark|level)\b/;
const titleBefore = /(?:\b(?:titled|entitled|named|called|headed|dubbed|termed)|\breport,)\s*$/i;
/** Behind these, words are a name for something however they are written. */
const nameBefore =
  /\b(?:so-called|known as|nicknamed|goes by|(?:by|under) the (?:name|nickname)(?: of)?)\s*$/i;
const predicateBefore = /\b(?:is|are|was|were|be|been|being|as|felt|seemed|had)\s+(?:\w+\s)?$/;

/** How far around the marks the words are looked at. */
const around = 24;
/** No rating is longer. */
const longestTerm = 60;

const nothing: QuotedWords = {
  count: 0,
  startsSmall: false,
  startsCapital: false,
  ends: false,
  isTerm: false,
};

/** Words that were looked at, by where they start; words from one place to several are hardly ever asked about. */
const known = new ObjectMemory<Scan, Map<number, QuotedWords & { readonly end: number }>>();

/**
 * The words of a paragraph from `start` to `end`, which marks or the ends of the paragraph enclose.
 * Offsets count from the start of the paragraph's content.
 */
export function quotedWords(
  scan: Scan,
  start: number,
  end: number,
  house: House | undefined,
): QuotedWords {
  if (start === end) return nothing;
  let byPlace = known.get(scan);
  if (byPlace === undefined) {
    byPlace = new Map();
    known.set(scan, byPlace);
  }
  let words = byPlace.get(start);
  if (words?.end !== end) {
    words = read(scan.text, start, end, house);
    byPlace.set(start, words);
  }
  return words;
}

function read(
  text: string,
  start: number,
  end: number,
  house: House | undefined,
): QuotedWords & { readonly end: number } {
  const content = text.slice(start, end);
  const trimmed = content.trim();
  const before = wordsBefore(text, start);
  const startsCapital = /^[A-Z]/.test(content);
  return {
    end,
    count: trimmed === '' ? 0 : trimmed.split(/\s+/).length,
    startsSmall: /^[’']?[a-z]/.test(content),
    startsCapital,
    ends: /[.!?…,–—][’”'"]{0,2}$/.test(trimmed),
    isTerm:
      (trimmed !== '' && isRating(trimmed, house, /[‘']/.test(text[start - 1] ?? ''))) ||
      nameBefore.test(before) ||
      (startsCapital && titleBefore.test(before)),
  };
}

/** "the ‘in need of support’ section": whether the words behind the mark at `end` show that it is a label. */
export function isLabelled({ text }: Scan, end: number): boolean {
  return labelBehind.test(text.slice(end + 1, end + 1 + around));
}

/** "had been ‘out of control’": whether the words in marks from `start` say what something is like. */
export function isPredicate({ text }: Scan, start: number): boolean {
  return predicateBefore.test(wordsBefore(text, start));
}

/** What stands before the mark of the words that start at `start`. */
function wordsBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - 1 - around), Math.max(0, start - 1));
}

/** A rating of the house; in single marks one of any house, for releases quote each other's. */
function isRating(content: string, house: House | undefined, inSingle: boolean): boolean {
  if (content.length > longestTerm) return false;
  const words = content.replace(/[.,;:]$/, '');
  const scales = inSingle ? allScales : (house?.scales ?? []);
  return scales.some((scale) => ratingTerm(scale, words) !== undefined);
}

const allScales = houses.flatMap(({ scales }) => scales);
