import type { SourceText } from '../../text/sourceText';
/** Glosses on the place of a rating on its scale: "the highest possible mark", "the second-lowest of four ratings". */
import { type Span, shift } from '../../text/span';
import { cue, mayHave, type Words } from '../../text/words';
import { matchesIn } from '../matchAt';
import { trailingRun } from './edgeWords';
import type { LocalRank, Rank, Rating, RatingParagraph } from './fact';
import { endsWithService } from './ratedPhrase';
import { isHypothetical, ratingTime } from './ratingCues';

const count = 'two|three|four|five|six|[2-6]';
const noun =
  'marks?|ratings?|grades?|scores?|judge?ments?|categor(?:y|ies)|levels?|assessments?|gradings?|bands?';
const giver =
  "(?:(?:HMI|HMIP|Probation|Prisons|Ofsted|CQC|Estyn|[a-z]+-style|inspection|inspectorate)(?:[’']s)?\\s+){0,3}";
const glosses = new RegExp(
  `(?:\\b(?:the|its|their|our|a)\\s+|(?<=\\b(?:given|gets?|awarded|wins?|receives|handed|earns)\\s{1,12}))(?:(second|third|joint)[-\\s])?(highest|lowest|top|best|bottom|worst)(?:[-\\s](?:possible\\s+|available\\s+|overall\\s+)?(?:(?:out\\s+)?of\\s+(?:the\\s+|its\\s+)?(${count})\\s+(?:possible\\s+|available\\s+)?)?${giver}(?:${noun})\\b(?:\\s+(?:possible|available|(?:out\\s+)?of\\s+(?:the\\s+|a\\s+possible\\s+)?(${count})\\b))?|\\s+(?:out\\s+)?of\\s+(?:the\\s+)?(${count})\\b(?!\\s+[a-z]))|\\b(second|third)\\s+from\\s+(?:the\\s+)?(top|bottom)\\b`,
  'gi',
);
/** How many ratings the scale is said to have. */
const sizes =
  /\b(?:rat|grad|judg|scor|inspect)[^.;:!?]{0,80}?\b((?:two|three|four|five|six|seven)(?=-point\s+(?:rating\s+)?scale\b)|(?<=\bone\s{1,12}of\s{1,12})(?:two|three|four|five|six|seven)(?=\s+(?:possible\s+)?(?:ratings|grades|judge?ments)\b))/gi;
/** What follows makes it a comparison with others, not a place on the scale. */
const amongOthers =
  /^\s+(?:of (?:any|all)|so far|among|in the (?:country|region|programme|round)|for any|since|this year|yet)\b|^(?!\s+(?:and|but)\b)[^.,;:!?()–—]{0,60}\b(?:achieved|given|received|awarded|earned|got|so far|to date|yet)\b/i;
/** What can be given is on the scale: "the highest rating that can be achieved". */
const canBeGiven = /^[^.,;:!?()–—]{0,40}\b(?:can|could|possible|available)\b/i;
/** What stands before says that the rating is another. */
const notReached = /\b(?:below|above|short\s+of|off|than|from|near|not|missed|missing)\s+$/i;
const giving =
  /\b(?:given|awarded|received|receives|achieved|earned|got|gets|secured|handed|with|as)\s+$/i;
/** The words of a gloss and its rating that belong together have little between them. */
const behindRating =
  /^[’'”"]?(?:\s+overall)?(?:\s+rating)?(?:\s+(?:for|in|at)\s+[^.,;:!?()]{1,60}(?=,\s))?[\s,;:(–—-]*(?:(?:(?:which|this|that|it)\s*)?(?:is|was|means|being)\s+)?(?:(?:also|still|only|just)\s+)?$/i;
const nextSentence =
  /^[’'”"]?(?:\s+overall)?(?:\s+rating)?[.!]?[’'”"]?\s+(?:This|That|It)\s+(?:is|was)\s+$/;
const beforeRating = /^[\s,:(–—-]*(?:of\s+|is\s+|which\s+is\s+)?[‘'“"]?$/;
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

const none: readonly LocalRank[] = Object.freeze([]);

const ranked = cue('highest lowest top best bottom worst');
const sized = cue('scale ratings grades judgements judgments');

/** The glosses in `text`, which has these words. */
export function scanRanks(text: string, words: Words): readonly LocalRank[] {
  const found = [
    ...(mayHave(words, ranked) ? places(text, words) : none),
    ...(mayHave(words, sized) ? scaleSizes(text) : none),
  ];
  return found.length === 0 ? none : found.sort((a, b) => a.span.start - b.span.start);
}

function scaleSizes(text: string): LocalRank[] {
  return matchesIn(sizes, text).map(({ 0: words, 1: size, index }) => {
    const end = index + words.length;
    const span = { start: end - size!.length, end };
    return { span, fromBest: undefined, fromWorst: undefined, of: numberOf(size), given: false };
  });
}

function places(text: string, words: Words): LocalRank[] {
  const found: LocalRank[] = [];
  for (const match of matchesIn(glosses, text)) {
    const [gloss, second, end1, of, outOf, bareOf, third, end2] = match;
    const nth = second ?? third;
    const place = end1 ?? end2;
    const end = match.index + gloss.length;
    const head = text.slice(Math.max(0, match.index - 200), match.index);
    if (nth?.toLowerCase() === 'joint' || notReached.test(head)) continue;
    const tail = text.slice(end, end + 80);
    if (amongOthers.test(tail) && !canBeGiven.test(tail)) continue;
    const rank = nth === undefined ? 1 : nth.toLowerCase() === 'second' ? 2 : 3;
    const fromTop = /highest|top|best/i.test(place!);
    found.push({
      span: { start: match.index, end },
      fromBest: fromTop ? rank : undefined,
      fromWorst: fromTop ? undefined : rank,
      of: numberOf(of ?? outOf ?? bareOf),
      given: isGiven(head, words),
    });
  }
  return found;
}

const auxiliaries = new Set('has have had was were is are been be just now also today'.split(' '));

/** Whether the words before a gloss say that the service was given such a rating. */
function isGiven(head: string, words: Words): boolean {
  const verb = giving.exec(head);
  if (verb === null || isHypothetical({ head, tail: '', words })) return false;
  const { past, date } = ratingTime({ head, tail: '', words });
  if (past || date !== undefined) return false;
  if (
    /\b(?:first|second|third|only|\d+(?:st|nd|rd|th))\b[^.;]{0,80}\bto\s+be\s+given\s+$/i.test(head)
  )
    return true;
  const clause = head.replace(/^.*[.!?]\s/s, '').slice(0, -verb[0].length);
  return endsWithService(clause.slice(0, trailingRun(clause, auxiliaries)));
}

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const spelt = numbers.indexOf(word.toLowerCase());
  return spelt > 0 ? spelt : Number(word);
}

/**
 * The glosses of a release, each with the rating it speaks of: the one right before or behind it, as in "‘Outstanding’,
 * the highest possible mark"; for one that the service is said to have been given, the overall rating.
 * @param ratings in the order of the text
 */
export function readRanks(
  text: SourceText,
  paragraphs: readonly RatingParagraph[],
  ratings: readonly Rating[],
): readonly Rank[] {
  const inText = ratings.filter(({ where }) => where !== 'frontMatter');
  const overall = ratings.find(({ scope, past }) => scope === 'overall' && !past);
  const found: Rank[] = [];
  let next = 0;
  for (const { scan, start } of paragraphs) {
    for (const { given, span: local, ...rank } of scan.ratings.ranks) {
      const span = shift(local, start);
      while (next < inText.length && inText[next]!.span.start < span.end) next++;
      const rating =
        follower(text, span, inText[next]) ??
        leader(text, span, inText[next - 1]) ??
        (given ? overall : undefined);
      found.push({ ...rank, span, rating });
    }
  }
  return found;
}

function follower(text: SourceText, { end }: Span, rating: Rating | undefined): Rating | undefined {
  if (rating === undefined || rating.span.start - end > 20) return undefined;
  return beforeRating.test(text.slice(end, rating.span.start)) ? rating : undefined;
}

function leader(text: SourceText, { start }: Span, rating: Rating | undefined): Rating | undefined {
  if (rating === undefined || start - rating.span.end > 80 || start < rating.span.end)
    return undefined;
  const between = text.slice(rating.span.end, start);
  return behindRating.test(between) || nextSentence.test(between) ? rating : undefined;
}
