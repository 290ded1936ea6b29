/** How rules are run: settings, order, timing. */
import { expect, test } from 'vitest';
import { rules } from './all';
import { exampleDay, findingsIn, releaseOf } from './examples';
import { check, defaultRuleSettings, type RuleSettings } from './run';

const text = 'Probation service must do more\n\nThe the report  is out by [TBC].\n';

function settings(severities: Record<string, 'off' | 'error' | 'hint'>): RuleSettings {
  return { ...defaultRuleSettings, severities: new Map(Object.entries(severities)) };
}

function found(with_?: RuleSettings): string[] {
  return findingsIn(text, with_ && { settings: with_ })
    .filter(({ rule }) => ['doubled-word', 'doubled-space', 'placeholder-left'].includes(rule))
    .map(({ severity, rule }) => `${severity} ${rule}`);
}

test('findings come in the order of the text', () => {
  expect(found()).toEqual(['warning doubled-word', 'info doubled-space', 'error placeholder-left']);
});

test('a rule that is off reports nothing, and one with another severity reports with that', () => {
  expect(found(settings({ 'doubled-word': 'off', 'placeholder-left': 'hint' }))).toEqual([
    'info doubled-space',
    'hint placeholder-left',
  ]);
});

test('a severity that was chosen holds for every finding of the rule, doubtful ones included', () => {
  const fragment = 'Probation service must do more\n\nHome visits were “rare and too short”.\n';
  const severityOf = (with_?: RuleSettings) =>
    findingsIn(fragment, with_ && { settings: with_ }).find(
      ({ rule }) => rule === 'quote-speaker-missing',
    )?.severity;
  expect(severityOf()).toBe('info');
  expect(severityOf(settings({ 'quote-speaker-missing': 'error' }))).toBe('error');
});

test('the time of every rule is told, in the order of the catalogue', () => {
  const timed: string[] = [];
  let now = 0;
  check(releaseOf(text), {
    settings: settings({}),
    today: exampleDay,
    onFailure: () => {},
    onTiming: (rule, milliseconds) => {
      if (milliseconds >= 0) timed.push(rule);
    },
    clock: () => now++,
  });
  expect(timed).toEqual(rules.map(({ id }) => id));
});

test('a rule that finds the same everywhere says so everywhere', () => {
  const doubled = `Probation service must do more\n\n${'The the report is out.\n\n'.repeat(300)}`;
  expect(findingsIn(doubled).filter(({ rule }) => rule === 'doubled-word')).toHaveLength(300);
});

test('what a message quotes is short, however long it is in the text', () => {
  for (const words of ['_'.repeat(5000), `Qux${'a'.repeat(5000)} `.repeat(2)]) {
    const messages = findingsIn(`Probation must do more\n\nIt is ${words}.\n`).map(
      ({ message }) => message,
    );
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      expect(message.length).toBeLessThan(300);
      expect(message).toMatch(/\.$/);
    }
  }
});

test('as many findings as the longest text has room for are found', () => {
  const text = `Probation service must do more\n\n${'Say ?? '.repeat(140_000)}\n`;
  expect(findingsIn(text).length).toBeGreaterThanOrEqual(140_000);
});

test.each([
  ['opening marks', 'quote-unclosed', '“', ''],
  ['closing marks', 'quote-unopened', '”', ''],
  ['single marks', 'quote-unclosed', '‘', 'a'],
  ['opening brackets', 'unbalanced-brackets', '(', ''],
  ['closing brackets', 'unbalanced-brackets', ']', ''],
  ['brackets of both kinds', 'unbalanced-brackets', '([', ''],
  ['marks of both kinds', 'quote-unclosed', '“‘', ''],
])('a run of %s is one finding, for one slip', (_marks, rule, mark, behind) => {
  const text = `Probation service must do more\n\nInspectors found ${mark.repeat(11)}${behind}\n`;
  const found = findingsIn(text).filter((finding) => finding.rule === rule);
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    expect.stringMatching(new RegExp(`^[${[...mark].map((one) => `\\${one}`).join('')}]{9,}$`)),
  ]);
});

test('an option that is set takes the place of the usual one', () => {
  const options = new Map([['headline-length', { longest: 20 }]]);
  const lengths = (with_: RuleSettings) =>
    findingsIn(text, { settings: with_ }).filter(({ rule }) => rule === 'headline-length');
  expect(lengths(defaultRuleSettings)).toEqual([]);
  expect(lengths({ ...defaultRuleSettings, options }).map(({ message }) => message)).toEqual([
    expect.stringContaining('Keep it to 20'),
  ]);
});
