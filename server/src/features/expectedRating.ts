/** Which rating is the likeliest where one is to be written. */
import type { Release } from '../facts/release';
import { compareDates } from '../house/period';
import { ratingTerm } from '../house/ratingScale';
import { ownInspections } from '../record/serviceRecord';
import { serviceById } from '../register/services';
import { touches } from '../text/span';
import { draftDay } from './draftDay';
import { scaleFor } from './hoverRating';
import { serviceHere } from './serviceHere';
import type { Cursor } from './suggestion';

/** A word of the scale in house form, and why it is expected. */
export interface ExpectedRating {
  readonly term: string;
  /** "declared above", "stated in the headline". */
  readonly reason: string;
  /** Whether it may come first: not where it is not confirmed, or sources disagree. */
  readonly isSure: boolean;
}

/** An earlier year or inspection that the words before the cursor speak of, in the same sentence. */
const earlierYear = /\bin (?:its |the |an? |\p{Lu}\p{Ll}{2,8} )?(\d{4})\b[^.!?]{0,80}$/iu;
const earlierTime =
  /\b(?:last year|previously|formerly|the year before|(?:a|one|two|three|four|five|six) years? (?:ago|before|earlier)|(?:at|in|after) (?:its|the) (?:last|previous|earlier|first) inspection|(?:last|previous) time)\b[^.!?]{0,80}$/i;
/** What a rating has come from is an earlier one. */
const movedFrom =
  /\b(?:up|down|improved|upgraded|downgraded|risen|rose|fallen|fell|dropped|slipped) from ['"‘“]?\p{L}{0,30}$/iu;
/** An earlier year after the rating that is being written. */
const yearAfter = /^\p{L}*(?: \p{L}+)?[’'”"]?,? (?:back )?in (?:\p{Lu}\p{Ll}{2,8} )?(\d{4})\b/u;

/**
 * The rating that the front matter declares or the release states, or the one that an earlier inspection gave where
 * the sentence speaks of one; `undefined` where none is known.
 */
export function expectedRating(cursor: Cursor): ExpectedRating | undefined {
  const year = earlierYear.exec(cursor.before)?.[1] ?? yearAfter.exec(cursor.after)?.[1];
  const day = draftDay(cursor);
  if (year !== undefined && year < day.slice(0, 4)) return earlierRating(cursor, day, year);
  if (earlierTime.test(cursor.before) || movedFrom.test(cursor.before))
    return earlierRating(cursor, day, undefined);
  return standardRating(cursor) ?? declared(cursor) ?? stated(cursor);
}

/** What the register has of the service that the sentence is about, else what the release says elsewhere. */
function earlierRating(
  cursor: Cursor,
  day: string,
  year: string | undefined,
): ExpectedRating | undefined {
  const { comparisons } = cursor.release;
  const known = inspectionMeant(cursor, day, year);
  if (known !== undefined) return known;
  const said = comparisons.find(
    (comparison) =>
      comparison.term !== undefined &&
      !touches(comparison.span, cursor.offset) &&
      (year === undefined || comparison.year === Number(year)),
  );
  return said && { term: said.term!, reason: 'stated elsewhere in this release', isSure: true };
}

/** The rating of the service's own inspection in that year, or of its last one before the day. */
function inspectionMeant(
  cursor: Cursor,
  day: string,
  year: string | undefined,
): ExpectedRating | undefined {
  const { register } = cursor.release;
  const service = serviceById(register, serviceHere(cursor)?.id ?? '');
  if (service === undefined) return undefined;
  const earlier = ownInspections(register, service).filter(
    ({ inspection: { published }, overall }) =>
      compareDates(published, day) < 0 &&
      overall.known !== 'none' &&
      (year === undefined || published.startsWith(year)),
  );
  const latest = earlier[0]?.inspection;
  // Where the rating of the last one was not seen, an older one is not the last.
  if (latest?.overall === undefined) return undefined;
  const mayBeLater = earlier.filter(
    ({ inspection }) => compareDates(inspection.published, latest.published) === 0,
  );
  const reason = `the rating of ${latest.published.slice(0, 4)}`;
  const isDisputed =
    mayBeLater.some(({ inspection }) => inspection.overall !== latest.overall) ||
    latest.otherwise.some(({ overall }) => overall !== undefined);
  if (!latest.confirmed)
    return { term: latest.overall, reason: `${reason}, unconfirmed`, isSure: false };
  return {
    term: latest.overall,
    reason: isDisputed ? `${reason}, sources disagree` : reason,
    isSure: !isDisputed,
  };
}

/** The rating that the front matter gives a standard that this line names. */
function standardRating({ after, before, release }: Cursor): ExpectedRating | undefined {
  const standards = release.frontMatter?.standards ?? [];
  if (standards.length === 0) return undefined;
  const line = (before + after).toLowerCase();
  const named = standards.find(({ standard }) => line.includes(standard.value.toLowerCase()));
  return named && onScale(release, named.rating.value, `declared for ${named.standard.value}`);
}

function declared({ offset, release }: Cursor): ExpectedRating | undefined {
  const rating = release.frontMatter?.rating;
  if (rating === undefined || touches(rating.span, offset)) return undefined;
  return onScale(release, rating.value, 'declared in the front matter');
}

const places = {
  headline: 'stated in the headline',
  body: 'stated in the text',
  notes: 'stated in the notes',
  frontMatter: 'declared in the front matter',
} as const;

function stated({ offset, release }: Cursor): ExpectedRating | undefined {
  const rating = release.ratings.find(
    ({ past, scope, span, term }) =>
      scope === 'overall' && !past && term !== undefined && !touches(span, offset),
  );
  return rating && { term: rating.term!, reason: places[rating.where], isSure: true };
}

function onScale(release: Release, words: string, reason: string): ExpectedRating | undefined {
  const scale = scaleFor(release);
  const term = scale && ratingTerm(scale, words);
  return term === undefined ? undefined : { term, reason, isSure: true };
}
