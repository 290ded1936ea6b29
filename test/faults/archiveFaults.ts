/**
 * Claims about earlier inspections that the register contradicts.
 *
 * What the register has of the service in a release is made up here, so that there is something to contradict; what is
 * said in accordance with it must go through unnoticed.
 */
import { regimeFor, scaleInForce } from '../../server/src/house/house';
import { houseById } from '../../server/src/house/houses';
import { mergeRegisters, type Register } from '../../server/src/register/register';
import { registerSchema } from '../../server/src/register/registerSchema';
import { seedRegister } from '../../server/src/register/seedRegister';
import { findService } from '../../server/src/register/services';
import { type CleanRelease, placesIn } from './cleanRelease';
import { edited, type Fault, type FaultKind, inserted, replaced } from './fault';
import type { Random } from './random';
import { isRated, overallRatings, scale } from './ratingFaults';

export const archiveFaults: readonly FaultKind[] = [
  {
    name: 'the mark is said to be the same as last year',
    group: 'archive',
    rule: 'same-rating-untrue',
    settles: 'either the claim or the rating may be right',
    plant: (clean, random) => {
      const now = ratingNow(clean);
      const before = random.pick(scale.filter((word) => word !== now));
      return claimed(clean, random, before, [
        'It is [the same mark as last year].',
        'That is [the same rating as last year].',
        'Its [overall rating has stayed the same].',
      ]);
    },
  },
  {
    name: 'the rating is said to be better than it was',
    group: 'archive',
    rule: 'rating-trend-untrue',
    settles: 'the claim may be of the same or of a lower mark',
    plant: (clean, random) => {
      const before = scale.slice(0, scale.indexOf(ratingNow(clean)) + 1);
      return claimed(clean, random, random.pick(before), [
        'It is [a better rating than last year].',
        'That is [a higher mark than last year].',
        'Its [overall rating has improved since last year].',
      ]);
    },
  },
  {
    name: 'the rating is said to be worse than it was',
    group: 'archive',
    rule: 'rating-trend-untrue',
    settles: 'the claim may be of the same or of a higher mark',
    plant: (clean, random) => {
      const before = scale.slice(Math.max(0, scale.indexOf(ratingNow(clean))));
      return claimed(clean, random, random.pick(before), [
        'It is [a lower rating than last year].',
        'Its [overall rating has fallen since last year].',
      ]);
    },
  },
  {
    name: 'the inspection is said to be the first',
    group: 'archive',
    rule: 'first-inspection-untrue',
    plant: (clean, random) =>
      claimed(clean, random, random.pick(scale), [
        'It was [the first inspection of the service].',
        'The service [had never been inspected before].',
      ]),
  },
  {
    name: 'the earlier rating is another',
    group: 'archive',
    rule: 'previous-rating-untrue',
    settles: 'the fix writes the rating of the register',
    plant: (clean, random) => {
      const before = random.pick(scale)!;
      const other = random.pick(scale.filter((word) => word !== before));
      return claimed(clean, random, before, [
        `At its last inspection it was [rated ‘${other}’].`,
        `It was [rated ‘${other}’ last year].`,
      ]);
    },
  },
  {
    name: 'the overall rating is not that of the day',
    group: 'archive',
    rule: 'rating-against-record',
    consequences: { 'rank-untrue': 'a rank that is stated is that of the other rating' },
    settles: 'the fix writes the rating of the register wherever the overall rating is given',
    plant: (clean, random) => {
      const now = ratingNow(clean);
      const published = clean.gold.facts.published;
      if (now === '' || published?.length !== 10) return undefined;
      const register = registerWith(clean, now, published);
      const other = random.pick(scale.filter((word) => word !== now))!;
      const places = Array.from(clean.text.matchAll(new RegExp(now, 'gi')), ({ index }) => ({
        start: index,
        end: index + now.length,
      }));
      // Where it is given without marks too, nobody would write another in all places.
      if (places.some(({ start }) => clean.text[start - 1] !== '‘')) return undefined;
      const edits = places.map((span) => ({ span, text: other }));
      return register && { ...edited(clean.text, edits, edits[0]!.span), register };
    },
  },
  {
    name: 'another company is named as the owner',
    group: 'archive',
    rule: 'service-owner',
    plant: ({ text, notes }, random) => {
      const place = random.pick(
        placesIn(text, notes, /(?<=CRC is owned by )(?:ARCC|Working Links|Purple Futures)/),
      );
      const other = random.pick(['MTC', 'Seetec', 'Sodexo Justice Services'])!;
      return place && replaced(text, place, other);
    },
  },
];

/** A true statement of each sort: none of them is a fault. */
export function trueClaims(clean: CleanRelease, random: Random): readonly Fault[] {
  const now = ratingNow(clean);
  const rank = scale.indexOf(now);
  const claims: readonly (readonly [before: string | undefined, sentence: string])[] = [
    [now, 'It is [the same mark as last year].'],
    [scale[rank + 1], 'It is [a better rating than last year].'],
    [scale[rank - 1], 'It is [a lower rating than last year].'],
    ['Good', 'At its last inspection it was [rated ‘Good’].'],
    [now, 'It was [the first inspection of the service since the pandemic].'],
  ];
  return claims.flatMap(([before, sentence]) => claimed(clean, random, before, [sentence]) ?? []);
}

/** Puts one of the sentences into a release about a service that was rated `before` in the year before. */
function claimed(
  clean: CleanRelease,
  random: Random,
  before: string | undefined,
  sentences: readonly string[],
): Fault | undefined {
  const { text, paragraphs } = clean;
  const [rating] = overallRatings(clean);
  if (rating === undefined || before === undefined || !isRated(clean)) return undefined;
  const paragraph = paragraphs.find(({ start, end }) => start <= rating.start && rating.end <= end);
  const sentence = random.pick(sentences)!;
  if (paragraph === undefined) return undefined;
  const at = paragraph.end + 1 + sentence.indexOf('[');
  const length = sentence.indexOf(']') - sentence.indexOf('[') - 1;
  const fault = inserted(text, paragraph.end, ` ${sentence.replace(/[[\]]/g, '')}`);
  const published = `${Number(clean.gold.facts.published!.slice(0, 4)) - 1}-03-05`;
  const register = registerWith(clean, before, published);
  if (register === undefined) return undefined;
  return { ...fault, span: { start: at, end: at + length }, register };
}

/** The overall rating in house form; empty where the release gives none. */
function ratingNow(clean: CleanRelease): string {
  return overallRatings(clean)[0]?.words.slice(1, -1) ?? '';
}

const registers = new Map<string, Register | undefined>();
const kinds: Readonly<Record<string, string>> = {
  CRC: 'crc',
  NPS: 'nps',
  PDU: 'pdu',
  YJS: 'yot',
  YOS: 'yot',
};

/**
 * The bundled register with one inspection of the release's service, whatever else it has of it; `undefined` where
 * services of this kind were not inspected, or not in one way, at the time.
 */
function registerWith(
  { name: release, gold }: CleanRelease,
  overall: string,
  published: string,
): Register | undefined {
  const key = `${release} ${overall} ${published}`;
  if (!registers.has(key)) registers.set(key, registerMade(gold, overall, published));
  return registers.get(key);
}

function registerMade(
  { facts }: CleanRelease['gold'],
  overall: string,
  published: string,
): Register | undefined {
  const { name } = facts.services![0]!;
  const [, , short = ''] = /^(.*) (CRC|NPS|PDU|YJS|YOS)$/.exec(name) ?? [];
  const registered = findService(seedRegister, name);
  const service = { id: 'the-service', name, kind: kinds[short] ?? 'region' };
  const { id, kind } = registered ?? service;
  const house = houseById('hmi-probation')!;
  const regime = regimeFor(house, { date: published, serviceKind: kind })?.id;
  if (regime === undefined || scaleInForce(house, { date: published, regime }) === undefined) {
    return undefined;
  }
  const more = registerSchema.parse({
    services: registered === undefined ? [service] : [],
    inspections: [{ service: id, published, overall, regime, source: { title: 'A test' } }],
  });
  const others = seedRegister.inspections.filter((inspection) => inspection.service !== id);
  return mergeRegisters({ ...seedRegister, inspections: others }, [more]);
}
