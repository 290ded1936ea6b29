/** How far the wording of a figure lets it stray from the exact one. */
import type { Approximation, Figure } from '../../facts/facts';

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

/**
 * The round number that the wording of a figure needs to stand for the exact one: 5,300 for "more than 5,500" where it
 * is 5,318; `undefined` for a figure without a wording, and where the exact number is as round as that.
 */
export function roundedFor(figure: Figure, exact: number): number | undefined {
  const { approximation, upper, value } = figure;
  if (approximation === 'exact' || upper !== undefined || value === undefined) return undefined;
  const twoDigits = 10 ** Math.max(0, String(exact).length - 2);
  return [lastPlace(value), twoDigits]
    .map((place) => roundings[approximation](exact / place) * place)
    .find((number) => number !== exact && mayStandFor({ ...figure, value: number }, exact));
}

const roundings: Readonly<Record<Exclude<Approximation, 'exact'>, (value: number) => number>> = {
  about: Math.round,
  'more-than': Math.floor,
  'at-least': Math.floor,
  nearly: Math.ceil,
  'less-than': Math.ceil,
  'up-to': Math.ceil,
};

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
export function lastPlace(value: number): number {
  let place = 1;
  while (value !== 0 && value % (place * 10) === 0) place *= 10;
  return place;
}
