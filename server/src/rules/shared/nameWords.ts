/** The words that names of services, places and the house itself are made of, and which of them a misspelt word was. */

import type { Release } from '../../facts/release';
import type { Scan } from '../../facts/scan';
import type { WordedKind } from '../../facts/services/serviceKinds';
import type { House } from '../../house/house';
import { changesBetween } from '../../language/distance';
import type { Register } from '../../register/register';
import { isLetter, isWord } from '../../syntax/scanner';
import { ownString } from '../../text/ownString';
import { ObjectMemory, remembered } from '../../text/remembered';
import { encloses, type Span } from '../../text/span';
import { firstOverlapping, overlapsAny } from './sortedSpans';
import { areForms, isOneSlip } from './spelling';

/** What names are known by. */
type Known = Pick<Release, 'register' | 'house'>;

/** A word with a capital. */
export interface CapitalWord {
  readonly word: string;
  /** Counts from the start of the paragraph; the ending of a possessive is left out. */
  readonly span: Span;
}

/** The words with a capital in a paragraph, those of people's names left out where a title or an office shows them. */
export const capitalWordsIn = remembered((scan: Scan): readonly CapitalWord[] => {
  const titled = scan.people
    .map(({ subject }) => subject)
    .filter(({ honorific, role }) => honorific !== undefined || role !== undefined);
  return capitalWords(scan.text).filter(({ span }) => !overlapsAny(titled, span));
});

/** So many letters a word has at least. */
const shortestCapitalWord = 5;

/** The words with a capital in `text`; their spans count from its start. */
export function capitalWords(text: string): CapitalWord[] {
  const found: CapitalWord[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isCapital(text.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < text.length && isSmall(text.charCodeAt(end))) end++;
    if (end - start >= shortestCapitalWord && !isJoined(text, start, end)) {
      found.push({ word: text.slice(start, end), span: { start, end } });
    }
    start = end - 1;
  }
  return found;
}

/** The capitals of English and Welsh, and of names from elsewhere. */
function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return (code >= 0xc0 && code <= 0xde) || code === 0x174 || code === 0x176;
}

/** Small letters, and accents that stand by themselves. */
function isSmall(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return (
    (code >= 0xdf && code <= 0xff) ||
    (code >= 0x300 && code <= 0x36f) ||
    'łśšŵŷżž'.includes(String.fromCharCode(code))
  );
}

/** Whether the word is joined to another, as in an address or in a compound. */
function isJoined(text: string, start: number, end: number): boolean {
  if (start > 0 && (isWord(text.charCodeAt(start - 1)) || "@/.’'-".includes(text[start - 1]!))) {
    return true;
  }
  switch (text[end]) {
    case '.':
      return isLetter(text.charCodeAt(end + 1));
    case '-':
      return isSmall(text.charCodeAt(end + 1));
    case '@':
    case '/':
      return true;
    default:
      return isWord(text.charCodeAt(end));
  }
}

/** The shortest word of the register that another is compared with; shorter ones are too like everyday words. */
const shortest = 7;
/** The same beside other places in the name of a service: "Kent, Surrey and Susex CRC". */
const shortestAmongPlaces = 5;
/** The shortest name of a place or a company that may have a letter too many or too few, or two that changed places. */
const shortestPlace = 6;
/** With one letter for another, shorter ones are too like those of smaller places: "Stamford" is not Stafford. */
const shortestPlaceWithAnother = 9;
/** In a word that is as long as this, two letters may be wrong. */
const longest = 11;

/** Words of names by their first letter. */
interface KnownWords {
  readonly all: ReadonlySet<string>;
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
}

/** The words for the kinds of services: "Rehabilitation", "Offending". */
const wordsOfKinds = remembered(
  ({ kinds }: Register): KnownWords =>
    knownWords(kinds.flatMap(({ forms }) => forms.map((form) => form.replace('{place}', '')))),
);

/** The names of services and of what they cover; people and companies are known, but no word is meant for theirs. */
const wordsOfRegister = remembered(({ bodies, people, services }: Register): KnownWords => {
  const { all, byLetter } = knownWords(
    services.flatMap(({ name, aliases, areas, formerly }) => [
      ...[name, ...aliases, ...areas],
      ...formerly.map((former) => former.name),
    ]),
  );
  const others = knownWords([
    ...bodies.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...people.map(({ name }) => name),
  ]);
  return { all: new Set([...all, ...others.all]), byLetter };
});

const wordsOfPlaces = remembered(({ places, bodies }: Register): KnownWords => {
  const companies = bodies.flatMap(({ name, aliases }) => [name, ...aliases]);
  return knownWords([...places, ...companies.filter((name) => !name.includes(' '))]);
});

const wordsOfHouse = remembered(
  ({ names }: House): KnownWords => knownWords(names.map(({ text }) => text)),
);

const noWords = knownWords([]);

function knownWords(names: readonly string[]): KnownWords {
  const all = new Set(
    names.flatMap((name) => name.match(/[A-ZÀ-ÞŁŚŠŴŶŻŽ][\u0300-\u036fa-zß-ÿłśšŵŷżž]+/g) ?? []),
  );
  const byLetter = new Map<string, string[]>();
  for (const word of all) {
    if (word.length < shortestAmongPlaces) continue;
    const group = byLetter.get(word[0]!);
    if (group === undefined) byLetter.set(word[0]!, [word]);
    else group.push(word);
  }
  return { all, byLetter };
}

const misspelt = new ObjectMemory<Scan, ReadonlyMap<string, string>>();
const none: ReadonlyMap<string, string> = new Map();

/** The words of a paragraph that are one slip away from a word of the register, with the word that was meant. */
export function misspeltWords(scan: Scan, release: Known): ReadonlyMap<string, string> {
  let found = misspelt.get(scan);
  if (found === undefined) {
    found = searchMisspelt(scan, release);
    misspelt.set(scan, found);
  }
  return found;
}

function searchMisspelt(scan: Scan, release: Known): ReadonlyMap<string, string> {
  let found: Map<string, string> | undefined;
  for (const { word, span } of capitalWordsIn(scan)) {
    const right = wordMeant(word, release, settingOf(scan, span, word, release));
    if (right === undefined) continue;
    found ??= new Map();
    found.set(word, right);
  }
  return found ?? none;
}

/** Where a word stands, which says how near it must come to one of the register to be meant for it. */
export type Setting =
  /** In the name of a service, beside another place: "Kent, Surrey and Susex CRC". */
  | 'amongPlaces'
  /** In the name of a service. */
  | 'inName'
  /** Anywhere, where smaller places and everyday words have a capital as well. */
  | 'inProse';

function settingOf(scan: Scan, span: Span, word: string, release: Known): Setting {
  const service = firstOverlapping(scan.services, span);
  if (service === undefined || !registered.has(service.kind)) return 'inProse';
  const isPlace = encloses(service.place, span);
  return isPlace && hasAnother(scan.text, service.place, word, release) ? 'amongPlaces' : 'inName';
}

/** The kinds of services whose names the register has; those of schools and homes are like everybody’s. */
const registered: ReadonlySet<WordedKind> = new Set(['crc', 'nps', 'pdu', 'probation', 'youth']);

/** Whether the name of a service has a word of the register beside this one. */
function hasAnother(
  text: string,
  { start, end }: Span,
  word: string,
  { register }: Known,
): boolean {
  const { all } = wordsOfRegister(register);
  return capitalWords(text.slice(start, end)).some(
    (other) => other.word !== word && all.has(other.word),
  );
}

/** The word of the register or of the house's name that another is one slip away from; `undefined` for a word they know. */
export function wordMeant(word: string, release: Known, setting: Setting): string | undefined {
  const { register, house } = release;
  if (setting !== 'inProse') return searchMeant(word, release, setting);
  const ordinary = ordinaryWords(register)(house ?? nobody);
  if (ordinary.has(word)) return undefined;
  const meant = searchMeant(word, release, setting);
  if (meant === undefined && ordinary.size < mostOrdinary) ordinary.add(ownString(word));
  return meant;
}

/** Words that were found to be no slip, since releases begin the same sentences with the same words. */
const ordinaryWords = remembered((_register: Register) =>
  remembered((_house: House | typeof nobody) => new Set<string>()),
);
const nobody = {};
const mostOrdinary = 5000;

function searchMeant(
  word: string,
  { register, house }: Known,
  setting: Setting,
): string | undefined {
  const kinds = wordsOfKinds(register);
  const names = wordsOfRegister(register);
  const places = wordsOfPlaces(register);
  const own = house === undefined ? noWords : wordsOfHouse(house);
  if (everyday.has(word) || [kinds, names, places, own].some(({ all }) => all.has(word))) {
    return undefined;
  }
  const fewestLetters = setting === 'amongPlaces' ? shortestAmongPlaces : shortest;
  const isSlip = (known: string) =>
    known.length >= fewestLetters && isOneSlip(word, known) && !areForms(word, known);
  const isPlace = (known: string) => isMisspeltPlace(word, known);
  return (
    likeWord(word, kinds)?.find(isSlip) ??
    likeWord(word, names)?.find(
      (known) => isSlip(known) && (setting !== 'inProse' || isPlace(known)),
    ) ??
    likeWord(word, own)?.find(isSlip) ??
    likeWord(word, places)?.find(isPlace)
  );
}

/** Words that begin sentences and headings, or are a first name, and are one slip away from a place or a kind. */
const everyday = new Set(
  'Baronet Delivers Justine Penance Silly Southward Wines Workshop'.split(' '),
);

/** Words with a capital that may stand before the name of a place. */
const beforePlaces = new Set(
  `North South East West Inner Outer Greater Central County Across Around At Both For From In Near Of Outside The
  Throughout To Within And But While When`.split(/\s+/),
);

/** Whether the word stands behind another with a capital that is no place, as a surname does: "Anna Wilshire". */
export function isBehindOtherName(
  text: string,
  { start }: Span,
  { register, house }: Known,
): boolean {
  const before = /([A-ZÀ-ÞŁŚŠŴŶŻŽ][A-Za-zÀ-ɏḀ-ỿ]{0,23})\s$/.exec(
    text.slice(Math.max(0, start - 24), start),
  )?.[1];
  if (before === undefined || beforePlaces.has(before)) return false;
  const own = house === undefined ? noWords : wordsOfHouse(house);
  return ![wordsOfKinds(register), wordsOfRegister(register), wordsOfPlaces(register), own].some(
    ({ all }) => all.has(before),
  );
}

/** The known words with the same first letter. */
function likeWord(word: string, { byLetter }: KnownWords): readonly string[] | undefined {
  return byLetter.get(word[0]!);
}

function isMisspeltPlace(word: string, place: string): boolean {
  if (isVerbal.test(word) && isVerbal.test(place)) return false;
  if (place.length < shortestPlace || Math.abs(word.length - place.length) > 2) return false;
  if (isOneSlip(word, place)) {
    if (areForms(word, place)) return false;
    return place.length >= shortestPlaceWithAnother || !hasAnotherLetter(word, place);
  }
  return (
    word.length >= longest &&
    word.slice(0, 3) === place.slice(0, 3) &&
    changesBetween(word, place) === 2
  );
}

/** "Baking" and "Barring" begin sentences, and are not meant for Barking. */
const isVerbal = /ing$/;

/** Whether one slip put a letter in the place of another. */
function hasAnotherLetter(word: string, place: string): boolean {
  return word.length === place.length && [...word].sort().join() !== [...place].sort().join();
}
