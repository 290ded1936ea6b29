import type { Release } from '../../facts/release';
import type { Span } from '../../text/span';

/** A headline is rarely longer than this; what is and ends in a full stop is a first paragraph. */
const longestWithFullStop = 140;

/** The headline, unless the release opens with running text or with its notes. */
export function headlineOf({ text, headline, outline }: Release): Span | undefined {
  if (headline === undefined) return undefined;
  const { span } = headline;
  if (outline.notesHeading !== undefined && outline.notesHeading.span.start < span.start) {
    return undefined;
  }
  const marked = outline.headline?.block.kind === 'heading';
  const runs = span.end - span.start > longestWithFullStop && text[span.end - 1] === '.';
  return runs && !marked ? undefined : span;
}
