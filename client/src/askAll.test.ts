import { describe, expect, it } from 'vitest';
import { type Answer, askAll, back, type Question, type Step } from './askAll';

interface Answers {
  readonly kind?: string;
  readonly service?: string;
  readonly day?: string;
}

/** Asks for kind, service and day; what is answered comes from `replies`, and what was asked goes to `seen`. */
function asking(...replies: Answer<string>[]) {
  const seen: string[] = [];
  const question = (
    name: keyof Answers,
    isAsked: Question<Answers>['isAsked'] = () => true,
  ): Question<Answers> => ({
    isAsked,
    ask: async (answers, { number, total }: Step) => {
      seen.push(`${name} ${number}/${total}`);
      const reply = replies.shift();
      return typeof reply === 'string' ? { ...answers, [name]: reply } : reply;
    },
  });
  const questions = [
    question('kind'),
    question('service', ({ kind }) => kind !== 'annual'),
    question('day'),
  ];
  return { seen, answers: askAll('Start', questions, {}) };
}

describe('questions in a row', () => {
  it('are asked in order, each knowing where it stands', async () => {
    const { seen, answers } = asking('inspection', 'Essex', 'today');
    expect(await answers).toEqual({ kind: 'inspection', service: 'Essex', day: 'today' });
    expect(seen).toEqual(['kind 1/3', 'service 2/3', 'day 3/3']);
  });

  it('leave out what an answer makes needless', async () => {
    const { seen, answers } = asking('annual', 'today');
    expect(await answers).toEqual({ kind: 'annual', day: 'today' });
    expect(seen).toEqual(['kind 1/3', 'day 2/2']);
  });

  it('lead back to the one before, and forget what was answered since', async () => {
    const { seen, answers } = asking('inspection', 'Essex', back, back, 'annual', 'today');
    expect(await answers).toEqual({ kind: 'annual', day: 'today' });
    expect(seen).toEqual([
      'kind 1/3',
      'service 2/3',
      'day 3/3',
      'service 2/3',
      'kind 1/3',
      'day 2/2',
    ]);
  });

  it('stay at the first one, and end with nothing where one is left', async () => {
    const { seen, answers } = asking(back, 'inspection', undefined);
    expect(await answers).toBeUndefined();
    expect(seen).toEqual(['kind 1/3', 'kind 1/3', 'service 2/3']);
  });
});
