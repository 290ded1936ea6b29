/**
 * A number as it is written, without the words around it: in digits or in words, a fraction, a percentage, a ratio,
 * a range, an ordinal or a sum of money.
 */

import type { Tokens } from '../../language/tokens';
import type { Span } from '../../text/span';
import { isDigitAt, matchAt, matchesAt, sticky, textBefore } from '../matchAt';
import { jointAfter } from './besideNumber';
import { countedNoun, isStop } from './countedNouns';
import type { Figure } from './fact';
import { fractions, type NumberWords, ordinals, readNumberWords, scales } from './numberWords';

/** A number without what it counts. The fields mean what they mean in {@link Figure}. */
export interface Amount extends Pick<Figure, 'value' | 'form'> {
  readonly start: number;
  readonly end: number;
  readonly upper?: number;
  readonly outOf?: number;
  readonly malformed?: boolean;
  /** Where the “between” before a range starts. */
  readonly opening?: number;
}

/** A number and nothing more. */
interface PlainNumber {
  readonly start: number;
  readonly end: number;
  /** `undefined` when it is malformed. */
  readonly value: number | undefined;
  /** The scale word behind the digits, as a factor; 1 without one. */
  readonly scale: number;
}

/**
 * Digits with the separators between them, as part of a regular expression. A plain blank separates thousands only
 * before a nought, with which no number of its own starts.
 */
export const digits = '\\d+(?:,+\\d+|(?:[\\u00a0\\u202f]\\d| 0)\\d\\d(?!\\d)|\\.\\d+)*';

const digitsHere = sticky(digits);
const wellFormed = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:\.\d+)?$/;
const scaleBehind = sticky(`\\s+(${[...scales.keys()].join('|')})\\b|(mn?|bn|k)(?![\\w’-])`);
const shortScales = new Map([
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
]);
const ordinalEnding = sticky('(?:st|nd|rd|th)(?!\\w)');
const ordinalBehind = sticky(`-(${[...ordinals.keys()].slice(0, 9).join('|')})\\b`);
const partsBehind = sticky(`[\\s-](${[...fractions.keys()].join('|')}|halve)(s?)\\b(?![’'])`);
const halfBehind = sticky('(?:\\s+and\\s+a\\s+|-and-a-)(half|third|quarter)\\b');
const spaces = /\s*/y;
const duration = sticky(
  '[\\s-]+(?:calendar\\s+|working\\s+)?(?:minute|hour|day|week|month|year)s?\\b',
);

const articleBefore = /(?<![\w’'-])an?\s+$/i;
const noHalf = /(?:\b(?:first|second|other|latter|better)\s+|[-–])$/i;
/** "cut in half", but not "in half of the cases". */
const inHalf = /\bin\s+$/i;
const ofThem = sticky('\\s+(?:of|the|all|its|their|our)\\b');
const halfCompound = sticky('-|\\s+(?:term|day|time|year|way|past|hearted)\\b');
const scaleOfPart = sticky(`(?:\\s+of)?\\s+an?\\s+(${[...scales.keys()].join('|')})\\b`);
const otherShare = sticky(`\\s+(?:and|or|to)\\s+an?\\s+(?:${[...fractions.keys()].join('|')})\\b`);
const wordHere = sticky('[a-z]+');
const wordBehind = sticky('\\s+([a-z]+)');
const comparative = /^(?:more|fewer|less|higher|lower|larger|smaller)$/i;
const noOrdinal = sticky(
  '(?:third[\\s-](?:part(?:y|ies)|sectors?|way|world)|first[\\s-](?:aid|class|hand|name|rate|tier|minister|instance|place|person|and\\s+foremost|of\\s+all)|second[\\s-](?:hand|class|nature|guess\\w*))\\b',
);

/**
 * The amount whose first number or word is this token; `undefined` if there is none. It looks back no further than
 * `floor`, for an article or "between", and does not reach past `limit`.
 */
export function amountAt(
  tokens: Tokens,
  token: number,
  floor: number,
  limit: number,
): Amount | undefined {
  const { text } = tokens;
  const at = tokens.starts[token]!;
  const share = vulgar.get(text[at] ?? '');
  if (share !== undefined) return { start: at, end: at + 1, value: share, form: 'fraction' };
  const amount = isDigitAt(text, at) ? inDigits(text, at) : inWords(text, at, floor);
  if (amount === undefined || amount.form === 'ordinal' || amount.form === 'fraction')
    return amount;
  const joined = jointAfter(tokens, amount, token);
  if (joined === undefined || joined.span.start < floor) return amount;
  switch (joined.means) {
    case 'to':
      return rangeFrom(tokens, token, amount, joined.span, limit) ?? amount;
    case 'per cent':
      return percentage(amount, joined.span);
    default:
      return ratioFrom(text, amount, joined.span, limit) ?? amount;
  }
}

/** Fractions that are one character. */
export const vulgar: ReadonlyMap<string, number> = new Map([
  ['¼', 1 / 4],
  ['½', 1 / 2],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** “3/4 of staff”, but not “24/7” and “3/4 May”. */
const slashedShare = sticky('([1-9])/([2-9]|10)(?=\\s+of\\b)');

/** The share that a fraction in digits stands for: “3/4 of staff”. */
export function slashedFraction(text: string, at: number): Amount | undefined {
  const [, part, whole] = matchAt(slashedShare, text, at) ?? [];
  if (part === undefined || Number(part) >= Number(whole)) return undefined;
  const value = Number(part) / Number(whole);
  return { start: at, end: slashedShare.lastIndex, value, form: 'fraction' };
}

function inDigits(text: string, at: number): Amount | undefined {
  const share = slashedFraction(text, at);
  if (share !== undefined) return share;
  const reading = readDigits(text, at);
  if (reading === undefined) return undefined;
  const { end, value } = reading;
  const more = vulgar.get(text[end] ?? '');
  if (more !== undefined && value !== undefined) {
    return { start: at, end: end + 1, value: value + more, form: 'digits' };
  }
  if (matchesAt(ordinalEnding, text, end)) {
    return { start: at, end: ordinalEnding.lastIndex, value, form: 'ordinal' };
  }
  if (/[a-z_]/i.test(text[end] ?? '')) return undefined;
  const isMoney = /[£$€]/.test(text[at - 1] ?? '');
  const form = isMoney ? 'money' : 'digits';
  return { start: isMoney ? at - 1 : at, end, value, form, malformed: value === undefined };
}

/** Digits with the scale behind them; several points make a number of a section or a version, which is none. */
function readDigits(text: string, at: number): Omit<PlainNumber, 'start'> | undefined {
  let written = matchAt(digitsHere, text, at)?.[0];
  if (written === undefined) return undefined;
  if (!wellFormed.test(written)) [written] = written.split(/[ \u00a0\u202f]/) as [string];
  if (written.indexOf('.') !== written.lastIndexOf('.')) return undefined;
  const end = at + written.length;
  const factor = matchAt(scaleBehind, text, end);
  const scale = factor && scaleOf(factor);
  const number = wellFormed.test(written)
    ? scaled(Number(written.replace(/[, \u00a0\u202f]/g, '')), scale ?? 1)
    : Number.NaN;
  return {
    end: scale === undefined ? end : scaleBehind.lastIndex,
    value: Number.isFinite(number) ? number : undefined,
    scale: scale ?? 1,
  };
}

/** A number of so many millions, without what binary fractions add: 8.3 million are 8,300,000. */
function scaled(number: number, scale: number): number {
  return scale === 1 ? number : Number((number * scale).toPrecision(15));
}

function scaleOf(factor: RegExpExecArray): number | undefined {
  return factor[1] === undefined
    ? shortScales.get(factor[2]!.toLowerCase())
    : scales.get(factor[1].toLowerCase());
}

function inWords(text: string, at: number, floor: number): Amount | undefined {
  const word = matchAt(wordHere, text, at)![0].toLowerCase();
  if (word === 'half') return half(text, at);
  const article = articleBefore.exec(textBefore(text, at, floor, 8));
  const start = article === null ? at : at - article[0].length;
  const end = at + word.length;
  const parts = fractions.get(word);
  if (parts !== undefined && article !== null && isShare(text, end)) {
    return partOfScale(text, { start, end, value: 1 / parts, form: 'fraction' });
  }
  const place = ordinals.get(word);
  if (place !== undefined) {
    return matchesAt(noOrdinal, text, at) && article === null
      ? undefined
      : { start: at, end, value: place, form: 'ordinal' };
  }
  const hasArticle = scales.has(word) && article !== null;
  const reading = readNumberWords(text, at, hasArticle);
  return reading && numberOrParts(text, hasArticle ? start : at, reading);
}

/**
 * Whether "a third" means a part of something, not the third of a row: "a third of cases", "a third failed", "a third
 * and a half".
 */
function isShare(text: string, end: number): boolean {
  if (text[end] === '-') return false;
  if (matchesAt(otherShare, text, end)) return true;
  const next = matchAt(wordBehind, text, end)?.[1];
  return next === undefined || isStop(next) || next.endsWith('ed') || comparative.test(next);
}

function half(text: string, at: number): Amount | undefined {
  const end = at + 'half'.length;
  const before = textBefore(text, at, 0, 10);
  if (noHalf.test(before) || matchesAt(halfCompound, text, end)) return undefined;
  if (inHalf.test(before) && !matchesAt(ofThem, text, end)) return undefined;
  return partOfScale(text, { start: at, end, value: 1 / 2, form: 'fraction' });
}

/** "half a million" and "a quarter of a million" are numbers; other fractions stay what they are. */
function partOfScale(text: string, part: Amount & { readonly value: number }): Amount {
  const scale = matchAt(scaleOfPart, text, part.end);
  if (scale === undefined) return part;
  const value = part.value * scales.get(scale[1]!.toLowerCase())!;
  return { start: part.start, end: scaleOfPart.lastIndex, value, form: 'words' };
}

/** "two", "two-thirds", "two and a half", "twenty-first". */
function numberOrParts(text: string, start: number, reading: NumberWords): Amount {
  const { end, value } = reading;
  if (value % 10 === 0) {
    const last = matchAt(ordinalBehind, text, end);
    if (last !== undefined) {
      const place = value + ordinals.get(last[1]!.toLowerCase())!;
      return { start, end: ordinalBehind.lastIndex, value: place, form: 'ordinal' };
    }
  }
  const parts = matchAt(partsBehind, text, end);
  if (parts !== undefined && (value === 1) === (parts[2] === '')) {
    const whole = fractions.get(parts[1]!.toLowerCase()) ?? 2;
    return { start, end: partsBehind.lastIndex, value: value / whole, form: 'fraction' };
  }
  const more = matchAt(halfBehind, text, end);
  if (more === undefined) return { start, end, value, form: 'words' };
  const added = 1 / fractions.get(more[1]!.toLowerCase())!;
  return { start, end: halfBehind.lastIndex, value: value + added, form: 'words' };
}

/** The second number of a range or a ratio. */
function readSecond(text: string, at: number, limit: number): PlainNumber | undefined {
  const from = /[£$€]/.test(text[at] ?? '') ? at + 1 : at;
  const words = isDigitAt(text, from) ? readDigits(text, from) : readNumberWords(text, from);
  const reading = words && { ...words, start: at };
  if (reading === undefined || reading.end > limit || reading.value === undefined) return undefined;
  return /^(?:[a-z_/]|[.:]\d)/i.test(text.slice(reading.end, reading.end + 2))
    ? undefined
    : reading;
}

/** "10 to 15", "10–15 per cent", "£3m to £5m", "two to three million". */
function rangeFrom(
  tokens: Tokens,
  near: number,
  from: Amount,
  joint: Span,
  limit: number,
): Amount | undefined {
  const { text } = tokens;
  const last = secondBehind(text, joint.end, limit);
  if (from.value === undefined || last?.value === undefined) return undefined;
  // A dash joins digits alone, and has spaces on both sides or on none.
  const dash = /^(\s*)[-–—](\s*)$/.exec(text.slice(from.end, last.start));
  if (
    dash !== null &&
    ((dash[1] === '') !== (dash[2] === '') || !isDigitBehind(text, last.start))
  ) {
    return undefined;
  }
  const value = from.value < last.value / last.scale ? from.value * last.scale : from.value;
  if (value >= last.value) return undefined;
  const form = from.form === 'money' ? 'money' : 'range';
  const range = { ...from, value, upper: last.value, end: last.end, form } as const;
  const behind = jointAfter(tokens, range, near);
  const worded = { ...range, ...(joint.start < from.start && { opening: joint.start }) };
  return behind?.means === 'per cent' ? percentage(worded, behind.span) : worded;
}

/** Whether a number at `at` is in digits, with or without a sign of money. */
function isDigitBehind(text: string, at: number): boolean {
  return isDigitAt(text, at) || (/[£$€]/.test(text[at]!) && isDigitAt(text, at + 1));
}

/** The number that follows a joint. */
function secondBehind(text: string, end: number, limit: number): PlainNumber | undefined {
  return matchesAt(spaces, text, end) ? readSecond(text, spaces.lastIndex, limit) : undefined;
}

/**
 * "seven points out of a possible 21", "one post in six": what is counted stands between the two, and ends at
 * `unitEnd`.
 */
export function ratioAroundUnit(
  tokens: Tokens,
  near: number,
  part: Amount,
  unitEnd: number,
  limit: number,
): Amount | undefined {
  const joined = jointAfter(tokens, { start: part.start, end: unitEnd }, near);
  if (joined?.means !== 'out of' && !(part.value === 1 && joined?.means === 'in')) return undefined;
  const { text } = tokens;
  const ratio = ratioFrom(text, part, joined.span, limit);
  return ratio === undefined || countedNoun(text, ratio.end) !== undefined ? undefined : ratio;
}

/** "six in 10", "seven-out-of-ten", "17 out of the 60", "one of six". Six in 10 days is none. */
function ratioFrom(text: string, part: Amount, joint: Span, limit: number): Amount | undefined {
  if (part.form === 'money' || part.value === undefined) return undefined;
  const all = secondBehind(text, joint.end, limit);
  if (all?.value === undefined || part.value > all.value || matchesAt(duration, text, all.end)) {
    return undefined;
  }
  const { value: whole, end } = all;
  // “five of the 4-bed flats”: the second number describes what the first one counts.
  if (/^-[a-z]/i.test(text.slice(end, end + 2))) return undefined;
  return { start: part.start, end, value: part.value / whole, outOf: whole, form: 'ratio' };
}

function percentage(amount: Amount, joint: Span): Amount {
  const { value, upper, form } = amount;
  if (form === 'money') return amount;
  return {
    ...amount,
    end: joint.end,
    value: value && value / 100,
    form: form === 'range' ? 'range' : 'percentage',
    ...(upper === undefined ? {} : { upper: upper / 100 }),
  };
}
