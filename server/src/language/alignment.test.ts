import { expect, test } from 'vitest';
import { discrepancies, type Stretch, wordingOf, wordsWithin } from './alignment';

/** The words in which each pair of nearly equal texts differs, as "earlier / later". */
function differing(...texts: string[]): string[] {
  const stretches = texts.map((text) => stretchOf(text));
  return told(texts, discrepancies(stretches));
}

function stretchOf(text: string): Stretch {
  return [wordsWithin(wordingOf(text), { start: 0, end: text.length }, 0)];
}

function told(texts: string[], found: ReturnType<typeof discrepancies>): string[] {
  return found.map(({ earlier, later, earlierSpan, laterSpan }) =>
    [texts[earlier]!.slice(earlierSpan.start, earlierSpan.end)]
      .concat(texts[later]!.slice(laterSpan.start, laterSpan.end))
      .join(' / '),
  );
}

const whole = 'Nobody in the county had thought to ask the children what they wanted';

test('a word that was replaced is found', () => {
  expect(
    differing(whole, 'Nobody in the county had thought to ask the parents what they wanted'),
  ).toEqual(['children / parents']);
});

test('words that were left out or put in are shown with their neighbour', () => {
  expect(
    differing(whole, 'Nobody in the county thought to ask the children what they wanted'),
  ).toEqual(['had thought / thought']);
  expect(differing(whole, 'had thought to ask the young children what they wanted')).toEqual([
    'children / young children',
  ]);
});

test('a part of the longer one is enough, in either order', () => {
  expect(differing('thought to ask the boys what they wanted', whole)).toEqual(['boys / children']);
});

test('capitals, apostrophes and full stops make no difference', () => {
  expect(
    differing('It isn’t what the county needs today.', "it isn't what the county needs, today"),
  ).toEqual([]);
});

test('few words, and words of which many differ, may be two sayings', () => {
  expect(differing('we did not know', 'we did not care')).toEqual([]);
  expect(
    differing(whole, 'Nobody in the county had time to see what the council would do next'),
  ).toEqual([]);
});

test('the same words grouped in another way are compared anew', () => {
  const [first, second] = [
    whole,
    'Nobody in the county had thought to ask the parents what they wanted',
  ];
  const stretches = [stretchOf(first), stretchOf(second)];
  expect(discrepancies(stretches)).toHaveLength(1);
  expect(discrepancies([stretches.flat()])).toEqual([]);
  expect(discrepancies(stretches)).toHaveLength(1);
});
