/**
 * Which services a release names, and which one it is about.
 *
 * What the register knows and what the wording shows are brought together: all mentions of one service carry its fullest
 * name, and a place inside a longer name is no second service.
 */

import { compareDates, isWithin } from '../../house/period';
import { type NameMatch, nameKey } from '../../language/gazetteer';
import { entityNamed } from '../../register/nameIndex';
import type { Register, Service } from '../../register/register';
import type { RegisterEntity } from '../../register/registerMatcher';
import { findService, nationalServices, serviceById } from '../../register/services';
import { ObjectMemory } from '../../text/remembered';
import { encloses, overlaps, type Span, shift } from '../../text/span';
import { selection } from '../acrossEdits';
import type { FrontMatter } from '../frontMatter/frontMatter';
import type { Scanned } from '../scanned';
import type { ServiceMention, WordedService } from './fact';
import type { WordedKind } from './serviceKinds';
import { scanServices } from './serviceWords';

/** What services are read from. */
export type ServiceParagraph = Scanned<{
  readonly text: string;
  readonly names: readonly NameMatch<RegisterEntity>[];
  readonly services: readonly WordedService[];
}>;

/** One mention before it is known what else the release says of the same service. */
interface Candidate {
  readonly span: Span;
  readonly text: string;
  readonly kind: WordedKind;
  /** What tells the place from others, see {@link nameKey}. */
  readonly place: string;
  readonly name: string;
  /** As in {@link WordedService}; 0 where it counts only beside a mention that is surer. */
  readonly weight: number;
  /** What it may be in the register, the likeliest first. */
  readonly ids: readonly string[];
}

/** One service with its mentions. */
interface Cluster {
  readonly kind: WordedKind;
  readonly place: string;
  readonly mentions: Candidate[];
}

/** What is known of the release that services are looked up for. */
interface Circumstances {
  readonly register: Register;
  /** The day of publication, `YYYY-MM-DD` or as much of it as is known; services of other times are not meant. */
  readonly date: string | undefined;
}

/** Every place where a service is named, in order. */
export function readServices(
  paragraphs: readonly ServiceParagraph[],
  circumstances: Circumstances,
): ServiceMention[] {
  const candidates = namingServices(paragraphs).flatMap((paragraph) =>
    candidatesIn(paragraph, circumstances),
  );
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  for (const candidate of candidates) {
    if (candidate.weight > 0) include(candidate, clusters, byKey);
  }
  const parts = new Map(
    clusters.flatMap((cluster) => partsOf(cluster).map((part) => [part, cluster])),
  );
  const services = clusters.filter((cluster) => !joinsLonger(cluster, parts));
  const byPlace = new Map(services.toReversed().map((service) => [service.place, service]));
  for (const candidate of candidates) {
    if (candidate.weight > 0 || includeKnown(candidate, byKey, byPlace)) continue;
    // An area that was inspected by itself, unless it is but a part of what another service covers.
    const isArea = candidate.kind === 'area' && candidate.ids.length > 0;
    if (isArea && !parts.has(candidate.place)) include(candidate, services, byKey);
  }
  const found = services.length > 0 ? services : lastResort(candidates, headlineOf(paragraphs));
  return found.flatMap(mentionsOf).sort((a, b) => a.span.start - b.span.start);
}

/** The paragraphs that may name services. */
export const namingServices = selection(
  ({ scan }: ServiceParagraph) => scan.services.length > 0 || scan.names.length > 0,
);

/**
 * The service the release is about: the one that front matter names, else the one with the overall rating, else the
 * one in the headline, else the one named first.
 * @param rated the service that the first overall rating is given to, if there is one
 */
export function mainService(
  services: readonly ServiceMention[],
  {
    register,
    frontMatter,
    rated,
    headline,
  }: {
    readonly register: Register;
    readonly frontMatter: FrontMatter | undefined;
    readonly rated: ServiceMention | undefined;
    readonly headline: Span | undefined;
  },
): ServiceMention | undefined {
  const stated = frontMatter?.service;
  if (stated !== undefined) {
    const { value, span } = stated;
    const id = findService(register, value)?.id;
    const keys = new Set([nameKey(value), nameKey(asWorded(value))]);
    const named = services.find(
      (mention) => (id !== undefined && mention.id === id) || keys.has(nameKey(mention.name)),
    ) ?? { span, text: value, id, name: value };
    return named.id === undefined && id !== undefined ? { ...named, id } : named;
  }
  const inHeadline = headline && services.find(({ span }) => encloses(headline, span));
  return rated ?? inHeadline ?? services[0];
}

/** A name with the short form of its kind, as mentions have it: "Westhaven YJS" for "Westhaven Youth Justice Service". */
function asWorded(name: string): string {
  const worded = scanServices(name)[0];
  const isWhole = worded?.span.start === 0 && !/\p{Lu}/u.test(name.slice(worded.span.end));
  return isWhole ? worded.name : name;
}

interface KnownCandidates extends Circumstances {
  readonly candidates: readonly Candidate[];
}

const known = new ObjectMemory<ServiceParagraph, KnownCandidates>();

/** What is found in a paragraph, remembered with it. */
function candidatesIn(
  paragraph: ServiceParagraph,
  { register, date }: Circumstances,
): readonly Candidate[] {
  const before = known.get(paragraph);
  if (before?.register === register && before.date === date) return before.candidates;
  const candidates = findCandidates(paragraph, { register, date });
  known.set(paragraph, { register, date, candidates });
  return candidates;
}

/**
 * The services a release is about, each once, the main one first: besides it those in the headline, those that have a
 * heading of their own, and those that open an item of a list, as in “Kent Police was graded ‘good’”.
 * @param paragraphs at least those that name services
 */
export function ownServices(
  services: readonly ServiceMention[],
  main: ServiceMention | undefined,
  paragraphs: readonly ServiceParagraph[],
): ServiceMention[] {
  const own = new Map(main === undefined ? [] : [[main.name, main]]);
  let next = 0;
  for (const { paragraph } of paragraphs) {
    if (next === services.length) break;
    const { start, end } = paragraph.span;
    for (; next < services.length && services[next]!.span.start < end; next++) {
      const mention = services[next]!;
      const isHeading = mention.span.start - start + (end - mention.span.end) <= 4;
      const opensItem = mention.span.start - start <= 4 && listItems.has(paragraph.block.kind);
      const isOwn = isHeading || opensItem || paragraph.zone === 'headline';
      if (isOwn && !own.has(mention.name)) {
        own.set(mention.name, mention);
      }
    }
  }
  return [...own.values()];
}

const listItems: ReadonlySet<string> = new Set(['listItem', 'numberedItem']);

function findCandidates(
  { start, scan }: ServiceParagraph,
  { register, date }: Circumstances,
): readonly Candidate[] {
  const found: Candidate[] = [];
  let saysProbation: boolean | undefined;
  let next = 0;
  for (const worded of scan.services) {
    const ids: string[] = [];
    let isRegistered = false;
    for (; next < scan.names.length && scan.names[next]!.span.start < worded.span.end; next++) {
      const name = scan.names[next]!;
      const isCued = worded.kind === 'area' || worded.kind === 'named';
      if (!overlaps(name.span, worded.span)) addKnown(name);
      else if (isCued && encloses(name.span, worded.place)) isRegistered = addKnown(name);
      else if (name.value.kind === 'service' && encloses(name.span, worded.place)) {
        const fitting = name.value.ids.filter((id) => fits(id, worded.kind));
        const meant = meantBy(fitting, (ended) => hasJustEnded(ended) || isOfKind(ended, worded));
        for (const id of meant) ids.push(id);
      }
    }
    const unit = ids.length === 0 ? unitIn(worded) : undefined;
    if (unit !== undefined) ids.push(unit.id);
    if (worded.kind === 'national') {
      for (const { id } of nationalServices(register)) if (isPossible(id)) ids.push(id);
    }
    if (isRegistered) continue;
    // "The National Probation Service in Wales": the name that the register has is not in the text.
    if (ids.length === 0) for (const id of namedAs(worded)) ids.push(id);
    found.push({
      span: shift(worded.span, start),
      text: scan.text.slice(worded.span.start, worded.span.end),
      kind: unit === undefined ? worded.kind : 'pdu',
      place: nameKey(scan.text.slice(worded.place.start, worded.place.end)),
      name: unit?.name ?? worded.name,
      weight: unit === undefined ? worded.weight : 2,
      ids,
    });
  }
  for (; next < scan.names.length; next++) addKnown(scan.names[next]!);
  return found;

  /** The delivery unit of the time that "probation service for Cumbria" or "probation services in Kirklees" names. */
  function unitIn({ place }: WordedService): Service | undefined {
    const before = scan.text.slice(Math.max(0, place.start - longestCue), place.start);
    if (!probationServiceIn.test(before)) return undefined;
    const turned = `${scan.text.slice(place.start, place.end)} probation service`;
    const ids = entityNamed(register, turned)?.ids ?? [];
    return ids
      .filter(isPossible)
      .flatMap((id) => serviceById(register, id) ?? [])
      .find(({ kind }) => kind === 'pdu');
  }

  /** What the register has under the name that the wording amounts to. */
  function namedAs(worded: WordedService): readonly string[] {
    const entity = entityNamed(register, worded.name);
    const fitting =
      entity?.kind === 'service' ? entity.ids.filter((id) => fits(id, worded.kind)) : [];
    return meantBy(fitting, (ended) => hasJustEnded(ended) || isOfKind(ended, worded));
  }

  /** Whether the service existed at the time. */
  function isPossible(id: string): boolean {
    const service = serviceById(register, id);
    return service !== undefined && (date === undefined || isWithin(date, service));
  }

  /** What a name means: services of the time, else those that had ended and are spoken of all the same. */
  function meantBy(
    ids: readonly string[],
    isStillMeant: (ended: Service) => boolean,
  ): readonly string[] {
    const possible = ids.filter(isPossible);
    if (possible.length > 0 || date === undefined) return possible;
    return ids.filter((id) => {
      const service = serviceById(register, id);
      const isOver = service?.to !== undefined && compareDates(service.to, date) < 0;
      return isOver && isStillMeant(service);
    });
  }

  /** Whether the service ended in the year before: reports come later. */
  function hasJustEnded({ kind, to }: Service): boolean {
    return kind !== 'area' && compareDates(date!, oneYearAfter(to!)) < 0;
  }

  /** Whether a service of the register may be named by words for this kind. */
  function fits(id: string, worded: WordedKind): boolean {
    const kind = wordedKinds.get(serviceById(register, id)!.kind);
    return (
      kind === worded ||
      (worded === 'probation' && kind !== undefined && isProbation(kind)) ||
      (worded === 'health' && kind === 'care')
    );
  }

  /** Whether anything shows that a region or division in this paragraph is one of probation. */
  function isOfProbation(): boolean {
    saysProbation ??= /probation|NPS/i.test(scan.text);
    return saysProbation;
  }

  /** A service the register knows, where the wording shows none: a place alone, or a short form of its own. */
  function addKnown({ span, value }: NameMatch<RegisterEntity>): boolean {
    if (value.kind !== 'service' && value.kind !== 'place') return false;
    const ids = meantBy(value.ids, hasJustEnded);
    const service = serviceById(register, ids[0] ?? '');
    const isArea = service?.kind === 'area';
    if (service === undefined || (value.kind === 'place' && !isArea)) return false;
    // Areas were inspected by themselves for two years only, and a draft without a date is of today.
    if (isArea && date === undefined) return false;
    const weight = isArea
      ? areaWeight(scan.text, span)
      : isTerritory(scan.text, span)
        ? undefined
        : isRegion(scan.text, span) && !isOfProbation()
          ? 0
          : 2;
    if (weight === undefined) return false;
    found.push({
      span: shift(span, start),
      text: scan.text.slice(span.start, span.end),
      kind: isArea ? 'area' : (wordedKinds.get(service.kind) ?? 'named'),
      place: nameKey(scan.text.slice(span.start, span.end)),
      name: service.name,
      weight,
      ids: isArea ? [service.id] : ids,
    });
    return true;
  }
}

/** Whether a name is that of the counties somebody covers: "It covers Kent, Surrey and Sussex". */
function isTerritory(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:covers|covering|across)\s+$/.test(text.slice(Math.max(0, start - 12), start)) &&
    !/\s(?:CRC|NPS|PDU|Service|Company|Division|Unit)$/.test(text.slice(start, end))
  );
}

/** Whether a name is that of a region or division which others have as well: all of them have a North West. */
function isRegion(text: string, { start, end }: Span): boolean {
  return /\s(?:region|division)$/i.test(text.slice(start, end));
}

/** Whether a name has the words for the service’s own kind beside it, which shows that it is spoken of though it has ended. */
function isOfKind({ kind }: Service, worded: WordedService): boolean {
  return worded.kind !== 'probation' && wordedKinds.get(kind) === worded.kind;
}

const longestCue = 32;
const probationServiceIn = /\bprobation\s{1,4}services?\s{1,4}(?:for|in)\s{1,4}$/i;

function oneYearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

/** How sure it is that an area is named for having been inspected by itself; `undefined` if nothing speaks for it. */
function areaWeight(text: string, { start, end }: Span): number | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  if (inspectedArea.test(before) || (start === 0 && text[end] === ':')) return 2;
  return workInArea.test(before) ? 0 : undefined;
}
const inspectedArea = /\b(?:report|inspection|findings)\s+(?:of|on|in|for|from)\s+$/i;
const workInArea =
  /\b(?:work|services?|probation|supervision|practice|offending|justice|CRC|NPS|YOT|YOS)\s+(?:in|on|across|within|for)\s+$/;

/** The kinds of the register, as the wording shows them. */
const wordedKinds: ReadonlyMap<string, WordedKind> = new Map([
  ['crc', 'crc'],
  ['nps', 'nps'],
  ['pdu', 'pdu'],
  ['region', 'probation'],
  ['yot', 'youth'],
  ['area', 'area'],
  ['prison', 'prison'],
  ['police', 'police'],
  ['fire', 'fire'],
  ['school', 'school'],
  ['care', 'care'],
  ['national', 'national'],
]);
const probationKinds = ['crc', 'nps', 'pdu'] as const;

/** Adds the candidate to the service it names. A "probation service" is whichever kind its place is given elsewhere. */
function include(candidate: Candidate, clusters: Cluster[], byKey: Map<string, Cluster>): void {
  const { kind, place, ids } = candidate;
  const known =
    ids.map((id) => byKey.get(id)).find((cluster) => cluster !== undefined) ??
    byKey.get(`${kind} ${place}`) ??
    (kind === 'probation'
      ? probationKinds.map((other) => byKey.get(`${other} ${place}`)).find((found) => found)
      : isProbation(kind) && !probationKinds.some((other) => byKey.has(`${other} ${place}`))
        ? byKey.get(`probation ${place}`)
        : undefined);
  const cluster: Cluster = known ?? { kind, place, mentions: [] };
  if (known === undefined) clusters.push(cluster);
  cluster.mentions.push(candidate);
  for (const key of [...ids, `${kind} ${place}`]) if (!byKey.has(key)) byKey.set(key, cluster);
}

function isProbation(kind: WordedKind): boolean {
  return probationKinds.some((known) => known === kind);
}

/** The places that the name of a service is made of: Kent, Surrey and Sussex; empty for a single place. */
function partsOf({ mentions }: Cluster): string[] {
  const { name } = nameOf(mentions);
  const places = name.split(/\s{0,12}(?:,|&|\band\b)\s*/);
  return places.length < 2
    ? []
    : places.map((place) => nameKey(place.replace(/(?<!\s)\s+(?:CRC|NPS|PDU|YJS|YOT|YOS)$/, '')));
}

/** Adds the mentions of a service to a longer-named one of its kind that has this place for a part. */
function joinsLonger(cluster: Cluster, parts: ReadonlyMap<string, Cluster>): boolean {
  const longer = parts.get(cluster.place);
  if (longer === undefined || longer === cluster || longer.kind !== cluster.kind) return false;
  if (cluster.mentions.some(({ ids }) => ids.length > 0)) return false;
  for (const mention of cluster.mentions) longer.mentions.push(mention);
  return true;
}

/** Whether a candidate that tells little by itself was added to a service with the same place. */
function includeKnown(
  candidate: Candidate,
  byKey: ReadonlyMap<string, Cluster>,
  byPlace: ReadonlyMap<string, Cluster>,
): boolean {
  const { kind, place, ids } = candidate;
  const known =
    ids.map((id) => byKey.get(id)).find((found) => found !== undefined) ??
    byKey.get(`${kind} ${place}`) ??
    byPlace.get(place);
  known?.mentions.push(candidate);
  return known !== undefined;
}

/** The words of the headline. */
export function headlineOf(paragraphs: readonly ServiceParagraph[]): string {
  return paragraphs.find(({ paragraph }) => paragraph.zone === 'headline')?.scan.text ?? '';
}

/** Where no wording shows a service: a name that is inspected and stands in the headline, or an area. */
function lastResort(candidates: readonly Candidate[], headline: string): Cluster[] {
  const named = groupedBy(candidates.filter(({ kind }) => kind === 'named'));
  const likely = named.filter(
    ({ mentions }) => mentions.length > 1 || headline.includes(mentions[0]!.name),
  );
  if (likely.length > 0) return likely;
  return groupedBy(candidates.filter(({ kind }) => kind === 'area')).slice(0, 1);
}

function groupedBy(candidates: readonly Candidate[]): Cluster[] {
  const groups = new Map<string, Cluster>();
  for (const candidate of candidates) {
    const { kind, place } = candidate;
    const group = groups.get(place) ?? { kind, place, mentions: [] };
    group.mentions.push(candidate);
    groups.set(place, group);
  }
  return [...groups.values()];
}

function mentionsOf({ mentions }: Cluster): ServiceMention[] {
  const { name } = nameOf(mentions);
  const id =
    mentions.flatMap(({ ids }) => (ids.length === 1 ? ids : []))[0] ??
    mentions.flatMap(({ ids }) => ids)[0];
  return mentions.map(({ span, text }) => ({ span, text, id, name }));
}

/** The mention with the fullest name. */
function nameOf(mentions: readonly Candidate[]): Candidate {
  return mentions.reduce((best, mention) =>
    mention.weight > best.weight ||
    (mention.weight === best.weight && mention.name.length > best.name.length)
      ? mention
      : best,
  );
}
