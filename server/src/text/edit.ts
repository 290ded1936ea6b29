import type { Span } from './span';

/** A replacement of the text in `span` by `text`; an insertion has an empty span, a deletion an empty text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The text after all `edits`, whose spans refer to the original text.
 * Edits are applied from the start on; one that overlaps an earlier one is left out, so that two fixes
 * for the same words never garble them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let done = 0;
  for (const edit of sorted) {
    if (edit.span.start < done) continue;
    result += text.slice(done, edit.span.start) + edit.text;
    done = edit.span.end;
  }
  return result + text.slice(done);
}
