/**
 * Finds the ratings of one paragraph.
 *
 * A word of a scale is an ordinary adjective nearly everywhere: "good leaders", "a good suite". It is a rating where its
 * position shows it ("rated as good", "an overall rating of", "Safety: poor"), or, for words of the scale in force,
 * where marks or a capital set it apart. The verb in "continues to require improvement" states none.
 */
import { type Span, shift } from '../../text/span';
import { cue, mayHave, type Words, wordsOf } from '../../text/words';
import { sentenceFinder } from '../sentenceSpan';
import { scanComparisons } from './comparisons';
import { lastWord } from './edgeWords';
import type { GivenRatings, LocalRating, LocalRatingCount, RatingScan, RatingTarget } from './fact';
import { leadingStandards } from './namedStandards';
import { scanRanks } from './ranks';
import { capitalised } from './ratedPhrase';
import { ratingClaim } from './ratingClaims';
import { anyNumber, countBefore, countBehind, isNumbered, totalsIn } from './ratingCounts';
import {
  hasRatingBehind,
  isGeneral,
  isHypothetical,
  ratingTime,
  type Surroundings,
  standing,
  standsAlone,
} from './ratingCues';
import { ratingGiver } from './ratingGiver';
import { labelTarget, listedAspects, ratingTarget } from './ratingTarget';
import { type Word, wordsIn } from './ratingWords';
import { ratingLists, statedScales } from './scaleLists';
import { isOfService } from './serviceNames';

/** The ratings in `text`, which has these words. */
export function scanRatings(text: string, words: Words): RatingScan {
  const given = givenIn(text, words);
  const comparisons = scanComparisons(text, words);
  const ranks = scanRanks(text, words);
  const isEmpty = given === nothing && comparisons.length === 0 && ranks.length === 0;
  return isEmpty ? nothingRated : { ...given, comparisons, ranks };
}

const nothing: GivenRatings = { ratings: [], counts: [], totals: [], scales: [] };

/** The scan of every paragraph without ratings. */
export const nothingRated: RatingScan = { ...nothing, comparisons: [], ranks: [] };

function givenIn(text: string, has: Words): GivenRatings {
  const plain = mayHave(has, emphasis) ? text.replace(/[*_]/g, ' ') : text;
  const words = wordsIn(plain, has);
  if (words.length === 0) return nothing;
  const ratings: LocalRating[] = [];
  const counts: LocalRatingCount[] = [];
  const lists = ratingLists(plain, words);
  const listed = new Set(lists.flat());
  const paired = pairedWords(plain, words);
  const sentenceAround = sentenceFinder(plain);
  let previous: { readonly end: number; readonly counted: boolean } | undefined;
  for (const word of words) {
    // "One each of ‘Outstanding’ and ‘Inadequate’": both are counted.
    if (
      previous?.counted === true &&
      /\beach\s+of\s[^.;:]{3,40}\sand\s+$/.test(plain.slice(0, word.span.start).slice(-60))
    )
      continue;
    if (listed.has(word) || !(paired.has(word) || mayBeRating(plain, word, has))) continue;
    const whole = labelled(plain, word) ?? leading(plain, word, has);
    if (whole !== undefined) {
      ratings.push(whole);
      previous = { end: word.span.end, counted: false };
      continue;
    }
    const sentence = sentenceAround(word.span);
    if (previous !== undefined && previous.end <= sentence.start) previous = undefined;
    const around = {
      head: plain.slice(sentence.start, word.span.start),
      tail: plain.slice(word.span.end, sentence.end),
      words: has,
    };
    const own = Math.max(sentence.start, previous?.end ?? 0);
    const count = countOf(
      word,
      { ...around, head: plain.slice(own, word.span.start) },
      own,
      previous?.counted === true,
    );
    const giver = () => ratingGiver(around, plain.slice(0, sentence.start).slice(-longestOpener));
    if (count !== undefined) {
      counts.push({ ...count, giver: giver() });
      const named = countedByName(plain.slice(count.countSpan.end, word.span.start));
      if (named !== undefined) {
        ratings.push({ ...asRating(word, 'sure', named, sentence, around), giver: giver() });
      }
      previous = { end: Math.max(word.span.end, count.span.end), counted: true };
      continue;
    }
    const previousEnd = previous && previous.end - sentence.start;
    const rating =
      changedTo(word, plain, around, sentence, ratings.at(-1)) ??
      (paired.has(word)
        ? asRating(word, 'sure', ratingTarget(around, previousEnd), sentence, around)
        : inProse(word, around, sentence, previousEnd));
    if (rating === undefined) continue;
    ratings.push({ ...rating, giver: giver() });
    previous = { end: word.span.end, counted: false };
  }
  const scales = lists.length === 0 ? [] : statedScales(plain, lists, has);
  if (ratings.length === 0 && counts.length === 0 && scales.length === 0) return nothing;
  return { ratings, counts, totals: counts.length === 0 ? [] : totalsIn(plain), scales };
}

/** The standards that a count names: "one, Through the Gate, was". */
function countedByName(behind: string): RatingTarget | undefined {
  const aside =
    /^(?:\s[a-z]+)?(?:,|\s[–—]|\s\()\s*([^–—()]{3,100}?)(?:,|\s[–—]|\))\s+(?:\w+\s+)?w(?:as|ere)\b/.exec(
      behind,
    );
  const aspects = aside === null ? [] : leadingStandards(aside[1]!).map(capitalised);
  return aspects.length === 0 ? undefined : { overall: false, aspects, reference: undefined };
}

/** How much before a sentence is read for whom "it" means. */
const longestOpener = 240;

const emphasis = cue('* _');
/** Behind one of these, what is rated may stand before its rating. */
const rating = cue(
  'rate rates rated rating judge judges judged judging grade grades graded grading',
);

/** Whether it is worth looking at the words around a bare word: most are ordinary adjectives. */
function mayBeRating(text: string, { span, mark, text: form }: Word, has: Words): boolean {
  return (
    mark !== undefined ||
    span.start < longestOpening ||
    /^\p{Lu}/u.test(form) ||
    mayLeadTo(text.slice(Math.max(0, span.start - 24), span.start)) ||
    cueStart.test(text.slice(span.end, span.end + 24)) ||
    (mayHave(has, rating) && standsAlone(text.slice(span.end, span.end + 24)))
  );
}
/** Whether a rating may follow the words: "rated as", "Safety:". */
function mayLeadTo(head: string): boolean {
  return leadingWords.has(lastWord(head)) || /[\d:–—(|=?…\t-]\s{0,12}$/.test(head);
}
const leadingWords = new Set(
  'rerated rated graded judged as to be been being of is was were are remain remains remained from at overall again once more only just now still also both all each either every a an the its in one two three four five six seven eight nine ten eleven twelve none'.split(
    ' ',
  ),
);
const cueStart = /^\s+(?:(?:overall\s+)?(?:rating|grade|judge?ment)|(?:in|for|on)\s)/i;

const beforeStandard = /^\s+(?:for|in|on|against\s+the\s+tests?\s+of)\s+/;

/**
 * Bare words that are each followed by the standard they are given for, at least two in a row: "good for respect, poor
 * for purposeful activity", "outstanding for being caring, and good for being safe".
 */
function pairedWords(text: string, words: readonly Word[]): ReadonlySet<Word> {
  const paired = new Set<Word>();
  let last: Word | undefined;
  for (const word of words) {
    if (word.mark !== undefined) continue;
    const behind = beforeStandard.exec(text.slice(word.span.end, word.span.end + 30))?.[0];
    if (behind === undefined) continue;
    const from = word.span.end + behind.length;
    const named = text.slice(from, from + 80);
    if (!/^being\s/.test(named) && leadingStandards(named).length === 0) continue;
    if (last !== undefined && word.span.start - last.span.end < 120) paired.add(last).add(word);
    last = word;
  }
  return paired;
}

const label =
  /^\s{0,12}(?:and\s{1,12})?([^:;.!?“”\n]{1,90}?)\s{0,12}(?:[:|=\t]|[–—]|\s-|\.{3,}|…)\s{0,12}(?:[1-6]\s{0,12}[–—:.-]?\s{0,12})?\(?$/;
const question =
  /^\s{0,12}((?:is|are|how|does|do|what)\s[^:;.!?“”\n]{1,90}\?)\s{1,12}(?:[–—-]\s{0,12})?(?:[1-6]\s{0,12}[–—:.-]?\s{0,12})?$/i;
const bracketed =
  /^\s{0,12}([^:;.!?“”\n()]{1,60}?)\s{0,12}\(\s{0,12}(?:[1-6]\s{0,12}[–—:-]?\s{0,12})?$/;
const labelEnd =
  /^\s{0,12}(?:\([^()]{0,20}\)|[–—-]\s{0,12}[1-6])?\)?\s{0,12}[.,;|]?\s{0,12}(?:and\s{0,12})?(?:$|[;\n])/;
const clauseInLabel =
  /\b(?:said|says|found|rated|graded|judged|inspectors?)\b|^(?!how\b).*\b(?:was|were|is|are)\s*$/i;

/** "Overall: ‘Good’ (was: ‘Inadequate’)". */
const earlierInBrackets = /\((?:was|previously|formerly|before)\s{0,12}:?\s{0,12}$/i;

/** A rating behind a label that stands by itself: "Leadership – ‘Good’", "Setting: 3 – Adequate". */
function labelled(text: string, word: Word): LocalRating | undefined {
  const before = text.slice(Math.max(0, word.span.start - 120), word.span.start);
  const chunk = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1);
  const isWhole = chunk.length < before.length || before.length === word.span.start;
  if (
    !isWhole ||
    !(word.known || word.slip) ||
    !labelEnd.test(text.slice(word.span.end, word.span.end + 40))
  )
    return undefined;
  if (earlierInBrackets.test(chunk)) {
    const sentence = { start: word.span.start - chunk.length, end: word.span.end };
    return { ...asRating(word, 'sure', asBefore, sentence), past: true };
  }
  // "Outcomes were: Safety: poor": the label is what stands behind the first colon.
  const start = /^[^:]{1,90}:\s{1,12}(?=[^:]+:\s*$)/.exec(chunk)?.[0].length ?? 0;
  const own = chunk.slice(start);
  const name = (label.exec(own) ?? bracketed.exec(own) ?? question.exec(own))?.[1];
  if (name === undefined || !/[A-Za-zÀ-ɏḀ-ỿ]{2}/.test(name) || clauseInLabel.test(name))
    return undefined;
  const sentence = { start: word.span.start - own.length, end: word.span.end };
  return asRating(word, 'sure', labelTarget(name), sentence);
}

/** How far into its paragraph a rating may stand and still open it: "Rated as". */
const longestOpening = 24;

/** A rating that opens its paragraph: a line by itself, or before what it is given to. */
function leading(text: string, word: Word, has: Words): LocalRating | undefined {
  const before = text.slice(0, Math.min(word.span.start, longestOpening));
  if (
    word.span.start >= longestOpening ||
    !/^\s{0,12}(?:(?:rated|graded|judged)(?:\s{1,12}(?:as|overall))?\s{0,12}:?\s{0,12})?$/i.test(
      before,
    )
  )
    return undefined;
  const tail = text.slice(word.span.end, word.span.end + 400);
  const sentence = { start: 0, end: Math.min(text.length, word.span.end + 400) };
  if (/^\s*(?::\s*)?$/.test(tail)) {
    return word.known ? asRating(word, 'heading', asBefore, sentence) : undefined;
  }
  const isRated = before.trim() !== '' || word.mark !== undefined;
  if (/^\s*:\s/.test(tail) && word.known) {
    const aspects = listedAspects(tail.replace(/^\s*:\s*/, ''));
    const target = { overall: false, aspects, reference: undefined };
    return asRating(word, isRated ? 'sure' : 'item', target, sentence);
  }
  if (!word.known || !/^\s+(?:for|at|in)\s/i.test(tail)) return undefined;
  const target = ratingTarget({ head: '', tail, words: has }, undefined);
  if (target.aspects.length === 0) return undefined;
  return asRating(word, isRated ? 'sure' : 'item', wholeItem(tail, target), sentence);
}

/** In a list, all of the item up to a pause is the name: "adequate at getting the right people with the right skills". */
function wholeItem(tail: string, target: RatingTarget): RatingTarget {
  const item = /^\s+(?:for|at|in)\s{1,12}([^;:.,(–—]+)[;.,]?\s{0,12}(?:and\s{0,12})?$/i.exec(
    tail,
  )?.[1];
  return item === undefined || target.aspects.length > 1
    ? target
    : { ...target, aspects: listedAspects(`${item};`) };
}

/** @param start where the head of `around` starts in the paragraph */
function countOf(
  word: Word,
  around: Surroundings,
  start: number,
  inCount: boolean,
): Omit<LocalRatingCount, 'giver'> | undefined {
  const { head, tail } = around;
  const isMarked = word.mark !== undefined;
  if (!word.known || !mayHave(around.words, anyNumber) || isHypothetical(around)) return undefined;
  const before = countBefore(around, isMarked, inCount);
  // "Three counties are good at" counts no ratings, "four of the six areas were satisfactory" does.
  const isBare = !isMarked && !inCount && !/\b(?:of|rated|graded|judged)\s/i.test(head);
  if (before !== undefined && !isBare && (isMarked || standsAlone(tail))) {
    const countSpan = shift(before.span, start);
    return {
      span: { start: countSpan.start, end: word.span.end },
      countSpan,
      count: before.count,
      text: word.text,
    };
  }
  const behind = countBehind(tail);
  const isRated =
    isMarked || inCount || /\b(?:rat(?:ed|ings?)|grade[ds]?|judged|judge?ments?)\b/i.test(head);
  if (behind === undefined || !isRated) return undefined;
  const countSpan = shift(behind.span, word.span.end);
  return {
    span: { start: word.span.start, end: countSpan.end },
    countSpan,
    count: behind.count,
    text: word.text,
  };
}

/** The second rating of "from ‘Inadequate’ in 2019 to ‘Good’". */
function changedTo(
  word: Word,
  text: string,
  around: Surroundings,
  sentence: Span,
  previous: LocalRating | undefined,
): LocalRating | undefined {
  if (previous === undefined || previous.sentence.start !== sentence.start || !previous.past)
    return undefined;
  const gap = text.slice(previous.span.end, word.span.start);
  if (!/^\s*(?:in\s+(?:\w+\s+)?\d{4}\s+|overall\s+)?to\s+(?:an?\s+)?$/.test(gap)) return undefined;
  if (word.mark === undefined && !standsAlone(around.tail)) return undefined;
  return asRating(word, 'sure', asBefore, sentence, { ...around, head: '' });
}

const asBefore: RatingTarget = { overall: false, aspects: [], reference: 'same' };

function inProse(
  word: Word,
  around: Surroundings,
  sentence: Span,
  previousEnd: number | undefined,
): LocalRating | undefined {
  const { head, tail } = around;
  const form = {
    marked: word.mark !== undefined,
    capital: /^\p{Lu}/u.test(word.text),
    measured: /^(?:not\s+)?[A-Za-zÀ-ɏḀ-ỿ]+ly\s/i.test(word.text),
  };
  // What is no word of any scale must stand where a bare word would be taken for a rating too.
  const found = standing(
    around,
    word.known || word.slip ? form : { marked: false, capital: false, measured: false },
  );
  if (found === undefined || (found === 'likely' && !word.known && !word.slip)) return undefined;
  if (isHypothetical(around) || isGeneral(around)) return undefined;
  const numbered = isNumbered(around);
  const start = numbered ? head.replace(/\bthe\s+\S+\s*$/i, '') : head;
  const target =
    isAttribute(tail) && isOfService(tail)
      ? ofService
      : ratingTarget({ ...around, head: start }, previousEnd);
  return asRating(word, word.slip || numbered ? 'sure' : found, target, sentence, around);
}

const ofService: RatingTarget = { overall: false, aspects: [], reference: 'service' };

/** Whether the rating before `tail` is the adjective of what follows. */
function isAttribute(tail: string): boolean {
  return !standsAlone(tail) && !hasRatingBehind(tail);
}

const nothingAround: Surroundings = { head: '', tail: '', words: wordsOf('') };

function asRating(
  { span, text, mark }: Word,
  how: LocalRating['standing'],
  target: RatingTarget,
  sentence: Span,
  around: Surroundings = nothingAround,
): LocalRating {
  const { tail } = around;
  const time = ratingTime(around);
  const adjective = mark !== undefined && isAttribute(tail) && !isOfService(tail);
  return {
    span,
    text,
    mark,
    standing: how,
    adjective,
    target,
    ...time,
    claim: ratingClaim(around, time.past || time.date !== undefined),
    giver: undefined,
    sentence,
  };
}
