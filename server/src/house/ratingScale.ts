/** The words of a rating scale: which one a text means, where it stands, and what scores add up to. */

import { ObjectMemory } from '../text/remembered';
import type { RatingScale } from './house';

/** An overall rating worked out from the ratings of the standards. */
export interface ScoredRating {
  readonly points: number;
  /** The most points that could be had. */
  readonly max: number;
  /** The word in house form. */
  readonly rating: string;
  /** Whether points and bands were seen in a source; if not, nothing above advice may rest on them. */
  readonly confirmed: boolean;
}

/**
 * The word of the scale that a text means, in house form: "requiring improvement" gives
 * "Requires improvement". `undefined` for any other text; capitals and kinds of blank do not matter.
 */
export function ratingTerm(scale: RatingScale, text: string): string | undefined {
  let terms = termsByForm.get(scale);
  if (terms === undefined) {
    terms = new Map();
    for (const { word, also } of scale.words) {
      for (const form of [word, ...also].map(plain)) if (!terms.has(form)) terms.set(form, word);
    }
    termsByForm.set(scale, terms);
  }
  return terms.get(plain(text));
}
const termsByForm = new ObjectMemory<RatingScale, Map<string, string>>();

/**
 * What a word that is mistaken for one of this scale should be.
 * `undefined` when it is no such word; `use` is absent where the right word is not certain.
 */
export function confusedWord(
  scale: RatingScale,
  text: string,
): { readonly word: string; readonly use?: string } | undefined {
  const wanted = plain(text);
  return scale.confused.find(({ word }) => plain(word) === wanted);
}

/** The place of a word in house form on the scale, counted from 1 at the best; `undefined` for other words. */
export function rankOf(scale: RatingScale, word: string): number | undefined {
  const index = scale.words.findIndex((entry) => entry.word === word);
  return index === -1 ? undefined : index + 1;
}

/**
 * The overall rating that follows from the ratings of all standards that count.
 * `undefined` when the scale does not add up, a rating is no word of it, or it is not known what so
 * many standards make.
 */
export function overallFromScores(
  scale: RatingScale,
  ratings: readonly string[],
): ScoredRating | undefined {
  const { scoring } = scale;
  const band = scoring?.bands.find(({ standards }) => standards === ratings.length);
  if (scoring === undefined || band === undefined) return undefined;
  let points = 0;
  for (const rating of ratings) {
    const term = ratingTerm(scale, rating);
    if (term === undefined) return undefined;
    points += scoring.points[rankOf(scale, term)! - 1]!;
  }
  const reached = scale.words.find((_, index) => points >= band.atLeast[index]!);
  if (reached === undefined) return undefined;
  return {
    points,
    max: ratings.length * Math.max(...scoring.points),
    rating: reached.word,
    confirmed: scoring.confirmed,
  };
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
