/** What a hover says about which words. */
import type { Span } from '../text/span';
import type { Passage } from './markup';

export interface Found extends Said {
  readonly span: Span;
}

/** What is said. */
export interface Said {
  /** What is true whatever is wrong with the words; what they are comes first. */
  readonly passages: readonly Passage[];
  /** What a finding at the words would contradict; said where there is none. */
  readonly unlessDoubted?: readonly Passage[] | undefined;
  /** What is said where no finding at the words, or at others, compares them with anything. */
  readonly unlessCompared?: readonly Passage[] | undefined;
}
