/** The greatest of the numbers, 0 where there is none. `Math.max` takes no more arguments than the stack has room for. */
export function greatest(numbers: Iterable<number>): number {
  let found = 0;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
