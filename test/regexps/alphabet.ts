/** The characters that an expression tells apart, one for all that it treats alike. */
import type { Program } from './program';

/** Before the first character and after the last one. */
export const edgeOfText = '';

/** One character for each kind; a text made of them can do whatever any text can. */
export function alphabetOf({ sets, ends, flags }: Program): readonly string[] {
  const kinds = new Map<string, string>();
  for (const character of candidates(ends, /[uv]/.test(flags))) {
    const kind =
      sets.map((set) => (set.has(character) ? 1 : 0)).join('') +
      (isWordCharacter(character) ? 'w' : '') +
      (isLineEnd(character) ? 'l' : '');
    if (!kinds.has(kind)) kinds.set(kind, character);
  }
  return [...kinds.values()];
}

export function isWordCharacter(character: string): boolean {
  return /^\w$/.test(character);
}

export function isLineEnd(character: string): boolean {
  return /^[\n\r\u2028\u2029]$/.test(character);
}

/** What reads well first: it is shown when something is found. */
const common =
  'xaX1 \n.,-’“”_é0()\t\r\u00a0–—:;@/' +
  Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join('') +
  '\u2028ÀŵſK\ufeff\u3000あ\ud83d';

/** Letters, marks and blanks of all sorts, both sides of every end of a range, and each in either case. */
function* candidates(ends: readonly number[], unicode: boolean): Generator<string> {
  yield* common;
  if (unicode) yield '😀';
  const most = unicode ? 0x10ffff : 0xffff;
  for (const end of ends) {
    for (const code of [end, end - 1, end + 1]) {
      if (code < 0 || code > most) continue;
      const character = String.fromCodePoint(code);
      yield character;
      for (const other of [character.toLowerCase(), character.toUpperCase()]) {
        if (other.length === character.length) yield other;
      }
    }
  }
}
