/** What the register knows of a service or of those that share a place: the latest inspections, and where they lead. */

import type { Release } from '../facts/release';
import { isWithin } from '../house/period';
import {
  inspectionInWords,
  ownersInWords,
  serviceInALine,
  serviceInWords,
  unitsInWords,
} from '../record/recordInWords';
import {
  ofTheDayFirst,
  ownInspections,
  type ServiceRecord,
  serviceRecord,
} from '../record/serviceRecord';
import { type RatingNow, trendInWords } from '../record/trendInWords';
import type { Service } from '../register/register';
import { serviceById } from '../register/services';
import { scaleFor } from './hoverRating';
import { type Passage, paragraph } from './markup';

/** As many inspections, or services of a place, as fit in a hover. */
const mostInspections = 6;

/** The service with this id of the register, as seen from the day of the release, or from `today` if it has none. */
export function aboutService(release: Release, id: string, today: string): readonly Passage[] {
  const { published, register } = release;
  const service = serviceById(register, id);
  if (service === undefined) return [];
  const record = serviceRecord(register, service);
  const owners = published === undefined ? undefined : ownersInWords(record, published.value);
  return [
    paragraph({ strong: service.name }, owners === undefined ? '' : ` – ${owners}`),
    ...inspectionsIn(release, record, today),
  ];
}

/** Services that share a name or a place: the only one there is as if it were named, of several the latest of each. */
export function aboutPlace(
  release: Release,
  name: string,
  ids: readonly string[],
  today: string,
): readonly Passage[] {
  const { published, register } = release;
  const day = published?.value ?? today;
  const services = ids.flatMap((id) => serviceById(register, id) ?? []);
  const [only, another] = services;
  if (only === undefined) return [];
  if (another === undefined) {
    return [
      paragraph({ strong: name }),
      ...(only.name === name ? [] : [paragraph(`In the area of ${only.name}.`)]),
      ...inspectionsIn(release, serviceRecord(register, only), today),
    ];
  }
  const sorted = ofTheDayFirst(services, day);
  const others = sorted.slice(mostInspections).map((service) => service.name);
  return [
    paragraph(
      { strong: name },
      ` – ${services.length} services in the register have this name or cover this place:`,
    ),
    ...sorted
      .slice(0, mostInspections)
      .map((service) =>
        serviceInALine(service, ownInspections(register, service), published?.value),
      ),
    ...(others.length === 0 ? [] : [paragraph(`And ${others.length} more: ${others.join('; ')}.`)]),
  ];
}

/** The services of these ids that the release can mean on its day; all of them where that is none. */
export function possibleOnTheDay(
  { published, register }: Release,
  ids: readonly string[],
): readonly string[] {
  if (published === undefined) return ids;
  const possible = ids.filter((id) => {
    const service = serviceById(register, id);
    return service !== undefined && isWithin(published.value, service);
  });
  return possible.length === 0 ? ids : possible;
}

function inspectionsIn(release: Release, record: ServiceRecord, today: string): readonly Passage[] {
  const { inspections, service } = record;
  const day = release.published?.value;
  const left = inspections.length - mostInspections;
  return [
    ...serviceInWords(record),
    ...unitsInWords(record, day ?? today),
    ...trendInWords(record, { day, now: ratingNow(release, service) }),
    ...inspections.slice(0, mostInspections).flatMap((inspection, index) =>
      inspectionInWords(inspection, {
        under: service.name,
        // The last one is what people ask for; of the others the outcome is enough.
        fullness: index === 0 ? 'full' : 'brief',
        day,
      }),
    ),
    ...(left > 0 ? [paragraph(`And ${left} more before that.`)] : []),
    ...(inspections.length === 0 ? [paragraph('The register knows of no inspection here.')] : []),
  ];
}

/** The overall rating that the release gives the service, if it is about this one. */
function ratingNow(release: Release, { id }: Service): RatingNow | undefined {
  if (release.service?.id !== id) return undefined;
  const rating = release.ratings.find(
    ({ past, scope, term }) => scope === 'overall' && !past && term !== undefined,
  )?.term;
  return rating === undefined ? undefined : { rating, scale: scaleFor(release) };
}
