import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { Finding, Fix } from './rule';

/** The edits of the safe fixes, in order. */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  return editsOf(safeFixes(findings));
}

/**
 * The fixes that can be applied together, in order. One that touches the words of an earlier one is left for another
 * round: its finding is still there when the others are applied.
 */
export function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  const offered = findings
    .flatMap(({ fixes, safe }) => (safe ? fixes : []))
    .filter(({ edits }) => edits.length > 0);
  // Many findings may have one fix: all the notes are renumbered together.
  const fixes = [...new Set(offered)]
    .map((fix) => ({ fix, span: spanOf(fix) }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const together: Fix[] = [];
  let done = -1;
  for (const { fix, span } of fixes) {
    if (span.start <= done) continue;
    together.push(fix);
    done = span.end;
  }
  return together;
}

/** The edits of fixes that can be applied together. */
export function editsOf(fixes: readonly Fix[]): readonly TextEdit[] {
  return fixes.flatMap(({ edits }) => edits);
}

/** From the first to the last place that a fix changes. */
function spanOf({ edits }: Fix): Span {
  let { start, end } = edits[0]!.span;
  for (const { span } of edits) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}
