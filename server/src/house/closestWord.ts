/**
 * The word of `candidates` that was most likely meant, for "did you mean".
 * `undefined` when none is near: more than a third of the letters would have to change.
 */
export function closestWord(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  let closest: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > fewest) continue;
    const changes = changesBetween(word.toLowerCase(), candidate.toLowerCase());
    if (changes < fewest || (changes === fewest && closest === undefined)) {
      closest = candidate;
      fewest = changes;
    }
  }
  return closest;
}

const longestWord = 60;

/** How many letters must be added, left out, replaced or swapped with their neighbour. */
export function changesBetween(from: string, to: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      );
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, older[column - 2]! + 1);
      }
      current.push(cost);
    }
    older = previous;
    previous = current;
  }
  return previous[to.length]!;
}
