/**
 * Tells by its words whose release a text is.
 *
 * A release names other bodies too: whoever inspects the school of a prison, or whoever inspected a service before.
 * So every sign has a weight, and the house with the weightiest signs is the one.
 */
import type { House } from './house';
import { houses } from './houses';
import { type NameMatcher, nameMatcher } from './nameMatcher';

/** A sign that a release is of a house. */
export interface HouseSign {
  readonly house: House;
  readonly weight: number;
}

/** A name may stand in anybody's release. */
const nameWeight = 1;
/** Who holds an office of the house most likely speaks for it. */
const officeWeight = 2;
/** A release sends its readers to the site of its own house. */
const addressWeight = 3;

/** The signs in a text, in order, addresses last. */
export function houseSignsIn(text: string): readonly HouseSign[] {
  words ??= nameMatcher(houses.flatMap(wordsOf));
  addresses ??= houses.flatMap(addressesOf);
  const signs = words(text).map(({ value }) => value);
  if (!hasAddress.test(text)) return signs;
  const small = text.toLowerCase();
  const found = addresses.filter(({ address }) => small.includes(address));
  return [...signs, ...found.map(({ sign }) => sign)];
}

/** The house whose signs weigh most, the first one of those that weigh the same; `undefined` without any sign. */
export function likeliestHouse(signs: Iterable<HouseSign>): House | undefined {
  const weights = new Map<House, number>();
  for (const { house, weight } of signs) weights.set(house, (weights.get(house) ?? 0) + weight);
  let likeliest: House | undefined;
  for (const [house, weight] of weights) {
    if (likeliest === undefined || weight > weights.get(likeliest)!) likeliest = house;
  }
  return likeliest;
}

interface HouseAddress {
  /** In small letters. */
  readonly address: string;
  readonly sign: HouseSign;
}

// Both are built at the first use, for the front matter or the project may name the house.
let words: NameMatcher<HouseSign> | undefined;
let addresses: readonly HouseAddress[] | undefined;

const hasAddress = /[a-z]\.(?:uk|wales|cymru|com|scot)/i;
/** Parts of an address are no words, so that it is looked for as it stands. */
const isAddress = (cue: string) => cue.includes('.');

function wordsOf(house: House): { name: string; value: HouseSign }[] {
  const isOwn = (name: string) =>
    houses.every((other) => other === house || other.names.every(({ text }) => text !== name));
  const names = house.names.filter(({ use, text }) => use !== 'generic' && isOwn(text));
  const titles = house.offices.flatMap((office) => office.titles.map(({ text }) => text));
  const signs = (found: readonly string[], weight: number) =>
    found.map((name) => ({ name, value: { house, weight } }));
  return [
    // "Chief Inspector" is one in every house.
    ...signs(
      titles.filter((title) => title.includes(' of ')),
      officeWeight,
    ),
    ...signs(
      names.map(({ text }) => text),
      nameWeight,
    ),
    ...signs(
      house.cues.filter((cue) => !isAddress(cue)),
      nameWeight,
    ),
  ];
}

function addressesOf(house: House): HouseAddress[] {
  return house.cues
    .filter(isAddress)
    .map((address) => ({ address: address.toLowerCase(), sign: { house, weight: addressWeight } }));
}
