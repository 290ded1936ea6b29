/** Timers for a server under test: time passes when the test says so. */

/** Timers that are over when {@link Timers.elapse} is called. */
export interface Timers {
  readonly after: (milliseconds: number, action: () => void) => () => void;
  /** Everything that was to happen after a time happens. */
  readonly elapse: () => void;
  /** How many actions there are to come. */
  readonly count: () => number;
}

export function timers(): Timers {
  const actions = new Set<() => void>();
  return {
    after: (_, action) => {
      actions.add(action);
      return () => actions.delete(action);
    },
    elapse: () => {
      for (const action of actions) {
        actions.delete(action);
        action();
      }
    },
    count: () => actions.size,
  };
}
