import type { Branch, Work } from './countSteps';

/** A place that takes more steps than in proportion. */
export interface SteepPlace {
  readonly place: string;
  readonly before: number;
  readonly now: number;
}

/**
 * Where the work grows faster than a text that is `times` as long, `length` code units in the end.
 * Searches in what is sorted take a little more than in proportion, and so does what has hardly begun in the short text.
 */
export function steepPlaces(
  once: Work,
  more: Work,
  { times, length }: { readonly times: number; readonly length: number },
): readonly SteepPlace[] {
  const steep: SteepPlace[] = [];
  const compare = (place: string, before: number, now: number, beginning: number) => {
    if (now > 2 * times * before + beginning) steep.push({ place, before, now });
  };
  for (const [name, branches] of more.branches) {
    const before = once.branches.get(name) ?? [];
    for (const branch of branches) {
      const place = branch === branches[0] ? name : `${name}, branch at ${branch.start}`;
      compare(place, timesBefore(before, branch), branch.times, length / 8);
    }
  }
  for (const [place, looked] of more.looked) {
    compare(place, once.looked.get(place) ?? 0, looked, length);
  }
  return steep;
}

/** How often a branch ran. One that ran as often as what it is in is not told apart from it. */
function timesBefore(branches: readonly Branch[], { start, end }: Branch): number {
  let times = 0;
  for (const branch of branches)
    if (branch.start <= start && end <= branch.end) times = branch.times;
  return times;
}
