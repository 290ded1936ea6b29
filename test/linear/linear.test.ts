/**
 * Four times the text is about four times the work, whatever the text is: in no branch of any fact reader, rule or
 * editor feature, in no expression and in no call of a built-in function do the steps grow faster than the text.
 *
 * What an expression does on its way back over the text is not counted here.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { codeActions } from '../../server/src/features/codeActions';
import { diagnostics } from '../../server/src/features/diagnostics';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { exampleSnapshot } from '../../server/src/features/exampleSnapshot';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { readinessAnswer } from '../../server/src/features/readiness';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import type { Snapshot } from '../../server/src/features/snapshot';
import { defaultHouseId, houseById } from '../../server/src/house/houses';
import { rules } from '../../server/src/rules/all';
import { safeEdits } from '../../server/src/rules/safeEdits';
import { applyEdits } from '../../server/src/text/edit';
import { countSteps } from './countSteps';
import { exampleTexts } from './exampleTexts';
import { factTexts } from './factTexts';
import { type SteepPlace, steepPlaces } from './growth';
import { hostileTexts } from './hostileTexts';

const kinds = { hostileTexts, factTexts, exampleTexts };

/** How much longer the longer of two texts is. */
const times = 4;
/** The first text, in code units. What is steep there and goes on being steep is; what has a limit has met it by then. */
const sizes = [6000, 24_000];

const covered = { texts: 0, rules: new Set<string>(), facts: new Set<string>() };

/** The release with this text, of the default house where it does not show whose it is: its rules are to be asked too. */
function snapshotOf(text: string): Snapshot {
  const { snapshot } = exampleSnapshot(text);
  if (snapshot.release.house !== undefined) return snapshot;
  const release = { ...snapshot.context.release, house: houseById(defaultHouseId) };
  return exampleSnapshot(text, { release }).snapshot;
}

/** Reads and checks a text, applies what may be applied unseen, and answers what an editor asks on opening it. */
function read(text: string): void {
  const snapshot = snapshotOf(text);
  const options = { related: true, pageOf: () => undefined };
  diagnostics(snapshot, options);
  applyEdits(text, safeEdits(snapshot.findings));
  semanticTokens(snapshot);
  documentSymbols(snapshot);
  foldingRanges(snapshot);
  readinessAnswer(snapshot, new Date('2026-06-01T12:00:00Z'));
  const { positions } = snapshot;
  const everywhere = positions.rangeOf({ start: 0, end: text.length });
  codeActions(snapshot, everywhere, undefined, {
    diagnostics: options,
    versioned: true,
    snippets: true,
    ignoreCommand: '',
  });
  for (const { rule } of snapshot.findings) covered.rules.add(rule);
  for (const [fact, found] of Object.entries(snapshot.release)) {
    if (Array.isArray(found) && found.length >= 20) covered.facts.add(fact);
  }
}

/** Where a text takes more steps than its share. */
function steepIn(text: (size: number) => string): readonly string[] {
  let steep: readonly SteepPlace[] | undefined;
  for (const size of sizes) {
    const once = countSteps(() => read(text(size)));
    const more = countSteps(() => read(text(times * size)));
    const found = steepPlaces(once, more, { times, length: times * size });
    const before = new Set((steep ?? found).map(({ place }) => place));
    steep = found.filter(({ place }) => before.has(place));
    if (steep.length === 0) break;
  }
  return (steep ?? []).map(({ place, before, now }) => `${place}: ${before} → ${now}`);
}

// Counting makes everything slower, and a busy machine more so.
describe.each(Object.entries(kinds))('%s', { timeout: 120_000 }, (_kind, texts) => {
  test.each(Object.entries(texts))('%s take steps in proportion', (_made, text) => {
    covered.texts++;
    read(text(0));
    expect(steepIn(text)).toEqual([]);
  });
});

test('every rule reports something in one of the texts', () => {
  expect(rules.map(({ id }) => id).filter((id) => !covered.rules.has(id))).toEqual([]);
});

afterAll(() => {
  const facts = [...covered.facts].sort().join(', ');
  console.log(
    `Counted the steps of ${covered.texts} texts, with findings of ${covered.rules.size} of ${rules.length} rules and with ${facts} by the hundred.`,
  );
});
