/** What the front matter of a release says, as types alone: the reader, see `readFrontMatter.ts`, is loaded on demand. */
import type { ReleaseKind } from '../../house/kinds';
import type { Span } from '../../text/span';

/** A value with the place it was read from. */
export interface Stated<T = string> {
  readonly value: T;
  readonly span: Span;
}

/** The rating of one standard. */
export interface StatedStandard {
  readonly standard: Stated;
  readonly rating: Stated;
}

/** Something that front matter gets wrong. */
export interface FrontMatterProblem {
  readonly kind: 'unknown-key' | 'wrong-value' | 'syntax';
  /** One sentence in plain English with its full stop. */
  readonly message: string;
  /** The exact words; UTF-16 offsets into the release. */
  readonly span: Span;
  /** The key it concerns, such as `standards.Staff`; `undefined` when it is none in particular. */
  readonly key: string | undefined;
  /** What was probably meant in place of the words in `span`. */
  readonly suggestion: string | undefined;
}

/**
 * The front matter of one release. Spans are UTF-16 offsets into the whole release; what is missing or cannot be
 * read is `undefined`.
 */
export interface FrontMatter {
  /** The id of a house that exists. */
  readonly house: Stated | undefined;
  readonly kind: Stated<ReleaseKind> | undefined;
  readonly service: Stated | undefined;
  readonly regime: Stated | undefined;
  /** The overall rating, as written. */
  readonly rating: Stated | undefined;
  readonly standards: readonly StatedStandard[];
  /** `YYYY-MM-DDTHH:MM` as the clock stands in London. */
  readonly embargo: Stated | undefined;
  /** `YYYY-MM-DD`. */
  readonly published: Stated | undefined;
  /** A month `YYYY-MM`, or the first and the last with a slash between them. */
  readonly fieldwork: Stated | undefined;
  /** An address, or a file as a relative path; that it stays inside the workspace is for the host to ensure. */
  readonly report: (Stated & { readonly kind: 'url' | 'file' }) | undefined;
  /** The files quotes are checked against, as relative paths. */
  readonly sources: readonly Stated[];
  /** The Welsh or English twin, as a relative path. */
  readonly counterpart: Stated | undefined;
  readonly language: Stated<'en' | 'cy'> | undefined;
  readonly problems: readonly FrontMatterProblem[];
}
