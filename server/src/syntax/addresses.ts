/** Links and e-mail addresses that stand in the text by themselves, without mark-up. */
import { char, isLetter, isSpaceOrEnd, isWord } from './scanner';

/** The last labels of the addresses that stand in releases without "https://" before them. */
const addressLabels = new Set(
  'uk com org net eu gov wales cymru scot london info int edu ie'.split(' '),
);

/** A link or an e-mail address that stands in the text by itself. */
export interface Address {
  readonly kind: 'url' | 'email';
  readonly start: number;
  readonly end: number;
}

/** The address that the `@`, `:` or `.` at `at` is part of; it does not reach back before `least`. */
export function addressAround(
  text: string,
  at: number,
  least: number,
  end: number,
): Address | undefined {
  switch (text.charCodeAt(at)) {
    case char.at:
      return emailAround(text, at, least, end);
    case char.colon: {
      if (text.charCodeAt(at + 1) !== char.slash || text.charCodeAt(at + 2) !== char.slash) {
        return undefined;
      }
      let start = at;
      while (start > least && isLetter(text.charCodeAt(start - 1))) start--;
      if (!/^(?:https?|ftp)$/i.test(text.slice(start, Math.min(at, start + 6)))) return undefined;
      return urlFrom(text, start, at + 3, end);
    }
    default: {
      if (!isWord(text.charCodeAt(at - 1)) || !isWord(text.charCodeAt(at + 1))) return undefined;
      if (!opensDomain(text, at, least, end)) return undefined;
      let start = at;
      while (start > least && isHostCharacter(text.charCodeAt(start - 1))) start--;
      return urlFrom(text, start, at + 1, end);
    }
  }
}

/** Whether the full stop at `at` stands before "gov", "uk", "com" and the like, or behind "www". */
function opensDomain(text: string, at: number, least: number, end: number): boolean {
  if (at - 3 >= least && text.startsWith('www', at - 3)) return true;
  let label = at + 1;
  while (
    label < end &&
    label - at < 8 &&
    text.charCodeAt(label) >= 97 &&
    text.charCodeAt(label) <= 122
  ) {
    label++;
  }
  return !isWord(text.charCodeAt(label)) && addressLabels.has(text.slice(at + 1, label));
}

function isHostCharacter(code: number): boolean {
  return isWord(code) || code === char.hyphen || code === char.fullStop;
}

function urlFrom(text: string, start: number, from: number, end: number): Address | undefined {
  let stop = from;
  while (stop < end && isUrlCharacter(text.charCodeAt(stop))) stop++;
  while (stop > from && isTrailing(text.charCodeAt(stop - 1))) stop--;
  return stop > from ? { kind: 'url', start, end: stop } : undefined;
}

function isUrlCharacter(code: number): boolean {
  return (
    code > 32 &&
    code !== char.lessThan &&
    code !== char.greaterThan &&
    code !== char.doubleQuote &&
    code !== char.closingBracket &&
    code !== char.openingBracket &&
    !(code >= char.leftSingle && code <= char.reversedDouble) &&
    code !== 0x2013 &&
    code !== 0x2014 &&
    !isSpaceOrEnd(code)
  );
}

/** Punctuation that ends a sentence or a bracket rather than an address: `. , ; : ! ? ) ' * _`. */
function isTrailing(code: number): boolean {
  return (
    code === 33 ||
    code === 63 ||
    code === 59 ||
    code === 44 ||
    code === char.colon ||
    code === char.fullStop ||
    code === char.closingParenthesis ||
    code === char.apostrophe ||
    code === char.asterisk ||
    code === char.underscore
  );
}

function emailAround(text: string, at: number, least: number, end: number): Address | undefined {
  let start = at;
  while (start > least && isLocalPart(text.charCodeAt(start - 1))) start--;
  while (start < at && !isWord(text.charCodeAt(start))) start++;
  let stop = at + 1;
  let dot = false;
  while (stop < end && isHostCharacter(text.charCodeAt(stop))) {
    if (text.charCodeAt(stop) === char.fullStop) dot = true;
    stop++;
  }
  while (stop > at && !isWord(text.charCodeAt(stop - 1))) stop--;
  dot = dot && text.slice(at + 1, stop).includes('.');
  return start < at && dot ? { kind: 'email', start, end: stop } : undefined;
}

/** Letters, digits and `. _ % + -`. */
function isLocalPart(code: number): boolean {
  return (
    isWord(code) ||
    code === char.fullStop ||
    code === char.underscore ||
    code === 37 ||
    code === 43 ||
    code === char.hyphen
  );
}
