/** What the record of a service says, in words: who it is, what came before and after it, what inspections found. */
import { dateInWords, monthsInWords } from '../drafting/writtenDates';
import { isWithin, type Period } from '../house/period';
import type { Inspection, Service } from '../register/register';
import { item, type Passage, paragraph, type Words } from '../text/passage';
import type { InspectionRecord, Overall, ServiceRecord, StandardGroup } from './serviceRecord';

/** Kind, region, dates and names, then what it took over and who took over from it, each where it is known. */
export function serviceInWords(record: ServiceRecord): readonly Passage[] {
  return [paragraph([...whatItIs(record), ...namesAndNeighbours(record)].join(' '))];
}

/** "owned by Sodexo Justice Services" on that day, `YYYY-MM-DD`; with all owners and their dates where no day is given. */
export function ownersInWords(
  { owners, service }: ServiceRecord,
  day?: string,
): string | undefined {
  const then = owners.filter((owner) => day === undefined || isWithin(day, owner));
  if (then.length === 0) return undefined;
  const names = then.map((ownership) =>
    day === undefined
      ? ownership.owner.name + inBrackets(periodInWords(ownedFromTo(ownership, service)))
      : ownership.owner.name,
  );
  return `owned by ${names.join(day === undefined ? ', ' : ' or ')}`;
}

/** Nobody owned a service longer than it was there. */
function ownedFromTo({ from, to }: Period, service: Service): Period {
  const end = to ?? service.to;
  return { ...(from !== undefined && { from }), ...(end !== undefined && { to: end }) };
}

/** How many units of a region the register has, which may not be all, and how they were rated last; nothing for a service that has none. */
export function unitsInWords({ units }: ServiceRecord, day: string): readonly Passage[] {
  const there = units.filter(({ service }) => isWithin(day, service));
  if (there.length === 0) return [];
  const latest = there.flatMap(({ latest }) => (latest === undefined ? [] : [latest]));
  const words = latest[0]?.scale?.words.map(({ word }) => word) ?? [];
  const ratings = latest.flatMap(({ overall }) =>
    overall.known === 'rated' ? [overall.rating] : [],
  );
  const counts = [...new Set([...words, ...ratings])].flatMap((rating) => {
    const count = ratings.filter((one) => one === rating).length;
    return count === 0 ? [] : [`${count} ‘${rating}’`];
  });
  const unknown = there.length - latest.length;
  if (unknown > 0 && counts.length > 0) counts.push(`${unknown} not known`);
  return [
    paragraph(
      there.length === 1
        ? 'The register knows one of its Probation Delivery Units; its latest overall rating: '
        : `The register knows ${there.length} of its Probation Delivery Units; their latest overall ratings: `,
      counts.length === 0 ? 'not known' : counts.join(', '),
      latest.every(({ inspection }) => inspection.confirmed) ? '.' : ', not all of them confirmed.',
    ),
  ];
}

/** How much is said of an inspection: all, all but strengths and weaknesses, or one item of a list. */
export type Fullness = 'full' | 'brief';

/** What is known besides of the place where an inspection is shown. */
export interface Shown {
  /** The name it is shown under; one of another name says so. */
  readonly under: string;
  readonly fullness: Fullness;
  /** The day of the release at hand. */
  readonly day: string | undefined;
}

/** An inspection: its date and rating, then what it found and where that stands. */
export function inspectionInWords(
  record: InspectionRecord,
  { day, fullness, under }: Shown,
): readonly Passage[] {
  const { inspection, name, overall, standards } = record;
  const { confirmed, otherwise, published, remarks, strengths, weaknesses } = inspection;
  const date = dateInWords(published);
  const facts = factsOf(record);
  return [
    paragraph(
      { strong: name === under ? date : `${date}, ${name}` },
      ` – ${overallInWords(overall)}`,
      whenAgainst(published, day),
      confirmed ? '' : notConfirmed,
    ),
    ...standards.map((group) => item(standardsInWords(group))),
    ...remarks.map((remark) => item(remark)),
    ...(facts === '' ? [] : [item(facts)]),
    ...(fullness === 'full' && strengths.length > 0
      ? [item(`What was good: ${strengths.join(' ')}`)]
      : []),
    ...(fullness === 'full' && weaknesses.length > 0
      ? [item(`What was not: ${weaknesses.join(' ')}`)]
      : []),
    ...otherwise.map((other) => item(...otherwiseInWords(other))),
    item('Source: ', sourceInWords(inspection.source)),
  ];
}

/** A service in one line: its last inspection with its source, and how many came before. */
export function serviceInALine(
  service: Service,
  [latest, ...earlier]: readonly InspectionRecord[],
  day: string | undefined,
): Passage {
  const { kind, name, to } = service;
  const remark = kind === 'area' ? 'the area' : to === undefined ? '' : `until ${dateInWords(to)}`;
  const heading: readonly Words[] = [{ strong: name }, inBrackets(remark), ': '];
  if (latest === undefined) return item(...heading, 'no inspection known');
  const { confirmed, otherwise, published, source } = latest.inspection;
  return item(
    ...heading,
    dateInWords(published),
    latest.name === name ? '' : `, as ${latest.name}`,
    ` – ${overallInWords(latest.overall)}`,
    whenAgainst(published, day),
    confirmed ? '' : notConfirmed,
    ' (',
    sourceInWords(source),
    ')',
    otherwise.length === 0 ? '' : '; sources disagree',
    earlier.length === 0 ? '' : `; ${earlier.length} earlier`,
  );
}

/** What a rating is called that was given, was not to be had, or was not seen. */
export function overallInWords(overall: Overall): string {
  switch (overall.known) {
    case 'rated':
      return `‘${overall.rating}’`;
    case 'none':
      return 'no overall rating';
    case 'unknown':
      return 'overall rating not known';
  }
}

/** Said of what only one source has, or none that would settle it. */
export const notConfirmed = ' – not confirmed, check before use';

/** "since 2019", "until 25 June 2021", "March 2016 to 31 May 2019"; empty where neither end is known. */
export function periodInWords({ from, to }: Period): string {
  if (from !== undefined && to !== undefined) return `${dateInWords(from)} to ${dateInWords(to)}`;
  if (from !== undefined) return `since ${dateInWords(from)}`;
  return to === undefined ? '' : `until ${dateInWords(to)}`;
}

function inBrackets(words: string): string {
  return words === '' ? '' : ` (${words})`;
}

function whatItIs({ kind, region, service, wholes }: ServiceRecord): readonly string[] {
  const period = periodInWords(service);
  const place =
    region !== undefined
      ? ` in ${region.name}`
      : wholes.length > 0
        ? ` looked after by ${namesOf(wholes)}, inspected by itself`
        : '';
  const name = kind === undefined ? 'Service' : kind.charAt(0).toUpperCase() + kind.slice(1);
  const sentence = `${name}${place}${period === '' ? '' : `, ${period}`}.`;
  return service.confirmed
    ? [sentence]
    : [sentence, 'Its name is not confirmed; check before use.'];
}

function namesAndNeighbours({
  predecessors,
  service,
  successors,
}: ServiceRecord): readonly string[] {
  const isDated = (former: Period) => periodInWords(former) !== '';
  const dated = service.formerly.filter(isDated);
  const undated = service.formerly.filter((former) => !isDated(former));
  return [
    ...dated.map((former) => `Called ${former.name} ${periodInWords(former)}.`),
    ...(undated.length === 0 ? [] : [`Formerly ${namesOf(undated)}.`]),
    ...(predecessors.length === 0 ? [] : [`Took over from ${namesOf(predecessors)}.`]),
    ...(successors.length === 0 ? [] : [`Its work went to ${namesOf(successors)}.`]),
  ];
}

function namesOf(services: readonly { readonly name: string }[]): string {
  const names = services.map(({ name }) => name);
  // Names of services have commas and “and” in themselves.
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join('; ')}; and ${names.at(-1)}`;
}

function standardsInWords({ counts, domain, standards }: StandardGroup): string {
  const ratings = standards.map(({ rating, standard }) => `${standard} ‘${rating}’`).join(', ');
  if (!counts) return `Rated apart: ${ratings}`;
  return domain === undefined ? ratings : `${domain}: ${ratings}`;
}

/** Caseload, recommendations, chief inspector and fieldwork, as far as they are known, in one line. */
function factsOf({ chiefInspector, inspection }: InspectionRecord): string {
  const { caseload, fieldwork, recommendations } = inspection;
  const facts: string[] = [];
  if (caseload !== undefined) {
    facts.push(`Caseload ${caseload.value.toLocaleString('en-GB')} as at ${caseload.asAt}`);
  }
  if (recommendations !== undefined) {
    facts.push(`${recommendations} recommendation${recommendations === 1 ? '' : 's'}`);
  }
  if (chiefInspector !== undefined) {
    facts.push(`Chief inspector: ${chiefInspector.name}`);
  }
  if (fieldwork !== undefined) facts.push(`Fieldwork in ${monthsInWords(fieldwork)}`);
  return facts.join('. ');
}

function otherwiseInWords(other: Inspection['otherwise'][number]): readonly Words[] {
  const { overall, published, says, source } = other;
  const instead = [
    ...(overall === undefined ? [] : [`‘${overall}’ overall`]),
    ...(published === undefined ? [] : [`published ${onDay(published)}`]),
  ].join(', ');
  const parts = [instead, says ?? ''].filter((part) => part !== '').join('. ');
  return [
    'Another source says otherwise (',
    sourceInWords(source),
    ')',
    parts === '' ? '' : `: ${parts}`,
  ];
}

/** "on 30 May 2019", "in May 2019". */
export function onDay(date: string): string {
  return `${date.length < 10 ? 'in' : 'on'} ${dateInWords(date)}`;
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

function sourceInWords({ title, url }: Inspection['source']): Words {
  return url === undefined ? title : { link: title, to: url };
}
