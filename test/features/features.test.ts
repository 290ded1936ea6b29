/** What all features give out is valid, whatever stands in a text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleSnapshot } from '../../server/src/features/exampleSnapshot';
import { Snapshot } from '../../server/src/features/snapshot';
import { allTexts } from '../corpus/corpus';
import { misplacedIn } from './placing';

const { context } = exampleSnapshot('').snapshot;

function snapshotOf(text: string, encoding: 'utf-16' | 'utf-8'): Snapshot {
  const uri = 'file:///wire/a.press';
  return new Snapshot({ uri, version: 1, text }, { ...context, encoding });
}

const encodings = ['utf-16', 'utf-8'] as const;

/** What people, programs and accidents put into texts. */
const oddities = [
  '😀',
  '👩‍👩‍👧',
  '🏴\u{E0067}\u{E0062}\u{E007F}',
  '𝟭𝟮',
  '𐐀',
  'e\u0301',
  '\ud83d',
  '\ude00',
  '\ude00\ud83d',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '\u2028',
  '\u0085',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\ufffd',
  '\0',
  '\t',
  ' ',
  '  ',
  '..',
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '[TBC]',
  '[',
  '](',
  '**',
  '_',
  '> ',
  '- ',
  '# ',
  '1. ',
  '---\n',
  '<!--',
  '-->',
  '<!-- pressroom-ignore ',
  '😀: ',
  '5%',
  '5 😀',
  'ENDS',
  'Notes to editor\n',
  '@',
  'https://😀.uk',
  '– 😀,',
  'HMI😀',
  '1😀000',
  '😀,000',
  'Mr 😀',
];

/** A stretch of a real text with oddities in it. */
const oddTexts = fc
  .record({
    text: fc.constantFrom(...allTexts().values()),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 50, max: 2500 }),
    changes: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        taken: fc.integer({ min: 0, max: 12 }),
        put: fc.constantFrom(...oddities),
      }),
      { maxLength: 24 },
    ),
  })
  .map(({ changes, from, length, text }) => {
    const start = Math.floor(from * text.length);
    // Front matter and headline are at the start, so every other text starts there.
    let odd = text.slice(start % 2 === 0 ? 0 : start).slice(0, length);
    for (const { at, put, taken } of changes) {
      const place = Math.floor(at * odd.length);
      odd = odd.slice(0, place) + put + odd.slice(place + taken);
    }
    return odd;
  });

describe('what the features give out', () => {
  it('is valid for every text there is, as it is and with other line ends', {
    timeout: 120_000,
  }, () => {
    for (const [name, text] of allTexts()) {
      for (const variant of [text, text.replace(/\n/g, '\r\n'), text.replace(/\n/g, '\r')]) {
        const offsets = Array.from({ length: 12 }, (_, index) =>
          Math.floor((index * variant.length) / 12),
        );
        for (const encoding of encodings) {
          expect(misplacedIn(snapshotOf(variant, encoding), offsets), name).toEqual([]);
        }
      }
    }
  });

  it('is valid for texts with an odd character in the place of every blank', () => {
    for (const [name, text] of allTexts()) {
      for (const odd of ['😀', ' 😀 ', '\u2028', '\ud83d']) {
        const variant = text.replace(/(?<=[^\n]) (?=[^\n])/g, odd);
        expect(misplacedIn(snapshotOf(variant, 'utf-8'), [0, 100, 1000]), name).toEqual([]);
      }
    }
  });

  it('is valid for a text that starts with a character of two code units', () => {
    const text = '😀\nnspection of youth offending work: Harrowdale';
    expect(misplacedIn(snapshotOf(text, 'utf-16'), [0])).toEqual([]);
  });

  it('is valid for texts with oddities anywhere', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        oddTexts,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...encodings),
        (text, places, encoding) => {
          const offsets = places.map((place) => Math.floor(place * text.length));
          expect(misplacedIn(snapshotOf(text, encoding), offsets)).toEqual([]);
        },
      ),
      { seed: 20190530, numRuns: 400 },
    );
  });
});
