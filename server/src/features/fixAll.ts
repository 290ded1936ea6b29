/** Applies every fix that may be applied unseen. */
import type { Finding, Fix } from '../rules/rule';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { Snapshot } from './snapshot';

/** After so many rounds two rules are undoing each other's work. */
const mostRounds = 10;

/**
 * The edits after which no safe fix is left, for the text of this snapshot; empty when there is none.
 * What a fix brings to light is fixed as well; then the edits are one that replaces all that changed.
 */
export function fixAll(snapshot: Snapshot): readonly TextEdit[] {
  const first = safeEdits(snapshot.findings);
  if (first.length === 0) return first;
  let fixed = withText(snapshot, applyEdits(snapshot.text, first));
  let edits = safeEdits(fixed.findings);
  if (edits.length === 0) return first;
  for (let round = 2; round <= mostRounds && edits.length > 0; round++) {
    fixed = withText(fixed, applyEdits(fixed.text, edits));
    edits = safeEdits(fixed.findings);
  }
  return replacement(snapshot.text, fixed.text);
}

/** The edits of the safe fixes, in order; a fix that touches the words of an earlier one waits for the next round. */
function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const fixes = findings
    .flatMap(({ fix, safe }) => (safe && fix !== undefined && fix.edits.length > 0 ? [fix] : []))
    .map((fix) => ({ fix, span: spanOf(fix) }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const edits: TextEdit[] = [];
  let done = -1;
  for (const { fix, span } of fixes) {
    if (span.start <= done) continue;
    edits.push(...fix.edits);
    done = span.end;
  }
  return edits;
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

function withText({ context, tree, uri, version }: Snapshot, text: string): Snapshot {
  return new Snapshot({ uri, version, text }, context, tree);
}

/** The shortest single edit from one text to the other. */
function replacement(from: string, to: string): readonly TextEdit[] {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let same = 0;
  while (same < shorter - start && from[from.length - same - 1] === to[to.length - same - 1])
    same++;
  const span = { start, end: from.length - same };
  return span.start === span.end && from.length === to.length
    ? []
    : [{ span, text: to.slice(start, to.length - same) }];
}
