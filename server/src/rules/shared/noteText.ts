/**
 * The text of a note that is to be written: the house's wording, filled with what the release and the register know.
 * What nobody knows yet stays as a placeholder for the writer, such as "[INSERT DATE]".
 */
import type { HousedRelease } from '../../facts/release';
import { noteTemplate, siteAt } from '../../house/house';
import type { NoteKind } from '../../house/kinds';
import { rolesAt } from '../../register/people';
import { inspectionsOf, ownersAt, serviceById } from '../../register/services';
import { dateInWords, monthsInWords } from './writtenDates';

/** A note of this kind for the release, without number and indent. */
export function noteText(release: HousedRelease, kind: NoteKind): string {
  const { house, regime, published } = release;
  const template = noteTemplate(house, kind, { date: published?.value, regime }) ?? plain[kind];
  return template.replace(
    /\{(\w+)\}/g,
    (_, name: string) => fillings[name]?.(release) ?? `[INSERT ${unknown[name] ?? 'TEXT'}]`,
  );
}

/** For kinds that the house has no wording for. */
const plain: Readonly<Record<NoteKind, string>> = {
  'report-availability': 'The report is available at {report} from {published}.',
  'about-inspectorate': '[INSERT WHO THE INSPECTORATE IS]',
  'about-sector': '[INSERT WHAT SERVICES OF THIS KIND DO]',
  ownership: '{service} is owned by {owner}.',
  caseload: '{service} was supervising {caseload} people as at {asAt}.',
  fieldwork: 'Fieldwork for this inspection took place in {fieldwork}.',
  'rating-scale': '[INSERT THE RATING SCALE]',
  'media-contact': 'Media enquiries: {contact}.',
  other: '[INSERT TEXT]',
};

/** What the writer is asked for where nothing is known. */
const unknown: Readonly<Record<string, string>> = {
  report: 'ADDRESS',
  published: 'DATE AND TIME',
  service: 'SERVICE',
  owner: 'OWNER',
  caseload: 'NUMBER',
  asAt: 'DATE',
  fieldwork: 'MONTH AND YEAR',
  contact: 'NAME, PHONE AND E-MAIL',
};

const fillings: Readonly<Record<string, (release: HousedRelease) => string | undefined>> = {
  report: ({ frontMatter, house, published }) =>
    frontMatter?.report?.kind === 'url'
      ? frontMatter.report.value.replace(/^https?:\/\//, '')
      : siteAt(house, published?.value),
  published: publishedInWords,
  service: ({ service }) => service?.name,
  owner: ownerOf,
  caseload: (release) =>
    (release.caseload?.value ?? inspectionOf(release)?.caseload?.value)
      ?.toString()
      .replace(/\B(?=(?:\d{3}){1,6}$)/g, ','),
  asAt: (release) => release.caseload?.asAt ?? inspectionOf(release)?.caseload?.asAt,
  fieldwork: (release) => {
    const months = release.fieldwork?.value ?? inspectionOf(release)?.fieldwork;
    return months && monthsInWords(months);
  },
  contact: contactOf,
};

function publishedInWords({ embargo, published, house }: HousedRelease): string | undefined {
  const day = (embargo ?? published)?.value;
  const time = embargo?.value.slice(11);
  if (day === undefined) return undefined;
  const written = house.style.embargoTime.includes('.') ? time?.replace(':', '.') : time;
  return written ? `${written} on ${dateInWords(day)}` : dateInWords(day);
}

function ownerOf({ register, service, published }: HousedRelease): string | undefined {
  const entry = service?.id === undefined ? undefined : serviceById(register, service.id);
  if (entry === undefined || published === undefined) return undefined;
  const owners = ownersAt(register, entry, published.value).map(({ name }) => name);
  return owners.length === 1 ? owners[0] : undefined;
}

/** The inspection that the release is about, where the register has it already. */
function inspectionOf({ register, service, published }: HousedRelease) {
  if (service?.id === undefined || published === undefined) return undefined;
  return inspectionsOf(register, service.id).find(
    (inspection) => inspection.published === published.value,
  );
}

/** "Head of Communications Catherine Chan on [INSERT PHONE] or media@hmiprobation.gov.uk" */
function contactOf({ register, house, published }: HousedRelease): string | undefined {
  const officer =
    published &&
    register.people.find((person) =>
      rolesAt(person, published.value).some(
        ({ title, body }) => body === house.id && /communications|media|press/i.test(title),
      ),
    );
  const title = officer && rolesAt(officer, published.value)[0]!.title;
  const name = officer === undefined ? '[INSERT NAME]' : `${title} ${officer.name}`;
  if (officer === undefined && house.contact === undefined) return undefined;
  return `${name} on [INSERT PHONE] or ${house.contact ?? '[INSERT E-MAIL]'}`;
}
