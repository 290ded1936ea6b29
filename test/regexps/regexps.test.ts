/** Every regular expression of the product takes time that is linear in the length of the text, whatever stands in it. */
import { expect, test } from 'vitest';
import { type Verdict, verdictOn } from './linearity';
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

test('every expression takes linear time', { timeout: 120_000 }, () => {
  const literals = literalsOf(sources);
  const others = expressionsOf(built);
  const verdicts = [...literals, ...others].map((each) => ({ each, verdict: verdict(each) }));
  const count = (kind: Verdict['kind']) =>
    verdicts.filter(({ verdict }) => verdict.kind === kind).length;
  console.log(
    `${verdicts.length} expressions in ${sources.size} files: ${literals.length} written out, ${others.length} built at ${built.size} places; ` +
      `${count('proved')} proved linear, ${count('measured')} measured, ${count('slow')} slow.`,
  );
  const slow = verdicts.flatMap(({ each: { place, source }, verdict }) =>
    verdict.kind === 'slow' ? [`${place}: ${verdict.why}\n  /${source}/`] : [],
  );
  expect(slow).toEqual([]);
});

const verdicts = new Map<string, Verdict>();

/** The same expression is judged once, wherever it is written. */
function verdict({ source, flags }: Expression): Verdict {
  const key = `/${source}/${flags}`;
  const known = verdicts.get(key) ?? verdictOn(source, flags);
  verdicts.set(key, known);
  return known;
}
