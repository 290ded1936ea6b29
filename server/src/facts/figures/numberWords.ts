/** Numbers written as words: "twenty-one", "one hundred and five", "two million". */

import { lexicon } from '../lexicon';

const { valuesOf } = lexicon();
const cardinals = valuesOf('cardinal');

/** The words that multiply what stands before them, in digits or in words: "1.5 million". */
export const scales = valuesOf('scale');

/** Words for a place in an order. */
export const ordinals = valuesOf('place');

/** The parts a whole is divided into, singular. */
export const fractions = valuesOf('part');

/** Every word a number, an ordinal or a fraction can start with; the first are those for one, two and so on. */
export const numberWords: readonly string[] = [
  ...new Set([...cardinals.keys(), ...scales.keys(), ...ordinals.keys(), ...fractions.keys()]),
];

/** A number in words. */
export interface NumberWords {
  readonly value: number;
  /** The factor it ends with, as a million in "two million"; 1 without one. */
  readonly scale: number;
  readonly end: number;
}

const wordHere = /[a-z]+/iy;
const separatorHere = /-|\s+(and\s+)?/iy;

/**
 * The number in words that starts at `at`; `undefined` if none does.
 *
 * With `article`, "a" stands before it and counts as one: "a hundred", "a dozen".
 */
export function readNumberWords(
  text: string,
  at: number,
  article = false,
): NumberWords | undefined {
  let total = 0;
  let group = article ? 1 : 0;
  let ceiling = Number.POSITIVE_INFINITY;
  let scale = 1;
  let end = -1;
  let previous: 'start' | 'small' | 'tens' | 'scale' = 'start';
  let next = at;
  let joined = '';
  for (;;) {
    wordHere.lastIndex = next;
    const word = wordHere.exec(text)?.[0].toLowerCase();
    if (word === undefined) break;
    const size = scales.get(word);
    const value = cardinals.get(word);
    if (size !== undefined && joined.trim() === '') {
      if (group === 0 || size >= ceiling || (size === 100 && group >= 100)) break;
      if (size === 100) group *= 100;
      else {
        total += group * size;
        group = 0;
        ceiling = size;
      }
      scale = size;
      previous = 'scale';
    } else if (value !== undefined && mayFollow(previous, value, joined)) {
      group += value;
      scale = 1;
      previous = value < 20 ? 'small' : 'tens';
    } else break;
    end = wordHere.lastIndex;
    separatorHere.lastIndex = end;
    const separator = separatorHere.exec(text);
    if (separator === null) break;
    joined = separator[0];
    next = separatorHere.lastIndex;
    if (previous === 'small' && joined === '-') break;
  }
  return end === -1 ? undefined : { value: total + group, scale, end };
}

/** "and" joins only what follows a hundred or more, a hyphen only tens with a digit. */
function mayFollow(
  previous: 'start' | 'small' | 'tens' | 'scale',
  value: number,
  separator: string,
): boolean {
  const plain = separator.trim() === '';
  if (previous === 'start') return true;
  if (previous === 'tens') return value < 10 && (plain || separator === '-');
  return previous === 'scale' && separator !== '-';
}
