import { describe, expect, it } from 'vitest';
import { lexicon } from '../facts/lexicon';
import { endsClause, endsSentence } from './sentences';
import { type Tokens, tokenise } from './tokens';

/** The parts of a text that end where this says so. */
function parts(text: string, ends: (tokens: Tokens, at: number) => boolean): readonly string[] {
  const tokens = tokenise(text, lexicon());
  const places = tokens.starts.flatMap((_, at) => (ends(tokens, at) ? [tokens.ends[at]!] : []));
  return places.map((end, index) => text.slice(places[index - 1] ?? 0, end).trim());
}

describe('a sentence', () => {
  it.each([
    ['It rose. Did it fall? No!', ['It rose.', 'Did it fall?', 'No!']],
    [
      'Mr. Hale and Prof. Okoro of St. Ives spoke.',
      ['Mr. Hale and Prof. Okoro of St. Ives spoke.'],
    ],
    ['J. P. Hale rose by 3.5 per cent.', ['J. P. Hale rose by 3.5 per cent.']],
    ['Some, e.g. two, fell. So did I. It did.', ['Some, e.g. two, fell.', 'So did I.', 'It did.']],
    ['This is part B.', ['This is part B.']],
    ['Up; and down: both.', ['Up; and down: both.']],
  ])('ends, in “%s”, as in %j', (text, sentences) => {
    expect(parts(text, endsSentence)).toEqual(sentences);
  });
});

describe('a clause', () => {
  it('ends with a sentence, at a colon and at a semicolon', () => {
    expect(parts('Up; and down: both. Mr. Hale left.', endsClause)).toEqual([
      'Up;',
      'and down:',
      'both.',
      'Mr. Hale left.',
    ]);
  });
});
