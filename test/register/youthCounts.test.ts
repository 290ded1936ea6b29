/**
 * What annual reports count of inspections of youth services, against the rows of the register.
 *
 * The register has what was seen, so a count may be higher than its rows; how much higher is said here, and none is lower.
 * An inspection whose rating was not seen is counted as one, but under no rating.
 */
import { expect, test } from 'vitest';
import type { Inspection } from '../../server/src/register/register';
import { seedRegister } from '../../server/src/register/seedRegister';

const youth = new Set(
  seedRegister.services.filter(({ kind }) => kind === 'yot').map(({ id }) => id),
);
const inspections = seedRegister.inspections.filter(({ service }) => youth.has(service));

/** Ratings with the number of services that have them. */
type Counts = Readonly<Record<string, number>>;

/** What a report counts in a period, and what the rows lack of it; a rating that it does not count is left out. */
interface Published {
  readonly what: string;
  readonly isCounted: (inspection: Inspection) => boolean;
  readonly services: number;
  readonly ratings: Counts;
  readonly missing: { readonly services: number; readonly ratings: Counts };
}

const published: readonly Published[] = [
  {
    // https://www.cypnow.co.uk/content/news/half-of-youth-offending-services-require-improvement-inspectors-say
    what: 'the round of 2019/20, from October 2019 to September 2020',
    isCounted: ({ published }) =>
      published === '2020' || (published >= '2019-10' && published <= '2020-09'),
    services: 16,
    ratings: { Outstanding: 1, Good: 6, 'Requires improvement': 8, Inadequate: 1 },
    missing: { services: 0, ratings: {} },
  },
  {
    what: 'the year 2021',
    isCounted: ({ published }) => published.startsWith('2021'),
    services: 33,
    ratings: { Outstanding: 5, Inadequate: 0 },
    missing: { services: 17, ratings: { Outstanding: 1 } },
  },
  {
    what: 'the year 2022',
    isCounted: ({ published }) => published.startsWith('2022'),
    services: 33,
    ratings: {},
    missing: { services: 4, ratings: {} },
  },
  {
    what: 'four years, to the end of 2022',
    isCounted: ({ published }) => published < '2023',
    services: 108,
    ratings: { Outstanding: 12, Good: 55 },
    missing: { services: 22, ratings: { Outstanding: 3, Good: 18 } },
  },
];

test.each(published)('the rows agree with what was counted for $what', (count) => {
  const rows = inspections.filter(count.isCounted);
  expect(count.services - rows.length).toBe(count.missing.services);
  for (const [rating, number] of Object.entries(count.ratings)) {
    const rated = rows.filter(({ overall }) => overall === rating);
    expect(number - rated.length, rating).toBe(count.missing.ratings[rating] ?? 0);
  }
});

test('18 are Outstanding, 71 Good, 52 Requires improvement, 7 Inadequate', () => {
  const counts: Record<string, number> = {};
  for (const { overall = 'not seen' } of inspections) counts[overall] = (counts[overall] ?? 0) + 1;
  expect(counts).toEqual({
    Outstanding: 18,
    Good: 71,
    'Requires improvement': 52,
    Inadequate: 7,
    'not seen': 4,
  });
});

test('of four inspections the overall rating was not seen, though there is one', () => {
  const unseen = inspections.filter(({ overall }) => overall === undefined);
  expect(unseen.map(({ service, published }) => `${service} ${published}`)).toEqual([
    'barking-and-dagenham-yjs 2018-12',
    'kensington-and-chelsea-yjs 2021-03',
    'milton-keynes-yjs 2021-08',
    'torbay-yjs 2022-03-01',
  ]);
});

test('of 41 inspections the date or the round is inferred', () => {
  expect(inspections.filter(({ confirmed }) => !confirmed)).toHaveLength(41);
});
