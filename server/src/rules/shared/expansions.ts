/** Short forms and what they stand for, as the abbreviation rules compare them. */

import type { Abbreviation } from '../../facts/facts';
import { singularOf } from '../../facts/figures/countedNouns';
import type { Release } from '../../facts/release';
import { type House, type HouseAbbreviation, longForms } from '../../house/house';
import { houses } from '../../house/houses';
import { nameKey } from '../../language/gazetteer';
import { remembered } from '../../text/remembered';
import { rememberedByText } from '../../text/rememberedByText';
import type { Span } from '../../text/span';
import { paragraphAt, rememberedOf } from '../observedRelease';
import { isQuoted } from './quoted';
import { slipsAmong } from './spelling';

/** Whether a place is in the running text and not in a quote. */
export function isInOwnBody(release: Release, span: Span): boolean {
  return paragraphAt(release, span.start)?.paragraph.zone === 'body' && !isQuoted(release, span);
}

/** What an expansion says, whatever its spelling: plurals, "&", and "Her Majesty’s" for "HM" make no difference. */
export function expansionKey(expansion: string): string {
  const words = nameKey(
    expansion.replace(/\b(?:Her|His)\s+Majest(?:y[’']?s|ies[’']?)(?=\s)/gi, 'HM'),
  ).split(' ');
  const last = words.at(-1)!;
  return [...words.slice(words[0] === 'the' ? 1 : 0, -1), singularOf(last) ?? last].join(' ');
}

/** The long form that the house has for a short one, at `date`. */
export function longFormOf(
  house: House | undefined,
  short: string,
  date?: string,
): string | undefined {
  const found = house && abbreviationsOf(house).get(short);
  return found && longForms(found, date)[0];
}

/** The plural of the long form, for "CRCs". */
export function longPluralOf(house: House | undefined, short: string): string | undefined {
  return house && abbreviationsOf(house).get(short)?.plural;
}

/** The short forms of a house; the first of those that are alike holds. */
const abbreviationsOf = remembered(
  ({ abbreviations }: House): ReadonlyMap<string, HouseAbbreviation> =>
    new Map(abbreviations.toReversed().map((abbreviation) => [abbreviation.short, abbreviation])),
);

/** What some house or other lets a short form stand for, as {@link expansionKey} has it; empty where none knows it. */
export function knownExpansions(short: string): readonly string[] {
  return expansionsListed(abbreviationsByShort.get(short) ?? noAbbreviations);
}

const noAbbreviations: readonly HouseAbbreviation[] = [];
const expansionsListed = remembered((abbreviations: readonly HouseAbbreviation[]) =>
  abbreviations.flatMap(expansionKeys),
);

const abbreviationsByShort: ReadonlyMap<string, readonly HouseAbbreviation[]> = (() => {
  const found = new Map<string, HouseAbbreviation[]>();
  for (const abbreviation of houses.flatMap(({ abbreviations }) => abbreviations)) {
    const same = found.get(abbreviation.short);
    if (same === undefined) found.set(abbreviation.short, [abbreviation]);
    else same.push(abbreviation);
  }
  return found;
})();

/** The short form that some house has for a long one with this {@link expansionKey}. */
export function shortFormOf(key: string): string | undefined {
  shortForms ??= new Map(
    [...abbreviationsByShort.values()]
      .flat()
      .flatMap(({ short, long }) => long.map(({ text }) => [expansionKey(text), short] as const)),
  );
  return shortForms.get(key);
}

let shortForms: ReadonlyMap<string, string> | undefined;

/**
 * The short form of the release or of some house that another one is a slip away from; `undefined` for one that is
 * known itself. The shorter a form is, the more the two have to have in common.
 */
export function shortFormMeant(release: Release, short: string): string | undefined {
  if (abbreviationsByShort.has(short) || short.length < 3) return undefined;
  const own = ownShortForms(release)(short);
  const isSwapped = (known: string) => areSwapped(short, known);
  const swapped = own.find(isSwapped);
  if (swapped !== undefined || short.length === 3) return swapped;
  const known = knownShortForms(short);
  return short.length === 4 ? known.find(isSwapped) : (own[0] ?? known[0]);
}

/** The short forms that the release explains or some house has. */
const ownShortForms = rememberedOf(({ abbreviations }: Release) =>
  slipsAmong(
    abbreviations
      .filter(({ expanded, short }) => expanded.length > 0 || abbreviationsByShort.has(short))
      .map(({ short }) => short),
  ),
);

const knownShortForms = rememberedByText((short): readonly string[] => {
  allShortForms ??= slipsAmong(abbreviationsByShort.keys());
  return allShortForms(short);
});

let allShortForms: ReturnType<typeof slipsAmong> | undefined;

/** Whether two neighbours have changed places, in words that are one slip apart. */
function areSwapped(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** Asked for when one is met: a release has a few of the hundreds that the houses know. */
const expansionKeys = remembered((abbreviation: HouseAbbreviation) =>
  longForms(abbreviation).map(expansionKey),
);

/** Short forms that readers of any newspaper know. */
const everyday = new Set(
  `UK EU US USA UN NHS BBC ITV MP MPs MSP PM HM HMP GP IT TV CCTV DNA HIV AIDS ID PIN CV PC GCSE PE PhD CEO VAT DIY SOS
  FAQ PDF USB SMS GMT BST AGM OK LGBT LGBTQ COVID Q&A A&E DVD CD RE ICT BME BAME MoJ HMI MBE CBE OBE QC KC`.split(
    /\s+/,
  ),
);

/** "M&S", "R&B". */
const firmOfTwoLetters = /^[A-Z]&[A-Z]$/;

/** Whether readers need no expansion of a short form. */
export function isWellKnown(
  { short }: Pick<Abbreviation, 'short'>,
  house: House | undefined,
): boolean {
  return (
    everyday.has(short) ||
    (house === undefined ? knownToAnyOf(houses) : knownToReadersOf(house)).has(short) ||
    firmOfTwoLetters.test(short)
  );
}

/** The short forms that a house never explains. */
const knownToReadersOf = remembered(
  ({ abbreviations }: House): ReadonlySet<string> =>
    new Set(abbreviations.filter(({ known }) => known).map(({ short }) => short)),
);

const knownToAnyOf = remembered(
  (all: readonly House[]): ReadonlySet<string> =>
    new Set(all.flatMap((house) => [...knownToReadersOf(house)])),
);
