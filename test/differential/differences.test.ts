import { describe, expect, it } from 'vitest';
import { byKind, differencesBetween, saidOf, unsettled } from './differences';

const old = new Map([
  ['a', { 'facts: figures': ['12', '12', '30'] }],
  ['b', { 'rule: list-sum': ['line 3'] }],
]);
const now = new Map([
  ['a', { 'facts: figures': ['12', '30', '40'] }],
  ['b', { 'rule: list-sum': ['line 3'] }],
  ['c', { 'facts: dates': ['2019'] }],
]);

describe('the differences between two readers', () => {
  const differences = differencesBetween(old, now);

  it('are what one of them says and the other does not, or not so often', () => {
    expect(differences).toEqual([
      { text: 'a', what: 'facts: figures', before: ['12'], after: ['40'] },
      { text: 'c', what: 'facts: dates', before: [], after: ['2019'] },
    ]);
  });

  it('are put together by kind, the kind with most of them first', () => {
    const more = { ...differences[1]!, text: 'd' };
    expect(byKind([...differences, more])).toEqual([
      ['facts: dates', [differences[1], more]],
      ['facts: figures', [differences[0]]],
    ]);
  });

  it('are unsettled until somebody says that they are no worse', () => {
    const [first, second] = differences;
    const verdicts = [{ ...first!, verdict: 'worse', why: '12 was right.' } as const];
    expect(unsettled(differences, verdicts)).toEqual({ unjudged: [second], worse: [first] });
    const better = { ...second!, verdict: 'better', why: 'A year.' } as const;
    expect(
      unsettled(differences, [better, { ...first!, verdict: 'same', why: 'As true.' }]),
    ).toEqual({ unjudged: [], worse: [] });
  });

  it('need a new verdict when they change', () => {
    const verdict = { ...differences[0]!, after: ['41'], verdict: 'better', why: '' } as const;
    expect(unsettled(differences.slice(0, 1), [verdict]).unjudged).toHaveLength(1);
  });
});

describe('what a reader says', () => {
  it('is every fact and every finding, by its kind', () => {
    const facts = { path: 'a.press', house: null, figures: [{ value: 1 }, { value: 2 }] };
    expect(saidOf(facts, [{ rule: 'list-sum', message: 'No.' } as { rule: string }])).toEqual({
      'facts: figures': ['{"value":1}', '{"value":2}'],
      'rule: list-sum': ['{"message":"No."}'],
    });
  });
});
