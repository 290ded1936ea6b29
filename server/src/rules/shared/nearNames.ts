/**
 * Names of bodies and offices that are right but for one word: "HM Prisons and Probation Service", "the Ministry for
 * Justice", "HM Inspectorate Probation".
 *
 * The names are those that some house has for itself, for its offices or behind a short form. Only words with capitals
 * are looked at: "a national probation service" is no name.
 */

import type { Scan } from '../../facts/scan';
import { houses } from '../../house/houses';
import { isLetter, isLowerCase } from '../../syntax/scanner';
import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';
import { type Cue, cue, mayHave } from '../../text/words';
import { areForms, isOneSlip } from './spelling';

/** A name with one wrong word. */
export interface NearName {
  readonly span: Span;
  /** The right name, with the apostrophe that the wrong one has. */
  readonly right: string;
}

interface Name {
  readonly text: string;
  readonly words: readonly string[];
}

/** Fewer words are too easily those of another name. */
const fewestWords = 3;
/** A misspelt first word is looked for where it is at least so long. */
const shortestFirst = 6;

interface Names {
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  /** Those with a first word that may be misspelt, by their second word. */
  readonly bySecond: ReadonlyMap<string, readonly Name[]>;
  /** The small words that open some of them. */
  readonly smallOpeners: ReadonlySet<string>;
  /** As they are compared. */
  readonly right: ReadonlySet<string>;
  readonly cue: Cue;
}

let known: Names | undefined;

/** The names that are right but for one word, in order. */
export const nearNamesIn = remembered(({ text, words }: Scan): readonly NearName[] => {
  known ??= knownNames();
  if (!mayHave(words, known.cue)) return [];
  const tokens = tokensOf(text);
  const found: NearName[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const near = nearAt(known, tokens, at);
    if (near === undefined) continue;
    const span = { start: tokens[at]!.start, end: tokens[near.end - 1]!.end };
    const isStraight = text.slice(span.start, span.end).includes("'");
    found.push({ span, right: near.name.text.replace(/['’]/, isStraight ? "'" : '’') });
    at = near.end - 1;
  }
  return found;
});

function knownNames(): Names {
  const texts = new Set<string>();
  const right = new Set<string>();
  for (const { names, offices, abbreviations } of houses) {
    const own = [...names, ...offices.flatMap(({ titles }) => titles)].map(({ text }) => text);
    // What there are several of is a kind of service, which has a rule of its own.
    const short = abbreviations
      .filter(({ plural }) => plural === undefined)
      .flatMap(({ long }) => long.map(({ text }) => text));
    for (const text of [...own, ...short]) {
      texts.add(text);
      const [before, body] = text.split(/ (?=Inspectorate of )/);
      if (body !== undefined && before === 'HM') texts.add(body);
    }
  }
  const byFirst = new Map<string, Name[]>();
  const bySecond = new Map<string, Name[]>();
  const smallOpeners = new Set<string>();
  const telling = new Set<string>();
  for (const text of texts) {
    const words = tokensOf(text).map(({ key }) => key);
    const isShort = words.filter((word) => word !== 's').length < fewestWords;
    if ((isShort && words[0] !== 'hmi') || !isProper(text)) continue;
    const name = { text, words };
    right.add(words.join(' '));
    add(byFirst, words[0]!, name);
    telling.add(words[0]!);
    if (joining.has(words[0]!)) smallOpeners.add(words[0]!);
    const last = words.at(-1)!;
    if (words[0]!.length < shortestFirst || everyday.has(last)) continue;
    add(bySecond, words[1]!, name);
    telling.add(last);
  }
  return { byFirst, bySecond, smallOpeners, right, cue: cue([...telling].join(' ')) };
}

function add(names: Map<string, Name[]>, word: string, name: Name): void {
  const same = names.get(word);
  if (same === undefined) names.set(word, [name]);
  else same.push(name);
}

/** Whether all its words have capitals but those that join them. */
function isProper(text: string): boolean {
  return text.split(' ').every((word) => joining.has(word) || !/^[a-z]/.test(word));
}

/** Words that nearly every paragraph has; a misspelt word before them has a rule of its own, that for services. */
const everyday = new Set('probation prisons service services'.split(' '));

const joining = new Set('of for and the in on to s &'.split(' '));

interface Token extends Span {
  /** In small letters; empty where it cannot stand in a name. */
  readonly key: string;
  readonly isCapital: boolean;
  /** Whether it may stand in a name: it has a capital, or joins others. */
  readonly inName: boolean;
  /** Whether nothing but a blank parts it from the next. */
  readonly joined: boolean;
}

/** The words of a text; the "s" of a possessive is one by itself. What cannot stand in a name is not looked at closer. */
function tokensOf(text: string): readonly Token[] {
  const found: { -readonly [Part in keyof Token]: Token[Part] }[] = [];
  for (let start = 0; start < text.length; start++) {
    const isSign = text[start] === '&';
    if (!isSign && !isLetter(text.charCodeAt(start))) continue;
    let end = start + 1;
    while (!isSign && isLetter(text.charCodeAt(end))) end++;
    const isSmall = isLowerCase(text.charCodeAt(start));
    const isLong = end - start > longestJoining;
    const key = isSign ? 'and' : isSmall && isLong ? '' : text.slice(start, end).toLowerCase();
    const before = found.at(-1);
    if (before?.inName && start - before.end <= 2) {
      before.joined = joints.has(text.slice(before.end, start));
    }
    const inName = !isSmall || joining.has(key);
    found.push({ start, end, key, isCapital: !isSmall, inName, joined: false });
    start = end - 1;
  }
  return found;
}

const longestJoining = 3;

/** What may stand between two words of a name. */
const joints = new Set([' ', '\n', '\u00a0', ', ', '-', '’', "'"]);

/** The name that the tokens from `at` on come nearest to, and where they end. */
function nearAt(
  { byFirst, bySecond, right, smallOpeners }: Names,
  tokens: readonly Token[],
  at: number,
): { readonly name: Name; readonly end: number } | undefined {
  const token = tokens[at]!;
  if (!token.joined || !(token.isCapital || smallOpeners.has(token.key))) return undefined;
  const names = byFirst.get(token.key) ?? none;
  const others = bySecond.get(tokens[at + 1]!.key) ?? none;
  if (names.length + others.length === 0) return undefined;
  let longest: { readonly name: Name; readonly end: number } | undefined;
  for (const name of [...names, ...others]) {
    const end = nearEnd(name, tokens, at);
    if (end === undefined || end <= (longest?.end ?? at)) continue;
    if (!isStartOf(right, tokens, at, end)) longest = { name, end };
  }
  return longest;
}

const none: readonly Name[] = [];

/** Whether the words between two tokens are a right name, or start one that goes on. */
function isStartOf(
  right: ReadonlySet<string>,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  const keys = tokens.slice(from, to).map(({ key }) => key);
  for (let end = to; !right.has(keys.join(' ')); end++) {
    if (end === tokens.length || end - to > mostMore || !tokens[end - 1]!.joined) return false;
    keys.push(tokens[end]!.key);
  }
  return true;
}

/** So many words more a name may have than another. */
const mostMore = 6;

/** Where the name ends that the tokens from `at` on have but for one word; `undefined` where it is right, or no such name. */
function nearEnd({ words }: Name, tokens: readonly Token[], at: number): number | undefined {
  let wrong = false;
  let to = at;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const token = tokens[to];
    if (token === undefined || !token.inName || (to > at && !tokens[to - 1]!.joined))
      return undefined;
    if (token.key === word) {
      to++;
      continue;
    }
    if (wrong) return undefined;
    wrong = true;
    if (joining.has(token.key) && token.key !== 's' && tokens[to + 1]?.key === word) {
      // One word too many: "Care Inspectorate of Wales".
      if (!token.joined) return undefined;
      to += 2;
    } else if (joining.has(word)) {
      // "for" instead of "of", or nothing at all.
      if (joining.has(token.key)) to++;
      else if (token.key !== words[index + 1]) return undefined;
    } else if (isMistaken(token.key, word)) to++;
    else return undefined;
  }
  return wrong ? to : undefined;
}

/** Whether a word was meant for another; "Inspectorates" are more than one. */
function isMistaken(written: string, word: string): boolean {
  if (written === `${word}s` && word.startsWith('inspector')) return false;
  return isOneSlip(written, word) || areForms(written, word);
}
