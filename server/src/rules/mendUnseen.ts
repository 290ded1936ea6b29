/** Applies what may be applied unseen, and whatever that brings to light, but nothing that raises a new alarm. */
import { applyEdits, type TextEdit } from '../text/edit';
import { mayComeToLight } from './explanations';
import type { Finding, Fix } from './rule';
import { editsOf, safeFixes } from './safeEdits';

/** What was found in a text; whoever mends it may know more. */
interface Checked {
  readonly findings: readonly Finding[];
}

/** What a text comes to. */
export interface Mended<Found extends Checked> {
  readonly text: string;
  readonly checked: Found;
  /** The edits of each round, for the text that the round before it left. */
  readonly rounds: readonly (readonly TextEdit[])[];
}

/** After so many rounds two rules are undoing each other's work. */
export const mostRounds = 10;

/**
 * Mends a text in which this was found. It yields each text that is to be checked and is given what was found in it, so
 * that whoever checks may wait for something or not.
 */
export function* mendUnseen<Found extends Checked>(
  original: string,
  found: Found,
): Generator<string, Mended<Found>, Found> {
  let text = original;
  let checked = found;
  const rounds: (readonly TextEdit[])[] = [];
  while (rounds.length < mostRounds) {
    const kept = yield* harmless(text, checked, safeFixes(checked.findings));
    if (kept.fixes.length === 0) break;
    const edits = editsOf(kept.fixes);
    const mended = applyEdits(text, edits);
    const after = kept.after ?? (yield mended);
    // Fixes that do no harm one by one may still do some together.
    if (raisesAlarm(checked, after)) break;
    text = mended;
    checked = after;
    rounds.push(edits);
  }
  return { text, checked, rounds };
}

/** Fixes that raise no alarm, with what is found after them where they were tried together. */
interface Kept<Found extends Checked> {
  readonly fixes: readonly Fix[];
  readonly after?: Found;
}

/** Those of the fixes that raise no alarm: all of them as a rule, else those of each half. */
function* harmless<Found extends Checked>(
  text: string,
  before: Found,
  fixes: readonly Fix[],
): Generator<string, Kept<Found>, Found> {
  if (fixes.length === 0) return { fixes };
  const after = yield applyEdits(text, editsOf(fixes));
  if (!raisesAlarm(before, after)) return { fixes, after };
  if (fixes.length === 1) return { fixes: [] };
  const half = fixes.length >> 1;
  const first = yield* harmless(text, before, fixes.slice(0, half));
  const second = yield* harmless(text, before, fixes.slice(half));
  return { fixes: [...first.fixes, ...second.fixes] };
}

/** Whether a rule has more errors and warnings than it had, which were not there before and only hidden. */
function raisesAlarm(before: Checked, after: Checked): boolean {
  const had = countsByRule(before, isAlarm);
  const raised = [...countsByRule(after, isAlarm)].filter(
    ([rule, count]) => count > (had.get(rule) ?? 0),
  );
  if (raised.length === 0) return false;
  const left = countsByRule(after, () => true);
  const mended = new Set(
    [...countsByRule(before, () => true)].flatMap(([rule, count]) =>
      count > (left.get(rule) ?? 0) ? [rule] : [],
    ),
  );
  return raised.some(([rule]) => !mayComeToLight(rule, mended));
}

function isAlarm({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function countsByRule(
  { findings }: Checked,
  counts: (finding: Finding) => boolean,
): ReadonlyMap<string, number> {
  const byRule = new Map<string, number>();
  for (const finding of findings) {
    if (counts(finding)) byRule.set(finding.rule, (byRule.get(finding.rule) ?? 0) + 1);
  }
  return byRule;
}
