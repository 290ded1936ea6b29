/**
 * The typed facts read off one release.
 *
 * All spans are UTF-16 offsets into the whole release, end-exclusive. Dates are `YYYY-MM-DD`, months
 * `YYYY-MM`, moments `YYYY-MM-DDTHH:MM`, always as the clock stands in London. Absence is `undefined`.
 * Nothing here judges: what is missing or wrong is a rule's business.
 */
import type { NoteKind } from '../house/kinds';
import type { Span } from '../text/span';

/** The first line of the release, without its mark-up. */
export interface Headline {
  readonly text: string;
  readonly span: Span;
}

/** One place where a service is named. */
export interface ServiceMention {
  readonly span: Span;
  /** The name as it stands here. */
  readonly text: string;
  /** The service in the register; `undefined` when only the wording shows that a service is named. */
  readonly id: string | undefined;
  /** The fullest form of the name in this release, with the short form of its kind: "Cumbria and Lancashire CRC". */
  readonly name: string;
}

/** One place where a person is named, or meant by a role or a pronoun. */
export interface PersonMention {
  readonly span: Span;
  readonly text: string;
  readonly form: 'full' | 'short' | 'role' | 'pronoun';
  /** The full name as first given in the release, honorific included: "Dame Glenys Stacey". */
  readonly person: string | undefined;
  /** The person in the register. */
  readonly id: string | undefined;
  /** The role given beside the name, as written: "Chief Inspector of Probation". */
  readonly role: string | undefined;
}

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

/** One stretch of a quote, in one paragraph. */
export interface QuotePart {
  /** What is said, without marks. */
  readonly span: Span;
  /** The opening mark; `undefined` where it is missing or none is needed. */
  readonly open: Span | undefined;
  readonly close: Span | undefined;
}

/** One utterance, however many paragraphs or fragments it is spread over. */
export interface Quote {
  /** From the first opening mark to the last closing one. */
  readonly span: Span;
  readonly parts: readonly QuotePart[];
  /** Paragraphs joined by a blank line, fragments of one sentence by a blank, without outer marks. */
  readonly text: string;
  /** Full name of the speaker as first given in the release. */
  readonly speaker: string | undefined;
  readonly speakerId: string | undefined;
  /** Who else speaks: "inspectors", "report", "staff". */
  readonly source: string | undefined;
  /** The reporting verb with the name before or after it. */
  readonly cue: Cue | undefined;
  /** An utterance of whole sentences, or some words in a sentence of the release's own. */
  readonly form: 'speech' | 'fragment';
  readonly marks: 'double' | 'single' | 'none';
}

/** The words that tie a quote to who spoke it: "Mr Russell added:". */
export interface Cue {
  readonly span: Span;
  /** The name, role, pronoun or source as written. */
  readonly subject: Span;
  /** The reporting verb; `undefined` when it is missing ("Justin Russell: “…"). */
  readonly verb: Span | undefined;
  readonly position: 'before' | 'after' | 'middle' | 'own-line';
  readonly mention: PersonMention | undefined;
}

/** How far the wording lets a figure stray from the exact one. */
export type Approximation =
  | 'exact'
  | 'about'
  | 'more-than'
  | 'at-least'
  | 'nearly'
  | 'less-than'
  | 'up-to';

/** A number with its unit. */
export interface Figure {
  /** The wording of the approximation, the number and the unit: "more than 5,500 low and medium-risk offenders". */
  readonly span: Span;
  /** The number alone: "5,500", "a third", "six in 10", "17 per cent". */
  readonly numberSpan: Span;
  /** The value; a share (fraction or percentage) as a part of 1. `undefined` when it is malformed. */
  readonly value: number | undefined;
  readonly form:
    | 'digits'
    | 'words'
    | 'fraction'
    | 'percentage'
    | 'ratio'
    | 'ordinal'
    | 'range'
    | 'money';
  /** For a range, its upper end. */
  readonly upper: number | undefined;
  /** For a ratio, the number it is taken from: 60 in "17 out of the 60 cases". */
  readonly outOf: number | undefined;
  /** What is counted, singular head noun in lower case ("offender", "recommendation"); `undefined` for bare numbers. */
  readonly unit: string | undefined;
  /** The words of the unit as written: "low and medium-risk offenders". */
  readonly unitSpan: Span | undefined;
  readonly approximation: Approximation;
  /** A thousands separator or decimal that cannot be right: "42,500,0000". */
  readonly malformed: boolean;
}

/**
 * A date, or as much of one as is written.
 *
 * The year of a range counts for both of its ends, even where it is written behind the second alone.
 */
export interface DateMention {
  /** The date with the weekday and the time that stand beside it. */
  readonly span: Span;
  readonly year: number | undefined;
  /** 1 to 12, or the number as written where the date is not `possible`. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** The end of a range written as one: "5 to 16 March 2018"; in 2018/2019 its year alone. */
  readonly until:
    | {
        readonly year: number | undefined;
        readonly month: number | undefined;
        readonly day: number | undefined;
      }
    | undefined;
  /** 1 (Monday) to 7 (Sunday), when a weekday is named. */
  readonly weekday: number | undefined;
  readonly weekdaySpan: Span | undefined;
  /** `HH:MM`, when a time stands beside it. */
  readonly time: string | undefined;
  readonly timeSpan: Span | undefined;
  /** How it is written; `numeric` is 30/05/2019, `year-range` 2018/2019. */
  readonly form:
    | 'day-month-year'
    | 'day-month'
    | 'month-year'
    | 'year'
    | 'year-range'
    | 'numeric'
    | 'iso'
    | 'month-day';
  /** "1st", "30th": the ending of the day. */
  readonly ordinal: boolean;
  /** Whether such a day exists; 31 June does not. */
  readonly possible: boolean;
  /** A month, a weekday or a year that is none as it is written, with the word that is meant where that is clear. */
  readonly misspelt: { readonly span: Span; readonly meant: string | undefined } | undefined;
}

/** A short form and what it stands for. */
export interface Abbreviation {
  readonly short: string;
  /** Where the short form stands in brackets behind its expansion; `undefined` when it is never expanded. */
  readonly expansion: string | undefined;
  /** Each place where it is expanded, in order. */
  readonly expanded: readonly {
    readonly span: Span;
    readonly expansion: string;
    readonly expansionSpan: Span;
  }[];
  /** Every use, expanded ones included, in order. */
  readonly uses: readonly Span[];
}

/** One item of the notes to editor. */
export interface Note {
  /** The item with all its paragraphs. */
  readonly span: Span;
  readonly text: string;
  /** As written; `undefined` for an item that carries none. */
  readonly number: number | undefined;
  readonly numberSpan: Span | undefined;
  readonly kind: NoteKind;
  /** Everything the item says; its `kind` is the first of them that a house asks for. */
  readonly kinds: readonly NoteKind[];
}

/** A day or a moment with the place it was read from; front matter has a place too. */
export interface Dated {
  readonly value: string;
  readonly span: Span;
}

/** A way to reach somebody. */
export interface Contact {
  readonly kind: 'phone' | 'email';
  readonly text: string;
  readonly span: Span;
  /** Whether it is well-formed. */
  readonly valid: boolean;
}

/** A link, bare or with a text. */
export interface Link {
  readonly span: Span;
  /** The address to follow, with "https://" where the release leaves that out; for e-mail, the address alone. */
  readonly target: string;
  readonly kind: 'url' | 'email';
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

/** How many people the service looked after, and when that was counted. */
export interface Caseload {
  readonly value: number;
  /** As written: "30 September 2018", "October 2019". */
  readonly asAt: string | undefined;
  readonly span: Span;
}
