import { describe, expect, it } from 'vitest';
import { oneByOne, WorkQueue } from './workQueue';

/** A promise and what keeps it. */
function promise() {
  let keep = () => {};
  const kept = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { keep, kept };
}

describe('work one by one', () => {
  it('waits for its turn before each item', async () => {
    const said: string[] = [];
    const turn = async () => void said.push('turn');
    await oneByOne(['a', 'b'], async (item) => void said.push(item), { turn });
    expect(said).toEqual(['turn', 'a', 'turn', 'b']);
  });

  it('goes on after a failure that somebody is told of, and ends with any other', async () => {
    const done: number[] = [];
    const failed: unknown[] = [];
    const work = async (item: number) => {
      if (item === 2) throw 'two';
      done.push(item);
    };
    await oneByOne([1, 2, 3], work, { onFailure: (item, error) => failed.push(item, error) });
    expect([done, failed]).toEqual([
      [1, 3],
      [2, 'two'],
    ]);
    await expect(oneByOne([1, 2, 3], work)).rejects.toBe('two');
    expect(done).toEqual([1, 3, 1]);
  });

  it('leaves the rest when nobody wants it any more', async () => {
    const done: number[] = [];
    await oneByOne([1, 2, 3], async (item) => void done.push(item), {
      isOver: () => done.length === 2,
    });
    expect(done).toEqual([1, 2]);
  });
});

describe('a queue', () => {
  /** A queue whose turn comes when it is told, and what it has done. */
  function queue(onWork: (item: string) => Promise<void> | void = () => {}) {
    const done: string[] = [];
    const failed: string[] = [];
    let next = promise();
    const works = new WorkQueue<string>(
      async (item) => {
        done.push(item);
        await onWork(item);
      },
      { turn: () => next.kept, onFailure: (item) => failed.push(item) },
    );
    const go = async () => {
      next.keep();
      await new Promise((resolve) => setImmediate(resolve));
      next = promise();
    };
    return { works, done, failed, go };
  }

  it('does once what is added many times before its turn', async () => {
    const { works, done, go } = queue();
    for (const item of ['a', 'b', 'a', 'a']) works.add(item);
    expect(done).toEqual([]);
    await go();
    expect(done).toEqual(['a', 'b']);
    works.add('a');
    await go();
    expect(done).toEqual(['a', 'b', 'a']);
  });

  it('does again what is added while it is done', async () => {
    let isFirst = true;
    const { works, done, go } = queue((item) => {
      if (isFirst) works.add(item);
      isFirst = false;
    });
    works.add('a');
    await go();
    expect(done).toEqual(['a', 'a']);
  });

  it('does not do what is dropped before its turn', async () => {
    const { works, done, go } = queue();
    works.add('a');
    works.add('b');
    works.drop('a');
    await go();
    expect(done).toEqual(['b']);
  });

  it('goes on after a failure', async () => {
    const { works, done, failed, go } = queue((item) => {
      if (item === 'a') throw new Error(item);
    });
    works.add('a');
    works.add('b');
    await go();
    expect([done, failed]).toEqual([['a', 'b'], ['a']]);
  });
});
