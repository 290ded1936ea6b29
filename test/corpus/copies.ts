/** Ways in which the same release reaches a checker: through other editors, other systems, other hands. */

/** A copy of a text that says the same. */
export interface Copy {
  readonly name: string;
  readonly of: (text: string) => string;
}

/** The copies of any release; none of them gives a checker more to say than the original. */
export const copies: readonly Copy[] = [
  { name: 'with CRLF', of: (text) => lines(text).join('\r\n') },
  { name: 'with CR', of: (text) => lines(text).join('\r') },
  { name: 'with straight quotation marks', of: straight },
  {
    name: 'with no-break spaces behind numbers',
    of: (text) => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0'),
  },
  { name: 'wrapped at 72 columns', of: wrapped },
];

function lines(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/** The text as a typewriter has it. */
export function straight(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

const width = 72;

/**
 * Breaks long lines, with the indent that a word processor gives the lines of a list item and the mark that every
 * line of a block quotation needs.
 *
 * The headline and the lines above the first paragraph stay whole: each is a line by what it is. Where paragraphs
 * follow each other without a blank line, a line break is the end of a paragraph, so that nothing can be wrapped.
 */
function wrapped(text: string): string {
  const all = lines(text);
  const isLong = (line: string | undefined) => line !== undefined && line.length > width;
  if (all.some((line, index) => isLong(line) && isLong(all[index + 1]))) return text;
  let seen = 0;
  return all
    .map((line) => {
      if (isLong(line)) seen++;
      return seen > 1 || line.length > 2 * width ? wrappedLine(line) : line;
    })
    .join('\n');
}

function wrappedLine(line: string): string {
  const [lead] = /^(?:> ?|\s*(?:[-*•]|\d{1,2}[.)]|)\s*)/.exec(line)!;
  const indent = lead.startsWith('>') ? lead : ' '.repeat(lead.length);
  const out: string[] = [];
  let current = lead;
  for (const word of line.slice(lead.length).split(' ')) {
    const next = current === lead || current === indent ? current + word : `${current} ${word}`;
    if (next.length > width && current !== lead && current !== indent) {
      out.push(current);
      current = indent + word;
    } else {
      current = next;
    }
  }
  return [...out, current].join('\n');
}
