/** "Mr Russell said: It is disappointing …": where an opening mark is missing. */

const cue =
  /\b(?:said|says|added|adds|continued|concluded|explained|noted|warned|commented|replied|stated|told)\b[^.:“”"]{0,60}:\s+(?=[A-ZÀ-ÞŁŚŠŴŶŻŽ])/g;

/** How far before the words' end the cue is looked for. */
const reach = 1000;

/**
 * The offset behind the last "… said:" that words without a mark follow, in the text up to `end`.
 * `undefined` when there is none.
 */
export function missingOpening(text: string, end = text.length): number | undefined {
  const start = Math.max(0, end - reach);
  let found: number | undefined;
  for (const match of text.slice(start, end).matchAll(cue)) {
    found = start + match.index + match[0].length;
  }
  return found;
}
