/** Lists in a sentence whose items each open with a number: "six recommendations: four to the board, two to ministers". */
import { numberWords, readNumberWords } from '../../facts/figures/numberWords';
import type { Span } from '../../text/span';

/** One item of such a list. */
export interface ListedPart {
  readonly value: number;
  /** The number. */
  readonly span: Span;
  /** What stands behind the number, up to the next item. */
  readonly words: string;
}

/** A list behind a number. */
export interface PartList {
  /** A colon, a bracket, a dash, a comma, words such as "made up of", or the end of a sentence. */
  readonly mark: ':' | '(' | '–' | ',' | 'of' | '.';
  readonly parts: readonly ListedPart[];
}

const longestSentence = 400;
/** Some words on what is counted, then what opens the list. */
const opening =
  /^([^.,;:()–—\d]{0,60}?)(:\s|\s\(|\s[–—-]\s|,\s|\s(?:made\s+up\s+of|comprising|consisting\s+of)\s|\.\s)/;
const number = `(?:\\d|(?:${numberWords.join('|')}|none)\\b)`;
const itemStart = new RegExp(
  `[,;]\\s+(?:and\\s+|with\\s+)?(?=${number})|(?<!\\s)\\s+(?:and|with)\\s+(?=${number})`,
  'gi',
);
/** Items without a number, so that the others are not all. */
const unnumbered =
  /(?:[,;]|\band)\s+(?:and\s+)?(?:the\s+(?:rest|remain\w+|others?)|(?:the\s+)?remainder|others?|some|several|most|many|an?|another|all)\b|\b(?:includ\w*|among\s+them|for\s+(?:example|instance)|mainly|mostly|each|apiece)\b|[,;]\s+(?!and\b)[a-z]/;
const digits = /\d{1,3}(?:,\d{3})+|\d+/y;
/** A number that is none of a thing: a percentage, a ratio, a part of a word. */
const noCount =
  /^(?:[.:/%–-]|\s?%|\s+per\s?cent|\s+(?:out\s+)?of\s+(?:the\s+)?\d|\s+in\s+\d|st\b|nd\b|rd\b|th\b)/i;

/** The list that stands behind a number which ends, with what it counts, at `at`; `undefined` if there is none. */
export function partListBehind(text: string, at: number): PartList | undefined {
  const behind = text.slice(at, at + longestSentence);
  const opened = opening.exec(behind);
  if (opened === null || /\binclud/i.test(opened[1]!)) return undefined;
  const mark = markOf(opened[2]!.trim());
  const start = opened[0].length;
  if (numberAt(text, at + start) === undefined) return undefined;
  const end = start + endOfList(behind.slice(start), mark);
  const list = behind.slice(start, end);
  const starts = [
    0,
    ...Array.from(list.matchAll(itemStart), ({ 0: joint, index }) => index + joint.length),
  ];
  const parts: ListedPart[] = [];
  for (const [index, from] of starts.entries()) {
    const part = partAt(text, at + start + from, at + start + (starts[index + 1] ?? list.length));
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const own = withoutPartsOfParts(parts);
  return own.length < 2 ? undefined : { mark, parts: own };
}

/** "12 women and eight men, five of them part-time": the five are counted already. */
function withoutPartsOfParts(parts: readonly ListedPart[]): readonly ListedPart[] {
  const own = parts.filter(
    ({ words }) => !/^\s+of\s+(?:them|whom|which|these|those)\b/i.test(words),
  );
  return own.length === 0 ? parts : own;
}

function markOf(written: string): PartList['mark'] {
  if (written === ':' || written === '(' || written === ',' || written === '.') return written;
  return /^[–—-]$/.test(written) ? '–' : 'of';
}

/** A list in brackets or dashes ends with them, any other with its sentence. */
function endOfList(list: string, mark: PartList['mark']): number {
  if (mark === ',') return (behindComma.exec(list)?.[0] ?? list).length;
  const closing = mark === '(' ? /\)/ : mark === '–' ? /\s[–—-]\s|[.!?](?:\s|$)/ : /[.!?](?:\s|$)/;
  const end = list.search(closing);
  return end === -1 ? list.length : end;
}

/** The sentence, without what goes on behind the list: "37 boys and four girls, on the first day". */
const behindComma =
  /^[^.!?]*?(?=,\s+(?:on|in|at|when|who|which|during|by|as|while|after|before)\b|[.!?](?:\s|$))/;

function partAt(text: string, at: number, end: number): ListedPart | undefined {
  const read = numberAt(text, at);
  if (read === undefined || read.end > end) return undefined;
  const words = text.slice(read.end, end);
  return noCount.test(words) || unnumbered.test(words)
    ? undefined
    : { value: read.value, span: { start: at, end: read.end }, words };
}

interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

/** The number that stands at an offset, in digits or in words. */
function numberAt(text: string, at: number): ReadNumber | undefined {
  digits.lastIndex = at;
  const written = digits.exec(text)?.[0];
  return written === undefined
    ? (readNumberWords(text, at) ?? noneAt(text, at))
    : { value: Number(written.replaceAll(',', '')), end: at + written.length };
}

function noneAt(text: string, at: number): ReadNumber | undefined {
  return /^none\b/i.test(text.slice(at, at + 5)) ? { value: 0, end: at + 4 } : undefined;
}
