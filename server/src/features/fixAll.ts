/** Applies every fix that may be applied unseen. */
import { mostFixRounds, safeEdits } from '../rules/safeEdits';
import { characterStart, cutsCharacter } from '../text/characters';
import { applyEdits, type TextEdit } from '../text/edit';
import { Snapshot } from './snapshot';

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
  for (let round = 2; round <= mostFixRounds && edits.length > 0; round++) {
    fixed = withText(fixed, applyEdits(fixed.text, edits));
    edits = safeEdits(fixed.findings);
  }
  return replacement(snapshot.text, fixed.text);
}

function withText({ context, tree, uri, version }: Snapshot, text: string): Snapshot {
  return new Snapshot({ uri, version, text }, context, tree);
}

/** The shortest single edit from one text to the other. */
function replacement(from: string, to: string): readonly TextEdit[] {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  start = Math.min(characterStart(from, start), characterStart(to, start));
  let same = 0;
  while (same < shorter - start && from[from.length - same - 1] === to[to.length - same - 1])
    same++;
  if (cutsCharacter(from, from.length - same) || cutsCharacter(to, to.length - same)) same--;
  const span = { start, end: from.length - same };
  return span.start === span.end && from.length === to.length
    ? []
    : [{ span, text: to.slice(start, to.length - same) }];
}
