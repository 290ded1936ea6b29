/** Characters as HTML writes them, "&rsquo;" and "&#8217;", and what they stand for. */
import type { Span } from './span';
import { unitOfByte } from './windows1252';

/** A character as HTML writes it. */
export interface Entity {
  readonly span: Span;
  /** What it stands for; nothing for what nobody sees. */
  readonly right: string;
}

/** With what was written for "&" where a text was converted more than once: "&amp;rsquo;". */
const written =
  /&(?:amp;){0,4}(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>[A-Za-z][A-Za-z\d]{1,9}));/g;

/** The characters of a text that are written as HTML has them, in order. */
export function entitiesIn(text: string): readonly Entity[] {
  return Array.from(text.matchAll(written)).flatMap(({ 0: words, index, groups = {} }) => {
    const { decimal, hex, name } = groups;
    const right =
      name === undefined
        ? ofCode(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal))
        : named.get(name);
    return right === undefined
      ? []
      : [{ span: { start: index, end: index + words.length }, right }];
  });
}

/** What a number stands for; browsers read those of the control characters as Windows-1252. */
function ofCode(code: number): string | undefined {
  const unit = code < 0x100 ? unitOfByte(code) : code;
  const isCharacter =
    unit !== undefined && unit >= 0x20 && unit <= 0x10ffff && !(unit >= 0xd800 && unit <= 0xdfff);
  if (!isCharacter) return undefined;
  const character = String.fromCodePoint(unit);
  return /^[\u00ad\u200b-\u200f\u2060\ufeff]$/.test(character) ? '' : character;
}

/** The names of the characters from U+00A0 to U+00FF, in their order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Names of other characters that a text may have, before each its character. */
const others =
  '& amp < lt > gt " quot \' apos Ŵ Wcirc ŵ wcirc Ŷ Ycirc ŷ ycirc Œ OElig œ oelig Š Scaron š scaron Ž Zcaron ž zcaron Ÿ Yuml ˆ circ ˜ tilde – ndash — mdash ‘ lsquo ’ rsquo ‚ sbquo “ ldquo ” rdquo „ bdquo † dagger ‡ Dagger • bull … hellip ‰ permil ′ prime ″ Prime ‹ lsaquo › rsaquo € euro ™ trade ← larr ↑ uarr → rarr ↓ darr − minus ≤ le ≥ ge ≠ ne ⅓ frac13 ⅔ frac23 ✓ check ☎ phone ‐ hyphen';

const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...pairs(others),
  ...['ensp', 'emsp', 'thinsp', 'numsp'].map((name) => [name, ' '] as const),
  ...['shy', 'zwnj', 'zwj', 'lrm', 'rlm', 'ZeroWidthSpace'].map((name) => [name, ''] as const),
]);

function* pairs(words: string): Generator<readonly [string, string]> {
  const list = words.split(' ');
  for (let index = 0; index < list.length; index += 2) yield [list[index + 1]!, list[index]!];
}
