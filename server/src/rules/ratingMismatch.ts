import type { Rating } from '../facts/facts';
import { namingWords } from '../facts/ratings/serviceNames';
import type { HousedRelease } from '../facts/release';
import type { SourceText } from '../text/sourceText';
import { paragraphAt } from './observedRelease';
import { defineRule, type Fix } from './rule';
import { eitherWay, fewPlaces } from './shared/eitherWay';
import { ratingWritten } from './shared/ratingWritten';
import { givenRatings } from './shared/scales';

export const ratingMismatch = defineRule({
  id: 'rating-mismatch',
  group: 'ratings',
  severity: 'error',
  fix: 'unsafe',
  needsHouse: true,
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
      {
        text: '---\nhouse: hmi-probation\npublished: 2024-11-05\n---\n\nSwindon and Wiltshire: two reports\n\nLeaders of probation in Swindon and in Wiltshire know what needs to be done, inspectors say today. Swindon PDU is rated ‘Inadequate’; Wiltshire PDU keeps its ‘Requires improvement’.\n',
        note: 'Different services are rated.',
      },
    ],
  },
  check({ release, report }) {
    if (
      areOfSeveral(release.ratings) ||
      (release.services.some(({ name }) => name !== release.service?.name) &&
        severalRated(release.ratings))
    )
      return;
    const first = new Map<string, Given>();
    const alike = groupedBy(givenRatings(release), sameRating);
    const ratings = [...givenRatings(release)].sort((a, b) => weight(a) - weight(b));
    for (const rating of ratings) {
      const what = rating.scope === 'overall' ? '' : (rating.aspect ?? '').toLowerCase();
      if (rating.scope === 'aspect' && what === '') continue;
      const other = first.get(what);
      if (other === undefined) first.set(what, rating);
      else if (other.term !== rating.term && !ofDifferentHomes(release, other, rating)) {
        report({
          span: rating.span,
          message: `Here ${rating.aspect ?? 'the service'} is rated ‘${rating.term}’, but ${places[other.where]} ‘${other.term}’.`,
          related: [{ span: other.span, message: `The rating ‘${other.term}’.` }],
          fix: bothWays(release.text, rating, other, alike.get(sameRating(other))!),
        });
      }
    }
  },
});

type Given = Rating & { readonly term: string };

/** What is rated and how, as one word. */
function sameRating({ scope, aspect, term }: Given): string {
  return `${scope === 'overall' ? '' : (aspect ?? '').toLowerCase()}|${term}`;
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The other rating here, or this one at all the places of the other. */
function bothWays(
  text: SourceText,
  here: Given,
  other: Given,
  others: readonly Given[],
): readonly Fix[] {
  return eitherWay(
    { words: `‘${other.term}’`, edits: ratingWritten(text, here, other.term) },
    {
      words: `‘${here.term}’`,
      edits: fewPlaces(others).flatMap((place) => ratingWritten(text, place, here.term)),
    },
    places[other.where],
  );
}

const name = "[A-Z][A-Za-zÀ-ɏ’'-]{1,30}";
const ofHome = new RegExp(
  `${name}(?:\\s(?:and\\s|&\\s|upon\\s)?${name}){0,4}?\\s(?:House|Lodge|Hall|Court|Unit|Centre|School|Academy|College|Hospital|Surgery|PDU|YJS|YOT|YOS|CRC)\\b`,
  'g',
);

/** Whether the text gives the ratings to two homes, units and the like of different names. */
function ofDifferentHomes(release: HousedRelease, one: Rating, other: Rating): boolean {
  const [first, second] = [homeBefore(release, one), homeBefore(release, other)];
  return (
    first.length > 0 &&
    second.length > 0 &&
    first.some((word) => !second.includes(word)) &&
    second.some((word) => !first.includes(word))
  );
}

/** The words of the name that stands last before a rating in the text. */
function homeBefore(release: HousedRelease, { where, span }: Rating): readonly string[] {
  if (where !== 'body') return [];
  const from = Math.max(paragraphAt(release, span.start)?.start ?? 0, span.start - 120);
  const found = release.text.slice(from, span.start).match(ofHome)?.at(-1);
  return found?.split(/\s+/) ?? [];
}

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

/** Whether two services are rated by different names, none of which is the other's: "Swindon PDU", "Wiltshire PDU". */
function areOfSeveral(ratings: readonly Rating[]): boolean {
  const names = ratings.flatMap(({ scope, past, service }) => {
    const words = scope === 'overall' && !past && service ? namingWords(service) : [];
    return words.length === 0 ? [] : [words];
  });
  return names.some((words) => !words.some((word) => names[0]!.includes(word)));
}

/** Where several services are rated, as in a round of inspections, one thing may well have several ratings. */
function severalRated(ratings: readonly Rating[]): boolean {
  const overall = ratings.filter(
    ({ scope, where, past }) => scope === 'overall' && where === 'body' && !past,
  );
  return new Set(overall.map(({ term }) => term)).size !== 1;
}
