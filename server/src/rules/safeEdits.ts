import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { Finding, Fix } from './rule';

/**
 * The edits of the safe fixes, in order. A fix that touches the words of an earlier one is left for another round:
 * its finding is still there when the others are applied.
 */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const offered = findings
    .flatMap(({ fixes, safe }) => (safe ? fixes : []))
    .filter(({ edits }) => edits.length > 0);
  // Many findings may have one fix: all the notes are renumbered together.
  const fixes = [...new Set(offered)]
    .map((fix) => ({ fix, span: spanOf(fix) }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const edits: TextEdit[] = [];
  let done = -1;
  for (const { fix, span } of fixes) {
    if (span.start <= done) continue;
    for (const edit of fix.edits) edits.push(edit);
    done = span.end;
  }
  return edits;
}

/** After so many rounds of fixing two rules are undoing each other's work. */
export const mostFixRounds = 10;

/** From the first to the last place that a fix changes. */
function spanOf({ edits }: Fix): Span {
  let { start, end } = edits[0]!.span;
  for (const { span } of edits) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}
