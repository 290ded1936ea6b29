import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { outline } from '../syntax/outline';
import { parse } from '../syntax/parse';
import { goOn, selection, tally } from './acrossEdits';
import type { Scanned } from './scanned';

interface Words {
  readonly text: string;
}

const scans = new Map<string, Words>();

/** The paragraphs of a text; the same words have the same scan, as they have after an edit elsewhere. */
function paragraphsOf(text: string): readonly Scanned<Words>[] {
  return outline(parse(text)).paragraphs.map((paragraph) => {
    const { start, end } = paragraph.span;
    const words = text.slice(start, end);
    const scan = scans.get(words) ?? { text: words };
    scans.set(words, scan);
    return { paragraph, start, scan };
  });
}

describe('paragraphs with something', () => {
  const asked: string[] = [];
  const withDigit = selection(({ scan }: Scanned<Words>) => {
    asked.push(scan.text);
    return /\d/.test(scan.text);
  });

  it('are looked for only where an edit changed something', () => {
    const before = paragraphsOf('Headline\n\nOne 1\n\nTwo\n\nThree 3\n');
    withDigit(before);
    asked.length = 0;
    const now = paragraphsOf('Headline\n\nOne 1\n\nTwo 2\n\nThree 3\n');
    goOn(before, now);
    const found = withDigit(now);
    expect(found.map(({ scan }) => scan.text)).toEqual(['One 1', 'Two 2', 'Three 3']);
    expect(asked).toEqual(['Two 2']);
    expect(withDigit.isKept(now)).toBe(false);
  });

  it('are known for every text, whichever was read last', () => {
    const [one, other] = ['One 1\n\nTwo\n', 'Ten 10\n\nEleven\n'].map(paragraphsOf);
    withDigit(one!);
    withDigit(other!);
    asked.length = 0;
    const edited = paragraphsOf('One 1\n\nTwo, too\n');
    goOn(one!, edited);
    withDigit(edited);
    expect(asked).toEqual(['Two, too']);
    expect(withDigit.isKept(edited)).toBe(true);
  });
});

const words = fc.constantFrom('Alpha', 'Beta 2', 'ENDS', 'Gamma', 'Delta 4', 'Notes to editor');
const text = fc.array(words, { maxLength: 8 }).map((lines) => lines.join('\n\n'));

test('whatever was asked before, the answers are those of the paragraphs at hand', () => {
  const isNote = ({ paragraph, scan }: Scanned<Words>) =>
    paragraph.zone === 'notes' && /\d/.test(scan.text);
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (versions) => {
      const notes = selection(isNote);
      const letters = tally(({ scan }: Scanned<Words>) => [...scan.text]);
      let before: readonly Scanned<Words>[] | undefined;
      for (const version of versions) {
        const paragraphs = paragraphsOf(version);
        if (before !== undefined) goOn(before, paragraphs);
        before = paragraphs;
        expect(notes(paragraphs)).toEqual(paragraphs.filter(isNote));
        const counts: Record<string, number> = {};
        for (const letter of paragraphs.flatMap(({ scan }) => [...scan.text])) {
          counts[letter] = (counts[letter] ?? 0) + 1;
        }
        expect(Object.fromEntries(letters(paragraphs))).toEqual(counts);
      }
    }),
    { seed: 20190530 },
  );
});
