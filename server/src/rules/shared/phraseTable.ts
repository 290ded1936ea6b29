/** Looks lines up in a table of phrases, in one step however many phrases there are. */

/** Lines that mean the same, written as `leftoverPhrases.ts` says. */
export interface Phrases {
  readonly phrases: readonly string[];
  /** Whether the line may be a sentence with its full stop. */
  readonly sentences?: true;
}

/** A longer line than this is a sentence, and no line of a page or a form. */
export const longestLine = 120;

/** A line as the table has it: without capitals, bullets, the marks at its ends, and the differences that mean nothing. */
export function plainLine(line: string): string {
  return line
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\be-mail/g, 'email')
    .replace(/\d+(?:,\d{3})*/g, '#')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[^a-z#(]{1,12}/, '')
    .replace(/(?<![^a-z#)?])[^a-z#)?]{1,40}$/, '');
}

/**
 * A function that finds the row of a line; `undefined` where the line is in none. A line that only starts or ends as a
 * phrase does is in its row when it is no sentence.
 */
export function phraseTable<Row extends Phrases>(
  rows: readonly Row[],
): (line: string) => Row | undefined {
  const whole = new Map<string, Row>();
  const starts = new Map<string, [string, Row][]>();
  const ends: [string, Row][] = [];
  for (const row of rows) {
    for (const phrase of row.phrases) {
      if (phrase.endsWith('…')) {
        const start = phrase.slice(0, -1);
        const key = firstWord(start);
        starts.set(key, [...(starts.get(key) ?? []), [start, row]]);
      } else if (phrase.startsWith('…')) ends.push([phrase.slice(1), row]);
      else whole.set(phrase, row);
    }
  }
  return (line) => {
    if (line.length > longestLine || quoted.test(line)) return undefined;
    const plain = plainLine(line);
    const row = whole.get(plain) ?? ends.find(([end]) => plain.endsWith(end))?.[1];
    if (row !== undefined) return row;
    const isSentence = /[.!?][”"’']?\s*$/.test(line.slice(-4));
    return starts
      .get(firstWord(plain))
      ?.find(
        ([start, { sentences }]) =>
          (sentences || !isSentence) && plain.startsWith(start) && plain.length > start.length,
      )?.[1];
  };
}

/** A line that somebody quotes. */
const quoted = /^\s{0,12}[“‘"']/;

function firstWord(words: string): string {
  return /^[a-z#]*/.exec(words)![0];
}
