import { expect, it } from 'vitest';
import { timers } from '../../../test/protocol/timers';
import { Patience } from './patience';

/** A promise that is kept when the test says so. */
function promised<T>() {
  let keep: (value: T) => void = () => {};
  let refuse: (error: Error) => void = () => {};
  const promise = new Promise<T>((resolve, reject) => {
    keep = resolve;
    refuse = reject;
  });
  return { promise, keep, refuse };
}

it('has the answer that comes in time', async () => {
  const clock = timers();
  const { keep, promise } = promised<string>();
  const answer = new Patience(clock.after).with(promise, 'none');
  keep('some');
  expect(await answer).toBe('some');
  expect(clock.count()).toBe(0);
});

it('passes on a refusal', async () => {
  const { promise, refuse } = promised<string>();
  const answer = new Patience(timers().after).with(promise, 'none');
  refuse(new Error('no'));
  await expect(answer).rejects.toThrow('no');
});

it('does without an answer that does not come, and tells of one that comes late', async () => {
  const clock = timers();
  const { keep, promise } = promised<string>();
  const late: string[] = [];
  const answer = new Patience(clock.after).with(promise, 'none', (value) => late.push(value));
  clock.elapse();
  expect(await answer).toBe('none');
  keep('some');
  await promise;
  expect(late).toEqual(['some']);
});

it('waits for nobody who owes an answer, and again for who has given it', async () => {
  const clock = timers();
  const patience = new Patience(clock.after);
  const first = promised<string>();
  const answer = patience.with(first.promise, 'none');
  clock.elapse();
  await answer;
  expect(await patience.with(new Promise<string>(() => {}), 'none')).toBe('none');
  const other = new Patience(clock.after);
  const again = promised<string>();
  const missed = other.with(again.promise, 'none');
  clock.elapse();
  await missed;
  again.refuse(new Error('too late'));
  await again.promise.catch(() => {});
  expect(await other.with(Promise.resolve('some'), 'none')).toBe('some');
});
