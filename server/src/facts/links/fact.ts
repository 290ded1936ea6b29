/** Links, bare or with a text. */
import type { Span } from '../../text/span';

/** A link, bare or with a text. */
export interface Link {
  readonly span: Span;
  /** The address to follow, with "https://" where the release leaves that out; for e-mail, the address alone. */
  readonly target: string;
  readonly kind: 'url' | 'email';
}
