/**
 * What a release says of earlier inspections: "the same mark as last year", "up from ‘Good’", "the first
 * inspection of the service". What somebody says in a quote belongs to them and is left out.
 */
import { type Span, shift } from '../text/span';
import type { Comparison, Quote } from './facts';
import { remembered } from './remembered';
import type { Scanned } from './scanned';

/** A claim in one paragraph; its span counts from the start of the paragraph's text. */
interface LocalComparison {
  readonly span: Span;
  readonly claim: Comparison['claim'];
  /** The rating said to have been given before, as written. */
  readonly rating: string | undefined;
  /** A year, or how many years ago. */
  readonly year: number | undefined;
  readonly yearsAgo: number | undefined;
}

type ComparisonScan = { readonly text: string };

const rating = '[‘“"\']([A-Za-z ]{3,32})[’”"\']';
const mark = '(?:overall )?(?:mark|rating|grade|score|judgement|result)';
const before =
  '(?:last year|the year before|two years ago|three years ago|before|(?:in|at|from|since) (?:the |its |their )?(?:last |previous |earlier )?(?:inspection|report|visit|(?:[A-Z][a-z]+ )?(?:19|20)\\d\\d)(?: in (?:[A-Z][a-z]+ )?(?:19|20)\\d\\d)?|the (?:last|previous) inspection)';

/** Each claim with the words that make it. They are tried in this order at every place. */
const patterns: readonly (readonly [Comparison['claim'], RegExp])[] = [
  [
    'same',
    new RegExp(
      `\\bthe same ${mark} as (?:it (?:was given|received|had) )?(?:in |at )?${before}`,
      'g',
    ),
  ],
  [
    'same',
    new RegExp(
      `\\b${mark} (?:has |had |was |is |have )?(?:stayed|remained|remains|stays|been left) (?:the same|unchanged)(?: (?:since|as)? ?${before})?`,
      'g',
    ),
  ],
  [
    'same',
    new RegExp(
      `\\b(?:kept|retained|keeps|retains|maintained) its ${mark}(?: of ${rating})?|\\b(?:kept|retained|keeps|retains|maintained) its ${rating} rating`,
      'g',
    ),
  ],
  [
    'better',
    new RegExp(
      `\\b(?:up|improved|improvement|rise|risen|moved up) from ${rating}(?: ${before})?`,
      'g',
    ),
  ],
  [
    'better',
    new RegExp(
      `\\b(?:a better|a higher|an improved) ${mark} than ${before}|\\b${mark} (?:has |had )?(?:improved|risen|gone up)(?: since)? ?${before}`,
      'g',
    ),
  ],
  [
    'worse',
    new RegExp(
      `\\b(?:down|fallen|dropped|declined|slipped|fell|drop) from ${rating}(?: ${before})?`,
      'g',
    ),
  ],
  [
    'worse',
    new RegExp(
      `\\ba (?:worse|lower|poorer) ${mark} than ${before}|\\b${mark} (?:has |had )?(?:fallen|dropped|declined|slipped|gone down)(?: since)? ?${before}`,
      'g',
    ),
  ],
  [
    'previous-rating',
    new RegExp(
      `\\b(?:(?:was|were|had been|has been) (?:previously |last )?(?:rated|judged|graded)|previously rated|last rated)(?: as)? ${rating}(?: overall)?,? ${before}`,
      'g',
    ),
  ],
  [
    'previous-rating',
    new RegExp(`\\b(?:previously|last) (?:rated|judged|graded)(?: as)? ${rating}`, 'g'),
  ],
  [
    'previous-rating',
    new RegExp(
      `\\b(?:its|the) (?:last|previous|earlier) ${mark} (?:was|of|had been) ${rating}`,
      'g',
    ),
  ],
  [
    'first',
    /\b(?:the|its) first (?:ever |full )?inspection of (?:the|this) (?:CRC|PDU|service|prison|school|force|home|region|unit|division|provider|company)\b(?! (?:since|under|by|to|owned|in which|in (?:\d|two|three|four|five|more)))|\b(?:had|has) (?:never|not) been inspected before\b|\binspected for the first time\b(?! (?:since|under))/g,
  ],
  [
    'changed',
    /\ba (?:marked |big |real |sharp )?(?:change|contrast) (?:compared (?:to|with)|from) (?:the |its )?(?:last |previous )?inspection/g,
  ],
];

const none: readonly LocalComparison[] = Object.freeze([]);
/** Without one of these words nothing is compared. */
const worthReading =
  /same|unchanged|kept its|retain|maintained its|keeps its|from [‘“"']|better|higher|improved|worse|lower|fallen|dropped|declined|slipped|risen|previous|last|rated|first|before|change|contrast/;

const comparisonsIn = remembered(({ text }: ComparisonScan): readonly LocalComparison[] => {
  if (!worthReading.test(text)) return none;
  const found: LocalComparison[] = [];
  for (const [claim, pattern] of patterns) {
    for (const match of text.replace(/\s/g, ' ').matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      if (found.some((other) => other.span.start < span.end && span.start < other.span.end))
        continue;
      found.push({ span, claim, rating: match.slice(1).find(Boolean), ...timeIn(match[0]) });
    }
  }
  return found.length === 0 ? none : found.sort((a, b) => a.span.start - b.span.start);
});

function timeIn(words: string): Pick<LocalComparison, 'year' | 'yearsAgo'> {
  const year = /(?:19|20)\d\d/.exec(words)?.[0];
  const ago = /last year|the year before/.test(words)
    ? 1
    : /two years ago/.test(words)
      ? 2
      : /three years ago/.test(words)
        ? 3
        : undefined;
  return {
    year: year === undefined ? undefined : Number(year),
    yearsAgo: year === undefined ? ago : undefined,
  };
}

/**
 * The comparisons of a release, in order.
 * @param published `YYYY-MM-DD`, which "last year" counts from
 * @param termOf gives the house form of a rating as written
 */
export function readComparisons(
  paragraphs: readonly Scanned<ComparisonScan>[],
  quotes: readonly Quote[],
  published: string | undefined,
  termOf: (words: string) => string | undefined,
): readonly Comparison[] {
  const speech = quotes.filter(({ form }) => form === 'speech');
  const found: Comparison[] = [];
  let next = 0;
  for (const { paragraph, scan, start } of paragraphs) {
    if (paragraph.zone === 'notes') continue;
    for (const { span: local, claim, rating: words, year, yearsAgo } of comparisonsIn(scan)) {
      const span = shift(local, start);
      while (next < speech.length && speech[next]!.span.end <= span.start) next++;
      const quote = speech[next];
      if (quote !== undefined && quote.span.start <= span.start) continue;
      const from = published === undefined ? undefined : Number(published.slice(0, 4));
      const counted = yearsAgo === undefined || from === undefined ? undefined : from - yearsAgo;
      found.push({ span, claim, term: words && termOf(words), year: year ?? counted });
    }
  }
  return found;
}
