/**
 * What the register knows of the inspections that a release speaks of.
 *
 * The register is no complete record: years are missing from it, days are known to the month or the year, and some of
 * what it has is not confirmed. So a claim is held against every inspection that it may mean, and is untrue only where
 * it fits none of them.
 */
import { dateInWords } from '../../drafting/writtenDates';
import type { Comparison, Rating, ServiceMention } from '../../facts/facts';
import type { HousedRelease } from '../../facts/release';
import { type RatingScale, scaleInForce } from '../../house/house';
import { compareDates } from '../../house/period';
import { ratingTerm } from '../../house/ratingScale';
import { nameKey } from '../../language/gazetteer';
import { inspectionsOf } from '../../register/inspections';
import type { Inspection, Register } from '../../register/register';
import { findService, serviceById } from '../../register/services';
import type { Span } from '../../text/span';
import type { Related, Severity } from '../rule';
import { givenRatings } from './scales';

/** An inspection with its overall rating, as the house writes it. */
export interface RatedInspection {
  readonly inspection: Inspection;
  readonly term: string;
  /** The scale that the rating is of; `undefined` where the regime does not tell. */
  readonly scale: RatingScale | undefined;
}

/** What a claim about an earlier rating may mean. */
export interface Meant {
  /** The inspection that it means most likely. */
  readonly earlier: RatedInspection;
  /** Every inspection that it may mean, that one among them. */
  readonly all: readonly RatedInspection[];
  /** How much it weighs that a claim fits none of them; `undefined` leaves it to the rule. */
  readonly severity: Severity | undefined;
}

/** The inspections of one service by the house of the release, without those of its areas and predecessors, newest first. */
export function ownInspections(
  { register, house }: HousedRelease,
  service: ServiceMention | undefined,
): readonly Inspection[] {
  const id = service && registeredId(register, service);
  if (id === undefined) return [];
  return inspectionsOf(register, id).filter(
    (inspection) => inspection.service === id && inspection.house === house.id,
  );
}

/** The id of a service; also of one that is named in full after its end, or before its beginning. */
function registeredId(register: Register, { id, name }: ServiceMention): string | undefined {
  if (id !== undefined) return id;
  const found = findService(register, name);
  const names = found === undefined ? [] : [found.name, ...found.aliases];
  return names.some((known) => nameKey(known) === nameKey(name)) ? found?.id : undefined;
}

/** Those of them that are earlier than the release for sure, and are not the one that it reports. */
export function earlierInspections(
  release: HousedRelease,
  service: ServiceMention | undefined,
): readonly Inspection[] {
  const day = release.published?.value;
  if (day === undefined) return [];
  return ownInspections(release, service).filter(({ published, otherwise }) =>
    [published, ...otherwise.flatMap((other) => other.published ?? [])].every(
      (date) => monthsBetween(date, day) >= fewestMonths,
    ),
  );
}

/** A service is not inspected again sooner; what is nearer may be the inspection that the release reports. */
const fewestMonths = 3;
/** After so many months there may have been another inspection that the register does not know. */
const mostMonths = 42;
/** An inspection published in the first months of a year may well have been carried out in the year before. */
const longestReporting = 8;

/** What a claim of the release may mean; `undefined` where the register is silent or unsure. */
export function inspectionsMeant(
  release: HousedRelease,
  { service, year, claim, span }: Comparison,
): Meant | undefined {
  const day = release.published?.value;
  if (service === undefined || day === undefined) return undefined;
  const sure = earlierInspections(release, service);
  if (sure.length === 0) return undefined;
  // What compares the rating now with another does not mean the inspection of the same month, which gave that rating.
  const isNow = ({ published }: Inspection) =>
    published === day || (comparesNow.has(claim) && published === day.slice(0, 7));
  const possible = ownInspections(release, service).filter(
    (inspection) =>
      sure.includes(inspection) || (!isNow(inspection) && mayPrecede(inspection, day)),
  );
  const words = release.text.slice(span.start, span.end);
  if (earlierStill.test(words) || (year === undefined && openEnded.test(words))) return undefined;
  const newest = sure[0]!.published;
  const inspections =
    year !== undefined
      ? possible.filter((inspection) => mayBeOf(inspection, year))
      : possible.filter(({ published }) => compareDates(published, newest) >= 0);
  const isOf = (date: string | undefined) => date?.startsWith(String(year)) === true;
  const likeliest =
    year === undefined
      ? sure[0]
      : (sure.find(({ published }) => isOf(published)) ??
        sure.find(({ fieldwork }) => isOf(fieldwork)) ??
        sure.find(({ otherwise }) => otherwise.some((other) => isOf(other.published))));
  const all = inspections.map((inspection) => rated(release, inspection));
  if (likeliest === undefined || all.includes(undefined)) return undefined;
  const earlier = rated(release, likeliest)!;
  const before = release.text.slice(Math.max(0, span.start - longestOpener), span.start);
  const isLast = claim !== 'previous-rating' || lastOne.test(words) || lastBefore.test(before);
  const isSure =
    isCertain(release, likeliest) &&
    (year !== undefined || (isLast && monthsBetween(newest, day) <= mostMonths));
  return {
    earlier,
    all: all.flatMap((one) => one ?? []),
    severity: isSure ? undefined : 'info',
  };
}

const comparesNow: ReadonlySet<Comparison['claim']> = new Set(['same', 'better', 'worse']);
/** What is older than what the sentence spoke of before. */
const earlierStill = /\b(?:before that|earlier still|the (?:time|inspection|visit|one) before)\b/i;
/** Words for any time at all. */
const openEnded = /\b(?:originally|first|once(?! more))\b/i;
const lastOne = /\b(?:last|previous)\b/i;
/** "At its last inspection" before what it was rated. */
const lastBefore = /\b(?:last|previous)\s[^.!?;]{0,60}$/i;
const longestOpener = 80;

/** Whether an inspection is a fact that no source contradicts; what rests on another is advice at most. */
export function isCertain({ register }: HousedRelease, inspection: Inspection): boolean {
  return (
    inspection.confirmed &&
    serviceById(register, inspection.service)?.confirmed !== false &&
    inspection.otherwise.every(
      ({ overall, published }) => overall === undefined && published === undefined,
    )
  );
}

/** Whether an inspection may have come before the release, but need not. */
function mayPrecede({ published, otherwise }: Inspection, day: string): boolean {
  return [published, ...otherwise.flatMap((other) => other.published ?? [])].some(
    (date) => compareDates(date, day) <= 0,
  );
}

/** Whether the year that a text gives an inspection may be right: that of publication or of the work. */
function mayBeOf({ published, fieldwork, otherwise }: Inspection, year: number): boolean {
  const years = [
    published,
    ...(fieldwork === undefined ? [] : [fieldwork]),
    ...otherwise.flatMap((other) => other.published ?? []),
  ].map((date) => Number(date.slice(0, 4)));
  if (years.includes(year)) return true;
  const month = published.length === 4 ? 1 : Number(published.slice(5, 7));
  return fieldwork === undefined && years[0] === year + 1 && month <= longestReporting;
}

/** Whether a rating of that year may be the one that the release itself reports. */
export function mayBeThisOne({ published, fieldwork }: HousedRelease, year: number): boolean {
  if (published === undefined) return false;
  if (fieldwork !== undefined) return fieldwork.value.includes(String(year));
  const [publishedIn, month] = published.value.split('-').map(Number);
  return publishedIn === year + 1 && month! <= longestReporting;
}

function rated(release: HousedRelease, inspection: Inspection): RatedInspection | undefined {
  const { overall, published, regime } = inspection;
  if (overall === undefined) return undefined;
  const scale = scaleInForce(release.house, { date: published, regime });
  const term = scale && ratingTerm(scale, overall);
  return { inspection, term: term ?? overall, scale };
}

/** The rating of the scale that an earlier inspection gave; `undefined` where that was on another scale. */
export function termOn(
  scale: RatingScale | undefined,
  { scale: own, term }: RatedInspection,
): string | undefined {
  if (scale === undefined || own === undefined || own.id !== scale.id) return undefined;
  return term;
}

/** The rating of this scale that an inspection gave; `undefined` where it gave none, or one of another scale. */
export function ratedBy(
  release: HousedRelease,
  inspection: Inspection,
  scale: RatingScale | undefined,
): string | undefined {
  const one = rated(release, inspection);
  return one && termOn(scale, one);
}

/** Whether a claim is made of the service that the release is about. */
export function isMain(release: HousedRelease, service: ServiceMention | undefined): boolean {
  return service !== undefined && service.name === release.service?.name;
}

/** The overall rating that the release gives. */
export function overallGiven(release: HousedRelease): GivenRating | undefined {
  return givenRatings(release).find(({ scope }) => scope === 'overall');
}

type GivenRating = ReturnType<typeof givenRatings>[number];

/** How many whole months lie between two dates at the least: -1 where the second is not later for sure. */
function monthsBetween(earlier: string, later: string): number {
  const [year, month = 12] = earlier.split('-').map(Number);
  const [laterYear, laterMonth] = later.split('-').map(Number);
  if (compareDates(earlier, later) >= 0) return -1;
  return (laterYear! - year!) * 12 + laterMonth! - month;
}

/** "on 30 May 2019", or as much of the date as is known. */
export function whenPublished({ published }: Inspection): string {
  return `${published.length === 10 ? 'on' : 'in'} ${dateInWords(published)}`;
}

/** Where it stands what an inspection found, and what another source says instead. */
export function recordOf({ source, otherwise }: Inspection, span: Span): readonly Related[] {
  const others = otherwise.flatMap((other): Related[] => {
    const says = [
      other.overall === undefined ? '' : `‘${other.overall}’`,
      other.published === undefined ? '' : dateInWords(other.published),
    ].filter((part) => part !== '');
    if (says.length === 0) return [];
    return [{ span, message: `Another source has ${says.join(', ')}: ${cited(other.source)}.` }];
  });
  return [{ span, message: `The register has it from: ${cited(source)}.` }, ...others];
}

function cited({ title, url }: Inspection['source']): string {
  return url === undefined ? title : `${title}, ${url}`;
}

/** The place of the rating that a release gives now, for a finding about an earlier one. */
export function ratingNow({ span, term }: Rating): Related {
  return { span, message: `The rating now: ‘${term}’.` };
}
