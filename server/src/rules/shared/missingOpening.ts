/** "Mr Russell said: It is disappointing …": where an opening mark is missing. */

const cue =
  /\b(?:said|says|added|adds|continued|concluded|explained|noted|warned|commented|replied|stated|told)\b[^.:“”"]{0,60}:\s+(?=\p{Lu})/gu;

/**
 * The offset behind the last "… said:" that words without a mark follow, in the text up to `end`.
 * `undefined` when there is none.
 */
export function missingOpening(text: string, end = text.length): number | undefined {
  let found: number | undefined;
  for (const match of text.slice(0, end).matchAll(cue)) found = match.index + match[0].length;
  return found;
}
