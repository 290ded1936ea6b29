/** Reads a release: from its tree to every fact about it. */

import type { House } from '../house/house';
import type { Register } from '../register/register';
import { registerMatcher } from '../register/registerMatcher';
import { changeBetween } from '../syntax/changedBlocks';
import type { Block } from '../syntax/node';
import { type Outline, outline as outlineOf } from '../syntax/outline';
import type { Tree } from '../syntax/parse';
import { offsetOf, placeOf, placeOfSpan } from '../syntax/places';
import { quotations as quotationsOf } from '../syntax/quotations';
import { ObjectMemory, remembered } from '../text/remembered';
import { readAbbreviations, usingAbbreviations } from './abbreviations/abbreviations';
import { goOn } from './acrossEdits';
import { readCaseload, readFieldwork, readTiming } from './dates/timing';
import type { FrontMatter } from './frontMatter/frontMatter';
import { readLinks } from './links/links';
import { readNotes } from './notes/notes';
import { withLinks, withRatings } from './paragraphsWith';
import { movedPeople, namingPeople, readPeople } from './people/people';
import { readQuotes } from './quotes/quotes';
import { readComparisons } from './ratings/comparisons';
import { readRanks } from './ratings/ranks';
import { besideRatings, type RatingsReading, ratedService, readRatings } from './ratings/ratings';
import type { Release, ReleaseContext } from './release';
import { readHouse } from './releaseHouse';
import { type Scanner, scanner } from './scanner';
import { readKind, readRegime, serviceKindOf } from './services/kind';
import {
  headlineOf,
  mainService,
  namingServices,
  ownServices,
  readServices,
} from './services/services';
import { Readings, Succession } from './succession';
import { withPlaces } from './visible';

/**
 * All that is known of the release with this tree.
 * @param before an earlier version of the same release: what the edit left as it was is taken from it. The result is the
 *   same as without, only sooner; of the earlier version nothing more can be taken.
 */
export function readRelease(tree: Tree, context: ReleaseContext, before?: Release): Release {
  const text = tree.source;
  const { register } = context;
  const outline = outlineOf(tree);
  const quotations = quotationsOf(text, outline);
  const frontMatter = frontMatterOf(tree, outline, context);
  const house = readHouse(text, outline, frontMatter, context);
  const scan = scannerFor(register, house);
  const paragraphs = outline.paragraphs.map((paragraph) => scan(text, paragraph));
  const change = before && changeBetween(before.tree, tree);
  const readings = new Readings(before?.readings, change && new Succession(change));
  if (before !== undefined) goOn(before.paragraphs, paragraphs);
  const timing = readTiming(text, outline, paragraphs, frontMatter);
  const date = timing.published?.value;
  const services = readings.read(
    'services',
    [namingServices(paragraphs), headlineOf(paragraphs), register, date],
    () => readServices(paragraphs, { register, date }),
  );
  const rated = withRatings(paragraphs);
  const links = withLinks(paragraphs);
  // Who does not inspect writes of services, but about none of them.
  const isAboutService = house !== undefined || frontMatter?.service !== undefined;
  const service = isAboutService
    ? mainService(services, {
        register,
        frontMatter,
        rated: ratedService(rated, services),
        headline: outline.headline?.span,
      })
    : undefined;
  const regime = house && readRegime(house, register, service, date, frontMatter);
  const own = readings.read('own services', [services, service, namingServices(paragraphs)], () =>
    ownServices(services, service, namingServices(paragraphs)),
  );
  const serviceKind = service && serviceKindOf(register, service);
  const circumstances = { paragraphs, regime, date, services, own, serviceKind, frontMatter };
  // The words of a rating are those of a house: "rated good" is praise from anybody else.
  const { ratings, counts, claims } =
    house === undefined
      ? noRatings
      : readings.read(
          'ratings',
          [
            rated,
            besideRatings(paragraphs),
            house,
            regime,
            date,
            services,
            own,
            serviceKind,
            frontMatter,
          ],
          () => readRatings(rated, { house, ...circumstances }),
        );
  const fieldwork = readFieldwork(paragraphs, date, frontMatter);
  const kind = readKind(paragraphs, { house, services, service, frontMatter, ratings, fieldwork });
  const people = readings.read(
    'people',
    [namingPeople(paragraphs), register, house],
    () => readPeople(paragraphs, { register, house }),
    movedPeople,
  );
  const quotes = readQuotes({ text, paragraphs, quotations: quotations.quotations, people, house });
  const comparing = { quotes, published: date, ratings, services, own, serviceKind, service };
  const { headline } = outline;
  const release: Release = {
    text,
    tree,
    outline,
    quotations,
    paragraphs,
    house,
    register,
    frontMatter,
    kind,
    regime,
    headline: headline && {
      text: text.slice(headline.span.start, headline.span.end),
      span: headline.span,
    },
    ...timing,
    fieldwork,
    // A review of many services counts people all over the country.
    caseload: kind === 'thematic' || kind === 'annual' ? undefined : readCaseload(paragraphs),
    services,
    service,
    people: people.mentions,
    quotes,
    ratings,
    ratingCounts: counts,
    notes: readNotes(text, outline, paragraphs, house, kind),
    abbreviations: readings.read('abbreviations', [usingAbbreviations(paragraphs)], () =>
      readAbbreviations(paragraphs),
    ),
    comparisons: readings.read('comparisons', [rated, claims, ...Object.values(comparing)], () =>
      readComparisons(rated, { ...comparing, claims }),
    ),
    ranks: readings.read('ranks', [rated, ratings], () => readRanks(text, rated, ratings)),
    links: readings.read('links', [links], () => readLinks(links)),
    readings,
  };
  readings.finish(before, release);
  return release;
}

const noRatings: RatingsReading = { ratings: [], counts: [], claims: [] };

const frontMatters = new ObjectMemory<
  Block,
  { readonly start: number; readonly frontMatter: FrontMatter }
>();

/** The front matter, read once for as long as its block stands unchanged where it is. */
function frontMatterOf(
  tree: Tree,
  { frontMatter: found }: Outline,
  { readFrontMatter }: ReleaseContext,
): FrontMatter | undefined {
  if (found === undefined || readFrontMatter === undefined) return undefined;
  const { start, end } = found.span;
  const written = tree.source.slice(start, end);
  if (found.block.kind !== 'frontMatter') {
    // Out of place it is no block of its own, so nothing shows whether it has changed, and places do not count through it.
    return withPlaces(
      readFrontMatter(written, offsetOf(tree, start)),
      (offset) => placeOf(tree, offset),
      (span) => placeOfSpan(tree, span),
    );
  }
  const known = frontMatters.get(found.block);
  if (known?.start === start) return known.frontMatter;
  const frontMatter = readFrontMatter(written, start);
  frontMatters.set(found.block, { start, frontMatter });
  return frontMatter;
}

/** The scanners by house that know the names of a register. */
const scannersOf = remembered((_register: Register) => new Map<House | undefined, Scanner>());

function scannerFor(register: Register, house: House | undefined): Scanner {
  const byHouse = scannersOf(register);
  let found = byHouse.get(house);
  if (found === undefined) {
    found = scanner(registerMatcher(register, house && [house]));
    byHouse.set(house, found);
  }
  return found;
}
