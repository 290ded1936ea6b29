/** The matcher finds what the engine finds: else its steps would say nothing about the engine's. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpusReleases } from '../corpus/corpus';
import { matchesOf } from './matcher';
import { builtByProduct, expressionsOf, literalsOf, productSources } from './product';
import { programOf } from './program';

test.each([
  [/(a+)(a*)/g, 'aaa b aa'],
  [/(?:a|(b))*?c/g, 'abacbc'],
  [/(a*)*/g, 'aab'],
  [/(?:a?){3}b/g, 'aab'],
  [/(z)((a+)?(b+)?(c))*/g, 'zaacbbbcac'],
  [/(?=(a+))a*b\1/g, 'baaabac'],
  [/(.*?)a(?!(a+)b\2c)(.*)/g, 'baaabaac'],
  [/(?<=(\d+)(\d+))x/g, '123x45x'],
  [/(?<=\1(a))b/g, 'aab ab'],
  [/(?<!(a))b/g, 'ab bb'],
  [/^b$/gm, 'a\nb\r\nb'],
  [/\bé?\w+\b/g, 'café éa'],
  [/K+\w/giu, 'kKſ'],
  [/straße|ſ|µ/gi, 'STRAßE S Μ'],
  [/[^a]/giu, 'A😀b'],
  [/./gs, '😀\n'],
  [/./gu, '😀\ud83d'],
  [/(?<=^.)./gu, '😀a'],
  [/(?:)/g, '😀'],
  [/(?:)/gu, '😀'],
  [/a/y, 'ba'],
  [/a{2,3}?/g, 'aaaaa'],
  [/(?<year>\d{4})-\k<year>/g, '2019-2019'],
])('finds with %s in %j what the engine finds', (expression, text) => {
  expect(found(expression.source, expression.flags, text)).toEqual(engine(expression, text));
});

test('finds in pieces of releases what the engine finds, with every expression of the product', {
  timeout: 120_000,
}, async () => {
  const sources = productSources();
  const expressions = [...literalsOf(sources), ...expressionsOf(await builtByProduct(sources))];
  const pieces = corpusReleases().flatMap(({ text }) => text.match(/.{1,240}/gs)!);
  let at = 0;
  for (const { place, source, flags } of expressions) {
    for (let count = 0; count < 6; count++) {
      const piece = pieces[at++ % pieces.length]!;
      const expected = engine(new RegExp(source, flags), piece);
      expect([place, found(source, flags, piece)]).toEqual([place, expected]);
    }
  }
});

test('finds in texts of few letters what the engine finds', () => {
  const part = fc.constantFrom(
    ...['a', 'b', '(a)', '(?:a|b)', '(a|ab)', '[^a]', '\\1', '^', '$', '\\b', '(?=b)', '(?!(a)b)'],
    ...['(?<=a)', '(?<=(a|ba))', '(?<!b)', '(?:(a)|b)*', '(?:a??b?)*', '(b*)+?', '(?:a*?){0,2}'],
  );
  const times = fc.constantFrom('', '', '*', '+?', '{1,2}');
  const source = fc
    .array(fc.tuple(part, times), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.map(([each, count]) => `(?:${each})${count}`).join(''));
  const text = fc.array(fc.constantFrom('a', 'b', 'A', '\n'), { maxLength: 12 });
  fc.assert(
    fc.property(
      source,
      fc.constantFrom('g', 'gi', 'gm', 'gu', 'y'),
      text,
      (each, flags, letters) => {
        const pattern = each.includes('\\1') && flags === 'gu' ? `(x)?${each}` : each;
        if (pattern.includes('\\1') && !pattern.includes('(a') && !pattern.includes('(b*')) return;
        const sample = letters.join('');
        expect(found(pattern, flags, sample)).toEqual(engine(new RegExp(pattern, flags), sample));
      },
    ),
    { numRuns: 2000, seed: 1 },
  );
});

function found(source: string, flags: string, text: string) {
  return matchesOf(programOf(source, flags), text).matches;
}

/** What `matchAll` finds; with a sticky expression, what stands at the start. */
function engine({ source, flags }: RegExp, text: string) {
  const sticky = flags.includes('y');
  const all = text.matchAll(new RegExp(source, flags.includes('g') ? flags : `${flags}g`));
  const matches = Array.from(all, (match) => ({ index: match.index, groups: [...match] }));
  return sticky ? matches.slice(0, 1) : matches;
}
