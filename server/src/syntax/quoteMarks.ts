/**
 * Which characters are quotation marks, and what their neighbours allow each to be; apostrophes and primes are none.
 */
import type { QuoteMark } from './node';
import { char, isDigit, isSpaceOrEnd, isWord } from './scanner';

/**
 * The quotation mark at `at`, or `undefined` for an apostrophe or a prime.
 * The content it stands in goes from `start` to `end`; the mark's own offset counts from `origin`.
 */
export function quoteMark(
  text: string,
  at: number,
  start: number,
  end: number,
  origin: number,
): QuoteMark | undefined {
  const code = text.charCodeAt(at);
  const before = at > start ? text.charCodeAt(at - 1) : Number.NaN;
  const after = at + 1 < end ? text.charCodeAt(at + 1) : Number.NaN;
  const double =
    code === char.doubleQuote || (code >= char.leftDouble && code <= char.reversedDouble);
  if (double && isInches(text, at, start)) return undefined;
  if (!double) {
    if (isWord(before) && isWord(after)) return undefined;
    if (startsDecade(text, at, end) || startsShortened(text, at, end, before)) return undefined;
    if (code === char.rightSingle && !closesAfter(before)) return undefined;
    // “‘’til they leave’”: behind an opening mark it stands for letters.
    if (code === char.rightSingle && isOpening(before) && isWord(after)) return undefined;
  }
  const points =
    code === char.doubleQuote || code === char.apostrophe
      ? 'neither'
      : code === char.rightDouble || code === char.rightSingle
        ? 'right'
        : 'left';
  // A double mark that stands between blanks belongs where it points; a blank slipped in.
  const apart = double && isSpaceOrEnd(before) && isSpaceOrEnd(after);
  const canOpen =
    (opensBefore(after) && (points === 'left' || opensAfter(before))) ||
    (apart && points === 'left' && at + 1 < end);
  const canClose =
    (closesAfter(before) && (points === 'right' || !isWord(after))) ||
    (apart && points === 'right' && at > start);
  return {
    offset: at - origin,
    type: double ? 'double' : 'single',
    points,
    canOpen: points === 'right' ? canOpen && !closesAfter(before) : canOpen,
    canClose: points === 'left' ? canClose && !opensBefore(after) : canClose,
    maybeApostrophe: !double && points !== 'left' && (before === 115 || before === 83),
  };
}

function isOpening(code: number): boolean {
  return code === char.leftSingle || code === char.leftDouble;
}

/** 6' 2": a mark behind digits that stand behind feet. */
function isInches(text: string, at: number, start: number): boolean {
  return (
    isDigit(text.charCodeAt(at - 1)) &&
    /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(start, at - 8), at))
  );
}

/** Whether a mark may open with this code unit behind it: anything but a blank or the end. */
function opensBefore(after: number): boolean {
  return !isSpaceOrEnd(after);
}

/** Whether a mark may close with this code unit before it. */
function closesAfter(before: number): boolean {
  return !isSpaceOrEnd(before) && before !== 40 && before !== char.openingBracket;
}

/** Whether a mark that points neither way may open behind this code unit: a blank, a bracket, a dash, another mark, mark-up. */
function opensAfter(before: number): boolean {
  return (
    isSpaceOrEnd(before) ||
    before === 40 ||
    before === char.openingBracket ||
    before === char.hyphen ||
    before === char.slash ||
    before === char.colon ||
    before === char.asterisk ||
    before === char.underscore ||
    before === 0x2013 ||
    before === 0x2014 ||
    before === char.doubleQuote ||
    before === char.apostrophe ||
    before === char.leftSingle ||
    before === char.leftDouble
  );
}

/** Words that have lost their beginning: “’til”, “’em”. */
const shortened =
  /^(?:bout|cause|cos|em|fraid|neath|round|tis|til|twas|twere|twill|twixt)(?![A-Za-z])/i;

/** Whether an apostrophe that points neither way stands for the beginning of a word. */
function startsShortened(text: string, at: number, end: number, before: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== char.apostrophe || isWord(before)) return false;
  return shortened.test(text.slice(at + 1, Math.min(end, at + 8)));
}

/** "’90s", "’18": an apostrophe that stands for the century. */
function startsDecade(text: string, at: number, end: number): boolean {
  if (!isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at + 2)) || at + 2 >= end) {
    return false;
  }
  const after = at + 3 < end ? text.charCodeAt(at + 3) : Number.NaN;
  if (after === 115) return true;
  return text.charCodeAt(at) === char.rightSingle && !isDigit(after);
}
