/** Choices that are the same on every machine for the same seed, and sentences made of them. */

/** A generator of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick(random, items) {
  return items[Math.floor(random() * items.length)];
}

/** A whole number from `low` to `high`, both included. */
export function between(random, low, high) {
  return low + Math.floor(random() * (high - low + 1));
}

/** A number as it is printed: 5502 is “5,502”. */
export function thousands(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Replaces each `{name}` by the fact or a random choice of the grammar's rule of this name, and so on within it.
 * @param {Record<string, unknown>} facts a text is the same at each use, a function gives another one each time;
 *   what is neither is not seen here.
 * @param {Record<string, readonly string[]>} grammar
 */
export function expand(template, facts, grammar, random) {
  return template.replace(/\{(\w+)\}/g, (_, name) => {
    const fact = facts[name];
    if (typeof fact === 'string') return fact;
    if (typeof fact === 'function') return fact();
    return expand(pick(random, grammar[name]), facts, grammar, random);
  });
}
