/** What a single line says about the block it opens. */
import type { BlockKind } from './node';
import { isDateLine, isReleaseLine } from './releaseLines';
import { char, isBlank, isDigit, isWord, skipBlanks } from './scanner';

export interface LineMeaning {
  readonly kind: BlockKind;
  /** Where the content starts, behind the marker. */
  readonly content: number;
}

/** The longest line that can be an end marker, a notes heading or a date by itself, and the longest release line. */
const longestFurniture = 60;
const longestReleaseLine = 240;

/** Signs that stand around an end marker, whatever they are meant to do there. */
const around = '[-–—*_#~/|.:\\\\()[\\]“”‘’"\'\\s]*';
const release = '(?:press|news|media)\\s+(?:release|statement|notice)';
const ends = [
  'ends?(?:\\s+(?:all|here))?',
  `ends?\\s+of\\s+(?:the\\s+)?${release}`,
  `(?:the\\s+)?${release}\\s+ends`,
  'e\\s+n\\s+d(?:\\s+s)?',
  'diwedd(?:\\s*[/|]\\s*ends?)?',
  'ends?\\s*[/|]\\s*diwedd',
].join('|');
const endMarker = new RegExp(
  `^(?:${around}(?:${ends})(?:\\s*\\(\\d+\\s+words\\))?${around}|#{3,}|#(?:\\s+#){2,}|-\\s*30\\s*-)$`,
  'i',
);

const readers = '(?:editors?|broadcasters|journalists|correspondents|newsrooms)';
const welshNotes =
  "nodiadau\\s+(?:i|ar\\s+gyfer)(?:[’']r|\\s+y)?\\s*(?:golygydd(?:ion)?|olygydd(?:ion)?)";
const notes = [
  `(?:background\\s+)?(?:notes?|information)\\s+(?:to|for)\\s+(?:the\\s+)?${readers}(?:\\s+and\\s+${readers})?`,
  'for\\s+(?:the\\s+)?editors?',
  "editor[’']?s?[’']?\\s+notes?",
  'background(?:\\s+(?:notes?|information))?',
  '(?:media\\s+)?notes?',
  '(?:additional|further)\\s+information',
  `${welshNotes}`,
  'cefndir',
].join('|');
const notesHeading = new RegExp(
  `^[#*_\\s]*(?:${welshNotes}\\s*[/|]\\s*)?(?:${notes})(?:\\s*[/|]\\s*${welshNotes})?(?:\\s*\\([^()]{1,40}\\))?[:*_\\s]*$`,
  'i',
);

/** The meaning of the line whose first character that is no blank stands at `first`, and which ends at `end`. */
export function lineMeaning(text: string, first: number, end: number): LineMeaning {
  const code = text.charCodeAt(first);
  const length = end - first;
  if (opensFurniture(code, length)) {
    const furniture = length <= longestReleaseLine ? furnitureOf(text, first, end) : undefined;
    if (furniture !== undefined)
      return { kind: furniture, content: contentOfFurniture(text, first, end, furniture) };
    if (!isWord(code) && isSeparator(text, first, end))
      return { kind: 'separator', content: first };
  }
  if (isDigit(code)) {
    const content = numberMarker(text, first, end);
    if (content !== -1) return { kind: 'numberedItem', content };
  } else if (mayBeOtherNumber(code) && otherNumber.test(text.slice(first, first + longestNumber))) {
    const content = skipBlanks(text, text.indexOf(' ', first), end);
    if (content < end) return { kind: 'numberedItem', content };
  } else if (code === char.hash) {
    const content = headingMarker(text, first, end);
    if (content !== -1) return { kind: 'heading', content };
  } else if (code === char.greaterThan) {
    return { kind: 'blockQuote', content: skipBlanks(text, first + 1, end) };
  } else if (
    (isBullet(code) || isSecondLevel(text, first)) &&
    first + 1 < end &&
    isBlank(text.charCodeAt(first + 1))
  ) {
    const content = skipBlanks(text, first + 1, end);
    if (content < end) return { kind: 'listItem', content };
  }
  return { kind: 'paragraph', content: first };
}

/** The ASCII characters an end marker, a notes heading, a release line or a separator may start with. */
const furnitureStart = new Uint8Array(128);
for (const character of '-*_#~=eEnNbBsSuUfFpPcCdDhHiIlLmMoOtTwWrR0123456789')
  furnitureStart[character.charCodeAt(0)] = 1;

/** Marks that open a short line of furniture; a longer one that opens so is anything else. */
const shortFurnitureStart = '[(/."\'“‘|:';
const longestInMarks = 30;

function opensFurniture(code: number, length: number): boolean {
  if (code < 128 ? furnitureStart[code] === 1 : code === 0x2013 || code === 0x2014) return true;
  return length <= longestInMarks && shortFurnitureStart.includes(String.fromCharCode(code));
}

function furnitureOf(text: string, first: number, end: number): BlockKind | undefined {
  const line = text.slice(first, end).trimEnd();
  if (line.length <= longestFurniture) {
    if (endMarker.test(line)) return 'endMarker';
    if (notesHeading.test(line)) return 'notesHeading';
    if (isDateLine(line)) return 'releaseLine';
  }
  return isReleaseLine(line) ? 'releaseLine' : undefined;
}

/** Three or more of one of `- * _ = ~` or of dashes and nothing else but blanks, however long the line. */
function isSeparator(text: string, first: number, end: number): boolean {
  const mark = text.charCodeAt(first);
  let count = 0;
  for (let at = first; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/** Whether the line is a date by itself, which is a release line unless a sentence was wrapped before it. */
export function isDated(text: string, first: number, end: number): boolean {
  return end - first <= longestFurniture && isDateLine(text.slice(first, end));
}

function contentOfFurniture(text: string, first: number, end: number, kind: BlockKind): number {
  if (kind !== 'notesHeading') return first;
  const marker = headingMarker(text, first, end);
  return marker === -1 ? first : marker;
}

/** Behind `1.` or `1)` and the blanks after it; -1 if the line opens otherwise. A year is no number of an item. */
function numberMarker(text: string, first: number, end: number): number {
  let at = first;
  while (at < end && at - first < 6 && isDigit(text.charCodeAt(at))) at++;
  const digits = at - first;
  if (digits > 5 || (digits === 4 && /^(?:19|20)/.test(text.slice(first, at)))) return -1;
  const code = text.charCodeAt(at);
  if (at >= end || (code !== char.fullStop && code !== char.closingParenthesis)) return -1;
  at++;
  if (at < end && !isBlank(text.charCodeAt(at))) return -1;
  const content = skipBlanks(text, at, end);
  // "0203 513", and "600." in the next line.
  return digits > 2 && content === end ? -1 : content;
}

/** `(1)`, `iv.`, `(iv)`, `b)`, `(b)` with a blank after it. A full stop after a letter may be that of a short form. */
const otherNumber = /^(?:\((?:\d{1,2}|[ivx]{1,5}|[a-h])\)|[ivx]{1,5}[.)]|[a-h]\)) /;
const longestNumber = 8;

/** Whether a line with this first character may begin with such a number: a bracket, or one of the letters a to x. */
function mayBeOtherNumber(code: number): boolean {
  return code === openingParenthesis || (code >= 97 && code <= 120);
}
const openingParenthesis = 40;

/** Behind the hashes and the blanks after them; -1 if the line opens otherwise. */
function headingMarker(text: string, first: number, end: number): number {
  let at = first;
  while (at < end && text.charCodeAt(at) === char.hash) at++;
  if (at === first || at - first > 6 || at >= end || !isBlank(text.charCodeAt(at))) return -1;
  const content = skipBlanks(text, at, end);
  return content < end ? content : -1;
}

/** `-`, `*`, `•` and the bullets that word processors write. */
function isBullet(code: number): boolean {
  return (
    code === char.hyphen ||
    code === char.asterisk ||
    code === 0x2022 ||
    code === 0x25e6 ||
    code === 0x25aa ||
    code === 0x25cf ||
    code === 0x2023 ||
    code === 0xb7 ||
    code === 0xf0b7
  );
}

/** Whether the “o” is here that word processors write for a bullet of the second level, with a tab or several blanks. */
function isSecondLevel(text: string, first: number): boolean {
  if (text.charCodeAt(first) !== 0x6f) return false;
  const next = text.charCodeAt(first + 1);
  return next === char.tab || (isBlank(next) && isBlank(text.charCodeAt(first + 2)));
}

/** The head of a message that the release was sent in, its salutation, and what is said of the text as a whole. */
const letterhead = new RegExp(
  `^(?:${[
    '(?:from|to|cc|bcc|reply-to|subject|sent|date|attachments?):\\s.*',
    '(?:dear|hi|hello|good\\s+(?:morning|afternoon|evening))\\b[^.!?]{0,40},',
    '\\((?:english|welsh|saesneg|cymraeg)\\s+(?:version\\s+)?(?:below|isod|follows)\\)',
    '\\[(?:crest|logo|image|picture|letterhead)\\b[^\\]]*\\]',
    `${release}(?:\\s*[–—:|-])?\\s+(?:ref|no|number|for)\\b.{0,40}`,
    'release\\s+(?:no|number)\\b.{0,40}',
    `datganiad\\s+i[’']?r\\s+wasg\\s*[/|]\\s*${release}`,
    `(?:hm|(?:her|his)\\s+majesty[’']s)\\s+inspectorate\\s+of\\s+(?:probation|prisons|constabulary(?:\\s+and\\s+fire\\s+(?:and|&)\\s+rescue\\s+services)?)(?:\\s*[/|–—-]\\s*${release})?`,
    'care\\s+quality\\s+commission|care\\s+inspectorate(?:\\s+wales)?|ofsted|estyn|hmicfrs|cqc',
  ].join('|')})$`,
  'i',
);
/** Marks of how far a text may go; in small letters they are words like any other. */
const marking = /^(?:DRAFT|OFFICIAL)(?![A-Za-z]).*$/;

/** Whether a line above the headline is of the letter or the message that brings the release. */
export function isLetterhead(line: string): boolean {
  if (line.length > longestFurniture) return false;
  const words = line.trimEnd();
  return letterhead.test(words) || marking.test(words);
}
