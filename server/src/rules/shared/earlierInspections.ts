/** The inspections of a release's service that came before it, as far as the register knows them. */
import { dateInWords } from '../../drafting/writtenDates';
import type { HousedRelease } from '../../facts/release';
import { ratingTerm } from '../../house/ratingScale';
import { priorInspections } from '../../register/inspections';
import type { Inspection } from '../../register/register';

/** An inspection whose overall rating is known. */
export type RatedInspection = Inspection & { readonly overall: string };

/** The service's own earlier inspections, newest first; those of its areas and predecessors are left out. */
export function earlierInspections({
  register,
  service,
  published,
  house,
}: HousedRelease): readonly Inspection[] {
  if (service?.id === undefined || published === undefined) return [];
  return priorInspections(register, service.id, published.value).filter(
    (inspection) => inspection.service === service.id && inspection.house === house.id,
  );
}

/** The earlier inspection with a rating that a claim speaks of: that of its year, else the last one. */
export function inspectionMeant(
  release: HousedRelease,
  year: number | undefined,
): RatedInspection | undefined {
  const earlier = earlierInspections(release);
  const meant =
    year === undefined
      ? earlier[0]
      : earlier.find(({ published }) => published.startsWith(String(year)));
  return meant?.overall === undefined ? undefined : { ...meant, overall: meant.overall };
}

/** The rating of an earlier inspection in the words of the house. */
export function ratingOf({ house }: HousedRelease, { overall }: RatedInspection): string {
  return house.scales.map((scale) => ratingTerm(scale, overall)).find(Boolean) ?? overall;
}

/** "on 30 May 2019", or as much of the date as is known. */
export function whenPublished({ published }: Inspection): string {
  return `${published.length === 10 ? 'on' : 'in'} ${dateInWords(published)}`;
}
