import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';

const top =
  'Fellside Youth Justice Service told to improve\n\nEMBARGOED until 00.01 on 5 May 2022\n\n';

/** What a sentence claims of earlier inspections: "claim term year: words". */
function claims(sentence: string): string[] {
  const text = `${top}${sentence}`;
  const { comparisons } = readFacts(text, ['comparisons'], { house: 'hmi-probation' });
  return comparisons.map(({ claim, term, year, span }) =>
    [claim, term, year]
      .filter((part) => part !== undefined)
      .join(' ')
      .concat(`: ${text.slice(span.start, span.end)}`),
  );
}

describe('readComparisons', () => {
  it('knows a rating that is said to be the same', () => {
    expect(claims('It was rated ‘Good’ – the same mark as last year.')).toEqual([
      'same 2021: the same mark as last year',
    ]);
    expect(claims('It got the same grade as it did three years ago.')).toEqual([
      'same 2019: the same grade as it did three years ago',
    ]);
    expect(claims('It has been rated ‘Good’, the same as in 2019.')).toEqual([
      'same 2019: the same as in 2019',
    ]);
    expect(claims('It is rated ‘Good’ overall – exactly the same as two years ago.')).toEqual([
      'same 2020: exactly the same as two years ago',
    ]);
    expect(
      claims('It is rated ‘Good’, the same as Cumbria. Its plan is the same as in 2019.'),
    ).toEqual([]);
    expect(claims('The CRC’s overall rating has stayed the same.')).toEqual([
      'same: overall rating has stayed the same',
    ]);
    expect(claims('Its rating is unchanged since 2018.')).toEqual([
      'same 2018: rating is unchanged since 2018',
    ]);
    expect(claims('A service that covers two counties continues to require improvement.')).toEqual([
      'same: continues to require improvement',
    ]);
    expect(claims('The service was again rated ‘Inadequate’.')).toEqual([
      'same: again rated ‘Inadequate’',
    ]);
    expect(claims('It has been rated ‘Inadequate’ for the second year running.')).toEqual([
      'same: ‘Inadequate’ for the second year running',
    ]);
  });

  it('knows a rating that is compared right behind it', () => {
    expect(claims('It is rated ‘Good’, better than in 2020.')).toEqual([
      'better 2020: better than in 2020',
    ]);
    expect(claims('It is rated ‘Good’ – a sharp fall from its previous rating.')).toEqual([
      'worse: a sharp fall from its previous rating',
    ]);
    expect(claims('It is rated ‘Good’, an improvement on its last rating in 2019.')).toEqual([
      'better 2019: an improvement on its last rating in 2019',
    ]);
    expect(claims('It is ‘Good’. There is an improvement on its last rating for staff.')).toEqual(
      [],
    );
  });

  it('knows a better and a worse one', () => {
    expect(claims('It is rated ‘Good’, up from ‘Requires improvement’ in 2019.')).toEqual([
      'better Requires improvement 2019: up from ‘Requires improvement’ in 2019',
    ]);
    expect(claims('The overall rating has dropped from ‘Good’ to ‘Inadequate’.')).toEqual([
      'worse Good: dropped from ‘Good’',
    ]);
    expect(claims('It was given a lower mark than at its last inspection.')).toEqual([
      'worse: a lower mark than at its last inspection',
    ]);
    expect(claims('Its rating has improved since last year.')).toEqual([
      'better 2021: rating has improved since last year',
    ]);
    expect(claims('The service has dropped a grade since 2019.')).toEqual([
      'worse 2019: dropped a grade since 2019',
    ]);
    expect(claims('It is a step up from the service’s previous rating.')).toEqual([
      'better: a step up from the service’s previous rating',
    ]);
  });

  it('knows a stated earlier rating', () => {
    expect(claims('At its last inspection it was rated ‘Good’.')).toEqual([
      'previous-rating Good: was rated ‘Good’',
    ]);
    expect(claims('It was rated ‘Good’ at its last inspection.')).toEqual([
      'previous-rating Good: was rated ‘Good’ at its last inspection',
    ]);
    expect(claims('Previously rated ‘Good’, the service is now ‘Inadequate’.')).toEqual([
      'previous-rating Good: Previously rated ‘Good’',
    ]);
    expect(claims('Its previous rating, in 2019, was ‘Good’.')).toEqual([
      'previous-rating Good 2019: Its previous rating, in 2019, was ‘Good’',
    ]);
  });

  it('knows a first inspection of the service, and only of it', () => {
    expect(claims('This was the first inspection of Fellside Youth Justice Service.')).toEqual([
      'first: the first inspection of Fellside Youth Justice Service',
    ]);
    expect(claims('It is its first inspection.')).toEqual(['first: its first inspection']);
    expect(claims('The service had never been inspected before.')).toEqual([
      'first: had never been inspected before',
    ]);
    expect(claims('This is the service’s first inspection.')).toEqual([
      'first: the service’s first inspection',
    ]);
    expect(claims('It was the first time that the service had been rated.')).toEqual([
      'first: the first time that the service had been rated',
    ]);
    for (const sentence of [
      'This was the first inspection of probation work undertaken by a company owned by Sodexo.',
      'It is the first inspection under the new framework, and its first inspection since 2015.',
      'This was the first inspection of Oakham Youth Justice Service.',
    ]) {
      expect(claims(sentence)).toEqual([]);
    }
  });

  it('does not take other changes for a change of the rating', () => {
    for (const sentence of [
      'While staff training has improved since the last inspection, there is more to do.',
      'Inspectors noted the service had improved its relationships with the police.',
      'Sickness has fallen from 12 to 10 days, and the number of cases has risen since last year.',
      'Leadership was rated ‘Good’, up from ‘Inadequate’ in 2019.',
      'Leadership has dropped a grade since 2019.',
      'Oakham Youth Justice Service was rated ‘Good’.',
    ]) {
      expect(claims(sentence)).toEqual([]);
    }
  });

  it('leaves what is said in a quote to the speaker', () => {
    expect(
      claims('“It is sad that our overall rating has stayed the same,” said Jo Marsh.'),
    ).toEqual([]);
  });

  it('keeps a change that names no rating', () => {
    expect(
      claims('This is a marked change compared to the inspection of its work in 2017.'),
    ).toEqual(['changed 2017: a marked change compared to the inspection of its work in 2017']);
  });
});
