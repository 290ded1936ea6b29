/** What checking some releases came to. */
import type { Severity } from '../rules/rule';

/** How many findings there are of each severity. */
export type Counts = Record<Severity, number>;

/** What checking some releases came to; it can be sent from thread to thread. */
export interface Outcome {
  /** What to print, one entry a release, in order; empty where there is nothing to say of one. */
  readonly reports: readonly string[];
  readonly counts: Counts;
  /** How many releases were read. */
  readonly releases: number;
  /** How many of them have an error. */
  readonly faulty: number;
  /** How many of them are ready to issue. */
  readonly ready: number;
  /** The first few of the others. */
  readonly unready: readonly UnreadyRelease[];
  /** The embargo of the last one that is ready, in words; `undefined` when it has none or that is over. */
  readonly embargo: string | undefined;
  /** How many files could not be read or checked. */
  readonly unread: number;
  /** A sentence for each file that cannot be read and each rule that failed. */
  readonly problems: readonly string[];
  /** Milliseconds by step: `reading`, `facts`, and the id of each rule. */
  readonly timings: ReadonlyMap<string, number>;
}

/** A release that is not ready to issue. */
export interface UnreadyRelease {
  readonly path: string;
  /** What it is, in short. */
  readonly verdict: string;
  /** How many things stand against it. */
  readonly count: number;
  /** The weightiest of them, each with its line. */
  readonly weightiest: readonly string[];
}

/** How many things are named one by one; of the rest, the number is told. */
export const mostNamed = 3;

export const nothingChecked: Outcome = {
  reports: [],
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  releases: 0,
  faulty: 0,
  ready: 0,
  unready: [],
  embargo: undefined,
  unread: 0,
  problems: [],
  timings: new Map(),
};

/** Both outcomes taken together, but for reports and problems, which are those of neither. */
export function added(a: Outcome, b: Outcome): Outcome {
  const timings = new Map(a.timings);
  for (const [step, time] of b.timings) timings.set(step, (timings.get(step) ?? 0) + time);
  return {
    reports: [],
    counts: {
      error: a.counts.error + b.counts.error,
      warning: a.counts.warning + b.counts.warning,
      info: a.counts.info + b.counts.info,
      hint: a.counts.hint + b.counts.hint,
    },
    releases: a.releases + b.releases,
    faulty: a.faulty + b.faulty,
    ready: a.ready + b.ready,
    unready: [...a.unready, ...b.unready].slice(0, mostNamed),
    embargo: b.embargo ?? a.embargo,
    unread: a.unread + b.unread,
    problems: [],
    timings,
  };
}
