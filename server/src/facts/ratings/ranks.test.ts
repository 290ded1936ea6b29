import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';

/** The places on the scale that a text names: "2 best of 4: Good". */
function ranks(paragraph: string): string[] {
  const text = `Fellside Youth Justice Service in the news\n\n${paragraph}`;
  const { ranks } = readFacts(text, ['ranks'], { house: 'hmi-probation' });
  return ranks.map(({ fromBest, fromWorst, of, rating }) => {
    const place = fromBest === undefined ? `${fromWorst} worst` : `${fromBest} best`;
    return `${place}${of === undefined ? '' : ` of ${of}`}: ${rating?.term ?? '?'}`;
  });
}

describe('readRanks', () => {
  it('ties a place on the scale to the rating beside it', () => {
    expect(ranks('Unpaid work was rated as ‘Outstanding’ – the highest possible mark.')).toEqual([
      '1 best: Outstanding',
    ]);
    expect(ranks('It was rated ‘Good’, the second-highest of four possible scores.')).toEqual([
      '2 best of 4: Good',
    ]);
    expect(ranks('It was given the lowest rating available, ‘Inadequate’.')).toEqual([
      '1 worst: Inadequate',
    ]);
    expect(ranks('‘Good’ is the second-best rating available.')).toEqual(['2 best: Good']);
    expect(
      ranks('It was rated ‘Inadequate’ overall. This is the lowest of the four ratings.'),
    ).toEqual(['1 worst of 4: Inadequate']);
    expect(ranks('Inspectors gave it their highest mark, ‘Outstanding’.')).toEqual([
      '1 best: Outstanding',
    ]);
  });

  it('ties what the service was given to its overall rating', () => {
    expect(
      ranks(
        'The service has been awarded the highest possible rating.\n\nIt was rated ‘Outstanding’ overall.',
      ),
    ).toEqual(['1 best: Outstanding']);
  });

  it('leaves open what it cannot tie to a rating', () => {
    expect(
      ranks('It was rated ‘Good’ and its leaders speak of the highest possible rating.'),
    ).toEqual(['1 best: ?']);
    expect(
      ranks(
        'The service was rated ‘Good’ overall.\n\nIn 2012 the service was given the lowest possible mark.',
      ),
    ).toEqual(['1 worst: ?']);
  });

  it('knows what can be given from what has been', () => {
    expect(ranks('It was rated ‘Outstanding’, the highest rating that can be achieved.')).toEqual([
      '1 best: Outstanding',
    ]);
  });

  it('does not take a comparison with others, or a rating not reached, for a place on the scale', () => {
    for (const sentence of [
      'It was given the highest rating in the country.',
      'It had the lowest rating of any service so far.',
      'It was rated ‘Good’ – one below the top rating.',
      'It was rated ‘Good’ – the highest rating a service has achieved in this round.',
      '‘Good’ is the highest rating given in the east of England.',
      'Staff had the highest sickness rate and the best results.',
    ]) {
      expect(ranks(sentence)).toEqual([]);
    }
  });
});
