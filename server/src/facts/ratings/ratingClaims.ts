/** What a rating says of the one before it: "up from ‘Inadequate’", "was rated ‘Good’ in 2018", "remains ‘Good’". */
import { cue, mayHave } from '../../text/words';
import type { RatingClaim } from './fact';
import type { Surroundings } from './ratingCues';

const from = cue('from');
const change =
  /\b(up|improv\w+|ris(?:es?|en|ing)|rose|upgrad\w+|rais\w+|down|declin\w+|drop(?:s|p\w+)?|fall(?:s|en|ing)?|fell|slip(?:s|p\w+)?|deteriorat\w+|downgrad\w+|mov\w+|gone|went|chang\w+|back|increas\w+)\s+(?:(?!from\b)\w+\s+){0,3}?from\s+(?:an?\s+|its\s+)?(?:overall\s+)?(?:rating\s+of\s+)?$/i;
const better = /^(?:up|improv|ris|rose|rais|increas)/i;
const worse = /^(?:down|declin|drop|fall|fell|slip|deteriorat)/i;
const rated =
  /(?:\b(?:was|were|had|has|have|been|previously|formerly|last)\s{1,12}){0,6}\b(?:rated|graded|judged)(?:\s{1,12}(?:as|to\s{1,12}be|overall|it|the\s{1,12}\w{1,30})){0,6}\s{0,12}$/i;
const earlierRating =
  /\b(?:its|the|their|an?)\s+(?:last|previous|earlier|former)\s+(?:overall\s+)?(?:rating|grade|judge?ment|inspection)\b[^.;]{0,300}$/i;
const again = cue('again once time year inspection rema* still reta* keeps kept main* stay*');
const sameBefore =
  /\b(?:remain(?:s|ed)?|again|still|once\s+more|retain(?:s|ed)?|keeps|kept|maintain(?:s|ed)|stay(?:s|ed))\b[^.;:,]{0,60}$/i;
const sameBehind =
  /^(?:\s+overall)?(?:\s+rating)?\s+(?:again|once\s+more|for\s+(?:a|the)\s+(?:second|third|fourth|fifth)\s+(?:time|year|inspection)(?:\s+(?:running|in\s+a\s+row))?)\b/i;
const time =
  /^(?:\s+overall)?(?:\s+rating)?,?\s+(?:(?:in|at|from|after|following)\s+(?:(?:its|the|their|an?)\s+)?(?:(?:last|previous|earlier)\s+(?:full\s+|routine\s+)?(?:inspection|report|visit)(?:,?\s+in)?\s*)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(?:(?:19|20)\d\d\b)?|last\s+(?:year|time)|the\s+(?:year|time|inspection|visit|one)\s+before(?:\s+that)?|before\s+that|(?:\w+)\s+years?\s+(?:ago|earlier|before))/i;

/** What is claimed by a rating with these words around it; `undefined` where nothing points to another. */
export function ratingClaim(
  { head, tail, words }: Surroundings,
  isEarlier: boolean,
): RatingClaim | undefined {
  const changed = mayHave(words, from) ? change.exec(head) : null;
  if (changed !== null) {
    const verb = changed[1]!;
    const claim = better.test(verb) ? 'better' : worse.test(verb) ? 'worse' : 'previous-rating';
    return { claim, before: head.length - changed.index, ...timeBehind(tail) };
  }
  if (isEarlier) {
    const start = (rated.exec(head) ?? earlierRating.exec(head))?.index ?? head.length;
    return { claim: 'previous-rating', before: head.length - start, ...timeBehind(tail) };
  }
  if (!mayHave(words, again)) return undefined;
  const behind = sameBehind.exec(tail);
  if (behind !== null) {
    return { claim: 'same', before: 0, behind: behind[0].length, yearsAgo: undefined };
  }
  const same = sameBefore.exec(head);
  return same === null
    ? undefined
    : { claim: 'same', before: head.length - same.index, behind: 0, yearsAgo: undefined };
}

function timeBehind(tail: string): Pick<RatingClaim, 'behind' | 'yearsAgo'> {
  const when = time.exec(tail)?.[0].trimEnd() ?? '';
  // "in " alone belongs to what follows.
  const isOpen = /\b(?:in|at|from|after|following|its|the|their|an?)$/i.test(when);
  return { behind: isOpen ? 0 : when.length, yearsAgo: agoIn(when) };
}

const agoWords = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);

/** How many years ago the words place something: 1 for "last year"; `undefined` if they do not say. */
export function agoIn(words: string): number | undefined {
  if (/\blast\s+year|\bthe\s+year\s+before(?!\s+that)/i.test(words)) return 1;
  const count = /(?<!\w)(\w+)\s+years?\s+(?:ago|earlier|before)/i.exec(words)?.[1]?.toLowerCase();
  return count === undefined ? undefined : agoWords.get(count);
}
