/**
 * The numbers of a release with what they count: "more than 5,500 low and medium-risk offenders", "six in 10".
 *
 * Left out are dates, times, telephone numbers, numbers of items, sections and pages, parts of addresses, and "one"
 * where it stands for a person or a thing.
 */

import type { Interpretation } from '../../language/pattern/grammar';
import { Shape, type Tokens } from '../../language/tokens';
import { cue, mayHave, type Words, wordsOf } from '../../text/words';
import type { DateMention } from '../dates/fact';
import { lexicon, tokensOf } from '../lexicon';
import { isDigitAt, matchAt, matchesAt, sticky, textBefore } from '../matchAt';
import { type Amount, amountAt, digits, ratioAroundUnit, slashedFraction, vulgar } from './amounts';
import { approximationOf } from './besideNumber';
import { type CountedNoun, countedNoun, isStop } from './countedNouns';
import type { Approximation, Figure } from './fact';
import type { Approximating } from './grammar';
import { numberWords } from './numberWords';

const digitsHere = sticky(digits);
const figureCue = cue(`# ${[...vulgar.keys()].join(' ')} ${numberWords.join(' ')}`);

const hyphenatedUnit = sticky('-([a-z]+)');
const whole = sticky(
  '\\s+of(?:\\s+(?:all|the|its|their|our|these|those|his|her|your)){0,3}(?=\\s)',
);
const someOf = sticky(
  '\\s+of(?:\\s+(?:all|the|its|their|our|these|those|his|her|your)){1,3}(?=\\s)',
);
const halfOf = sticky(
  '\\s+(?:of\\s+)?(?:the|all|its|their|our|these|those|his|her|your|an?)(?=\\s)',
);
/** Words that say where something is as well. */
const place = /^(?:over|under|above|below)\s/i;
const ratingBehind = sticky(
  '\\s+(?:(?:as\\s+)?[‘“\'"]|(?:was|is)\\s+(?:[‘“\'"]|(?:rated|graded|judged)\\s))',
);
/** Words before "one" that make it a pronoun. */
const pronoun = /\b(?:no|any|every|each|this|that|the|which|another|some)[\s-]+$/i;

/** "Year 6", but not "this year 6 prisons". */
const titledReference = /(?:\bYear|\bNo\.?|\b[Nn]umber|#)\s*$/;
const subdivision = /^\([a-z\d]{1,3}\)/i;
const clock = sticky(
  '\\d\\d?(?:[:.]\\d\\d)?\\s?(?:[ap]\\.?m\\b|y[bh]\\b)|\\d\\d?[.:]?\\d\\d\\s?h(?:ou)?rs?\\b|\\d+:\\d+',
);
const oClock = sticky("\\s+o[’']clock\\b");
const clockContext = /\b(?:at|am|until|from|by)\s+$/i;
const clockTime = /^(?:\d|1\d|2[0-3])\.[0-5]\d$/;
const telephoneNumber = /(?:[\s().-]{0,14}\d)*/y;
const fewestTelephoneDigits = 9;
const slashed = /\d+(?:\/\d+)+/y;
const itemMark = /^[.)](?:\s|$)/;

const none: readonly Figure[] = Object.freeze([]);

/** Every figure in `text` outside `dates`, in order and without overlap; spans count from the start of `text`. */
export function scanFigures(
  text: string,
  dates: readonly DateMention[],
  words: Words = wordsOf(text),
  tokens = tokensOf(text),
): readonly Figure[] {
  if (!mayHave(words, figureCue)) return none;
  let found: Figure[] | undefined;
  // What lies before `floor` belongs to something else; what lies before `next` has been looked at.
  let floor = 0;
  let next = 0;
  let nextDate = 0;
  const all = tokens();
  for (let token = 0; token < all.starts.length; token++) {
    const at = all.starts[token]!;
    if (at < next || !mayStartNumber(all, token)) continue;
    const written = matchAt(digitsHere, text, at)?.[0] ?? text.slice(at, all.ends[token]);
    const end = at + written.length;
    while (nextDate < dates.length && dates[nextDate]!.span.end <= at) nextDate++;
    const date = dates[nextDate]?.span;
    if (date !== undefined && date.start < end) {
      floor = next = date.end;
      continue;
    }
    const behindName = nameEnd(all, token, written);
    if (behindName !== undefined) {
      floor = next = behindName;
      continue;
    }
    const limit = date?.start ?? text.length;
    const amount = amountAt(all, token, floor, limit);
    const figure =
      amount && figureOf(all, token, amount, approximationOf(all, amount, token), floor, limit);
    next = end;
    if (figure === undefined) continue;
    found ??= [];
    found.push(figure);
    floor = next = figure.span.end;
  }
  return found ?? none;
}

/** Whether a token is a number in digits or in words, or a part of one. */
function mayStartNumber({ text, starts, forms, shapes }: Tokens, at: number): boolean {
  if ((shapes[at]! & Shape.number) !== 0) return true;
  if (forms[at] === 0) return (shapes[at]! & Shape.word) === 0 && vulgar.has(text[starts[at]!]!);
  return isNumberWord(forms[at]!);
}

const isNumberWord = lexicon().testFor(['cardinal', 'scale', 'place', 'part']);
/** What a number names rather than counts: “section 47”, “page 12”. */
const isNumbered = lexicon().testFor(['numbered']);
const isDuration = (noun: string) => lexicon().isOf(noun, 'duration');

/**
 * Where a number ends that counts nothing: part of a word or an address, a time, a telephone number, the number of
 * an item or a section. `undefined` for a number that counts.
 */
function nameEnd(
  { text, starts, forms }: Tokens,
  token: number,
  written: string,
): number | undefined {
  const at = starts[token]!;
  const end = at + written.length;
  const before = text[at - 1] ?? ' ';
  // “ï¿½” is a character that was lost.
  if (/[\w@&=/¿]/.test(before)) return end;
  if (/[-.,:’']/.test(before) && /\w/.test(text[at - 2] ?? ' ')) return end;
  const next = text[end] ?? ' ';
  if (next === '@' || next === '_') return end;
  if (matchesAt(oClock, text, end)) return oClock.lastIndex;
  if (!isDigitAt(text, at)) {
    const isPart = next === '/' || /^[’'](?=[a-z])/i.test(text.slice(end, end + 2));
    return isPart || /^\.[a-z]/i.test(text.slice(end, end + 2)) ? end : undefined;
  }
  if (before === '+' || /^0\d/.test(written)) return telephoneEnd(text, at) ?? end;
  if (slashedFraction(text, at) !== undefined) return undefined;
  if (matchesAt(slashed, text, at)) return slashed.lastIndex;
  if (matchesAt(clock, text, at)) return clock.lastIndex;
  const words = textBefore(text, at, 0, 16);
  if (isNumbered(forms[token - 1] ?? 0) || titledReference.test(words)) return end;
  if (
    subdivision.test(text.slice(end, end + 5)) ||
    (clockTime.test(written) && clockContext.test(words))
  )
    return end;
  return isItemNumber(text, at, end) ? end : undefined;
}

/** Where a telephone number ends that starts at `at`; `undefined` if there are too few digits for one. */
function telephoneEnd(text: string, at: number): number | undefined {
  if (!matchesAt(telephoneNumber, text, at)) return undefined;
  const end = telephoneNumber.lastIndex;
  const count = text.slice(at, end).replace(/\D/g, '').length;
  return count >= fewestTelephoneDigits ? end : undefined;
}

/** Whether the number opens its line as "1." or "1)", or stands in brackets by itself as "(1)". */
function isItemNumber(text: string, at: number, end: number): boolean {
  if (end - at > 3) return false;
  if (/[([]/.test(text[at - 1] ?? '') && /[)\]]/.test(text[end] ?? '')) return true;
  if (!itemMark.test(text.slice(end, end + 2))) return false;
  let start = at;
  while (start > 0 && /[^\S\n]/.test(text[start - 1]!)) start--;
  return start === 0 || text[start - 1] === '\n';
}

function figureOf(
  tokens: Tokens,
  token: number,
  found: Amount,
  worded: Interpretation<Approximating> | undefined,
  floor: number,
  limit: number,
): Figure | undefined {
  const { text } = tokens;
  const numberEnd = Math.max(found.end, worded?.span.end ?? 0);
  const counted = unitOf(text, found, numberEnd);
  if (counted === 'none') return undefined;
  const unit = counted !== undefined && counted.span.end <= limit ? counted : undefined;
  const amount =
    (unit && isCount(found) && ratioAroundUnit(tokens, token, found, unit.span.end, limit)) ||
    found;
  const { start, approximation } = wordingOf(text, found, worded, unit?.noun);
  if (unit === undefined && approximation === 'exact' && isBare(text, found)) return undefined;
  if (isPronoun(text, found, floor)) return undefined;
  return {
    span: { start, end: Math.max(amount.end, unit?.span.end ?? numberEnd) },
    numberSpan: { start: amount.start, end: amount.end },
    value: amount.value,
    form: amount.form,
    upper: amount.upper,
    outOf: amount.outOf,
    unit: unit?.noun,
    unitSpan: unit?.span,
    approximation,
    malformed: amount.malformed ?? false,
  };
}

function isCount({ form }: Amount): boolean {
  return form === 'digits' || form === 'words';
}

/**
 * "one" without a noun stands for somebody or something, unless a rating follows; four digits without a noun may be
 * a year.
 */
function isBare(text: string, { start, end, value, form }: Amount): boolean {
  if (form === 'words') return value === 1 && !matchesAt(ratingBehind, text, end);
  return form === 'digits' && /^(?:19|20)\d\d$/.test(text.slice(start, end));
}

function isPronoun(text: string, { start, form, value }: Amount, floor: number): boolean {
  return form === 'words' && value === 1 && pronoun.test(textBefore(text, start, floor, 10));
}

/**
 * Where the number starts with the wording before it, and what the wording means. Something over six weeks lasts during
 * them, and something under four themes stands there.
 */
function wordingOf(
  text: string,
  { start, form, value, upper, opening }: Amount,
  worded: Interpretation<Approximating> | undefined,
  unit: string | undefined,
): { readonly start: number; readonly approximation: Approximation } {
  const exact = { start, approximation: 'exact' } as const;
  if (form === 'ordinal') return exact;
  if (upper !== undefined) return { ...exact, start: opening ?? start };
  if (worded === undefined) return exact;
  const isPlace = form === 'words' && value !== undefined && value <= 20;
  const lasts = unit !== undefined && isDuration(unit);
  const words = text.slice(worded.span.start, start);
  if ((isPlace && place.test(words)) || (lasts && /^over\s/i.test(words))) return exact;
  return { start: worded.span.start, approximation: worded.means };
}

/** What the amount counts; `'none'` where a hyphen makes the number part of another word: "one-off". */
function unitOf(text: string, amount: Amount, at: number): CountedNoun | undefined | 'none' {
  const { form, value, start, end } = amount;
  if (form === 'money' || form === 'ordinal') return undefined;
  const compound = at === end ? matchAt(hyphenatedUnit, text, at) : undefined;
  if (compound !== undefined) {
    const noun = compound[1]!.toLowerCase();
    if (isStop(noun) || value === 1) return 'none';
    return { noun, span: { start: at + 1, end: at + 1 + noun.length } };
  }
  const isHalf = form === 'fraction' && /half$/i.test(text.slice(start, end));
  const isShare = form === 'fraction' || /(?:%|c[ea]nt)$/i.test(text.slice(start, end));
  if (isShare) {
    const of = isHalf ? halfOf : whole;
    return matchesAt(of, text, at) ? countedNoun(text, of.lastIndex, 'share') : undefined;
  }
  if (form === 'ratio' && matchesAt(whole, text, at))
    return countedNoun(text, whole.lastIndex, 'share');
  const counted = countedNoun(text, at, value === 1 ? 'one' : 'several');
  if (counted !== undefined || !matchesAt(someOf, text, at)) return counted;
  return value === 1 ? undefined : countedNoun(text, someOf.lastIndex);
}
