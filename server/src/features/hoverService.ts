/** What the register knows of a service: its inspections, newest first, and where they lead. */

import { dateInWords } from '../drafting/writtenDates';
import type { Release } from '../facts/release';
import { rankOf } from '../house/ratingScale';
import { inspectionsOf, standardRatings } from '../register/inspections';
import { personById } from '../register/people';
import type { Inspection } from '../register/register';
import { ownersAt, serviceById } from '../register/services';
import { scaleFor } from './hoverRating';
import { item, type Passage, paragraph, type Words } from './markup';

/** As many inspections as fit in a hover. */
const mostInspections = 6;

/** The service with this id of the register. */
export function aboutService(release: Release, id: string): readonly Passage[] {
  const { published, register } = release;
  const service = serviceById(register, id);
  if (service === undefined) return [];
  const owners = published === undefined ? [] : ownersAt(register, service, published.value);
  const names = owners.map(({ name }) => name).join(' or ');
  return [
    paragraph({ strong: service.name }, names === '' ? '' : ` – owned by ${names}`),
    ...inspectionsIn(release, inspectionsOf(register, id), service),
  ];
}

/** A place, with the inspections of every service it may stand for. */
export function aboutPlace(
  release: Release,
  name: string,
  ids: readonly string[],
): readonly Passage[] {
  const { register } = release;
  const inspections = new Set(ids.flatMap((id) => inspectionsOf(register, id)));
  const newestFirst = [...inspections].sort((a, b) => (a.published < b.published ? 1 : -1));
  const services = ids.flatMap((id) => serviceById(register, id) ?? []);
  const others = services.filter((service) => service.name !== name);
  return [
    paragraph({ strong: name }),
    ...(others.length === 0
      ? []
      : [paragraph(`In the area of ${others.map((service) => service.name).join('; ')}.`)]),
    ...inspectionsIn(release, newestFirst, { name }),
  ];
}

/** What the hover is about: a service, or a place, which has a name alone. */
interface Subject {
  readonly name: string;
  readonly id?: string;
}

function inspectionsIn(
  release: Release,
  inspections: readonly Inspection[],
  about: Subject,
): readonly Passage[] {
  if (inspections.length === 0) {
    return [paragraph('The register knows of no inspection here.')];
  }
  const left = inspections.length - mostInspections;
  return [
    ...trend(release, inspections, about),
    ...inspections
      .slice(0, mostInspections)
      .flatMap((inspection) => aboutInspection(release, inspection, about.name)),
    ...(left > 0 ? [paragraph(`And ${left} more before that.`)] : []),
  ];
}

function aboutInspection(
  release: Release,
  inspection: Inspection,
  about: string,
): readonly Passage[] {
  const { caseload, chiefInspector, confirmed, overall, published, source } = inspection;
  const { register } = release;
  const passages: Passage[] = [];
  const service = serviceById(register, inspection.service)?.name;
  const date = dateInWords(published);
  const heading = service === undefined || service === about ? date : `${date}, ${service}`;
  passages.push(
    paragraph(
      { strong: heading },
      overall === undefined ? ' – no overall rating' : ` – ‘${overall}’`,
      whenAgainst(published, release.published?.value),
      confirmed ? '' : ' (unconfirmed)',
    ),
  );
  for (const { domain, standard, rating } of standardRatings(inspection)) {
    passages.push(item(`${domain === undefined ? '' : `${domain}: `}${standard}: ‘${rating}’`));
  }
  for (const remark of inspection.remarks) passages.push(item(remark));
  if (caseload !== undefined) {
    const value = caseload.value.toLocaleString('en-GB');
    passages.push(item(`Caseload ${value} as at ${caseload.asAt}`));
  }
  const chief = chiefInspector && personById(register, chiefInspector)?.name;
  if (chief) passages.push(item(`Chief inspector: ${chief}`));
  const { strengths, weaknesses } = inspection;
  if (strengths.length > 0) passages.push(item(`Good: ${strengths.join(' ')}`));
  if (weaknesses.length > 0) passages.push(item(`Not good: ${weaknesses.join(' ')}`));
  passages.push(item('Source: ', sourceOf(source)));
  return passages;
}

/** Only what came out before this release is earlier; a date known to the year alone may be either. */
function whenAgainst(published: string, release: string | undefined): string {
  if (release === undefined) return '';
  const day = release.slice(0, published.length);
  if (published > day) return ' (after this release)';
  if (published < day) return '';
  if (published.length >= 10) return ' (the day of this release)';
  return ` (the same ${published.length > 4 ? 'month' : 'year'} as this release)`;
}

function sourceOf({ title, url }: Inspection['source']): Words {
  return url === undefined ? title : { link: title, to: url };
}

/** Where the overall ratings lead: this release's own, or the latest, against the one before it. */
function trend(
  release: Release,
  inspections: readonly Inspection[],
  { id }: Subject,
): readonly Passage[] {
  const date = release.published?.value ?? '9999';
  const earlier = inspections.filter(
    ({ published }) => published < date.slice(0, published.length),
  );
  const rated = earlier.flatMap(({ overall, published }) =>
    overall === undefined
      ? []
      : [{ overall, when: `${published.length < 10 ? 'in' : 'on'} ${dateInWords(published)}` }],
  );
  const own = id !== undefined && release.service?.id === id ? overallOf(release) : undefined;
  if (own !== undefined) rated.unshift({ overall: own, when: 'now' });
  const [now, before] = rated;
  if (now === undefined) return [];
  if (before === undefined) {
    return own === undefined || earlier.length === 0
      ? []
      : [paragraph(`No earlier inspection gave an overall rating to compare ‘${own}’ with.`)];
  }
  const change = changeBetween(release, before.overall, now.overall);
  if (change === undefined) return [];
  return [
    paragraph(`‘${now.overall}’ ${now.when} is ${change} ‘${before.overall}’ ${before.when}.`),
  ];
}

function overallOf({ ratings }: Release): string | undefined {
  return ratings.find(({ past, scope, term }) => scope === 'overall' && !past && term !== undefined)
    ?.term;
}

function changeBetween(release: Release, before: string, now: string): string | undefined {
  if (before === now) return 'the same as';
  const scale = scaleFor(release);
  const from = scale && rankOf(scale, before);
  const to = scale && rankOf(scale, now);
  if (from === undefined || to === undefined) return undefined;
  return to < from ? 'better than' : 'worse than';
}
