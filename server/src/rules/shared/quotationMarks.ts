/** Quotation marks as characters: which belong together, and what a straight one should be. */

/** The curly marks for straight ones at an offset of a text. */
export function curly(text: string, offset: number): string {
  const before = text[offset - 1] ?? ' ';
  const after = text[offset + 1] ?? ' ';
  const double = text[offset] === '"';
  const opens = /[\s([{—–\-/“‘]/.test(before) && !/\s/.test(after) && !isDecade(text, offset);
  if (double) return opens ? '“' : '”';
  return opens ? '‘' : '’';
}

/** "'90s": the mark stands for the century. */
function isDecade(text: string, offset: number): boolean {
  return text[offset] === "'" && /^\d\ds?\b/.test(text.slice(offset + 1, offset + 5));
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
