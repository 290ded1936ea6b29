/** Numbers written as words: "twenty-one", "one hundred and five", "two million". */

const small = new Map(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .split(/\s+/)
    .map((word, index) => [word, index + 1]),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);

/** The words that multiply what stands before them, in digits or in words: "1.5 million". */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['dozen', 12],
]);

/** Words for a place in an order. */
export const ordinals: ReadonlyMap<string, number> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, index) => [word, index + 1]),
);

/** The parts a whole is divided into, singular. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ...[...ordinals].filter(([, value]) => value > 3 && value <= 10),
]);

/** Every word a number, an ordinal or a fraction can start with. */
export const numberWords: readonly string[] = [
  ...small.keys(),
  ...tens.keys(),
  ...scales.keys(),
  ...ordinals.keys(),
  'half',
  'quarter',
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
    const value = tens.get(word) ?? small.get(word);
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
