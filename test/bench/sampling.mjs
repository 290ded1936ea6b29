/**
 * Measuring side by side: the machine's speed drifts, so whatever is compared takes turns, and medians are compared.
 */

/** The value that half of the samples are below. */
export function median(samples) {
  return percentile(samples, 50);
}

/** The value that `percent` per cent of the samples do not exceed. */
export function percentile(samples, percent) {
  const sorted = [...samples].sort((a, b) => a - b);
  const index = Math.ceil((percent / 100) * sorted.length) - 1;
  return sorted[Math.max(0, index)];
}

/**
 * Runs every contender once a round, in turn, and gives the milliseconds of each by its name.
 * @param contenders functions by name; a function may be asynchronous, and may return its own milliseconds.
 * @param warmUps rounds that are not counted.
 */
export async function takeTurns(contenders, rounds, warmUps = 2) {
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, contender] of Object.entries(contenders)) {
      const start = performance.now();
      const own = await contender();
      const time = typeof own === 'number' ? own : performance.now() - start;
      if (round >= 0) times[name].push(time);
    }
  }
  return times;
}

/** The median of the ratios of two series, round by round. */
export function ratioOf(series, other) {
  return median(series.map((value, round) => value / other[round]));
}
