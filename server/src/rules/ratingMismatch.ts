import type { Rating } from '../facts/facts';
import { defineRule } from './rule';
import { givenRatings } from './shared/scales';

export const ratingMismatch = defineRule({
  id: 'rating-mismatch',
  group: 'ratings',
  severity: 'error',
  fix: 'none',
  summary: 'Headline, text, notes and front matter give different ratings for the same thing.',
  why: 'A headline is written last, from memory, and front matter is copied from the last release. Whichever rating is wrong, it must not go out.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nGwent CRC rated <|‘Good’|>\n\nInspectors gave Gwent CRC an overall rating of ‘Requires improvement’.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\nrating: <|Inadequate|>\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of ‘Requires improvement’.\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\nrating: Requires improvement\n---\n\nGwent CRC ‘requires improvement’\n\nInspectors gave Gwent CRC an overall rating of ‘Requires improvement’.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of ‘Requires improvement’ and rated its unpaid work ‘Good’.\n',
        note: 'Different things are rated.',
      },
    ],
  },
  check({ release, report }) {
    if (
      release.services.some(({ name }) => name !== release.service?.name) &&
      severalRated(release.ratings)
    )
      return;
    const first = new Map<string, Rating & { readonly term: string }>();
    const ratings = [...givenRatings(release)].sort((a, b) => weight(a) - weight(b));
    for (const rating of ratings) {
      const what = rating.scope === 'overall' ? '' : (rating.aspect ?? '').toLowerCase();
      if (rating.scope === 'aspect' && what === '') continue;
      const other = first.get(what);
      if (other === undefined) first.set(what, rating);
      else if (other.term !== rating.term) {
        report({
          span: rating.span,
          message: `Here ${rating.aspect ?? 'the service'} is rated ‘${rating.term}’, but ${places[other.where]} ‘${other.term}’.`,
          related: [{ span: other.span, message: `The rating ‘${other.term}’.` }],
        });
      }
    }
  },
});

const places: Readonly<Record<Rating['where'], string>> = {
  body: 'in the text',
  headline: 'in the headline',
  notes: 'in the notes',
  frontMatter: 'in the front matter',
};

/** The text is taken to be right: it is read and checked most. */
function weight({ where, span }: Rating): number {
  const order = { body: 0, notes: 1, headline: 2, frontMatter: 3 }[where];
  return order * 1e9 + span.start;
}

/** Where several services are rated, as in a round of inspections, one thing may well have several ratings. */
function severalRated(ratings: readonly Rating[]): boolean {
  const overall = ratings.filter(
    ({ scope, where, past }) => scope === 'overall' && where === 'body' && !past,
  );
  return new Set(overall.map(({ term }) => term)).size !== 1;
}
