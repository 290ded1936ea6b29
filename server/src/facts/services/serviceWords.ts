/**
 * Services as their wording shows them: a place with the word for what is inspected there, "Cumbria and Lancashire CRC",
 * "HMP Hazelmoor", "Ysgol Bro Brychan".
 *
 * A place is a run of words with capitals; "and", "&", "of", "upon" and, in a list, commas may stand between them.
 * General words ("the CRC", "the service") name nothing.
 */
import { char, isSpaceOrEnd, isWord } from '../../syntax/scanner';
import type { Span } from '../../text/span';
import { keywordFinder } from '../keywords';
import type { WordedService } from './fact';
import { kindWords, type WordedKind } from './serviceKinds';
import { nameRun, prefixes } from './servicePrefixes';

/** The words for kinds by the first of them, in small letters; the longest come first, so that they are found. */
const suffixes: ReadonlyMap<string, readonly string[]> = groupedByFirstWord([...kindWords.keys()]);

const findKeywords = keywordFinder([...prefixes.keys(), ...suffixes.keys()]);

function groupedByFirstWord(phrases: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const words of phrases.toSorted((a, b) => b.length - a.length)) {
    const first = /^[A-Za-z]+/.exec(words)![0].toLowerCase();
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [words]);
    else group.push(words);
  }
  return groups;
}

/** Behind these words for a kind, a body of another sort is meant: "Police Federation". */
const otherBody =
  /\s+(?:and\s+Crime|of\s+[A-ZÀ-ÞŁŚŠŴŶŻŽ]|Federation|Chiefs|Authority|Inspectorate)/y;

/** The words for a kind that start at `start` with `word`, and where they end. */
function kindAt(text: string, start: number, word: string) {
  for (const words of suffixes.get(word) ?? []) {
    const end = phraseEnd(text, start, words);
    if (end !== undefined) return { words, end };
  }
  return undefined;
}

/** Where the words of `phrase` end that start at `start`, whatever blanks part them; `undefined` where they do not stand there. */
function phraseEnd(text: string, start: number, phrase: string): number | undefined {
  let at = start;
  for (let index = 0; index < phrase.length; index++) {
    const code = phrase.charCodeAt(index);
    if (code !== char.space) {
      if (text.charCodeAt(at++) !== code) return undefined;
      continue;
    }
    const blank = at;
    while (at < text.length && isSpaceOrEnd(text.charCodeAt(at))) at++;
    if (at === blank) return undefined;
  }
  const behind = text.charCodeAt(at);
  if (isWord(behind) || behind === char.hyphen) return undefined;
  otherBody.lastIndex = at;
  return otherBody.test(text) ? undefined : at;
}

/** Words with a capital that are not part of a place. */
const noPlace = new Set(
  `a an the this that these those in at for from of on to by with and but while when where after before although as if
  our their its her his both each every all most many some no one two three four five six seven eight nine ten first
  hm hmi majesty’s majesty's her his inspection inspections inspectorate inspector inspectors report chief service
  services probation national youth justice offending community rehabilitation company prison prisons ministry staff
  head director manager governor leader leaders minister secretary commissioner constable today yesterday interim
  regional local annual former police fire rescue crime care home school schools government council staff children
  people mr mrs ms dr dame sir st’s crc nps pdu yos yjs yot hmpps nhs hmip cqc ofsted estyn ciw hmicfrs
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december private public new’s overall rated outstanding good inadequate requires
  neighbouring nearby unlike like`.split(/\s+/),
);
const country = /^(?:England(?:\s+and\s+Wales)?|Wales|Scotland|Britain|Northern Ireland|UK)$/;
/** Whether a name is that of a country, and of no service of this kind. */
function isCountry(name: string, kind: WordedKind): boolean {
  return country.test(name) && !ofCountries.has(`${kind} ${name}`);
}
const ofCountries = new Set(['nps Wales', 'police Northern Ireland']);
const connectors = new Set([
  'and',
  '&',
  'of',
  'upon',
  'on',
  'the',
  'le',
  'y',
  'yr',
  'ar',
  'a’r',
  "a'r",
]);

/** What stands before "with" in the name of a place: Blackburn with Darwen. */
const joinedByWith = new Set(['Blackburn']);

/** How far before the word for its kind a place may begin. */
const longestPlace = 160;

const none: readonly WordedService[] = Object.freeze([]);

/** The services named in `text`, in order and without overlap. */
export function scanServices(text: string): readonly WordedService[] {
  let found: WordedService[] | undefined;
  for (const { start, end } of findKeywords(text)) {
    const word = text.slice(start, end).toLowerCase();
    const service = suffixed(text, start, word) ?? prefixed(text, start, word);
    if (service === undefined) continue;
    found ??= [];
    found.push(service);
  }
  return found === undefined ? none : withoutOverlap(found);
}

/** The service whose kind starts at `start` with `word` and stands behind its place. */
function suffixed(text: string, start: number, word: string): WordedService | undefined {
  if (!isSpaceOrEnd(text.charCodeAt(start - 1))) return undefined;
  const match = kindAt(text, start, word);
  if (match === undefined) return undefined;
  const { words, end } = match;
  const { kind, short, weight } = kindWords.get(words)!;
  const behind = text.slice(end, end + 12);
  if (words === 'probation' && /^\s+[a-zß-ÿłśšŵŷżž]/.test(behind)) return undefined;
  const apposed = apposedPlace(text, start, end);
  if (apposed !== undefined) {
    const name = nameOf(text.slice(apposed.start, apposed.end), '');
    return { kind, weight: 2, span: apposed, place: apposed, name };
  }
  const place = placeBefore(text, start, kind);
  if (place === undefined) return undefined;
  const introduced = /^\s*\(([A-Z]{2,5})\)/.exec(behind)?.[1];
  return {
    kind,
    weight: introduced === undefined ? weight : 4,
    span: { start: place.start, end },
    place,
    name: nameOf(text.slice(place.start, place.end), introduced ?? short),
  };
}

/**
 * The name that the words from `start` to `end` tell the kind of: "Kirkbrae House, a care home". What "a care home
 * manager" follows is the name of a person.
 */
function apposedPlace(text: string, start: number, end: number): Span | undefined {
  if (
    !/^(?:\s*[,.;:()–—]|\s+(?:in|near|at|on|for|with|based|run|that|which)\s)/.test(
      text.slice(end, end + 12),
    )
  )
    return undefined;
  const between = apposition.exec(text.slice(Math.max(0, start - 60), start));
  if (between === null) return undefined;
  const stop = start - between[0].length;
  const name = endsWithName
    .exec(text.slice(Math.max(0, stop - longestPlace), stop))?.[0]
    .replace(/^(?:The|In|At|For|And|But|When|While|After|Today)\s+/, '');
  if (name === undefined || country.test(name) || !/\s/.test(name)) return undefined;
  return { start: stop - name.length, end: stop };
}
const apposition = /,\s+an?\s+(?:[A-Za-z-]+\s+){0,4}$/;
const endsWithName = new RegExp(`(?<![A-Za-zÀ-ɏḀ-ỿ’'-])${nameRun}$`);

/** A service whose kind, if any, stands before the name; for areas and names the cue is no part of it. */
function prefixed(text: string, at: number, word: string): WordedService | undefined {
  const found = prefixes.get(word)?.find(({ cue }) => {
    cue.lastIndex = at;
    return cue.test(text);
  });
  if (found === undefined) return undefined;
  const { kind, cue, place: pattern, short } = found;
  const start = cue.lastIndex;
  pattern.lastIndex = start;
  const name = pattern.exec(text)![0].replace(/[’']s?$/, '');
  const first = name.split(/\s/, 1)[0]!.toLowerCase();
  if ((noPlace.has(first) && kind !== 'national') || isCountry(name, kind)) return undefined;
  const place = { start, end: start + name.length };
  const isCued = kind === 'area' || kind === 'named' || kind === 'national';
  const span = { start: isCued ? start : at, end: place.end };
  const words = short === undefined ? text.slice(span.start, span.end) : name;
  const weight = isCued && kind !== 'national' ? 0 : 3;
  return { kind, weight, span, place, name: nameOf(words, short ?? '') };
}

function nameOf(place: string, short: string): string {
  return `${place} ${short}`.replace(/\s+/g, ' ').trim();
}

/** The run of names that ends at `end`; `undefined` where there is none. */
function placeBefore(text: string, end: number, kind: WordedKind): Span | undefined {
  // "Sodexo’s CRC" names no service, "St Mary’s Hospital" does.
  const mayOwn = kind === 'school' || kind === 'health' || kind === 'care';
  // "Dagenham’s youth offending service" is that of a place, and "Yarl’s Wood IRC" has its name from one.
  const isOwned = kind === 'youth' || kind === 'council' || kind === 'children';
  const isPrison = kind === 'prison';
  const least = Math.max(0, end - longestPlace);
  let place: Span | undefined;
  let isList = false;
  let isJoined = true;
  for (let span = wordBefore(text, end, least); span !== undefined; ) {
    const word = text.slice(span.start, span.end);
    const before = wordBefore(text, span.start, least);
    if (isName(word)) {
      if (isJoined && place !== undefined && lastWords.has(word)) break;
      const ending = possessive.exec(word)?.[0].length ?? 0;
      if (ending > 0 && !mayOwn && !(place === undefined ? isOwned : isPrison)) break;
      place = { start: span.start, end: place?.end ?? span.end - (isOwned ? ending : 0) };
      isJoined = false;
    } else if (place === undefined) break;
    else if (word === 'with') {
      if (!before || !joinedByWith.has(text.slice(before.start, before.end))) break;
      isJoined = true;
    } else if (word === ',') {
      if (!isList || isJoined) break;
      isJoined = true;
    } else if (connectors.has(word)) {
      if (word === 'the' && !(before && connectors.has(text.slice(before.start, before.end))))
        break;
      if (word === 'and' || word === '&') isList = true;
      isJoined = true;
    } else break;
    span = before;
  }
  if (place === undefined || kind === 'crc' || kind === 'nps' || kind === 'probation') return place;
  return country.test(text.slice(place.start, place.end)) ? undefined : place;
}

const possessive = /[’']s?$/;

/** The word or the single sign before `end`, blanks left out; `undefined` where none starts at `least` or behind it. */
function wordBefore(text: string, end: number, least: number): Span | undefined {
  let stop = end;
  while (stop > least && isSpaceOrEnd(text.charCodeAt(stop - 1))) stop--;
  let start = stop;
  while (start > least && isPartOfWord(text.charCodeAt(start - 1))) start--;
  if (start === stop) start--;
  return start < least ? undefined : { start, end: stop };
}

/** Letters, digits, hyphens and apostrophes. */
function isPartOfWord(code: number): boolean {
  return (
    isWord(code) || code === char.hyphen || code === char.apostrophe || code === char.rightSingle
  );
}

/** The last words of kinds: behind one of them and an "and", another service begins. */
const lastWords = new Set([...kindWords.keys()].map((words) => words.replace(/^.*\s/, '')));

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !/^[A-Z\d]{2,}$/.test(word) && !noPlace.has(word.toLowerCase());
}

/** In order; of two that overlap the one whose kind is clearer, else the longer. */
function withoutOverlap(found: WordedService[]): WordedService[] {
  found.sort((a, b) => a.span.start - b.span.start || b.weight - a.weight);
  const kept: WordedService[] = [];
  for (const service of found) {
    const last = kept.at(-1);
    if (last === undefined || last.span.end <= service.span.start) kept.push(service);
    else if (
      service.weight > last.weight ||
      (service.weight === last.weight && service.span.end > last.span.end)
    ) {
      kept[kept.length - 1] = service;
    }
  }
  return kept;
}
