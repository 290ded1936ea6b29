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

const endMarker = /^(?:[-–—*_#~\s]*(?:ends?|diwedd)[-–—*_#~\s.\\]*|#{3,}|#(?:\s+#){2,})$/i;
const notesHeading =
  /^(?:[#*_\s]*)(?:(?:notes?\s+(?:to|for)\s+(?:the\s+)?editors?)|(?:editor[’']?s?[’']?\s+notes?)|background(?:\s+(?:notes?|information))?|nodiadau\s+(?:i|ar\s+gyfer)(?:[’']r|\s+y)?\s*(?:golygydd(?:ion)?|olygydd(?:ion)?)|cefndir)[:*_\s]*$/i;

/** The meaning of the line whose first character that is no blank stands at `first`, and which ends at `end`. */
export function lineMeaning(text: string, first: number, end: number): LineMeaning {
  const code = text.charCodeAt(first);
  const length = end - first;
  if (code < 128 ? furnitureStart[code] === 1 : code === 0x2013 || code === 0x2014) {
    const furniture = length <= longestReleaseLine ? furnitureOf(text, first, end) : undefined;
    if (furniture !== undefined)
      return { kind: furniture, content: contentOfFurniture(text, first, end, furniture) };
    if (!isWord(code) && isSeparator(text, first, end))
      return { kind: 'separator', content: first };
  }
  if (isDigit(code)) {
    const content = numberMarker(text, first, end);
    if (content !== -1) return { kind: 'numberedItem', content };
  } else if (code === char.hash) {
    const content = headingMarker(text, first, end);
    if (content !== -1) return { kind: 'heading', content };
  } else if (code === char.greaterThan) {
    return { kind: 'blockQuote', content: skipBlanks(text, first + 1, end) };
  } else if (isBullet(code) && first + 1 < end && isBlank(text.charCodeAt(first + 1))) {
    const content = skipBlanks(text, first + 1, end);
    if (content < end) return { kind: 'listItem', content };
  }
  return { kind: 'paragraph', content: first };
}

/** The ASCII characters an end marker, a notes heading, a release line or a separator may start with. */
const furnitureStart = new Uint8Array(128);
for (const character of '-*_#~=eEnNbBsSuUfFpPcCdDhHiIlLmMoOtTwWrR0123456789')
  furnitureStart[character.charCodeAt(0)] = 1;

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
  return skipBlanks(text, at, end);
}

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
