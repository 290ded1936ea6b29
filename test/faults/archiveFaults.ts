/**
 * Claims about earlier inspections that the register contradicts.
 *
 * What the register has of the service in a release is made up here, so that there is something to contradict; what is
 * said in accordance with it must go through unnoticed.
 */
import { mergeRegisters, type Register } from '../../server/src/register/register';
import { registerSchema } from '../../server/src/register/registerSchema';
import { seedRegister } from '../../server/src/register/seedRegister';
import { type CleanRelease, placesIn } from './cleanRelease';
import { type Fault, type FaultKind, inserted, replaced } from './fault';
import type { Random } from './random';
import { isRated, overallRatings, scale } from './ratingFaults';

export const archiveFaults: readonly FaultKind[] = [
  {
    name: 'the mark is said to be the same as last year',
    group: 'archive',
    rule: 'same-rating-untrue',
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
  return { ...fault, span: { start: at, end: at + length }, register: registerWith(clean, before) };
}

/** The overall rating in house form; empty where the release gives none. */
function ratingNow(clean: CleanRelease): string {
  return overallRatings(clean)[0]?.words.slice(1, -1) ?? '';
}

const registers = new Map<string, Register>();
const kinds: Readonly<Record<string, string>> = {
  CRC: 'crc',
  NPS: 'nps',
  PDU: 'pdu',
  YJS: 'yot',
  YOS: 'yot',
};

/** The bundled register with an inspection of the release's service in the year before. */
function registerWith({ name: release, gold }: CleanRelease, overall: string): Register {
  const key = `${release} ${overall}`;
  const known = registers.get(key);
  if (known !== undefined) return known;
  const { name } = gold.facts.services![0]!;
  const [, place = name, short = ''] = /^(.*) (CRC|NPS|PDU|YJS|YOS)$/.exec(name) ?? [];
  const registered = seedRegister.services.find((service) => service.name.startsWith(place));
  const service = { id: 'the-service', name, kind: kinds[short] ?? 'region' };
  const published = `${Number(gold.facts.published!.slice(0, 4)) - 1}-03-05`;
  const more = registerSchema.parse({
    services: registered === undefined ? [service] : [],
    inspections: [
      { service: registered?.id ?? service.id, published, overall, source: { title: 'A test' } },
    ],
  });
  const made = mergeRegisters(seedRegister, [more]);
  registers.set(key, made);
  return made;
}
