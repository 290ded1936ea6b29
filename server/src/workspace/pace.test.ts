import { expect, it } from 'vitest';
import { Pace } from './pace';

/** A pace whose turns are counted; `during` runs in each. */
function paceOf(during: (turn: number, pace: Pace) => void) {
  let turns = 0;
  const pace: Pace = new Pace(async () => during(++turns, pace));
  return { pace, turns: () => turns };
}

it('is quiet after two turns without a message', async () => {
  const { pace, turns } = paceOf(() => {});
  await pace.quiet();
  expect(turns()).toBe(2);
});

it('lets messages go first that keep coming', async () => {
  const { pace, turns } = paceOf((turn, found) => turn <= 20 && found.message());
  await pace.quiet();
  expect(turns()).toBe(22);
});

it('does not wait for ever for a client that never pauses', async () => {
  const { pace, turns } = paceOf((_, found) => found.message());
  await pace.quiet();
  expect(turns()).toBeLessThan(10_000);
});
