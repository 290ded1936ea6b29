/** The nouns for those who speak without a name, and for what is read out: "inspectors", "the report". */
import type { Span } from '../../text/span';

const nouns = new Set(
  `inspector inspectors inspection inspectorate report reports foreword review survey staff officer officers practitioner practitioners
  worker workers leader leaders manager managers governor governors prisoner prisoners man men woman women people children
  parent parents carer carers resident residents patient patients families victim victims pupil pupils teacher teachers
  learner learners sentencer sentencers magistrates judges minister ministers government spokesperson spokesman
  spokeswoman source sources assessor assessors regulator watchdog arolygwyr adroddiad arolygiaeth letter statement
  partner partners commissioner commissioners councillor councillors council company trust charity union judge nurse
  coroner child boy girl son wife husband relative friend colleague expert family couple mother mothers father fathers
  brother sister daughter grandmother grandfather uncle aunt`.split(/\s+/),
);
/** Two words that stand for one noun, by the first of them. */
const pairs: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'young',
    ['people', 'person', 'man', 'woman', 'men', 'women', 'mother', 'mothers', 'father', 'fathers'],
  ],
  ['older', ['people', 'person', 'man', 'woman', 'men', 'women']],
  ['case', ['manager', 'managers']],
  ['probation', ['officer', 'officers']],
]);

/** The first of these nouns from `from` on that is no possessive: "the report’s authors" are no report. */
export function sourceNounIn(text: string, from: number): Span | undefined {
  for (let start = from; start < text.length; start++) {
    const end = wordEnd(text, start);
    if (end === start) continue;
    const behind = nounEnd(text, start, end);
    if (behind !== undefined && !isPossessive(text, behind)) return { start, end: behind };
    start = end;
  }
  return undefined;
}

/** Where the noun ends whose first word runs from `start` to `end`. */
function nounEnd(text: string, start: number, end: number): number | undefined {
  const first = text.slice(start, end).toLowerCase();
  if (nouns.has(first)) return end;
  const seconds = text[end] === ' ' ? pairs.get(first) : undefined;
  if (seconds === undefined) return undefined;
  const behind = wordEnd(text, end + 1);
  return seconds.includes(text.slice(end + 1, behind).toLowerCase()) ? behind : undefined;
}

function isPossessive(text: string, end: number): boolean {
  const mark = text[end];
  return (mark === '’' || mark === "'") && /^s?\s/.test(text.slice(end + 1, end + 3));
}

/** Where a word that starts at `start` ends; `start` itself where none does. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (isInWord(text.charCodeAt(at))) at++;
  return at;
}

/** Letters without accents, digits and underscores. */
function isInWord(code: number): boolean {
  const small = code | 32;
  const isLetter = code < 128 && small >= 97 && small <= 122;
  return isLetter || (code >= 48 && code <= 57) || code === 95;
}
