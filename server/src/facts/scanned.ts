import type { Paragraph } from '../syntax/outline';

/** A paragraph with its place and as much of its scan as is asked for. */
export interface Scanned<S> {
  readonly paragraph: Paragraph;
  /** Where the content starts in the release; what the spans of the scan must be moved by. */
  readonly start: number;
  readonly scan: S;
}
