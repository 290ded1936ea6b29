/** Rating words that stand in a row: "rated ‘Outstanding’, ‘Good’, ‘Requires improvement’ or ‘Inadequate’". */
import type { Words } from '../../text/words';
import type { LocalScale, NamedRating } from './fact';
import { ratingGiver } from './ratingGiver';

/** What stands between the words of a scale that is listed: no words but "and" and "or". */
const inEnumeration =
  /^(?=.*(?:[,;–—/]|\b(?:and|or|to)\b))[\s’”'"]{0,12}(?:\([1-6]\))?[\s’”'"‘“.,;:()–—/-]{0,12}(?:(?:at\s{1,12}the\s{1,12}(?:top|bottom)|the\s{1,12}(?:best|highest|worst|lowest))[\s,)–—]{0,12})?(?:(?:and|or|then|to|through|down\s{1,12}to)\s{1,12})?(?:[1-6]\s{0,12}[–—:-]?\s{0,12})?[\s’”'"‘“()–—:-]{0,12}$/is;

/**
 * The words that are listed as a scale, or named side by side with "or", and so say nothing of a service; a list each.
 */
export function ratingLists<T extends NamedRating>(text: string, words: readonly T[]): T[][] {
  const lists: T[][] = [];
  for (let first = 0; first < words.length; ) {
    let next = first + 1;
    let isChoice = false;
    for (; next < words.length; next++) {
      const { end } = words[next - 1]!.span;
      const { start } = words[next]!.span;
      const gap = text.slice(end, start);
      if (start - end > 40 || !inEnumeration.test(gap)) break;
      if (/\bor\b/i.test(gap) || (/\bto\b/i.test(gap) && isRange(text, words[first]!)))
        isChoice = true;
    }
    const list = words.slice(first, next);
    const distinct = distinctIn(list);
    if (distinct > 2 || (distinct === 2 && isChoice)) lists.push(list);
    first = next;
  }
  return lists;
}

function distinctIn(words: readonly NamedRating[]): number {
  return new Set(words.map(({ text }) => text.toLowerCase())).size;
}

function isRange(text: string, { span }: NamedRating): boolean {
  return /\b(?:rang\w+|scale|anything|anywhere|runs?|running|best|worst)\b[^.;]{0,40}$/i.test(
    text.slice(Math.max(0, span.start - 60), span.start),
  );
}

const saysScale = /\b(?:rates?|rated|grades?|graded|judges?|judged|scale|ratings?|judge?ments)\b/i;
/** What makes it another scale than the one in use. */
const isOther =
  /\b(?:previous|previously|former|formerly|old|earlier|until|before|instead|replaced|had|were|was|could|not)\b|\b(?:19|20)\d\d\b/i;
/** How much before a list is read. */
const longestLead = 160;

/** Those of the lists that say on what scale services are rated, now and here. */
export function statedScales(
  text: string,
  lists: readonly (readonly NamedRating[])[],
  words: Words,
): LocalScale[] {
  const scales: LocalScale[] = [];
  for (const list of lists) {
    const { start } = list[0]!.span;
    const { end } = list.at(-1)!.span;
    const lead = text.slice(Math.max(0, start - longestLead), start).replace(/^.*[.!?]\s/s, '');
    const tail = text.slice(end, end + 60);
    if (distinctIn(list) < 3 || !saysScale.test(lead) || isOther.test(lead)) continue;
    scales.push({ words: list, giver: ratingGiver({ head: lead, tail, words }, '') });
  }
  return scales;
}
