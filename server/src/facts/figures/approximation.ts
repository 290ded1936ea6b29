/** The wordings that make a figure less than exact. */
import { matchAt, sticky, textBefore } from '../matchAt';
import type { Approximation } from './fact';

const wording =
  /(?<![\w’'-])(?:(?:no|not)\s+(?:more|over|fewer|less)\s+than|(?:just\s+|well\s+|slightly\s+|(?:a\s+)?little\s+)?(?:over|under|above|below|(?:more|fewer|less)\s+than)|exceeding|in\s+excess\s+of|upwards\s+of|almost|nearly|close\s+to|approaching|not\s+quite|about|around|approximately|roughly|some|circa|an\s+estimated|in\s+the\s+region\s+of|at\s+least|a\s+minimum\s+of|up\s+to|as\s+(?:many|much)\s+as|at\s+most|a\s+maximum\s+of)\s+(?:a\s+total\s+of\s+)?$/i;

/** The first that fits counts; wordings of "more than" fit none. */
const meanings: readonly (readonly [RegExp, Approximation])[] = [
  [/^not\s+quite/i, 'nearly'],
  [/^not?\s+(?:more|over)/i, 'up-to'],
  [/^not?\s/i, 'at-least'],
  [/^(?:at\s+least|a\s+minimum)/i, 'at-least'],
  [/^(?:up\s+to|as\s|at\s+most|a\s+maximum)/i, 'up-to'],
  [/^(?:almost|nearly|close|approaching)/i, 'nearly'],
  [/^(?:just|slightly|(?:a\s+)?little)\s+(?:under|below|fewer|less)/i, 'nearly'],
  [/^(?:about|around|approximately|roughly|some|circa|an\s+estimated|in\s+the)/i, 'about'],
  [/\b(?:under|below|fewer|less)\b/i, 'less-than'],
];

/** The approximation that stands right before a number. */
export interface ApproximationBefore {
  readonly start: number;
  readonly approximation: Approximation;
}

/** What stands before the number at `at`, looking back no further than `floor`; `undefined` if nothing does. */
export function approximationBefore(
  text: string,
  at: number,
  floor: number,
): ApproximationBefore | undefined {
  const window = textBefore(text, at, floor);
  const found = /\s$/.test(window) ? wording.exec(window) : null;
  if (found === null) return undefined;
  const approximation = meanings.find(([pattern]) => pattern.test(found[0]))?.[1] ?? 'more-than';
  return { start: at - found[0].length, approximation };
}

const behind = sticky('\\+(?!\\w)|-plus\\b|\\s+or\\s+(more|over|above|fewer|less|under|so)\\b');

/** The approximation that stands right behind a number: "5,000+", "10 or more". */
export function approximationBehind(
  text: string,
  at: number,
): { readonly end: number; readonly approximation: Approximation } | undefined {
  const found = matchAt(behind, text, at);
  if (found === undefined) return undefined;
  const word = found[1]?.toLowerCase();
  const approximation =
    word === 'so' ? 'about' : word !== undefined && /^[ful]/.test(word) ? 'up-to' : 'at-least';
  return { end: behind.lastIndex, approximation };
}
