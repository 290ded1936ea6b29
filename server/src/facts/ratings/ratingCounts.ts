/** Counts of ratings: "four were rated ‘Good’ and six ‘Requires improvement’", "adequate in two". */
import { type Span, shift } from '../../text/span';
import { type Cue, cue, mayHave } from '../../text/words';
import { readNumberWords } from '../figures/numberWords';
import { matchAt, matchesIn } from '../matchAt';
import type { RatingTotal } from './fact';
import { type Surroundings, standsAlone } from './ratingCues';

/** A number of services or standards; spans count from the start of the text it was looked for in. */
export interface LocalCount {
  readonly span: Span;
  readonly count: number;
}

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const units = 'one|two|three|four|five|six|seven|eight|nine';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const number = new RegExp(
  `(?<![A-Za-zÀ-ɏḀ-ỿ\\d.,£$–-])(?:\\d{1,3}|not\\s+one|none|neither|no|zero|both|(?:${tens})(?:-(?:${units}))?|${units}|${teens})(?![A-Za-zÀ-ɏḀ-ỿ\\d-])`,
  'gi',
);
/** Without one of these nothing is counted. */
export const anyNumber = cue(
  '# not none neither no zero both one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
);

/** A way to count in front of a rating: what stands before the number, itself included, and behind it. */
interface Counting {
  readonly cue: Cue;
  readonly before?: RegExp;
  readonly behind: RegExp;
}

const countings: readonly Counting[] = [
  {
    cue: cue('were was are is been'),
    behind:
      /^((?:\s{1,12}(?:out\s{1,12})?of\s{1,12}(?:the\s{1,12}|these\s{1,12}|those\s{1,12}|them|its\s{1,12}|our\s{1,12}|all\s{1,12})?(?:\d{1,3})?)?(?:\s{1,12}[A-Za-zÀ-ɏḀ-ỿ’'-]+){0,9}?(?:\s{1,12}out\s{1,12}of\s{1,12}(?:the\s{1,12})?\d{1,3})?)(?:,\s[^,]{1,60},|\s[–—]\s[^–—]{1,80}\s[–—]|\s\([^()]{1,60}\))?\s{1,12}(?:were|was|are|is|have\s{1,12}been|has\s{1,12}been|had\s{1,12}been)(?:\s{1,12}(?:each|all|also|both|now|only|rated|graded|judged|given|awarded|found|assessed|to|be|as|an?))*\s{0,12}$/i,
  },
  {
    cue: cue('rated graded judged'),
    behind:
      /^((?:\s+(?:of\s+(?:the\s+)?)?[A-Za-zÀ-ɏḀ-ỿ’'-]+){0,5}?)\s+(?:rated|graded|judged)(?:\s+as)?\s*$/i,
  },
  {
    cue: cue('rated graded judged rating grading'),
    before:
      /\b(?:rated|graded|judged|rating|grading)\s+(?:only\s+|just\s+)?(?!both)(?:not\s+)?\S+$/i,
    behind:
      /^((?:\s+of\s+(?:the\s+|its\s+)?\d{1,3})?(?:\s+[A-Za-zÀ-ɏḀ-ỿ’'-]+){0,4}?)(?:\s+(?:as|to\s+be))?\s*$/i,
  },
  {
    cue: cue('as'),
    before: /(?:^|[:;])[\s•*–-]{0,12}\S{1,60}$/,
    behind: /^((?:\s+[A-Za-zÀ-ɏḀ-ỿ’'-]+){1,4}?)\s+as\s*$/i,
  },
];
const bare =
  /^(?:,[^,.;:]{1,60},)?\s{0,12}(?:as|were|was|at|to\s+be|rated|judged|graded|(?:each\s+)?of)?\s*$/i;
const preposition =
  /^\s+(?:in|for|on|against)\s+(?:only\s+|just\s+|all\s+|the\s+other\s+|the\s+remaining\s+|the\s+)?/i;
/** What shows a number behind a preposition to count something else. */
const otherUnit = /^\s*(?:per\s+cent|%|months?|years?|weeks?|days?|cases?|out\s)/i;
const pluralBehind =
  /^\s+(?:ratings|grades|judge?ments|scores|marks|aspects|standards|areas|services|providers|tests|forces|prisons|schools|homes)\b/i;
/** How far before a rating its count may start. */
const longestCount = 120;

/** Words between a number and the verb that show it to count time, or people who rate. */
const countsOther =
  /\b(?:years?|months?|weeks?|days?|cent|times?|inspectors?|cases|people|January|February|March|April|May|June|July|August|September|October|November|December|has|have)\b/i;

/**
 * The count that a rating word belongs to, in the sentence before it.
 * @param isMarked whether the word stands in quotation marks
 * @param inCount whether the rating before it in the sentence was counted too
 */
export function countBefore(
  { head, tail, words }: Surroundings,
  isMarked: boolean,
  inCount: boolean,
): LocalCount | undefined {
  const numbers = numbersBefore(head);
  if (numbers.length === 0) return undefined;
  for (const { cue, before, behind } of countings) {
    if (!mayHave(words, cue)) continue;
    for (const number of numbers) {
      const { end } = number.span;
      const match =
        before?.test(head.slice(0, end)) === false ? null : behind.exec(head.slice(end));
      if (match === null) continue;
      if (!countsOther.test(match[1]!)) return number;
      break;
    }
  }
  const last = numbers.find(({ span }) => bare.test(head.slice(span.end)));
  if (last === undefined) return undefined;
  const isPlural = isMarked && pluralBehind.test(tail) && !isDefinite(head, last);
  const isOf =
    isMarked && /^\s+(?:each\s+)?of\s*$/i.test(head.slice(last.span.end).replace(/[‘“'"]$/, ''));
  return inCount || isPlural || isOf || (isMarked && isListed(head, tail, last)) ? last : undefined;
}

/** Whether a number stands where an item of a list begins: "as follows: three ‘Outstanding’, five ‘Good’". */
function isListed(head: string, tail: string, { span, count }: LocalCount): boolean {
  const isSpelt = !/\d/.test(head.slice(span.start, span.end));
  // A small figure may be the grade itself: "5 ‘Very good’".
  if (!isSpelt && count <= 6) return false;
  return (
    standsAlone(tail) &&
    /(?:^|[:;,(–—•*-]|\band)\s*(?:only\s+|just\s+)?$/.test(head.slice(0, span.start))
  );
}

/** The count behind a rating word: "‘adequate’ in two". */
export function countBehind(tail: string): LocalCount | undefined {
  const from = preposition.exec(tail)?.[0].length;
  if (from === undefined) return undefined;
  const [first] = numbersIn(tail.slice(from, from + 20));
  if (first?.span.start !== 0) return undefined;
  const span = shift(first.span, from);
  return otherUnit.test(tail.slice(span.end)) ? undefined : { ...first, span };
}

/** Whether the words single out services or aspects by number and rating: "the two ‘Outstanding’ aspects". */
export function isNumbered({ head, tail, words }: Surroundings): boolean {
  if (!mayHave(words, anyNumber) || !pluralBehind.test(tail)) return false;
  const last = numbersBefore(head).find(({ span }) => bare.test(head.slice(span.end)));
  return last !== undefined && isDefinite(head, last);
}

function isDefinite(head: string, { span }: LocalCount): boolean {
  return /\bthe\s+$/i.test(head.slice(0, span.start));
}

const counted =
  /\s+(?:(?!of\s)[A-Za-zÀ-ɏḀ-ỿ’'-]+\s+){0,4}?(aspects|standards|areas|services|CRCs|PDUs|YOTs|YOSs|providers|inspections|tests|forces|prisons|schools|homes|themes|categories|judge?ments|questions|divisions|teams|units|companies|regions|hospitals|trusts)(?![A-Za-zÀ-ɏḀ-ỿ])/iy;

/** The numbers of services or standards that a paragraph names. */
export function totalsIn(text: string): RatingTotal[] {
  const totals: RatingTotal[] = [];
  for (const { span, count } of numbersIn(text)) {
    if (span.start < (totals.at(-1)?.span.end ?? 0)) continue;
    const unit = matchAt(counted, text, span.end)?.[1];
    if (unit === undefined) continue;
    // "Three aspects out of 12": the number behind is that of all.
    const end = counted.lastIndex;
    const of = /^\s+(?:out\s+)?of\s+(?:the\s+)?/.exec(text.slice(end, end + 16))?.[0].length;
    const all = of === undefined ? undefined : numbersIn(text.slice(end + of, end + of + 20))[0];
    if (of !== undefined && all?.span.start === 0)
      totals.push({ span: shift(all.span, end + of), value: all.count, unit });
    else totals.push({ span: { start: span.start, end }, value: count, unit });
  }
  return totals;
}

/** The numbers near the end of `head`. */
function numbersBefore(head: string): LocalCount[] {
  const from = Math.max(0, head.length - longestCount);
  return numbersIn(head.slice(from)).map(({ span, count }) => ({ span: shift(span, from), count }));
}

function numbersIn(text: string): LocalCount[] {
  return matchesIn(number, text).map(({ 0: words, index }) => ({
    span: { start: index, end: index + words.length },
    count: numberIn(words),
  }));
}

function numberIn(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  if (/^(?:n(?:o|one|either|ot\s+one)|zero)$/i.test(words)) return 0;
  return /^both$/i.test(words) ? 2 : (readNumberWords(words, 0)?.value ?? 0);
}
