/**
 * Plants one fault of every kind at chosen places in the clean releases: exactly it is found, there, and its fix
 * restores what stood there. At the end, a table says what was found and what was found without cause.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/all';
import { type RuleGroup, ruleGroups } from '../../server/src/rules/rule';
import { corpusReleases, hardTexts } from '../corpus/corpus';
import { alarmsIn, speakersIn } from '../corpus/readings';
import { trueClaims } from './archiveFaults';
import { faultKinds } from './catalogue';
import { type CleanRelease, cleanRelease } from './cleanRelease';
import type { Fault, FaultKind } from './fault';
import { alarmsWith, catalogue, judge } from './judge';
import { randomFrom } from './random';
import { table } from './table';

const corpus = corpusReleases();
const clean = corpus.map(cleanRelease);
/** How often each kind is planted in a release, if the release has as many places for it. */
const plantings = 3;
/** How many of the faults of a group must be met without fault. */
const least = 0.95;

interface Tally {
  planted: number;
  readonly missed: string[];
}

const tallies = new Map<RuleGroup, Tally>(
  ruleGroups.map((group) => [group, { planted: 0, missed: [] }]),
);
const withRule = faultKinds.filter(({ rule }) => catalogue.has(rule));
const withoutRule = faultKinds.filter(({ rule }) => !catalogue.has(rule));

describe('planted and met:', () => {
  test.each(withRule)('$group: $name', (kind) => {
    const tally = tallies.get(kind.group)!;
    const before = tally.planted;
    for (const release of clean) {
      for (const fault of faultsIn(release, kind)) {
        tally.planted++;
        const problems = judge(fault, kind, release);
        if (problems.length > 0) {
          tally.missed.push(`${kind.name}, in ${release.name}: ${problems.join('; ')}`);
        }
      }
    }
    expect(tally.planted).toBeGreaterThan(before);
  });

  test.each(ruleGroups)('nearly all faults of the group %s', (group) => {
    const { planted, missed } = tallies.get(group)!;
    if (planted - missed.length < least * planted) expect(missed).toEqual([]);
  });
});

test.each(clean)('what $name could truly say of an earlier inspection is left alone', (release) => {
  for (const claim of trueClaims(release, randomFrom(release.name))) {
    // “Still ‘Requires improvement’” is a claim of the release's own, and not true of every past made up here.
    const own = alarmsWith({ ...claim, text: release.text });
    if (own.length === 0) expect(alarmsWith(claim)).toEqual([]);
  }
});

test('every rule that gives more than advice has a fault to find', () => {
  const tried = new Set(faultKinds.map(({ rule }) => rule));
  const untried = rules.filter(
    ({ id, severity }) => (severity === 'error' || severity === 'warning') && !tried.has(id),
  );
  expect(untried.map(({ id }) => id)).toEqual([]);
});

test('every fault has a rule of its group', () => {
  for (const { rule, group } of withRule) expect(catalogue.get(rule)!.group).toBe(group);
  expect(withoutRule.map(({ rule }) => rule)).toEqual([]);
});

afterAll(async () => {
  const alarms = corpus.flatMap(({ text }) => alarmsIn(text));
  const count = (wanted: string) => alarms.filter(({ severity }) => severity === wanted).length;
  const speakers = { all: 0, right: 0 };
  for (const text of [...corpus, ...hardTexts()]) {
    const { all, right } = await speakersIn(text);
    speakers.all += all;
    speakers.right += right;
  }
  const rows = [
    ['clean releases', String(corpus.length), ''],
    ['  false alarms: errors', String(count('error')), ''],
    ['  false alarms: warnings', String(count('warning')), ''],
    ['planted faults', 'planted', 'found'],
    ...ruleGroups.map((group) => {
      const { planted, missed } = tallies.get(group)!;
      return [`  ${group}`, String(planted), share(planted - missed.length, planted)];
    }),
    ['  no rule yet', String(withoutRule.length), ''],
    ['quotes', String(speakers.all), ''],
    ['  with the right speaker', String(speakers.right), share(speakers.right, speakers.all)],
  ];
  console.log(`\n${table(rows)}\n`);
});

/** The faults of a kind in a release, each place once. */
function faultsIn(release: CleanRelease, kind: FaultKind): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (let index = 0; index < plantings; index++) {
    const fault = kind.plant(release, randomFrom(`${kind.name} ${release.name} ${index}`));
    if (fault !== undefined && fault.text !== release.text) faults.set(fault.text, fault);
  }
  return [...faults.values()];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}
