/**
 * Cuts a text into tokens: words, numbers, and every other character that is no space.
 *
 * An apostrophe with letters on both sides belongs to the word, but for the ending of a possessive, which is a token of
 * its own; a hyphen is always one. A number has its commas and points. A form of several words is one token.
 *
 * Words are known as they are read: what nobody sees, such as a soft hyphen, is passed over within a word and between
 * words, and a space or a hyphen at which no line breaks is like any other.
 */
import { isDigit, isHidden, isLetter, isSpace } from '../text/characters';
import { hashWith, isWritten, type Lexicon } from './lexicon';

/** What a token looks like: bits that can stand together. */
export const Shape = {
  word: 1,
  number: 2,
  /** A number of four digits from 1900 to 2099. */
  year: 4,
  /** What earlier readers found, in the place of its words. */
  thing: 8,
  /** Nothing separates it from the token before. */
  tight: 16,
  possessive: 32,
} as const;

/** A text in tokens. Every list has one entry for each token, in the order of the text. */
export interface Tokens {
  readonly text: string;
  /** UTF-16 offsets in the text; the ends are exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The number of the form, or of the kind of thing, in the lexicon; 0 of what is in none. */
  readonly forms: readonly number[];
  readonly shapes: readonly number[];
  /** What was put in the place of words, by the number of the token. */
  readonly things: ReadonlyMap<number, unknown>;
}

interface Written extends Tokens {
  readonly starts: number[];
  readonly ends: number[];
  readonly forms: number[];
  readonly shapes: number[];
}

/** The tokens of a text. */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  return joinPhrases(cut(text, lexicon), lexicon);
}

/** The tokens of a text, each word by itself. */
function cut(text: string, lexicon: Lexicon): Written {
  const tokens = noTokens(text, nothing);
  let tight: number = 0;
  for (let start = 0, end = 0; start < text.length; start = end) {
    const code = text.charCodeAt(start);
    end = start + 1;
    if (isSpace(code)) {
      tight = 0;
      continue;
    }
    if (isHidden(code)) continue;
    let shape: number = 0;
    let hash = 0;
    if (isLetter(code)) {
      shape = Shape.word;
      hash = hashWith(0, code);
      for (let at = end; at < text.length; at++) {
        const next = text.charCodeAt(at);
        if (isHidden(next)) continue;
        if (!isLetter(next) && !(isApostrophe(next) && isJoining(text, at))) break;
        hash = hashWith(hash, next);
        end = at + 1;
      }
    } else if (isDigit(code)) {
      end = endOfNumber(text, start);
      shape = shapeOfNumber(text, start, end);
    } else if (tight !== 0 && isPossessiveAt(text, start)) {
      end++;
      shape = Shape.possessive;
    } else hash = hashWith(0, code);
    const form = hash === 0 ? 0 : lexicon.formAt(text, start, end, hash);
    add(tokens, start, end, form, tight | shape);
    tight = Shape.tight;
  }
  return tokens;
}

/** Something that earlier readers found in a text. */
export interface Thing<Value = unknown> {
  readonly span: { readonly start: number; readonly end: number };
  /** What patterns call it. */
  readonly kind: string;
  readonly value: Value;
}

/**
 * The tokens with things in the place of those that they cover, one token each. A token that a thing begins or ends in
 * stays as it is, and so does what the thing covers.
 * @param things in order and without overlap
 */
export function withThings(tokens: Tokens, things: readonly Thing[], lexicon: Lexicon): Tokens {
  if (things.length === 0) return tokens;
  const { starts, ends, forms, shapes } = tokens;
  const values = new Map<number, unknown>();
  const written = noTokens(tokens.text, values);
  let next = 0;
  for (let at = 0; at < starts.length; at++) {
    while (next < things.length && things[next]!.span.start < starts[at]!) next++;
    const thing = things[next];
    const isHere = thing !== undefined && thing.span.start === starts[at];
    const last = isHere ? endingAt(ends, thing.span.end, at) : undefined;
    if (thing === undefined || last === undefined) {
      add(written, starts[at]!, ends[at]!, forms[at]!, shapes[at]!);
      continue;
    }
    const shape = Shape.thing | (shapes[at]! & Shape.tight);
    values.set(written.starts.length, thing.value);
    add(written, starts[at]!, ends[last]!, lexicon.formOfThing(thing.kind), shape);
    at = last;
  }
  return written;
}

/** The token from `at` on that ends there. */
function endingAt(ends: readonly number[], end: number, at: number): number | undefined {
  let last = at;
  while (last < ends.length && ends[last]! < end) last++;
  return ends[last] === end ? last : undefined;
}

function noTokens(text: string, things: Tokens['things']): Written {
  return { text, starts: [], ends: [], forms: [], shapes: [], things };
}

const nothing: Tokens['things'] = new Map();

function add(tokens: Written, start: number, end: number, form: number, shape: number): void {
  tokens.starts.push(start);
  tokens.ends.push(end);
  tokens.forms.push(form);
  tokens.shapes.push(shape);
}

/** Makes one token of the tokens of each form of several words. */
function joinPhrases(tokens: Written, { phrasesAfter }: Lexicon): Tokens {
  const { starts, ends, forms, shapes } = tokens;
  let written = 0;
  for (let at = 0; at < starts.length; at++, written++) {
    const phrase = phrasesAfter(forms[at]!)?.find(({ rest }) => areNext(tokens, at + 1, rest));
    const last = at + (phrase?.rest.length ?? 0);
    if (written !== last) {
      starts[written] = starts[at]!;
      shapes[written] = shapes[at]!;
      forms[written] = forms[at]!;
      ends[written] = ends[last]!;
    }
    if (phrase !== undefined) forms[written] = phrase.form;
    at = last;
  }
  for (const list of [starts, ends, forms, shapes]) list.length = written;
  return tokens;
}

/** Whether these words follow, from a token on. */
function areNext(tokens: Tokens, from: number, words: readonly string[]): boolean {
  return words.every((word, index) => isWord(tokens, from + index, word));
}

function isWord({ text, starts, ends }: Tokens, at: number, word: string): boolean {
  return at < starts.length && isWritten(word, text, starts[at]!, ends[at]!);
}

/** Whether an apostrophe stands within a word: “don’t”, but neither “officers’” nor “officer’s”. */
function isJoining(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at + 1)) && !isPossessiveAt(text, at);
}

/** Whether an apostrophe and an s that end a word are here. */
function isPossessiveAt(text: string, at: number): boolean {
  return (
    isApostrophe(text.charCodeAt(at)) &&
    (text.charCodeAt(at + 1) | 0x20) === 0x73 &&
    !isLetter(text.charCodeAt(at + 2))
  );
}

/** The end of the number that starts here, with the commas and points that have a digit on both sides. */
function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) continue;
    if ((code !== 0x2c && code !== 0x2e) || !isDigit(text.charCodeAt(end + 1))) break;
  }
  return end;
}

function shapeOfNumber(text: string, start: number, end: number): number {
  const isYear = end - start === 4 && /^(?:19|20)\d\d$/.test(text.slice(start, end));
  return isYear ? Shape.number | Shape.year : Shape.number;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
