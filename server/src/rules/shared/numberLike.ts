/** A number written as another one beside it is: in words or in digits, with or without a capital. */
import { numberInDigits } from '../../drafting/knownFacts';
import { numberWords } from '../../facts/figures/numberWords';

/** The highest number that is written in words. */
const mostInWords = 20;

/** `value` as it is written in the place of `written`: "Four" for "Three", "4" for "3"; large ones in digits. */
export function numberLike(written: string, value: number): string {
  const isWord = /^\p{L}/u.test(written) && value >= 1 && value <= mostInWords;
  if (!isWord) return numberInDigits(value);
  const word = numberWords[value - 1]!;
  return /^\p{Lu}/u.test(written) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
