/** Every regular expression of the product takes time that is linear in the length of the text, whatever stands in it. */
import { expect, test } from 'vitest';
import { type Doubt, doubtOf } from './linearity';
import {
  builtByProduct,
  type Expression,
  expressionsOf,
  literalsOf,
  productSources,
} from './product';

const sources = productSources();
const built = await builtByProduct(sources);

test('every place that builds an expression is seen to build one', () => {
  const places = [...sources].flatMap(([file, { buildings }]) =>
    buildings.map(({ line }) => `${file}:${line}`),
  );
  expect(places.filter((place) => !built.has(place))).toEqual([]);
});

test('no expression is made in a way that cannot be followed', () => {
  const hidden = [...sources].flatMap(([file, { hidden }]) =>
    hidden.map((line) => `${file}:${line}`),
  );
  expect(hidden).toEqual([]);
});

test('every expression is proved linear', { timeout: 120_000 }, () => {
  const literals = literalsOf(sources);
  const others = expressionsOf(built);
  const doubts = [...literals, ...others].flatMap((each) => {
    const doubt = doubtAbout(each);
    return doubt === undefined ? [] : [`${each.place}: ${doubt}\n  /${each.source}/${each.flags}`];
  });
  const count = literals.length + others.length;
  console.log(
    `${count} expressions in ${sources.size} files, ${literals.length} written out and ${others.length} built at ${built.size} places: ${count - doubts.length} proved linear.`,
  );
  expect(doubts).toEqual([]);
});

const known = new Map<string, Doubt>();

/** The same expression is judged once, wherever it is written. */
function doubtAbout({ source, flags }: Expression): Doubt {
  const key = `/${source}/${flags}`;
  if (!known.has(key)) known.set(key, doubtOf(source, flags));
  return known.get(key);
}
