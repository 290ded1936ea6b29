/**
 * Whatever is mended unseen is mended rightly: every safe fix in the clean releases, in the examples of the rules and in
 * releases with planted faults is applied by itself, and all those of a text together. At the end, a table says what was
 * tried.
 */
import { afterAll, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/all';
import { readMarked } from '../../server/src/rules/examples';
import type { Tree } from '../../server/src/syntax/parse';
import { allTexts, corpusReleases } from '../corpus/corpus';
import { faultKinds } from '../faults/catalogue';
import { cleanRelease } from '../faults/cleanRelease';
import { randomFrom } from '../faults/random';
import { table } from '../faults/table';
import { faultsOfFix, faultsOfFixing, read, safeFindings } from './fixFaults';

const corpus = corpusReleases().map(cleanRelease);
const trees = new Map(corpus.map((release) => [release, read(release.text).release.tree]));
const tried = new Map<string, number>();
let texts = 0;
/** Fixes in their surroundings; a release with another fault offers the same ones again. */
const known = new Set<string>();

/** What is wrong with the safe fixes of a text; what it shares with `previous` is not read again. */
function faultsIn(text: string, previous?: Tree): string[] {
  const before = read(text, previous);
  texts++;
  const fresh = safeFindings(before).filter(({ rule, span, fix }) => {
    const around = text.slice(Math.max(0, span.start - 60), span.end + 60);
    const key = JSON.stringify([rule, around, fix.edits.length, fix.edits[0]?.text]);
    return !known.has(key) && known.add(key);
  });
  for (const { rule } of fresh) tried.set(rule, (tried.get(rule) ?? 0) + 1);
  return [
    ...fresh.flatMap((finding) => faultsOfFix(before, finding)),
    ...(fresh.length > 0 ? faultsOfFixing(before) : []),
  ];
}

test.each([...allTexts()])('safe fixes keep their promise in %s', (_name, text) => {
  expect(faultsIn(text)).toEqual([]);
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  'safe fixes keep their promise in the examples of %s',
  (_id, { examples }) => {
    const sources = [...examples.invalid, ...examples.valid].map((example) => example.text);
    const faults = sources.flatMap((source) => {
      const { text } = readMarked(source);
      return [...faultsIn(text), ...faultsIn(text.replaceAll('\n', '\r\n'))];
    });
    expect(faults).toEqual([]);
  },
);

test.each(faultKinds)('safe fixes keep their promise where $name', ({ name, plant }) => {
  const faults = corpus.flatMap((release) =>
    [0, 1].flatMap((index) => {
      const fault = plant(release, randomFrom(`${name} ${release.name} ${index}`));
      return fault === undefined ? [] : faultsIn(fault.text, trees.get(release));
    }),
  );
  expect(faults).toEqual([]);
});

afterAll(() => {
  const rows = [...tried].sort(([a], [b]) => (a < b ? -1 : 1));
  console.log(
    `\n${table([['texts with fixes tried', String(texts)], ...rows.map(([rule, count]) => [`  ${rule}`, String(count)])])}\n`,
  );
});
