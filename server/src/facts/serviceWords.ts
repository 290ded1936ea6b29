/**
 * Services as their wording shows them: a place with the word for what is inspected there, "Cumbria and Lancashire CRC",
 * "HMP Hazelmoor", "Ysgol Bro Brychan".
 *
 * A place is a run of words with capitals; "and", "&", "of", "upon" and, in a list, commas may stand between them.
 * General words ("the CRC", "the service") name nothing.
 */
import { char, isSpaceOrEnd, isWord } from '../syntax/scanner';
import type { Span } from '../text/span';

/** What kind of service the words name; `probation` is any that the words leave open. */
export type WordedKind =
  | 'crc'
  | 'nps'
  | 'pdu'
  | 'probation'
  | 'youth'
  | 'prison'
  | 'police'
  | 'fire'
  | 'school'
  | 'health'
  | 'care'
  | 'children'
  | 'area'
  | 'named';

/** A service named in one paragraph; spans count from the start of its text. */
export interface WordedService {
  readonly span: Span;
  readonly kind: WordedKind;
  readonly place: Span;
  /** The name with the short form of its kind: "Gwent CRC". */
  readonly name: string;
  /**
   * How telling the words for its kind are: 4 where a short form is given in brackets, 3 for "CRC", 2 for "Probation
   * Service", 1 for "probation service"; 0 for "school" and other words that tell nothing by themselves.
   */
  readonly weight: number;
}

interface Suffix {
  readonly kind: WordedKind;
  /** How the kind stands in the name of a service; empty where the place is the whole name. */
  readonly short: string;
  readonly weight: number;
}

const suffixes = new Map<string, Suffix>();
const suffixWords: string[] = [];

function add(kind: WordedKind, weight: number, words: string, short?: string): void {
  for (const word of words.split('|')) {
    suffixes.set(word, { kind, weight, short: short ?? word });
    suffixWords.push(word);
  }
}

add('crc', 3, 'Community Rehabilitation Company|community rehabilitation company|CRC', 'CRC');
add('nps', 3, 'National Probation Service|NPS', 'NPS');
add('pdu', 3, 'Probation Delivery Unit|PDU', 'PDU');
add('pdu', 2, 'probation delivery unit', 'PDU');
add('youth', 3, 'Youth Justice Service|YJS', 'YJS');
add('youth', 2, 'youth justice service', 'YJS');
add('youth', 3, 'Youth Offending Team|YOT', 'YOT');
add('youth', 2, 'youth offending team', 'YOT');
add('youth', 3, 'Youth Offending Service|YOS', 'YOS');
add('youth', 2, 'youth offending service', 'YOS');
add('youth', 3, 'Youth Justice Team|Youth Justice Partnership');
add('probation', 2, 'Probation Service|Probation Region|Probation Trust');
add('nps', 3, 'division of the National Probation Service|division of the NPS', 'NPS');
add('probation', 2, 'region of the Probation Service', 'Probation Service');
add('probation', 1, 'probation service|probation region|probation unit|probation trust|probation');
add('police', 3, 'Police Service|Police|Constabulary');
add(
  'fire',
  3,
  'Fire and Rescue Service|Fire & Rescue Service|Fire and Rescue Authority|Fire Service',
);
add('fire', 1, 'fire and rescue service|fire service');
add(
  'school',
  3,
  'Primary School|Junior School|Infant School|First School|Middle School|High School|Secondary School|Grammar School|Nursery School|Special School|Community School|Primary Academy|Community College|Sixth Form College|School|Academy|College|Nursery',
);
add('school', 0, 'primary school|secondary school|school|academy|college|nursery');
add(
  'health',
  3,
  'NHS Foundation Trust|NHS Trust|Hospitals NHS Foundation Trust|Health Board|Hospital|Infirmary|Hospice|Medical Centre|Medical Practice|Health Centre|Surgery',
);
add('health', 0, 'hospital|surgery|hospice');
add('care', 3, 'Care Home|Nursing Home|Residential Home|Care Centre');
add('care', 3, 'care home|nursing home|residential home', '');
add('children', 3, 'children’s services|Children’s Services', 'children’s services');
add('children', 3, "children's services|Children's Services", "children's services");

const suffix = new RegExp(
  `(?<=\\s)(?:${suffixWords
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+'))
    .join(
      '|',
    )})(?![\\p{L}\\p{N}-]|\\s+(?:and\\s+Crime|of\\s+\\p{Lu}|Federation|Chiefs|Authority|Inspectorate))`,
  'gu',
);

const capital = "\\p{Lu}[\\p{L}\\p{M}’'-]{0,40}";
const between = '(?:\\s+(?:of|upon|on|le|y|yr|ar)(?:\\s+the)?)?\\s+';
const run = `${capital}(?:${between}${capital}){0,4}`;
const prison = new RegExp(
  `(?<![\\p{L}\\p{N}/])(?:HMP(?:\\s?(?:/|&|and)\\s?YOI)?|HMYOI|HM\\s+Prison|YOI)\\s+(${run})`,
  'gu',
);
const welsh = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:Ysgol(?:\\s+(?:Gynradd|Uwchradd|Gyfun|Gymraeg))*|(Heddlu))\\s+(${run})`,
  'gu',
);
const area = new RegExp(
  `(?<!\\p{L})(?:[Pp]robation|[Yy]outh\\s+(?:offending|justice))\\s+(?:work|services?|practice|supervision)(?:\\s+(?:in|on|across|within)\\s+|:\\s*)(${run}(?:(?:\\s+(?:and|&)|,)\\s+${run}){0,3})`,
  'gu',
);
/** What an inspectorate does to a service whose name shows no kind: "visited Braemuir House". */
const visited = new RegExp(
  `(?<!\\p{L})(?:(?:re-?)?inspected|visited|rated|returned\\s+to|(?:inspection|report|visit)\\s+(?:of|on|to|at))\\s+(${run})`,
  'gu',
);

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
  october november december private public new’s overall rated outstanding good inadequate requires`.split(
    /\s+/,
  ),
);
const country = /^(?:England(?:\s+and\s+Wales)?|Wales|Scotland|Britain|Northern Ireland|UK)$/;
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

/** How far before the word for its kind a place may begin. */
const longestPlace = 160;

const none: readonly WordedService[] = Object.freeze([]);

/** The services named in `text`, in order and without overlap. */
export function scanServices(text: string): readonly WordedService[] {
  const found = suffixed(text);
  const add = (kind: WordedKind, match: RegExpExecArray, words: string) => {
    const service = prefixed(kind, match, words);
    if (service !== undefined) found.push(service);
  };
  for (const match of text.matchAll(prison)) add('prison', match, match[1]!);
  for (const match of text.matchAll(welsh)) {
    add(match[1] === undefined ? 'school' : 'police', match, match[2]!);
  }
  for (const match of text.matchAll(area)) add('area', match, match[1]!);
  for (const match of text.matchAll(visited)) add('named', match, match[1]!);
  return found.length === 0 ? none : withoutOverlap(found);
}

/** Services whose kind stands behind the place. */
function suffixed(text: string): WordedService[] {
  const found: WordedService[] = [];
  for (const match of text.matchAll(suffix)) {
    const { kind, short, weight } = suffixes.get(match[0].replace(/\s+/g, ' '))!;
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + 12);
    if (match[0] === 'probation' && /^\s+\p{Ll}/u.test(behind)) continue;
    const place = placeBefore(text, match.index, kind);
    if (place === undefined) continue;
    const introduced = /^\s*\(([A-Z]{2,5})\)/.exec(behind)?.[1];
    found.push({
      kind,
      weight: introduced === undefined ? weight : 4,
      span: { start: place.start, end },
      place,
      name: nameOf(text.slice(place.start, place.end), introduced ?? short),
    });
  }
  return found;
}

/** A service whose kind, if any, stands before the name; for areas and names the cue is no part of it. */
function prefixed(
  kind: WordedKind,
  match: RegExpExecArray,
  words: string,
): WordedService | undefined {
  const name = words.replace(/[’']s?$/, '');
  const first = name.split(/\s/, 1)[0]!.toLowerCase();
  if (noPlace.has(first) || country.test(name)) return undefined;
  const start = match.index + match[0].length - words.length;
  const place = { start, end: start + name.length };
  const isCued = kind === 'area' || kind === 'named';
  const span = { start: isCued ? start : match.index, end: place.end };
  const whole = isCued ? name : match[0].slice(0, place.end - match.index);
  return { kind, weight: isCued ? 0 : 3, span, place, name: nameOf(whole, '') };
}

function nameOf(place: string, short: string): string {
  return `${place} ${short}`.replace(/\s+/g, ' ').trim();
}

/** The run of names that ends at `end`; `undefined` where there is none. */
function placeBefore(text: string, end: number, kind: WordedKind): Span | undefined {
  // "Sodexo’s CRC" names no service, "St Mary’s Hospital" does.
  const mayOwn = kind === 'school' || kind === 'health' || kind === 'care';
  const least = Math.max(0, end - longestPlace);
  let place: Span | undefined;
  let isList = false;
  let isJoined = true;
  for (let span = wordBefore(text, end, least); span !== undefined; ) {
    const word = text.slice(span.start, span.end);
    const before = wordBefore(text, span.start, least);
    if (isName(word)) {
      if (isJoined && place !== undefined && kindWords.has(word)) break;
      if (/[’']s?$/.test(word) && !mayOwn) break;
      place = { start: span.start, end: place?.end ?? span.end };
      isJoined = false;
    } else if (place === undefined) break;
    else if (word === ',') {
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
const kindWords = new Set(suffixWords.map((word) => word.replace(/^.*\s/, '')));

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
