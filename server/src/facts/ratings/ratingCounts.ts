/** Counts of ratings: "four were rated ‘Good’ and six ‘Requires improvement’", "adequate in two". */
import type { Span } from '../../text/span';
import { cue, mayHave } from '../../text/words';
import type { RatingTotal } from '../facts';
import { readNumberWords } from '../figures/numberWords';
import type { Surroundings } from './ratingCues';

/** A number of services or standards; spans count from the start of the text it was looked for in. */
export interface LocalCount {
  readonly span: Span;
  readonly count: number;
}

const units = 'one|two|three|four|five|six|seven|eight|nine';
const number = `\\d{1,3}|not\\s+one|none|neither|no|both|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:${units}))?|${units}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen`;
const start = '(?<![A-Za-zÀ-ɏḀ-ỿ\\d.,£$–-])';
/** Without one of these nothing is counted. */
export const anyNumber = cue(
  '# not none neither no both one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
);
const anyPreposition = /^\s+(?:in|for|on|against)\s/i;
const rated = 'rated|graded|judged|given|awarded|found|assessed';

const areRated = cue('were was are is been');
const ratedCount = new RegExp(
  `${start}(${number})((?:\\s+(?:out\\s+)?of\\s+(?:the\\s+|these\\s+|those\\s+|them|its\\s+|our\\s+|all\\s+)?(?:${number})?)?(?:\\s+[A-Za-zÀ-ɏḀ-ỿ’'-]+){0,6}?)\\s+(?:were|was|are|is|have\\s+been|has\\s+been|had\\s+been)(?:\\s+(?:each|all|also|both|now|only|${rated}|to|be|as|an?))*\\s*$`,
  'i',
);
const ratedCue = cue('rated graded judged rating grading');
const countRated = new RegExp(
  `${start}(${number})((?:\\s+(?:of\\s+(?:the\\s+)?)?[A-Za-zÀ-ɏḀ-ỿ’'-]+){0,5}?)\\s+(?:rated|graded|judged)(?:\\s+as)?\\s*$`,
  'i',
);
const rateCount = new RegExp(
  `\\b(?:rated|graded|judged|rating|grading)\\s+(?:only\\s+|just\\s+)?(?!both)(${number})((?:\\s+[A-Za-zÀ-ɏḀ-ỿ’'-]+){0,4}?)(?:\\s+(?:as|to\\s+be))?\\s*$`,
  'i',
);
const bareCount = new RegExp(
  `${start}(${number})(?:,[^,.;:]{1,60},)?\\s*(?:as|were|was|at|to\\s+be|rated|judged|graded)?\\s*$`,
  'i',
);
const countBehindWord = new RegExp(
  `^\\s+(?:in|for|on|against)\\s+(?:only\\s+|just\\s+|all\\s+|the\\s+other\\s+|the\\s+remaining\\s+|the\\s+)?(${number})(?![A-Za-zÀ-ɏḀ-ỿ\\d-])(?!\\s*(?:per\\s+cent|%|months?|years?|weeks?|days?|cases?|out\\s))`,
  'i',
);
const pluralBehind =
  /^\s+(?:ratings|grades|judge?ments|scores|marks|aspects|standards|areas|services|providers|tests|forces|prisons|schools|homes)\b/i;
const countings = [
  [areRated, ratedCount],
  [ratedCue, countRated],
  [ratedCue, rateCount],
] as const;
/** How far before a rating its count may start. */
const longestCount = 120;

/** Words between a number and the verb that show it to count time, or people who rate. */
const countsOther =
  /\b(?:years?|months?|weeks?|days?|cent|times?|inspectors?|cases|people|January|February|March|April|May|June|July|August|September|October|November|December|has|have)\b/i;

/**
 * The count that a rating word belongs to, in the sentence before it; asked only where there is {@link anyNumber}.
 * @param isMarked whether the word stands in quotation marks
 * @param inCount whether the rating before it in the sentence was counted too
 */
export function countBefore(
  { head, tail, words }: Surroundings,
  isMarked: boolean,
  inCount: boolean,
): LocalCount | undefined {
  const near = head.slice(-longestCount);
  for (const [cue, pattern] of countings) {
    const match = mayHave(words, cue) ? pattern.exec(near) : null;
    if (match !== null && !countsOther.test(match[2]!)) {
      return countOf(match, head.length - near.length);
    }
  }
  const bare = bareCount.exec(head);
  if (bare === null) return undefined;
  const isPlural =
    isMarked && pluralBehind.test(tail) && !/\bthe\s+$/i.test(head.slice(0, bare.index));
  return inCount || isPlural ? countOf(bare, 0) : undefined;
}

/** The count behind a rating word: "‘adequate’ in two". */
export function countBehind(tail: string): LocalCount | undefined {
  const match = anyPreposition.test(tail) ? countBehindWord.exec(tail) : null;
  if (match === null) return undefined;
  const end = match[0].length;
  return { span: { start: end - match[1]!.length, end }, count: numberIn(match[1]!) };
}

/** Whether the words single out services or aspects by number and rating: "the two ‘Outstanding’ aspects". */
export function isNumbered(head: string, tail: string): boolean {
  const bare = bareCount.exec(head);
  return bare !== null && /\bthe\s+$/i.test(head.slice(0, bare.index)) && pluralBehind.test(tail);
}

const total = new RegExp(
  `${start}(${number})\\s+(?:(?!of\\s)[A-Za-zÀ-ɏḀ-ỿ’'-]+\\s+){0,4}?(aspects|standards|areas|services|CRCs|PDUs|YOTs|YOSs|providers|inspections|tests|forces|prisons|schools|homes|themes|categories|judge?ments|questions|divisions|teams|units|companies|regions|hospitals|trusts)(?![A-Za-zÀ-ɏḀ-ỿ])`,
  'gi',
);

/** The numbers of services or standards that a paragraph names. */
export function totalsIn(text: string): RatingTotal[] {
  return [...text.matchAll(total)].map(({ 0: words, 1: digits, 2: unit, index }) => ({
    span: { start: index, end: index + words.length },
    value: numberIn(digits!),
    unit: unit!,
  }));
}

function countOf(match: RegExpExecArray, from: number): LocalCount {
  const words = match[1]!;
  const start = from + match.index + match[0].indexOf(words);
  return { span: { start, end: start + words.length }, count: numberIn(words) };
}

function numberIn(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  if (/^n(?:o|one|either|ot\s+one)$/i.test(words)) return 0;
  return /^both$/i.test(words) ? 2 : (readNumberWords(words, 0)?.value ?? 0);
}
