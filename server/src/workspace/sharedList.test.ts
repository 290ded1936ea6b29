import { expect, it } from 'vitest';
import { SharedList } from './sharedList';

/** A list of which each making is finished from outside. */
function listInTheMaking() {
  const makings: { isOver: () => boolean; finish: (items: string[]) => void; fail: () => void }[] =
    [];
  const list = new SharedList<string>(
    (isOver) =>
      new Promise((resolve, reject) => {
        makings.push({ isOver, finish: resolve, fail: () => reject(new Error('no')) });
      }),
  );
  return { list, makings };
}

it('is made once for all who ask, and kept', async () => {
  const { list, makings } = listInTheMaking();
  const [one, other] = [list.ask(), list.ask()];
  makings[0]!.finish(['a']);
  expect([await one.items, await other.items, await list.ask().items]).toEqual([
    ['a'],
    ['a'],
    ['a'],
  ]);
  expect(makings).toHaveLength(1);
});

it('is made anew when it has been forgotten', async () => {
  const { list, makings } = listInTheMaking();
  const before = list.ask();
  list.forget();
  const after = list.ask();
  makings[0]!.finish(['old']);
  makings[1]!.finish(['new']);
  expect([await before.items, await after.items]).toEqual([['old'], ['new']]);
});

it('is given up when the last who asked gives up, and made anew for the next', () => {
  const { list, makings } = listInTheMaking();
  const [one, other] = [list.ask(), list.ask()];
  one.giveUp();
  one.giveUp();
  expect(makings[0]!.isOver()).toBe(false);
  other.giveUp();
  expect(makings[0]!.isOver()).toBe(true);
  list.ask();
  expect(makings[1]!.isOver()).toBe(false);
});

it('is made anew after a failure', async () => {
  const { list, makings } = listInTheMaking();
  const { items } = list.ask();
  makings[0]!.fail();
  await expect(items).rejects.toThrow('no');
  list.ask();
  expect(makings).toHaveLength(2);
});

it('is over for everybody at the end', () => {
  const { list, makings } = listInTheMaking();
  list.ask();
  list.end();
  expect(makings[0]!.isOver()).toBe(true);
});
