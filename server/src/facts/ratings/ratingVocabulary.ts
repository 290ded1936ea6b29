/**
 * The words that may be ratings: those of every house's scales, and those mistaken for them.
 *
 * Which of them are ratings of the scale in force is asked only when a release is read as a whole; a paragraph is
 * scanned for all of them, so that its scan holds whatever the house is.
 */

import type { House, RatingScale } from '../../house/house';
import { scaleInForce } from '../../house/house';
import { houses } from '../../house/houses';
import { isWithin } from '../../house/period';
import { ratingTerm } from '../../house/ratingScale';
import { closestWord } from '../../language/distance';
import { type Gazetteer, gazetteer } from '../../language/gazetteer';
import { isLetter } from '../../syntax/scanner';
import type { Span } from '../../text/span';
import { type Cue, cue } from '../../text/words';
import { type KeywordFinder, keywordFinder } from '../keywords';

/** What is known of the release that a rating is looked up for. */
export interface RatingCircumstances {
  readonly house: House;
  /** The id of a regime of the house. */
  readonly regime: string | undefined;
  /** `YYYY-MM-DD`, or as much of it as is known. */
  readonly date: string | undefined;
}

/** A name by which a standard, a test or a theme is rated. */
export interface StandardName {
  readonly name: string;
  /** Whether it is an everyday word, which names a standard only where it has a capital: "staff", "services". */
  readonly everyday: boolean;
}

/** What a text has to have for {@link ratingWordsIn} to find anything. */
export function ratingCue(): Cue {
  anyRating ??= cue([...formsByStart().keys()].join(' '));
  return anyRating;
}
let anyRating: Cue | undefined;

/** Every word in `text` that may be a rating, in order, the first and longest where they overlap. */
export function ratingWordsIn(text: string): Span[] {
  finder ??= keywordFinder(formsByStart().keys());
  const found: Span[] = [];
  for (const { start, end: firstEnd } of finder(text)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    if (start > 0 && partOfWord.test(text[start - 1]!)) continue;
    for (const form of formsByStart().get(text.slice(start, firstEnd).toLowerCase())!) {
      const end = formEnd(text, start, form);
      if (end === undefined || goesOn(text, end)) continue;
      found.push({ start, end });
      break;
    }
  }
  return found;
}
let finder: KeywordFinder | undefined;
const partOfWord = /[\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ\d-]/;

/** Where `form` ends if it starts at `start`, with any blanks for each of its own; else `undefined`. */
function formEnd(text: string, start: number, form: string): number | undefined {
  let at = start;
  for (const letter of form) {
    if (letter !== ' ') {
      if (text[at]?.toLowerCase() !== letter) return undefined;
      at++;
      continue;
    }
    const blanks = at;
    while (text[at]?.trim() === '') at++;
    if (at === blanks) return undefined;
  }
  return at;
}

/** Whether the word that is read up to `end` is longer than that. */
function goesOn(text: string, end: number): boolean {
  const next = text[end] ?? '';
  const isApostrophe = next === '’' || next === "'";
  return isApostrophe ? isLetter(text.charCodeAt(end + 1)) : partOfWord.test(next);
}

function formsByStart(): ReadonlyMap<string, readonly string[]> {
  byStart ??= groupedBy((form) => form.split(' ', 1)[0]!);
  return byStart;
}
let byStart: ReadonlyMap<string, readonly string[]> | undefined;

/** Whether the words hold one that may be a rating. */
export function isRatingWord(words: string): boolean {
  return ratingWordsIn(words).length > 0;
}

/** The names of all standards of all houses. */
export function standardNames(): Gazetteer<StandardName> {
  standards ??= gazetteer(
    houses.flatMap(({ regimes }) =>
      regimes.flatMap((regime) =>
        regime.standards.flatMap(({ name, also }) =>
          [name, ...also].map((form) => ({
            name: form,
            value: { name: form, everyday: !/\s/.test(form) },
          })),
        ),
      ),
    ),
  );
  return standards;
}
let standards: Gazetteer<StandardName> | undefined;

/**
 * The scales that the words of a release may come from: the one in force and those that stand beside it, or all that
 * can be where it is not known which one is.
 */
export function scalesFor({ house, regime, date }: RatingCircumstances): readonly RatingScale[] {
  const isCurrent = (scale: RatingScale) =>
    date === undefined ? scale.to === undefined : isWithin(date, scale);
  const scale = scaleInForce(house, { date, regime });
  if (scale !== undefined) {
    const beside = house.scales.filter((other) => other.regimes?.length === 0 && isCurrent(other));
    return [scale, ...beside];
  }
  const possible = house.scales.filter(
    (scale) =>
      isCurrent(scale) &&
      (regime === undefined || scale.regimes === undefined || scale.regimes.includes(regime)),
  );
  return possible.length > 0 ? possible : house.scales;
}

/** The word of one of the scales that is meant by `words`, in house form, inflections included; else `undefined`. */
export function termIn(scales: readonly RatingScale[], words: string): string | undefined {
  const uninflected = words
    .replace(/^requir(?:e|ed|ing)\b/i, 'requires')
    .replace(/^need(?:ed|ing)?\b/i, 'needs');
  for (const scale of scales) {
    const term = ratingTerm(scale, words) ?? ratingTerm(scale, uninflected);
    if (term !== undefined) return term;
  }
  return undefined;
}

/** Whether the word is said of recommendations and targets where no scale has it: "three were met". */
export function isMet(word: string): boolean {
  return /^(?:not\s+)?met$/i.test(word);
}

/** Whether the words are a slip of the pen for one of the words: "Requires improvment". */
export function isMisspelt(words: string): boolean {
  if (words.length < 6) return false;
  const plain = words.toLowerCase().replace(/\s+/g, ' ');
  // A short phrase is rather another: "not yet" for "not met".
  if (plain.length < 8 && plain.includes(' ')) return false;
  // "Three ‘Outstandings’".
  if (plain.endsWith('s') && forms().includes(plain.slice(0, -1))) return false;
  const alike = formsByOpening().get(plain.slice(0, 2)) ?? [];
  const asLong = alike.filter((form) => Math.abs(form.length - plain.length) <= 3);
  return asLong.length > 0 && closestWord(plain, asLong) !== undefined;
}

/** The forms by their first two letters, in which slips are rare. */
function formsByOpening(): ReadonlyMap<string, readonly string[]> {
  byOpening ??= groupedBy((form) => form.slice(0, 2));
  return byOpening;
}
let byOpening: ReadonlyMap<string, readonly string[]> | undefined;

/** The forms in groups of one key, the longest first, so that it is the one that is found. */
function groupedBy(key: (form: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const form of forms().toSorted((a, b) => b.length - a.length)) {
    const group = groups.get(key(form));
    if (group === undefined) groups.set(key(form), [form]);
    else group.push(form);
  }
  return groups;
}

/** Every word with its inflections, in small letters. */
function forms(): readonly string[] {
  allForms ??= inflectedForms();
  return allForms;
}
let allForms: readonly string[] | undefined;

function inflectedForms(): string[] {
  const words = new Set<string>();
  for (const { scales } of houses) {
    for (const scale of scales) {
      for (const { word, also } of scale.words)
        for (const form of [word, ...also]) words.add(form.toLowerCase());
      for (const { word } of scale.confused) words.add(word.toLowerCase());
    }
  }
  for (const word of [...words]) {
    const inflected = /^(requir|need)(?:es|s)(?= )/.exec(word);
    if (inflected === null) continue;
    const [found, stem] = inflected;
    const rest = word.slice(found.length);
    const verb =
      stem === 'need' ? ['need', 'needing', 'needed'] : ['require', 'requiring', 'required'];
    for (const form of verb) words.add(form + rest);
  }
  return [...words];
}
