/** Words that differ by one slip of the fingers. */

/**
 * Whether one word becomes the other by one letter added, left out or replaced, or by two neighbours that change
 * places. Capitals count.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [inA, inB] = [endA - start, endB - start];
  if (inA <= 1 && inB <= 1) return true;
  return inA === 2 && inB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** Whether the words are forms of one: "Cumbria" and "Cumbrian", "Prison" and "Prisons". */
export function areForms(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^(?:s|n|ns|er|ers|y|d|ed)$/.test(long.slice(short.length));
}
