/** Short forms: those of a release, and what one paragraph shows of them. */
import type { Span } from '../../text/span';

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

/** The short forms of one paragraph; spans count from the start of its text. */
export interface AbbreviationScan {
  readonly uses: readonly AbbreviationUse[];
  readonly expanded: readonly LocalExpansion[];
}

/** One use of a short form, without the "s" of a plural or a possessive. */
export interface AbbreviationUse {
  readonly short: string;
  readonly span: Span;
  /** Whether only an expansion can show that it is a short form and not a name: "P3". */
  readonly doubtful: boolean;
}

/** A short form in brackets behind what it stands for. */
export interface LocalExpansion {
  readonly short: string;
  /** The short form in its brackets, without them. */
  readonly span: Span;
  readonly expansionSpan: Span;
}
