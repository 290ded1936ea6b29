/** What earlier inspections found, by service. */

import { compareDates } from '../house/period';
import { type Inspection, ownInspections, type Register } from './register';
import { partsOf, serviceById } from './services';

/**
 * The inspections that a service looks back on, newest first: its own, those of the services whose
 * work it took over, and those of parts of its area. Which is which shows in `inspection.service`.
 */
export function inspectionsOf(register: Register, serviceId: string): readonly Inspection[] {
  const seen = new Set<string>();
  const open = [serviceId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const earlier of serviceById(register, id)?.predecessors ?? []) open.push(earlier);
    for (const part of partsOf(register, id)) open.push(part.id);
  }
  return [...seen]
    .flatMap((id) => ownInspections(register, id))
    .sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
}

/** The inspections of {@link inspectionsOf} that were published before `date`, newest first. */
export function priorInspections(
  register: Register,
  serviceId: string,
  date: string,
): readonly Inspection[] {
  return inspectionsOf(register, serviceId).filter(
    ({ published }) => compareDates(published, date) < 0,
  );
}

/**
 * The inspection of this service that a release of `day` reports: that of the day, or of the month where no day is
 * known. A year alone is too little, and what is not confirmed is nothing to write from.
 */
export function reportedInspection(
  register: Register,
  serviceId: string,
  day: string,
): Inspection | undefined {
  return inspectionsOf(register, serviceId).find(
    ({ confirmed, published, service }) =>
      service === serviceId && confirmed && published.length > 4 && day.startsWith(published),
  );
}

/** The rating of one standard. */
export interface StandardRating {
  /** The domain, where more than one has a standard of this name. */
  readonly domain: string | undefined;
  readonly standard: string;
  readonly rating: string;
}

/** The ratings that an inspection gave to standards, in the order of the register. */
export function standardRatings({ ratings }: Inspection): readonly StandardRating[] {
  return Object.entries(ratings).flatMap(([name, given]): StandardRating[] =>
    typeof given === 'string'
      ? [{ domain: undefined, standard: name, rating: given }]
      : Object.entries(given).map(([standard, rating]) => ({ domain: name, standard, rating })),
  );
}
