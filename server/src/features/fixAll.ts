/** Applies every fix that may be applied unseen. */
import { mendUnseen } from '../rules/mendUnseen';
import type { Finding } from '../rules/rule';
import { placeOfSpan } from '../syntax/places';
import { characterStart, cutsCharacter } from '../text/characters';
import type { TextEdit } from '../text/edit';
import { inOffsets } from './inOffsets';
import { Snapshot } from './snapshot';

/**
 * The edits after which no safe fix is left that raises no alarm, for the text of this snapshot; empty when there is
 * none. What a fix brings to light is fixed as well; then the edits are one that replaces all that changed.
 */
export function fixAll(snapshot: Snapshot): readonly TextEdit[] {
  let last = snapshot;
  const mending = mendUnseen(snapshot.text, found(snapshot));
  let step = mending.next();
  while (!step.done) {
    last = withText(last, step.value);
    step = mending.next(found(last));
  }
  const { rounds, text } = step.value;
  const edits = rounds.length > 1 ? replacement(snapshot.text, text) : (rounds[0] ?? []);
  return edits.map(({ span, text: words }) => ({
    span: placeOfSpan(snapshot.tree, span),
    text: words,
  }));
}

function found({ findings, tree }: Snapshot): { readonly findings: readonly Finding[] } {
  return { findings: inOffsets(tree, findings) };
}

function withText({ context, tree, uri, version }: Snapshot, text: string): Snapshot {
  return new Snapshot({ uri, version, text }, context, { tree });
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
