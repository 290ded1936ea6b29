/**
 * How many of `length` places in order come first, found in few steps.
 * @param isFirst holds for the places counted and for none behind them
 */
export function countFirst(length: number, isFirst: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFirst(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
