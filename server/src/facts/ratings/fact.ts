/** Ratings of a release, and what one paragraph says of ratings. */
import type { Span } from '../../text/span';
import type { Scanned } from '../scanned';
import type { ServiceMention } from '../services/fact';

/** A word of the house's rating scale used as a rating, or a word used as if it were one. */
export interface Rating {
  /** The words and the marks around them. */
  readonly span: Span;
  /** The words as they stand, without marks. */
  readonly text: string;
  /** The word of the scale in house form; `undefined` when it is no word of the scale in force. */
  readonly term: string | undefined;
  readonly scope: 'overall' | 'aspect';
  /** What is rated when it is not the whole service: "Through the Gate". */
  readonly aspect: string | undefined;
  /** The marks around it: the opening character, or `undefined` when it stands bare. */
  readonly mark: string | undefined;
  readonly where: 'headline' | 'body' | 'notes' | 'frontMatter';
  /** Whether this rating was given by an earlier inspection, by another body or to another service than the release's own. */
  readonly past: boolean;
  /** The words for the service that is rated, where they may name it: "Elm Lodge", "the CRC". */
  readonly service: string | undefined;
}

/** A count of services or standards with the same rating: "four were rated ‘Good’". */
export interface RatingCount {
  /** From the number to the end of the rating. */
  readonly span: Span;
  /** The number alone; "none" and "neither" are 0. */
  readonly countSpan: Span;
  readonly count: number;
  /** The rating as it stands, without marks. */
  readonly text: string;
  /** The word of the scale in house form; `undefined` when it is no word of the scale in force. */
  readonly term: string | undefined;
  /**
   * The number they are counted out of, where the release says so before: "of the ten services". Counts with the same
   * `of` belong together.
   */
  readonly of: RatingTotal | undefined;
}

/** How many services or standards there are in all. */
export interface RatingTotal {
  readonly span: Span;
  readonly value: number;
  /** What is counted, as written: "services", "aspects". */
  readonly unit: string;
}

/** A statement about an earlier inspection: "the same mark as last year", "first inspection". */
export interface Comparison {
  readonly span: Span;
  /** The service it is made of, as that is named last before; `undefined` where that cannot be told for sure. */
  readonly service: ServiceMention | undefined;
  readonly claim: 'same' | 'better' | 'worse' | 'first' | 'previous-rating' | 'changed';
  /** The rating said to have been given before, in house form. */
  readonly term: string | undefined;
  /** The year it speaks of; "last year" counts from the release's date. */
  readonly year: number | undefined;
}

/** A statement about the place of a rating on its scale: "the highest possible mark". */
export interface Rank {
  readonly span: Span;
  /** 1 is the best; with `fromWorst` also undefined, only the number of steps is told. */
  readonly fromBest: number | undefined;
  /** 1 is the worst. */
  readonly fromWorst: number | undefined;
  /** How many steps the scale is said to have: "the highest of four possible scores". */
  readonly of: number | undefined;
  /** The rating it speaks of. */
  readonly rating: Rating | undefined;
}

/** The ratings of one paragraph and what it says of them; spans count from the start of its text. */
export interface RatingScan extends GivenRatings {
  readonly comparisons: readonly LocalComparison[];
  readonly ranks: readonly LocalRank[];
}

/** What one paragraph gives as ratings. */
export interface GivenRatings {
  readonly ratings: readonly LocalRating[];
  readonly counts: readonly LocalRatingCount[];
  readonly totals: readonly RatingTotal[];
  /** What is said of the scale itself. */
  readonly scales: readonly LocalScale[];
}

/** What may be a rating, and what it is given to. */
export interface LocalRating {
  /** The words with the marks around them. */
  readonly span: Span;
  readonly text: string;
  /** The opening mark; `undefined` where the words stand bare. */
  readonly mark: string | undefined;
  /**
   * What makes it a rating: its position, for whatever word it is; marks or a capital, for words of the scale in force
   * alone; `item` and `heading` count in a list alone: "good at preventing fires", and a line "Good" above a list.
   */
  readonly standing: 'sure' | 'likely' | 'item' | 'heading';
  /** Whether it stands before a noun, as in "‘outstanding’ work"; outside headlines that is no rating. */
  readonly adjective: boolean;
  readonly target: RatingTarget;
  /** Whether the words say that it was given before. */
  readonly past: boolean;
  /** When it was given, `YYYY` or `YYYY-MM`, where the words name a time. */
  readonly date: string | undefined;
  readonly claim: RatingClaim | undefined;
  /** The body that gives it, as written, where the words name one: "Ofsted judged". */
  readonly giver: string | undefined;
  readonly sentence: Span;
}

/** A count of services or standards with the same rating. */
export interface LocalRatingCount {
  readonly span: Span;
  readonly countSpan: Span;
  readonly count: number;
  readonly text: string;
  /** The body that gives the ratings, as written, where the words name one. */
  readonly giver: string | undefined;
}

/** What is rated, as far as the sentence shows. */
export interface RatingTarget {
  readonly overall: boolean;
  /** What is rated, as written: "Through the Gate", "leadership". */
  readonly aspects: readonly string[];
  /**
   * What the words point to where they name nothing themselves: the standard named last ("this area of work"), the
   * service ("it"), what the rating before it was given to, or nothing that can be told.
   */
  readonly reference: 'standard' | 'service' | 'same' | 'unknown' | undefined;
  /** The words for the service, where they may name it: "Elm Lodge", "the CRC". */
  readonly service?: string | undefined;
}

/** A claim about an earlier rating. */
export interface RatingClaim {
  readonly claim: Comparison['claim'];
  /** Where its words start, counted back from the rating, and end, counted on from it. */
  readonly before: number;
  readonly behind: number;
  /** How many years ago it was, where the words say so: 1 for "last year". */
  readonly yearsAgo: number | undefined;
}

/** A word that may be a rating; its span has the marks around it. */
export interface NamedRating {
  readonly span: Span;
  /** The word as it stands, without marks. */
  readonly text: string;
}

/** A scale that a paragraph says is in use. */
export interface LocalScale {
  readonly words: readonly NamedRating[];
  /** The body that rates on it, as written; `undefined` where none is named. */
  readonly giver: string | undefined;
}

/** A claim in one paragraph; its span counts from the start of the paragraph's text. */
export interface LocalComparison {
  readonly span: Span;
  readonly claim: Comparison['claim'];
  readonly year: number | undefined;
  readonly yearsAgo: number | undefined;
  /** Whether it is a claim only if the service the release is about is named behind it. */
  readonly needsService: boolean;
}

/** A gloss in one paragraph; its span counts from the start of the paragraph's text. */
export interface LocalRank extends Omit<Rank, 'rating'> {
  readonly span: Span;
  /** Whether it says by itself what the service got: "has been given the lowest rating available". */
  readonly given: boolean;
}

/** What ratings are read from. */
export type RatingParagraph = Scanned<{ readonly text: string; readonly ratings: RatingScan }>;
