/**
 * Finds the words by which a text may show whose release it is.
 *
 * Whoever issues a release names others too, so no word decides by itself: every sign has a weight, and what is weighed
 * against the signs is not known here.
 */

import { type Gazetteer, gazetteer, nameKey } from '../language/gazetteer';
import { type House, tellsBody } from './house';
import { houses } from './houses';

/** A sign that a release is of a house. */
export interface HouseSign {
  readonly house: House;
  readonly kind: SignKind;
  readonly weight: number;
}

/** A name of the house, an office of it, what it inspects, its site, or an e-mail address there. */
export type SignKind = 'name' | 'office' | 'topic' | 'site' | 'mail';

const weights: Readonly<Record<SignKind, number>> = {
  // A name may stand in anybody's release.
  name: 1,
  // What a house inspects is spoken of by those who are inspected, too.
  topic: 1,
  // Who holds an office of the house most likely speaks for it.
  office: 2,
  // A release sends its readers to the site of its own house; so do those that answer it.
  site: 3,
  // Nobody gives the press the address of another body.
  mail: 6,
};

/** The signs in a text, in order, addresses last. */
export function houseSignsIn(text: string): readonly HouseSign[] {
  words ??= wordsOfHouses();
  addresses ??= houses.flatMap(addressesOf);
  const isAboutInspection = inspection.test(text);
  const signs = words(text).flatMap(({ span, value }) =>
    isOfNamesake(text, span.end) || (value.kind === 'topic' && !isAboutInspection) ? [] : value,
  );
  if (!hasAddress.test(text)) return signs;
  const small = text.toLowerCase();
  for (const { address, house } of addresses) {
    const at = small.indexOf(address);
    if (at !== -1) signs.push(signOf(house, text[at - 1] === '@' ? 'mail' : 'site'));
  }
  return signs;
}

/** Whether a text names a body that is called like a house and is another: "HM Inspectorate of Prisons for Scotland". */
export function namesNamesake(text: string): boolean {
  words ??= wordsOfHouses();
  return elsewhere.test(text) && words(text).some(({ span }) => isOfNamesake(text, span.end));
}

/** The house whose signs weigh most, the first one of those that weigh the same; `undefined` without any sign. */
export function likeliestHouse(signs: Iterable<HouseSign>): House | undefined {
  const sums = new Map<House, number>();
  for (const { house, weight } of signs) sums.set(house, (sums.get(house) ?? 0) + weight);
  let likeliest: House | undefined;
  for (const [house, sum] of sums) {
    if (likeliest === undefined || sum > sums.get(likeliest)!) likeliest = house;
  }
  return likeliest;
}

/** "…@hmiprobation.gov.uk", "…@ofsted.gov.uk": the house in whose domain an e-mail address is. */
export function isOwnDomain(domain: string, house: House): boolean {
  const parts = domain.toLowerCase().split('.');
  return labelsOf(house).some((label) => parts.includes(label));
}

/** What comes behind a name that two bodies share, where it is not the house that is meant. */
const namesake = /^,?\s+(?:for|in|of)\s+(?:Scotland|Northern\s+Ireland)\b/;
const elsewhere = /Scotland|Northern\s+Ireland/;

function isOfNamesake(text: string, end: number): boolean {
  return namesake.test(text.slice(end, end + 24));
}

const inspection = /\binspect|\brat(?:ed|es|ings?)\b|\bgraded?\b|\breports?\b|\bwatchdog/i;

interface HouseAddress {
  /** In small letters. */
  readonly address: string;
  readonly house: House;
}

// Both are built at the first use, for the front matter or the project may name the house.
let words: Gazetteer<HouseSign> | undefined;
let addresses: readonly HouseAddress[] | undefined;

const hasAddress = /[a-z]\.(?:uk|wales|cymru|com|org|scot)/i;
/** Parts of an address are no words, so that it is looked for as it stands. */
const isAddress = (cue: string) => cue.includes('.');

/** A sign of this kind for the house. */
export function signOf(house: House, kind: SignKind): HouseSign {
  return { house, kind, weight: weights[kind] };
}

/** The words of all houses; what two of them have says nothing. */
function wordsOfHouses(): Gazetteer<HouseSign> {
  const all = houses.flatMap(wordsOf);
  const owner = new Map<string, House | undefined>();
  for (const { name, value } of all) {
    const key = nameKey(name);
    owner.set(key, owner.has(key) && owner.get(key) !== value.house ? undefined : value.house);
  }
  return gazetteer(all.filter(({ name }) => owner.get(nameKey(name)) !== undefined));
}

function wordsOf(house: House): { name: string; value: HouseSign }[] {
  const names = house.names.filter(({ use }) => use !== 'generic').map(({ text }) => text);
  const titles = house.offices.flatMap((office) => office.titles.map(({ text }) => text));
  const signs = (found: readonly string[], kind: SignKind) =>
    found.map((name) => ({ name, value: signOf(house, kind) }));
  const [officers, others] = partition(
    house.cues.filter((cue) => !isAddress(cue)),
    (cue) => /\b(?:Inspector|Arolygydd|Auditor)\b/.test(cue),
  );
  return [
    ...signs([...titles.filter((title) => tellsBody(title, house)), ...officers], 'office'),
    ...signs([...names, ...others], 'name'),
    ...signs(house.topics, 'topic'),
  ];
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

function addressesOf(house: House): HouseAddress[] {
  return house.cues.filter(isAddress).map((address) => ({ address: address.toLowerCase(), house }));
}

/** The parts of its addresses that tell a house from others: "hmiprobation", "ofsted". */
function labelsOf(house: House): readonly string[] {
  const common = new Set([
    'www',
    'gov',
    'uk',
    'org',
    'com',
    'wales',
    'scot',
    'justiceinspectorates',
    // Departments have it, too.
    'education',
  ]);
  return house.cues
    .filter(isAddress)
    .flatMap((address) => address.toLowerCase().split(/[./]/))
    .filter((part) => !common.has(part));
}
