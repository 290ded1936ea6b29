/** What a hover says about which words. */
import type { Span } from '../text/span';
import type { Passage } from './markup';

export interface Found {
  readonly span: Span;
  readonly passages: readonly Passage[];
}
