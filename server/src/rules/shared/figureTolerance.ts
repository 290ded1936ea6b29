/** How far the wording of a figure lets it stray from the exact one. */
import type { Figure } from '../../facts/facts';

/**
 * Whether a figure, read with its wording, may stand for the exact number: "more than 5,500" for 5,502, "nearly 8,000"
 * for 7,846.
 *
 * A wording may be true and still not be meant: nobody calls 5,502 "more than 500", or 7,502 "more than 5,500". A
 * figure without a wording may be rounded.
 */
export function mayStandFor(figure: Figure, exact: number): boolean {
  const { value, upper, approximation } = figure;
  if (value === undefined) return true;
  if (upper !== undefined) return value <= exact && exact <= upper;
  switch (approximation) {
    case 'exact':
      return value === exact || value === roundedLike(value, exact);
    case 'about':
      return Math.abs(value - exact) <= Math.max(lastPlace(value) / 2, exact * 0.03);
    // Not even "more than 5,502" for 5,502 is worth a word: nobody is misled by it.
    case 'more-than':
    case 'at-least':
      return value <= exact && exact <= value + slack(value);
    case 'nearly':
      return exact < value && exact >= value * 0.92;
    case 'less-than':
      return exact < value && exact > value / 2;
    case 'up-to':
      return exact <= value && exact > value / 2;
  }
}

/** How much more than the figure it may be: a third, or as much as the next round figure. */
function slack(value: number): number {
  return Math.max(value / 3, lastPlace(value));
}

/** The exact number, rounded to the place that the figure is given to; round figures only. */
function roundedLike(value: number, exact: number): number {
  const place = lastPlace(value);
  return Math.round(exact / place) * place;
}

/** What the last digit of a figure that is not a nought stands for: 100 in 5,500. */
function lastPlace(value: number): number {
  let place = 1;
  while (value !== 0 && value % (place * 10) === 0) place *= 10;
  return place;
}
