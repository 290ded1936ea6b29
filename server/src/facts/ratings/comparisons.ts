/**
 * What a release says of earlier inspections: "the same mark as last year", "a better rating than in 2018", "the first
 * inspection of the service".
 *
 * Only the rating of the whole service is compared: that "staff training has improved since the last inspection" says
 * nothing of it. What somebody says in a quote belongs to them and is left out.
 */
import { countFirst } from '../../text/countFirst';
import type { Span } from '../../text/span';
import { type Cue, cue, mayHave, type Words } from '../../text/words';
import { matchAt, matchesIn, sticky } from '../matchAt';
import type { Quote } from '../quotes/fact';
import { sentenceFinder } from '../sentenceSpan';
import type { ServiceMention } from '../services/fact';
import { type ClaimContext, claimedService } from './claimedService';
import type { Comparison, LocalComparison, Rating, RatingParagraph } from './fact';
import { endsWithService } from './ratedPhrase';
import { agoIn } from './ratingClaims';

const mark = '(?:overall )?(?:mark|rating|grade|score|judge?ment|result)s?';
const grade = '(?:grade|rating|mark|notch|rung|step)';
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const year = `(?:${month} )?(?:19|20)\\d\\d`;
const inspection =
  '(?:last|previous|earlier|first) (?:full |routine |joint )?(?:inspection|report|visit)';
const earlier = `(?:last year|last time|the year before|\\w+ years? (?:ago|before|earlier)|before|previously|(?:in |at |from |after )?(?:(?:the|its|their) )?${inspection}(?:,? in ${year})?|(?:in |at |from )?${year})`;
/**
 * What a rating is compared with. It stands behind the words of a claim and is an expression of its own, for it is
 * long: compiled into each of theirs it would cost more than all else that is read here.
 */
const asEarlier = sticky(
  `(?: it (?:was given|received|had|got|did))?(?: in| at| as| from| since| on)? ${earlier}`,
);

const unchanged = `\\b${mark} (?:(?:has|had|have) )?(?:stayed|remained|remains|stays|been left|is|was|been) (?:the same|unchanged)`;

/** One kind of claim. */
interface Wording {
  readonly claim: Comparison['claim'];
  readonly cue: Cue;
  readonly words: RegExp;
  /** Whether it says what the rating is compared with. */
  readonly compared: 'always' | 'perhaps' | 'never';
  /** Whether it is a claim only where the service is its subject. */
  readonly ofService?: true;
}

const marks = cue('mark* rati* grad* scor* judg* resu* notch rung step');
const ofMarks: readonly Wording[] = [
  {
    claim: 'same',
    cue: cue('same unchanged'),
    words: pattern(
      `\\b(?:the|exactly the) same ${mark} as|\\b${mark} (?:is|was) the same as|${unchanged}`,
    ),
    compared: 'always',
  },
  {
    claim: 'same',
    cue: cue('same unchanged change'),
    words: pattern(`${unchanged}(?! as )|\\bno change (?:in|to) (?:the|its) ${mark}`),
    compared: 'perhaps',
  },
  {
    claim: 'better',
    cue: cue('better higher improved risen rose gone went'),
    words: pattern(
      `\\ban? (?:better|higher|improved) ${mark} than|\\b${mark} (?:(?:has|had|have|is|was) )?(?:improved|risen|rose|gone up|went up|better than|higher than)`,
    ),
    compared: 'always',
  },
  {
    claim: 'worse',
    cue: cue('worse lower poorer fallen fell dropped declined slipped gone went'),
    words: pattern(
      `\\ban? (?:worse|lower|poorer) ${mark} than|\\b${mark} (?:(?:has|had|have|is|was) )?(?:fallen|fell|dropped|declined|slipped|gone down|went down|worse than|lower than)`,
    ),
    compared: 'always',
  },
  {
    claim: 'better',
    cue: cue('climbed risen rose gone went moved step'),
    words: pattern(
      `\\b(?:climbed|risen|rose|(?:gone|went|moved) up) (?:a|one) ${grade}\\b|\\ba step up from (?:the|its|their|[^.;:]{1,30}[’']s) (?:last|previous|earlier) ${mark}`,
    ),
    compared: 'perhaps',
    ofService: true,
  },
  {
    claim: 'worse',
    cue: cue('dropped fallen fell slipped gone went step'),
    words: pattern(
      `\\b(?:dropped|fallen|fell|slipped|(?:gone|went|moved) down) (?:a|one) ${grade}\\b|\\ba step (?:down|back) from (?:the|its|their|[^.;:]{1,30}[’']s) (?:last|previous|earlier) ${mark}`,
    ),
    compared: 'perhaps',
    ofService: true,
  },
];
/** Behind a rating in quotation marks no word for a mark is needed: "‘Good’, the same as in 2019". */
const behindRating = "(?<=[’'](?: overall)?(?:,| [–—-]) (?:which is |this is )?)";
const ofRatings: readonly Wording[] = [
  {
    claim: 'same',
    cue: cue('same'),
    words: pattern(`${behindRating}(?:exactly )?the same as`),
    compared: 'always',
  },
  {
    claim: 'better',
    cue: cue('better higher'),
    words: pattern(`${behindRating}(?:better|higher) than`),
    compared: 'always',
  },
  {
    claim: 'better',
    cue: cue('improvement'),
    words: pattern(
      `${behindRating}an (?:[a-z]+ )?improvement (?:on|from|over|upon) (?:the|its|their) (?:last|previous|earlier) ${mark}`,
    ),
    compared: 'perhaps',
  },
  {
    claim: 'worse',
    cue: cue('worse lower poorer'),
    words: pattern(`${behindRating}(?:worse|lower|poorer) than`),
    compared: 'always',
  },
  {
    claim: 'worse',
    cue: cue('drop fall decline'),
    words: pattern(
      `${behindRating}an? (?:[a-z]+ )?(?:drop|fall|decline) (?:on|from) (?:the|its|their) (?:last|previous|earlier) ${mark}`,
    ),
    compared: 'perhaps',
  },
];
const comparedDirectly = cue('same better higher worse lower poorer improvement drop fall decline');
const ofInspections: readonly Wording[] = [
  {
    claim: 'changed',
    cue: cue('change contrast turnaround'),
    words: pattern(
      `\\ban? (?:[a-z]+ )?(?:change|contrast|turnaround) (?:compared (?:to|with)|from|since|to) (?:(?:the|its) )?(?:last |previous )?inspection(?:[^.;:]{0,60}? in ${year})?`,
    ),
    compared: 'never',
  },
  {
    claim: 'first',
    cue: cue('inspected rated'),
    words: pattern(
      '\\b(?:had|has) (?:never|not) been (?:inspected|rated) before\\b|\\b(?:inspected for the first time|the first time (?:that )?(?:it|the [a-z]+) (?:has|had|was) (?:been )?(?:inspected|rated))(?=[.,;:)–—]| – | and | but |$)',
    ),
    compared: 'never',
  },
];
const inspections = cue('insp* rated');
const continued = cue('continue continues');
const continues = pattern('\\bcontinues? to (?:require improvement|be inadequate)\\b');
const first = cue('first');
const firstInspection = pattern(
  "\\b(?:the|its|their|this|the [a-z]+[’']s) (?:very )?first (?:ever |full |routine )?inspection(?: of (?:the |this )?(?:(CRC|PDU|YJS|YOT|YOS|service|prison|school|force|home|region|unit|division|provider|company|college|trust)\\b)?)?",
);
/** What makes it the first of its kind, not the first of the service. */
const firstOfKind =
  /^,? (?:since|under|by|to|as|owned|in which|in (?:the|this|its|our|a|\d|two|three|four|five|more)|of|for|using|after|where|that)\b/i;

const none: readonly LocalComparison[] = Object.freeze([]);

/** The claims that `text`, which has these words, makes. */
export function scanComparisons(text: string, words: Words): readonly LocalComparison[] {
  const ofMark = mayHave(words, marks);
  const ofInspection = mayHave(words, inspections);
  const isFirst = ofInspection && mayHave(words, first);
  const isContinued = mayHave(words, continued);
  const ofRating = mayHave(words, comparedDirectly);
  if (!ofMark && !ofRating && !ofInspection && !isContinued) return none;
  const plain = text.replace(/[^\S ]/g, ' ');
  const found: LocalComparison[] = [];
  const add = (claim: Comparison['claim'], start: number, end: number, needsService = false) => {
    const words = plain.slice(start, end).trimEnd();
    const year = /(?:19|20)\d\d/.exec(words)?.[0];
    const yearsAgo = year === undefined ? agoIn(words) : undefined;
    found.push({
      span: { start, end: start + words.length },
      claim,
      year: year === undefined ? undefined : Number(year),
      yearsAgo,
      needsService,
    });
  };
  const addWorded = (wordings: readonly Wording[]) => {
    for (const wording of wordings) {
      if (!mayHave(words, wording.cue)) continue;
      const { claim, compared } = wording;
      for (const { 0: match, index } of matchesIn(wording.words, plain)) {
        if (wording.ofService && !isOfService(plain, index)) continue;
        const end = index + match.length;
        const behind = compared === 'never' ? undefined : matchAt(asEarlier, plain, end);
        if (behind === undefined && compared === 'always') continue;
        add(claim, index, end + (behind?.[0].length ?? 0));
      }
    }
  };
  if (ofMark) addWorded(ofMarks);
  if (ofRating) addWorded(ofRatings);
  if (ofInspection) addWorded(ofInspections);
  for (const match of isContinued ? matchesIn(continues, plain) : []) {
    const head = plain.slice(Math.max(0, match.index - 160), match.index);
    if (endsWithService(head)) add('same', match.index, match.index + match[0].length);
  }
  for (const match of isFirst ? matchesIn(firstInspection, plain) : []) {
    const end = match.index + match[0].length;
    const isOpen = match[0].endsWith(' ');
    if (isOpen) add('first', match.index, end, true);
    else if (
      !firstOfKind.test(plain.slice(end, end + 20)) &&
      (match[1] || /^(?:its|their|the [a-z]+[’']s)/i.test(match[0]))
    ) {
      add('first', match.index, end);
    }
  }
  if (found.length === 0) return none;
  return outermost(found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end));
}

/** Whether the service is the subject of the verb that starts at `start`. */
function isOfService(text: string, start: number): boolean {
  const head = text.slice(Math.max(0, start - 160), start);
  return endsWithService(head.replace(/\s(?:has|have|had|is|was)\s*$/i, ''));
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'gi');
}

/** What comparisons are read from besides the paragraphs. */
interface Context extends ClaimContext {
  readonly quotes: readonly Quote[];
  /** `YYYY-MM-DD`, which "last year" counts from. */
  readonly published: string | undefined;
  /** All of the release; a claim behind the rating of a standard is of that. */
  readonly ratings: readonly Rating[];
  /** The service the release is about. */
  readonly service: ServiceMention | undefined;
  /** What the ratings themselves say of earlier ones. */
  readonly claims: readonly Comparison[];
}

/** The comparisons of a release, in order. */
export function readComparisons(
  paragraphs: readonly RatingParagraph[],
  context: Context,
): readonly Comparison[] {
  const { quotes, published, services, service, claims } = context;
  const ratings = context.ratings.filter(({ where }) => where !== 'frontMatter');
  const publishedIn = published === undefined ? undefined : Number(published.slice(0, 4));
  const worded: Comparison[] = [];
  for (const { paragraph, scan, start } of paragraphs) {
    const { comparisons } = scan.ratings;
    if (comparisons.length === 0 || paragraph.zone === 'notes') continue;
    const { text } = scan;
    const sentenceAround = sentenceFinder(text);
    for (const { span: local, claim, year, yearsAgo, needsService } of comparisons) {
      const named = needsService
        ? serviceFrom(services, nextWord(scan.text, local.end) + start)
        : undefined;
      if (needsService && (named === undefined || named.name !== service?.name)) continue;
      const end = (named?.span.end ?? local.end + start) - start;
      if (claim === 'first' && firstOfKind.test(text.slice(end, end + 20))) continue;
      const counted =
        yearsAgo === undefined || publishedIn === undefined ? undefined : publishedIn - yearsAgo;
      const sentence = sentenceAround(local);
      const isOfStandard =
        claim !== 'first' &&
        (ofPart.test(text.slice(local.end, sentence.end)) ||
          isOfStandardBefore(ratings, start + sentence.start, start + local.start));
      worded.push({
        span: { start: local.start + start, end: end + start },
        service: isOfStandard
          ? undefined
          : (named ?? claimedService({ text, start, sentence, span: local }, context)),
        claim,
        term: undefined,
        year: year ?? counted,
      });
    }
  }
  const all = [...worded, ...claims];
  if (all.length === 0) return all;
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return outermost(outsideQuotes(all, quotes));
}

/** What says of which part of the work alone it is claimed: "the same mark as last year for staffing". */
const ofPart =
  /^,?\s{1,3}(?:for|on|across|in(?!\s{1,3}(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s{1,3})?\d{4}))\s/i;

/** Whether the rating named last from `from` on and before `to` is that of a standard alone; ratings in the order of the text. */
function isOfStandardBefore(ratings: readonly Rating[], from: number, to: number): boolean {
  let index = countFirst(ratings.length, (at) => ratings[at]!.span.start < to) - 1;
  const last = ratings[index]?.span.start;
  if (last === undefined || last < from) return false;
  for (; ratings[index]?.span.start === last; index--) {
    if (ratings[index]!.scope === 'overall') return false;
  }
  return true;
}

/** The service whose mention starts right at `start`. */
function serviceFrom(
  services: readonly ServiceMention[],
  start: number,
): ServiceMention | undefined {
  const before = countFirst(services.length, (index) => services[index]!.span.start < start);
  const named = services[before];
  return named?.span.start === start ? named : undefined;
}

/** Those that do not start within another before them. */
function outermost<T extends { readonly span: Span }>(comparisons: readonly T[]): T[] {
  let end = 0;
  return comparisons.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Where the next word behind `from` starts. */
function nextWord(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}

function outsideQuotes(comparisons: readonly Comparison[], quotes: readonly Quote[]): Comparison[] {
  let next = 0;
  return comparisons.filter(({ span }) => {
    while (next < quotes.length && quotes[next]!.span.end <= span.start) next++;
    const quote = quotes[next];
    return quote === undefined || quote.span.start > span.start;
  });
}
