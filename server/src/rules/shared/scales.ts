/** The scales a release may rate on, and what its ratings are worth on them. */
import type { Rating } from '../../facts/facts';
import { scalesFor } from '../../facts/ratings/ratingVocabulary';
import type { HousedRelease } from '../../facts/release';
import type { RatingScale } from '../../house/house';
import { rankOf } from '../../house/ratingScale';
import { rememberedOf } from '../observedRelease';

/** The scales that can be in force for the release; one where service and date tell which. */
export const scalesOf = rememberedOf(
  ({ house, regime, published }: HousedRelease): readonly RatingScale[] =>
    scalesFor({ house, regime, date: published?.value }),
);

/** The scale a word in house form belongs to, among those that can be in force. */
export function scaleOf(release: HousedRelease, term: string): RatingScale | undefined {
  return scalesOf(release).find((scale) => rankOf(scale, term) !== undefined);
}

/** The words of a scale as a sentence has them: "‘Outstanding’, ‘Good’ or ‘Inadequate’". */
export function wordsOf({ words }: RatingScale): string {
  const quoted = words.map(({ word }) => `‘${word}’`);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** The ratings this inspection gives, with a word of the scale; those of earlier ones and of other services left out. */
export function givenRatings({
  ratings,
}: HousedRelease): readonly (Rating & { readonly term: string })[] {
  return ratings.filter(
    (rating): rating is Rating & { readonly term: string } =>
      rating.term !== undefined && !rating.past,
  );
}
