/** The ratings of a release: which word of the scale in force is given to the service as a whole, or to some of its work. */
import { type RatingScale, type Standard, standardsFor } from '../../house/house';
import { compareDates } from '../../house/period';
import { nameKey } from '../../language/gazetteer';
import { countFirst } from '../../text/countFirst';
import { remembered } from '../../text/remembered';
import { shift } from '../../text/span';
import type { FrontMatter } from '../frontMatter/frontMatter';
import type { ServiceMention } from '../services/fact';
import { claimedService } from './claimedService';
import { countsIn, isListItem } from './countedRatings';
import type {
  Comparison,
  LocalRating,
  Rating,
  RatingCount,
  RatingParagraph,
  RatingTarget,
} from './fact';
import { capitalised } from './ratedPhrase';
import { isByAnother } from './ratingGiver';
import { nothingRated } from './ratingScan';
import {
  isMet,
  isMisspelt,
  type RatingCircumstances,
  scalesFor,
  standardNames,
  termIn,
} from './ratingVocabulary';
import { namingWords } from './serviceNames';

/** What must be known before ratings are read. */
export interface RatingContext extends RatingCircumstances {
  /** All paragraphs, among which those with ratings stand. */
  readonly paragraphs: readonly RatingParagraph[];
  readonly services: readonly ServiceMention[];
  /** The services the release is about, see `ownServices`; a rating of any other is a past one. */
  readonly own: readonly ServiceMention[];
  /** The kind of the main one in the register. */
  readonly serviceKind: string | undefined;
  readonly frontMatter: FrontMatter | undefined;
}

/** The ratings and the counts of ratings of a release. */
export interface RatingsReading {
  /** Those in the text in order, then those of the front matter. */
  readonly ratings: readonly Rating[];
  readonly counts: readonly RatingCount[];
  /** What the overall ratings say of earlier ones of the same service. */
  readonly claims: readonly Comparison[];
}

/** The service that the first overall rating is given to; `undefined` where no service is named with one. */
export function ratedService(
  paragraphs: readonly RatingParagraph[],
  services: readonly ServiceMention[],
): ServiceMention | undefined {
  for (const { start, scan } of paragraphs) {
    for (const rating of scan.ratings.ratings) {
      const isOverall = rating.target.overall || rating.target.reference === 'service';
      const isDated = rating.past || rating.date !== undefined;
      if (rating.standing !== 'sure' || isDated || !isOverall) continue;
      const service = serviceBefore(services, rating, start);
      if (service !== undefined) return service;
    }
  }
  return undefined;
}

/** Every rating of the release, read from the paragraphs that have any. */
export function readRatings(
  rated: readonly RatingParagraph[],
  context: RatingContext,
): RatingsReading {
  const scales = scalesFor(context);
  const drafts: Draft[] = [];
  const counts: RatingCount[] = [];
  const { paragraphs } = context;
  for (const scanned of rated) {
    const { ratings, counts: counted } = scanned.scan.ratings;
    const index = countFirst(paragraphs.length, (at) => paragraphs[at]!.start < scanned.start);
    for (const rating of ratings) {
      const draft = draftOf(paragraphs, index, rating, scales, context, drafts.at(-1));
      if (draft !== undefined) drafts.push(draft);
    }
    if (counted.length === 0) continue;
    for (const count of countsIn(paragraphs, index, scales, context.house)) counts.push(count);
  }
  const overall = drafts.find(({ target, past }) => target.overall && !past)?.term;
  const ratings = drafts.flatMap((draft) => ratingsOf(draft, overall, context));
  const claims = drafts.flatMap((draft) => claimOf(draft, context) ?? []);
  return { ratings: [...ratings, ...statedRatings(context, scales)], counts, claims };
}

/**
 * The paragraphs that ratings in others are read by: those beside them, lists with the line above, and whatever leads to
 * the end of the opening.
 */
export function besideRatings(paragraphs: readonly RatingParagraph[]): readonly RatingParagraph[] {
  const opening = paragraphs.findIndex(isOpening);
  const isRated = (index: number) =>
    paragraphs[index] !== undefined && paragraphs[index].scan.ratings !== nothingRated;
  const isItem = (index: number) =>
    paragraphs[index] !== undefined && isListItem(paragraphs[index]);
  return paragraphs.filter(
    (_, index) =>
      index <= opening ||
      isRated(index - 1) ||
      isRated(index + 1) ||
      isItem(index) ||
      isItem(index + 1),
  );
}

/** A rating whose target may still have to be found. */
interface Draft {
  readonly rating: LocalRating;
  /** The text of its paragraph, and where that starts. */
  readonly text: string;
  readonly start: number;
  readonly where: Rating['where'];
  readonly term: string | undefined;
  readonly target: RatingTarget;
  /** Whether it was given before, by another body or to another service. */
  readonly past: boolean;
  /** Whether it was given to a service that the release is about. */
  readonly isOwn: boolean;
  readonly byAnotherBody: boolean;
}

function draftOf(
  paragraphs: readonly RatingParagraph[],
  index: number,
  rating: LocalRating,
  scales: readonly RatingScale[],
  context: RatingContext,
  previous: Draft | undefined,
): Draft | undefined {
  const { paragraph, start } = paragraphs[index]!;
  const { zone } = paragraph;
  const term = termIn(scales, rating.text);
  if (rating.standing === 'likely' && (term === undefined || zone === 'notes')) {
    if (!isListedAfter(rating, previous, paragraphs[index]!)) return undefined;
  }
  if (rating.adjective && rating.standing !== 'sure' && zone !== 'headline') return undefined;
  if (rating.standing === 'item' && !isInList(paragraphs, index)) return undefined;
  const found = resolved(paragraphs, index, rating, previous);
  if (found === undefined) return undefined;
  const meant = isOwnName(found, context) ? wholeService : found;
  if (term === undefined && (isMet(rating.text) || isPlain(rating, paragraphs[index]!))) {
    return undefined;
  }
  const target = scales.some(({ rates }) => rates.includes('overall')) ? meant : partial(meant);
  const byAnotherBody = isByAnother(rating, context.house);
  const isOwn =
    !isOfAnother(rating, start, context) && !isOfAnotherName(target.service, paragraphs, context);
  const past = rating.past || isBefore(rating.date, context.date) || byAnotherBody || !isOwn;
  const { text } = paragraphs[index]!.scan;
  return { rating, text, start, where: zone, term, target, past, isOwn, byAnotherBody };
}

/** "Judged record-keeping to be poor": a bare word that no scale in force has, after a verb that is said of anything. */
function isPlain({ text, mark, span }: LocalRating, { scan }: RatingParagraph): boolean {
  if (mark !== undefined || !/^[a-z]/.test(text) || isMisspelt(text)) return false;
  return /\bjudg(?:es?|ed|ing)\s[^.;:!?]{1,80}\sto\s+be\s+$/i.test(
    scan.text.slice(Math.max(0, span.start - 100), span.start),
  );
}

/** Whether the marked word stands in a list behind a rating: "assessment ‘Good’, planning ‘Satisfactory’". */
function isListedAfter(
  { span, mark, target }: LocalRating,
  previous: Draft | undefined,
  { scan, start, paragraph }: RatingParagraph,
): boolean {
  if (mark === undefined || previous?.start !== start || paragraph.zone === 'notes') return false;
  const gap = scan.text.slice(previous.rating.span.end, span.start);
  return (
    target.aspects.length > 0 &&
    previous.rating.mark === mark &&
    /^,\s+(?:and\s+)?[A-Za-z]+(?:\s+[A-Za-z]+){0,4}\s+$/.test(gap)
  );
}

/** The target where no service is rated as a whole. */
function partial({ aspects }: RatingTarget): RatingTarget {
  return { overall: false, aspects, reference: undefined };
}

/** What the rating is given to, where its own sentence only points at it; `undefined` if it turns out to be none. */
function resolved(
  paragraphs: readonly RatingParagraph[],
  index: number,
  rating: LocalRating,
  previous: Draft | undefined,
): RatingTarget | undefined {
  const { target, standing } = rating;
  const { paragraph, start } = paragraphs[index]!;
  if (standing === 'heading') return itemsBelow(paragraphs, index);
  if (paragraph.zone === 'headline' && opensWith(rating, paragraphs[index]!)) {
    return { overall: true, aspects: [], reference: undefined };
  }
  if (paragraph.zone === 'headline' && rating.adjective && !isNews(rating, paragraphs[index]!)) {
    return partial(target);
  }
  switch (target.reference) {
    case 'service':
      return { ...target, overall: true };
    case 'standard': {
      const standard = standardNamedLast(paragraphs, index, rating);
      return { ...target, aspects: standard === undefined ? [] : [standard] };
    }
    case 'same':
      return previous?.start === start ? previous.target : { ...target, reference: 'unknown' };
    case 'unknown':
      return paragraph.zone === 'headline' ? { ...target, overall: true } : target;
    default:
      return target;
  }
}

/** Whether the rating stands before a word for what is said of the whole: "‘Inadequate’ report on Kent". */
function isNews({ span }: LocalRating, { scan }: RatingParagraph): boolean {
  return /^\s+(?:report|result|verdict|finding|outcome|inspection|performance|start|probation|youth)s?\b/i.test(
    scan.text.slice(span.end, span.end + 24),
  );
}

/** Whether the headline is the rating and what follows from it: "‘Inadequate’: service told to act". */
function opensWith({ span }: LocalRating, { scan }: RatingParagraph): boolean {
  return span.start === 0 && /^\s*:/.test(scan.text.slice(span.end));
}

/** A word that a line opens with is among its first ratings. */
const firstRatings = 3;

/** Whether the item before or behind opens with a rating too; a line is one where a colon follows: "Good: respect". */
function isInList(paragraphs: readonly RatingParagraph[], index: number): boolean {
  const opensWithRating = (neighbour: RatingParagraph | undefined) =>
    neighbour?.scan.ratings.ratings
      .slice(0, firstRatings)
      .some(
        ({ standing, span }) =>
          standing === 'item' &&
          span.start < 3 &&
          (isListItem(neighbour) || /^\s*:/.test(neighbour.scan.text.slice(span.end))),
      ) === true;
  return (
    opensWithRating(paragraphs[index]) &&
    (opensWithRating(paragraphs[index - 1]) || opensWithRating(paragraphs[index + 1]))
  );
}

/** The items of the list below a line that holds a rating alone; `undefined` if there is no list. */
function itemsBelow(
  paragraphs: readonly RatingParagraph[],
  index: number,
): RatingTarget | undefined {
  const { zone } = paragraphs[index]!.paragraph;
  const aspects: string[] = [];
  for (let at = index + 1; at < paragraphs.length; at++) {
    const item = paragraphs[at]!;
    // The notes are a list of their own.
    if (!isListItem(item) || item.paragraph.zone !== zone) break;
    aspects.push(capitalised(item.scan.text.replace(/(?<![.,;\s])[.,;\s]+$/, '')));
  }
  return aspects.length === 0 ? undefined : { overall: false, aspects, reference: undefined };
}

/** The standard that "this area of work" means: the one named last, in this paragraph or the one before. */
function standardNamedLast(
  paragraphs: readonly RatingParagraph[],
  index: number,
  { span }: LocalRating,
): string | undefined {
  const here = standardsNamedIn(paragraphs[index]!.scan);
  const before = paragraphs[index - 1] && standardsNamedIn(paragraphs[index - 1]!.scan);
  for (const telling of ['proper', 'distinct'] as const) {
    const named = here[telling];
    const ended = countFirst(named.length, (at) => named[at]!.end <= span.start);
    const last = named[ended - 1] ?? before?.[telling].at(-1);
    if (last !== undefined) return capitalised(last.words);
  }
  return undefined;
}

/** The standards named in a paragraph that tell which is meant, in order. */
const standardsNamedIn = remembered(({ text }: RatingParagraph['scan']) => {
  const named = standardNames()(text).map(({ span: { start, end } }) => ({
    words: text.slice(start, end),
    end,
  }));
  return {
    proper: named.filter(({ words }) => isProper(words)),
    distinct: named.filter(({ words }) => isDistinct(words)),
  };
});

/** Whether the words name a standard and nothing else: "Through the Gate", "Staff", but not "staff". */
function isProper(words: string): boolean {
  return /\s/.test(words) || /^\p{Lu}/u.test(words);
}

function isDistinct(words: string): boolean {
  return !/^(?:staff|services|planning|assessment|standards|safe|caring|effective)$/i.test(words);
}

/** Whether a rating of `date` is older than the release: of an earlier year, or a month a year or more before. */
function isBefore(date: string | undefined, published: string | undefined): boolean {
  if (date === undefined) return false;
  // A draft without a day yet: who names a year looks back.
  if (published === undefined) return true;
  if (date.length === 4) return compareDates(date, published) < 0;
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 12);
  return months(published) - months(date) >= 12;
}

function isOfAnother(
  rating: LocalRating,
  start: number,
  { services, own }: RatingContext,
): boolean {
  if (own.length === 0) return false;
  const service = serviceBefore(services, rating, start);
  return service !== undefined && !own.some(({ name }) => name === service.name);
}

const wholeService: RatingTarget = { overall: true, aspects: [], reference: undefined };

/** Whether what reads like a part is the place that the service is named after: "London remains ‘Inadequate’". */
function isOwnName({ aspects }: RatingTarget, { own }: RatingContext): boolean {
  const name = aspects.length === 1 ? aspects[0]! : '';
  return (
    /^\p{Lu}\p{Ll}+$/u.test(name) &&
    standardNames()(name).length === 0 &&
    own.some((service) => service.name.split(/\s/).includes(name))
  );
}

/** Whether the words name a service that neither the headline nor the opening names. */
function isOfAnotherName(
  service: string | undefined,
  paragraphs: readonly RatingParagraph[],
  { own }: RatingContext,
): boolean {
  const words = service === undefined ? [] : namingWords(service);
  if (words.length === 0) return false;
  const known = namingWordsOf(paragraphs);
  if (known === undefined) return false;
  return !words.some(
    (word) => known.has(word) || own.some(({ name }) => name.toLowerCase().includes(word)),
  );
}

/** A shorter paragraph is a line, such as the one with the embargo. */
const shortestOpening = 80;

function isOpening({ paragraph, scan }: RatingParagraph): boolean {
  return paragraph.zone === 'body' && scan.text.length >= shortestOpening;
}

/** The words that the headline and the opening name a service by; `undefined` where there is no opening. */
const namingWordsOf = remembered(
  (paragraphs: readonly RatingParagraph[]): ReadonlySet<string> | undefined => {
    const first = paragraphs.findIndex(isOpening);
    if (first === -1) return undefined;
    const opening = paragraphs
      .slice(0, first + 1)
      .filter(({ paragraph }) => paragraph.zone === 'headline' || paragraph.zone === 'body');
    return new Set(opening.flatMap(({ scan }) => namingWords(scan.text)));
  },
);

/** The service named last before the rating in its sentence. */
function serviceBefore(
  services: readonly ServiceMention[],
  { span, sentence }: LocalRating,
  start: number,
): ServiceMention | undefined {
  const before = countFirst(
    services.length,
    (index) => services[index]!.span.start < start + span.start,
  );
  const last = services[before - 1];
  return last !== undefined && last.span.start >= start + sentence.start ? last : undefined;
}

function ratingsOf(
  { rating, start, where, term, target, past }: Draft,
  overallTerm: string | undefined,
  context: RatingContext,
): Rating[] {
  const common = {
    span: shift(rating.span, start),
    text: rating.text,
    term,
    mark: rating.mark,
    where,
    past,
    service: target.service,
  };
  const ratings: Rating[] = target.aspects.map((aspect) => ({
    ...common,
    scope: 'aspect',
    aspect: inHouseForm(aspect, context),
  }));
  const isOverall =
    target.overall ||
    (ratings.length === 0 &&
      target.reference === 'unknown' &&
      (past || overallTerm === undefined || overallTerm === term));
  if (isOverall) return [{ ...common, scope: 'overall', aspect: undefined }, ...ratings];
  return ratings.length > 0 ? ratings : [{ ...common, scope: 'aspect', aspect: undefined }];
}

/** What an overall rating says of an earlier one; where it names the earlier rating, with its term. */
function claimOf(draft: Draft, context: RatingContext): Comparison | undefined {
  const { rating, text, start, where, term, target, past, isOwn, byAnotherBody } = draft;
  const { claim, span, sentence } = rating;
  const isOfOther = !isOwn && target.aspects.length === 0;
  const isOverall = target.overall || isOfOther || (past && target.reference === 'unknown');
  if (claim === undefined || byAnotherBody || !isOverall || where === 'notes') return undefined;
  if (past === (claim.claim === 'same')) return undefined;
  const published = context.date === undefined ? undefined : Number(context.date.slice(0, 4));
  const ago =
    claim.yearsAgo === undefined || published === undefined
      ? undefined
      : published - claim.yearsAgo;
  const local = { start: span.start - claim.before, end: span.end + claim.behind };
  const service = claimedService({ text, start, sentence, span: local }, context);
  const main = context.own[0]?.name;
  const year = rating.date === undefined ? ago : Number(rating.date.slice(0, 4));
  // Of a service that the release is not about, only what is said of a certain one and year counts.
  if (!isOwn && (year === undefined || (service?.name ?? main) === main)) return undefined;
  return {
    span: shift(local, start),
    service,
    claim: claim.claim,
    term: past ? term : undefined,
    year,
  };
}

/** The name as the house spells it, where it is a standard of the regime. */
function inHouseForm(aspect: string, { house, regime, date }: RatingCircumstances): string {
  if (regime === undefined) return aspect;
  return namesByKey(standardsFor(house, regime, date)).get(nameKey(aspect)) ?? aspect;
}

const namesByKey = remembered(
  (standards: readonly Standard[]): ReadonlyMap<string, string> =>
    new Map(standards.map(({ name }) => [nameKey(name), name])),
);

/** The ratings that front matter gives. */
function statedRatings(
  { frontMatter, ...circumstances }: RatingContext,
  scales: readonly RatingScale[],
): Rating[] {
  if (frontMatter === undefined) return [];
  const common = {
    mark: undefined,
    where: 'frontMatter',
    past: false,
    service: undefined,
  } as const;
  const ratings: Rating[] = [];
  if (frontMatter.rating !== undefined) {
    const { span, value: text } = frontMatter.rating;
    ratings.push({
      ...common,
      span,
      text,
      term: termIn(scales, text),
      scope: 'overall',
      aspect: undefined,
    });
  }
  for (const { standard, rating } of frontMatter.standards) {
    const { span, value: text } = rating;
    const aspect = inHouseForm(capitalised(standard.value), circumstances);
    ratings.push({ ...common, span, text, term: termIn(scales, text), scope: 'aspect', aspect });
  }
  return ratings;
}
