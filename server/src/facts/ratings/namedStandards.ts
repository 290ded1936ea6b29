/** The standards that stand in a text, one behind the other. */
import type { NameMatch } from '../../language/gazetteer';
import { type StandardName, standardNames } from './ratingVocabulary';

const connector =
  '(?:\\s|,|;|–|—|and|&|for|at|in|being|both|its|the|their|also|plus|as\\s+well\\s+as)*';
const connectorsOnly = new RegExp(`^${connector}$`, 'i');

/** A standard in a text. */
export interface Hit extends NameMatch<StandardName> {
  readonly text: string;
}

/** Every standard that is named in `text`. */
export function hitsIn(text: string): Hit[] {
  return standardNames()(text).map((hit) => ({
    ...hit,
    text: text.slice(hit.span.start, hit.span.end),
  }));
}

/** How long a list of standards is read. */
const longestList = 200;

/** The standards named in a text that consists of nothing else; empty if it says more. */
export function namesOf(text: string): string[] {
  const hits = hitsIn(text);
  let at = 0;
  for (const { span } of hits) {
    if (!connectorsOnly.test(text.slice(at, span.start))) return [];
    at = span.end;
  }
  return connectorsOnly.test(text.slice(at)) ? hits.map((hit) => hit.text) : [];
}

/** Standards at the start of the text, one behind the other. */
export function leadingStandards(text: string): string[] {
  const names: string[] = [];
  let at = 0;
  for (const hit of hitsIn(text.slice(0, longestList))) {
    if (!connectorsOnly.test(text.slice(at, hit.span.start))) break;
    // "and staff said" goes on with the sentence.
    if (at > 0 && /^\s+(?:was|were|is|are|said|told|has|had|have)\b/.test(text.slice(hit.span.end)))
      break;
    names.push(hit.text);
    at = hit.span.end;
  }
  return /^[\s]+(?:of|in|with|to)\b/.test(text.slice(at)) ? [] : names;
}

/** The standards that the text ends with, one behind the other. */
export function trailingStandards(sentence: string): string[] {
  const text = sentence.slice(-longestList);
  const hits = hitsIn(text);
  const names: string[] = [];
  let end = text.length;
  for (let index = hits.length - 1; index >= 0; index--) {
    const hit = hits[index]!;
    const gap = text.slice(hit.span.end, end);
    if (
      !(
        names.length === 0
          ? /^\s{0,12}(?:work|services?|aspects?|standards?|areas?)?\s*$/i
          : connectorsOnly
      ).test(gap)
    )
      break;
    names.unshift(hit.text);
    end = hit.span.start;
  }
  if (names.length === 0) return [];
  const before = text.slice(0, end);
  if (/^\p{Lu}/u.test(names[0]!) || names.length > 1) return names;
  return names[0] !== 'services' && startsPhrase.test(before) ? names : [];
}
/** What may stand before an everyday word that names a standard: nothing, "its", "the CRC’s". */
const startsPhrase =
  /(?:^|[,;:–—]|[’']s?|\b(?:its|the|their|whose|both|and|but|while|with|that|for|found|said|judged|although))\s*$/i;
