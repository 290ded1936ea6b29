import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseToEdit } from './parse';
import { offsetOf, offsetsOf, placeOf, placeOfSpan } from './places';

const release = 'Headline\n\nOne good paragraph.\n\nAnother one.\n\nENDS\n';

const line = fc.constantFrom(
  '',
  'Headline',
  'Some words “said”.',
  '- item',
  'ENDS',
  '1. Note.',
  '---',
);
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

/** Where words of the text of a tree begin, as a place. */
function placeIn(tree: ReturnType<typeof parse>, words: string): number {
  return placeOf(tree, tree.text.indexOf(words));
}

describe('places', () => {
  it('are offsets in a text that is read once', () => {
    const tree = parse(release);
    expect(placeIn(tree, 'Another')).toBe(release.indexOf('Another'));
    expect(tree.source).toBe(release);
  });

  it('stay when another block is written in', () => {
    const before = parseToEdit(release);
    const after = parse(release.replace('good', 'very good'), before);
    for (const words of ['Headline', 'One', 'Another', 'ENDS']) {
      expect(placeIn(after, words)).toBe(placeIn(before, words));
    }
  });

  it('stay when blocks are put in and taken out', () => {
    const before = parseToEdit(release);
    const more = parse(release.replace('Another', 'New.\n\nNewer.\n\nAnother'), before);
    expect(placeIn(more, 'Another')).toBe(placeIn(before, 'Another'));
    expect(placeIn(more, 'ENDS')).toBe(placeIn(before, 'ENDS'));
    const fewer = parse(more.text.replace('One good paragraph.\n\n', ''), more);
    expect(placeIn(fewer, 'Newer')).toBe(placeIn(more, 'Newer'));
  });

  it('are in the order of the text, with as many code units between those of one block, after any edits', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (versions) => {
        let tree = parseToEdit(versions[0]!);
        for (const version of versions) {
          tree = parse(version, tree);
          const places = Array.from(version, (_, offset) => placeOf(tree, offset));
          places.push(placeOf(tree, version.length));
          for (const [offset, place] of places.entries()) {
            expect(offsetOf(tree, place)).toBe(offset);
            if (offset > 0) expect(place).toBeGreaterThan(places[offset - 1]!);
          }
        }
      }),
      { seed: 20190530 },
    );
  });

  it('have the words that the text has there', () => {
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(200), (written, start, length) => {
        const tree = parseToEdit(written);
        const from = Math.min(start, written.length);
        const span = { start: from, end: Math.min(from + length, written.length) };
        const placed = placeOfSpan(tree, span);
        expect(offsetsOf(tree, placed)).toEqual(span);
        expect(tree.source.slice(placed.start, placed.end)).toBe(
          written.slice(span.start, span.end),
        );
        expect(tree.source.charAt(placed.start)).toBe(written.charAt(span.start));
      }),
      { seed: 20190530 },
    );
  });

  it('are given anew when there is no room left, and still tell the same', () => {
    let tree = parseToEdit(release);
    for (let lines = 0; lines < 2000; lines++) {
      tree = parse(tree.text.replace('Another', 'Line.\n\nAnother'), tree);
    }
    expect(offsetOf(tree, placeIn(tree, 'Another'))).toBe(tree.text.indexOf('Another'));
    expect(tree.starts.every((start, at) => at === 0 || start > tree.starts[at - 1]!)).toBe(true);
  });
});
