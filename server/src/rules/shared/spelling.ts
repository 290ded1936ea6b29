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

/**
 * A function that gives the words of a list that are one slip away from another, in the order of the list. However many
 * there are, it looks only at those that become the same as the other word when each of them loses a letter at most.
 */
export function slipsAmong(words: Iterable<string>): (word: string) => readonly string[] {
  const listed = [...new Set(words)];
  if (listed.length <= fewWords) return (word) => listed.filter((other) => isOneSlip(word, other));
  const byRest = new Map<string, Set<number>>();
  for (const [index, word] of listed.entries()) {
    for (const rest of restsOf(word)) {
      const same = byRest.get(rest);
      if (same === undefined) byRest.set(rest, new Set([index]));
      else same.add(index);
    }
  }
  return (word) => {
    const like = new Set(restsOf(word).flatMap((rest) => [...(byRest.get(rest) ?? [])]));
    return [...like]
      .sort((a, b) => a - b)
      .map((index) => listed[index]!)
      .filter((other) => isOneSlip(word, other));
  };
}

/** So many are compared in less time than it takes to order them. */
const fewWords = 40;

/** The word, and what it becomes when it loses a letter. */
function restsOf(word: string): string[] {
  return [word, ...Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** Whether the words are forms of one: "Cumbria" and "Cumbrian", "Prison" and "Prisons". */
export function areForms(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^(?:s|n|ns|er|ers|y|d|ed)$/.test(long.slice(short.length));
}

/**
 * How unlikely it is that a word was mistyped for another that is one slip away: 0 for neighbours that changed places and
 * for doublings, 1 for a letter left out, a wrong vowel and a neighbouring key, 2 for all else.
 */
export function unlikeliness(typed: string, right: string): 0 | 1 | 2 {
  let at = 0;
  while (at < typed.length && typed[at] === right[at]) at++;
  const [wrong, meant] = [typed[at] ?? '', right[at] ?? ''];
  if (typed.length === right.length) {
    if (wrong === right[at + 1] && meant === typed[at + 1]) return 0;
    return areBeside(wrong, meant) || (isVowel(wrong) && isVowel(meant)) ? 1 : 2;
  }
  if (typed.length < right.length) return meant === right[at - 1] ? 0 : 1;
  if (wrong === typed[at - 1]) return 0;
  return areBeside(wrong, typed[at - 1] ?? '') || areBeside(wrong, meant) ? 1 : 2;
}

/** Whether two keys are neighbours in a row of the keyboard. */
function areBeside(one: string, other: string): boolean {
  return keys.includes(one + other) || keys.includes(other + one);
}

const keys = 'qwertyuiop asdfghjkl zxcvbnm';

function isVowel(letter: string): boolean {
  return letter !== '' && 'aeiou'.includes(letter);
}
