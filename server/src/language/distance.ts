/**
 * The word of `candidates` that was most likely meant, for "did you mean".
 * `undefined` when none is near: more than a third of the letters would have to change.
 */
export function closestWord(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const small = word.toLowerCase();
  let closest: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > fewest) continue;
    const changes = changesBetween(small, candidate.toLowerCase(), fewest);
    if (changes < fewest || (changes === fewest && closest === undefined)) {
      closest = candidate;
      fewest = changes;
    }
  }
  return closest;
}

const longestWord = 60;

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour.
 * @param most where more have to be, that is not counted out: the answer is one more than `most`
 */
export function changesBetween(
  from: string,
  to: string,
  most = Math.max(from.length, to.length),
): number {
  const tooMany = most + 1;
  if (Math.abs(from.length - to.length) > most) return tooMany;
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => Math.min(index, tooMany));
  let fewestBefore = 0;
  for (let row = 1; row <= from.length; row++) {
    const current = previous.map(() => tooMany);
    current[0] = Math.min(row, tooMany);
    let fewest = current[0];
    for (
      let column = Math.max(1, row - most);
      column <= Math.min(to.length, row + most);
      column++
    ) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      );
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, older[column - 2]! + 1);
      }
      current[column] = Math.min(cost, tooMany);
      fewest = Math.min(fewest, cost);
    }
    // Two that change places look back two rows.
    if (fewest > most && fewestBefore >= most) return tooMany;
    fewestBefore = fewest;
    older = previous;
    previous = current;
  }
  return previous[to.length]!;
}
