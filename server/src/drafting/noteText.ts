/**
 * The text of a note that is to be written: the house's wording, filled with what the release and the register know.
 * What nobody knows yet stays as a placeholder for the writer, such as "[INSERT DATE]".
 */
import type { Release } from '../facts/release';
import { type House, noteTemplate, siteAt } from '../house/house';
import type { NoteKind } from '../house/kinds';
import { rolesAt } from '../register/people';
import {
  caseloadOf,
  fieldworkOf,
  type KnownOfRelease,
  numberInDigits,
  ownerOf,
} from './knownFacts';
import { serviceInSentence } from './serviceInSentence';
import { dateInWords } from './writtenDates';
import { timeInHouseForm } from './writtenTimes';

/** What notes are filled from: a release whose house is known, or what is known of one before it is written. */
export interface NoteMatter extends KnownOfRelease {
  readonly house: House;
  readonly regime: string | undefined;
  /** The day for which the wording is looked up where that of publication is not settled. */
  readonly day?: string;
  /** `YYYY-MM-DDTHH:MM`. */
  readonly embargo: { readonly value: string } | undefined;
  readonly frontMatter?: Pick<NonNullable<Release['frontMatter']>, 'report'> | undefined;
}

/** A note of this kind for the release, without number and indent. */
export function noteText(release: NoteMatter, kind: NoteKind): string {
  const { house, regime, published, day } = release;
  const date = published?.value ?? day;
  const template = noteTemplate(house, kind, { date, regime }) ?? plain[kind];
  const text = template.replace(
    /\{(\w+)\}/g,
    (_, name: string) => fillings[name]?.(release) ?? `[INSERT ${unknown[name] ?? 'TEXT'}]`,
  );
  return text.replace(/^the /, 'The ');
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

const fillings: Readonly<Record<string, (release: NoteMatter) => string | undefined>> = {
  report: ({ frontMatter, house, published, day }) =>
    frontMatter?.report?.kind === 'url'
      ? frontMatter.report.value.replace(/^https?:\/\//, '')
      : siteAt(house, published?.value ?? day),
  published: publishedInWords,
  service: ({ service }) => service && serviceInSentence(service.name),
  owner: ownerOf,
  caseload: (release) => {
    const caseload = caseloadOf(release);
    return caseload && numberInDigits(caseload.value);
  },
  asAt: (release) => caseloadOf(release)?.asAt,
  fieldwork: fieldworkOf,
  contact: contactOf,
};

function publishedInWords({ embargo, published, house }: NoteMatter): string | undefined {
  const day = (embargo ?? published)?.value;
  const time = embargo?.value.slice(11);
  if (day === undefined) return undefined;
  return time ? `${timeInHouseForm(time, house)} on ${dateInWords(day)}` : dateInWords(day);
}

/** "Head of Communications Catherine Chan on [INSERT PHONE] or media@hmiprobation.gov.uk" */
function contactOf({ register, house, published }: NoteMatter): string | undefined {
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
