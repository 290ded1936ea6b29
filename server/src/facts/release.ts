/** One release, read: its tree, its plan and every fact that rules and editor features ask for. */
import type { House } from '../house/house';
import type { ReleaseKind } from '../house/kinds';
import type { Register } from '../register/register';
import type { Outline } from '../syntax/outline';
import type { Tree } from '../syntax/parse';
import type { Quotations } from '../syntax/quotations';
import type { SourceText } from '../text/sourceText';
import type { Abbreviation } from './abbreviations/fact';
import type { Dated } from './dates/fact';
import type { Headline } from './facts';
import type { Caseload } from './figures/fact';
import type { FrontMatter } from './frontMatter/frontMatter';
import type { Link } from './links/fact';
import type { Note } from './notes/fact';
import type { PersonMention } from './people/fact';
import type { Quote } from './quotes/fact';
import type { Comparison, Rank, Rating, RatingCount } from './ratings/fact';
import type { ScannedParagraph } from './scan';
import type { ServiceMention } from './services/fact';
import type { Readings } from './succession';

/** What a release is read against. */
export interface ReleaseContext {
  readonly register: Register;
  /** The house named by the project's configuration; `undefined` leaves it to the text. */
  readonly house: House | undefined;
  /**
   * Reads front matter. Releases without any are read without the code for it, which is loaded on demand;
   * `undefined` leaves front matter unread.
   */
  readonly readFrontMatter: ((text: string, start: number) => FrontMatter) | undefined;
}

/** All that is known of one version of one release. Spans are offsets into `text`. */
export interface Release {
  readonly text: SourceText;
  readonly tree: Tree;
  readonly outline: Outline;
  readonly quotations: Quotations;
  /** Every paragraph that holds words, in order, with what was read off it alone. */
  readonly paragraphs: readonly ScannedParagraph[];

  /** Who issues it; `undefined` where that is a body without a pack, or the text does not show who. */
  readonly house: House | undefined;
  readonly register: Register;
  readonly frontMatter: FrontMatter | undefined;
  readonly kind: ReleaseKind;
  /** The regime the service was inspected under; `undefined` when it does not follow from service and date. */
  readonly regime: string | undefined;
  readonly headline: Headline | undefined;
  /** `YYYY-MM-DDTHH:MM` in London; from front matter, the release line or the availability note. */
  readonly embargo: Dated | undefined;
  /** `YYYY-MM-DD`. */
  readonly published: Dated | undefined;
  /** `YYYY-MM`, or two months with a slash between them. */
  readonly fieldwork: Dated | undefined;
  readonly caseload: Caseload | undefined;
  readonly services: readonly ServiceMention[];
  /** The service the release is about: front matter, else the one rated, else the one named first. */
  readonly service: ServiceMention | undefined;
  readonly people: readonly PersonMention[];
  readonly quotes: readonly Quote[];
  readonly ratings: readonly Rating[];
  readonly ratingCounts: readonly RatingCount[];
  readonly notes: readonly Note[];
  readonly abbreviations: readonly Abbreviation[];
  readonly comparisons: readonly Comparison[];
  readonly ranks: readonly Rank[];
  readonly links: readonly Link[];
  /** What the facts were read from, and what an edit left of them as it was. */
  readonly readings: Readings;
}

/** A release whose house is known. */
export interface HousedRelease extends Release {
  readonly house: House;
}

/** Whether it is known whose release it is. */
export function hasHouse(release: Release): release is HousedRelease {
  return release.house !== undefined;
}
