/** Quotation marks as characters: which belong together, and what a straight one should be. */

/** The curly mark for the straight one at an offset of a text. */
export function curly(text: string, offset: number): string {
  const before = text[offset - 1] ?? ' ';
  const after = text[offset + 1] ?? ' ';
  const opens = /[\s([{—–\-/“‘]/.test(before) && !/\s/.test(after);
  if (text[offset] === '"') return opens ? '“' : '”';
  return opens && !isElision(text, offset) ? '‘' : '’';
}

/**
 * Whether a single mark before a word stands for what is left out of it: "’til", "the ’90s", "rock ’n’ roll". Where the
 * next mark closes, the word may be quoted: "the 'cause' of it".
 */
function isElision(text: string, offset: number): boolean {
  const after = text.slice(offset + 1, offset + 1 + longestQuoted);
  if (and.test(after)) return /[A-Za-z][ -]?$/.test(text.slice(Math.max(0, offset - 2), offset));
  if (decade.test(after) || alwaysShortened.test(after)) return true;
  return shortened.test(after) && !closesNext(after);
}

const longestQuoted = 300;

/** "’n’" between two words. */
const and = /^(?:n(?:['’][ -]?|[ -])[A-Za-z]|N['’][ -]?[A-Z])/;
const decade = /^(?:\d0s|\d\d)(?![\w%]|[.,:]\d)(?!['’](?!s))/;

/** Words that are none without what is left out; where a mark closes directly after one, it is the word itself that is meant. */
const alwaysShortened =
  /^(?:til|tisn?|twasn?|twere|twill|twould|twixt|sfunny|nuff|em|cos|coz|cuz)(?![A-Za-zÀ-ɏ]|['’](?!t\b))/i;

/** Words as they are left when their beginning is swallowed. */
const shortened =
  /^(?:till|cause|er|im|is|ere|ome|ouse|alf|ello|ow|ard|tween|bout|round|gainst|neath|nother|nough|fraid|kay|sup|spose|scuse|ave|ad|appy|eard|aven['’]t|phone|flu|bus|plane|cello|burbs|hood|zine|scope|tude|ud|ll|ve|re|d|m|s|t|uns?|a|ealth|orrible)(?![A-Za-zÀ-ɏ])/i;

/** Whether, of the single marks in what follows, the first that is no apostrophe closes. */
function closesNext(words: string): boolean {
  for (const { 0: mark, index } of words.matchAll(/['‘’\n]/g)) {
    const [before, after] = [words[index - 1] ?? ' ', words[index + 1] ?? ' '];
    const isApostrophe = isWordCharacter(before) && isWordCharacter(after);
    // A plural may own something, "the officers' rooms", and words may lose their end, "a cup o' tea", "a bh' ann".
    if (
      isApostrophe ||
      (/\s/.test(after) &&
        /(?:s|\b(?:o|an|th|ol|wi|a|bh|dh))$/.test(words.slice(Math.max(0, index - 4), index)))
    ) {
      continue;
    }
    return mark !== '\n' && mark !== '‘' && !(/\s/.test(before) && !/\s/.test(after));
  }
  return false;
}

function isWordCharacter(character: string): boolean {
  return /[A-Za-zÀ-ɏ\d]/.test(character);
}

/** The double mark that comes next after an offset of a text, curly or straight. */
export function nextDouble(text: string, offset: number): string | undefined {
  for (let at = offset + 1; at < text.length; at++) if (isDouble(text[at]!)) return text[at];
  return undefined;
}

/** The double mark that stands last before an offset of a text, curly or straight. */
export function previousDouble(text: string, offset: number): string | undefined {
  for (let at = offset - 1; at >= 0; at--) if (isDouble(text[at]!)) return text[at];
  return undefined;
}

function isDouble(mark: string): boolean {
  return mark === '“' || mark === '”' || mark === '"';
}

/** The closing mark that belongs to an opening one. */
export function closingFor(open: string): string {
  return partners[open] ?? '”';
}

/** The opening mark that belongs to a closing one. */
export function openingFor(close: string): string {
  return Object.keys(partners).find((open) => partners[open] === close) ?? '“';
}

const partners: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"', "'": "'" };
