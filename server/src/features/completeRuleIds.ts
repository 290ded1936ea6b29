/** The ids of rules, where a comment silences one. */

import { rules } from '../rules/all';
import type { RuleSettings } from '../rules/run';
import { offsetOf, placeOf } from '../syntax/places';
import { touches } from '../text/span';
import { Snapshot } from './snapshot';
import type { Cursor, Suggestion } from './suggestion';

/** A longer text is not read anew while somebody waits. */
const longestText = 100_000;

/** The rules, those that have something to report where the comment would silence them first. */
export function completeRuleIds(cursor: Cursor): readonly Suggestion[] {
  const [, file, typed] =
    /pressroom-ignore(-file)?\s+(?:[\w-]+,\s*)*([\w-]*)$/.exec(cursor.before) ?? [];
  if (typed === undefined) return [];
  const found = reported(cursor, file !== undefined);
  const offered = rules.map(({ id, summary }) => ({
    label: id,
    kind: 'rule' as const,
    detail: found.has(id) ? 'reported here' : summary,
    about: summary,
    text: id,
    typed: typed.length,
  }));
  return [
    ...[...found].flatMap((id) => offered.find(({ label }) => label === id) ?? []),
    ...offered.filter(({ label }) => !found.has(label)),
  ];
}

/**
 * The rules that report something in the block after the comment, or anywhere in the release, in the order in which
 * they do. The release is looked at without the comment: while it is open it swallows what follows, and what it
 * silences already is not among the findings.
 */
function reported({ offset: place, snapshot }: Cursor, everywhere: boolean): ReadonlySet<string> {
  const { text, tree } = snapshot;
  const offset = offsetOf(tree, place);
  if (text.length > longestText) return new Set();
  const start = text.lastIndexOf('<!--', offset);
  const lineEnd = /[\r\n]|$/.exec(text.slice(offset))!.index + offset;
  const close = text.indexOf('-->', offset);
  const end = close !== -1 && close < lineEnd ? close + '-->'.length : lineEnd;
  const without = withoutComment(snapshot, text.slice(0, start) + text.slice(end));
  const { findings, release } = without;
  const from = placeOf(without.tree, start);
  const block = release.outline.paragraphs.find(({ span }) => span.end > from)?.span;
  return new Set(
    findings
      .filter(({ span }) => everywhere || (block !== undefined && touches(block, span.start)))
      .map(({ rule }) => rule),
  );
}

/** The release that was looked at last under some settings. */
const lookedAt = new WeakMap<RuleSettings, Snapshot>();

/** The release with this text, looked at once for a comment: what is left without it stays the same at each letter. */
function withoutComment({ context, tree, uri, version }: Snapshot, text: string): Snapshot {
  const last = lookedAt.get(context.rules);
  if (
    last?.uri === uri &&
    last.text === text &&
    last.context.today === context.today &&
    last.context.release.house === context.release.house &&
    last.context.release.register === context.release.register
  ) {
    return last;
  }
  const snapshot = new Snapshot({ uri, version, text }, context, { tree });
  lookedAt.set(context.rules, snapshot);
  return snapshot;
}
