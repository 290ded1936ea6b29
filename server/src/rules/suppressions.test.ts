/** Comments that silence rules: what they silence, for how long, and what is said of those that silence nothing. */
import { expect, test } from 'vitest';
import { findingsIn } from './examples';
import { defaultRuleSettings, type RuleSettings } from './run';

const slip = 'The the report is out.';
const other = 'It was was read.';

test('a comment silences the rule it names in the next block, and there alone', () => {
  expect(findings(`<!-- pressroom-ignore doubled-word: a film -->\n${slip}\n\n${other}`)).toEqual([
    'doubled-word: was was',
  ]);
});

test('blank lines and other comments may stand between', () => {
  expect(
    findings(`<!-- pressroom-ignore doubled-word: a film -->\n\n<!-- Ask Ann. -->\n\n${slip}`),
  ).toEqual([]);
});

test('a comment within a paragraph silences that paragraph', () => {
  expect(findings(`${slip} <!-- pressroom-ignore doubled-word: a film -->`)).toEqual([]);
});

test('a comment for the file silences the rule throughout, wherever it stands', () => {
  expect(
    findings(`${slip}\n\n${other}\n\n<!-- pressroom-ignore-file doubled-word: a song -->`),
  ).toEqual([]);
});

test('several rules may be silenced at once', () => {
  const text = 'The the report is out by [TBC].';
  expect(
    findings(`<!-- pressroom-ignore doubled-word, placeholder-left: a template -->\n${text}`),
  ).toEqual([]);
});

test('a reason may hold colons and semicolons', () => {
  expect(
    findings(`<!-- pressroom-ignore doubled-word: a film: “The the”; a good one -->\n${slip}`),
  ).toEqual([]);
});

test('without a reason nothing is silenced, and the comment is reported', () => {
  expect(findings(`<!-- pressroom-ignore doubled-word -->\n${slip}`)).toEqual([
    'suppression: doubled-word',
    'doubled-word: The the',
  ]);
});

test('a comment holds to the end of its day', () => {
  const until = (day: string) =>
    findings(`<!-- pressroom-ignore doubled-word: a film; until ${day} -->\n${slip}`);
  expect(until('2026-06-01')).toEqual([]);
  expect(until('2026-05-31')).toEqual(['suppression: 2026-05-31', 'doubled-word: The the']);
});

test('a day that cannot be read is reported and silences nothing', () => {
  expect(
    findings(`<!-- pressroom-ignore doubled-word: a film; until next May -->\n${slip}`),
  ).toEqual(['suppression: next May', 'doubled-word: The the']);
});

test('one that silences nothing is reported, unless its rule is off', () => {
  const text = '<!-- pressroom-ignore doubled-word: a film -->\nThe report is out.';
  expect(findings(text)).toEqual(['suppression: doubled-word']);
  const severities = new Map([['doubled-word', 'off'] as const]);
  expect(findings(text, { ...defaultRuleSettings, severities })).toEqual([]);
});

test('a rule that does not exist is named, with the one that was meant', () => {
  const text = `<!-- pressroom-ignore double-word: a film -->\n${slip}`;
  expect(findings(text)).toEqual(['suppression: double-word', 'doubled-word: The the']);
  expect(findingsIn(text).find(({ rule }) => rule === 'suppression')?.message).toContain(
    '“doubled-word”',
  );
});

test('a comment that is hardly one takes no longer than it is long', () => {
  const blanks = ' '.repeat(200_000);
  expect(
    findings(`<!-- pressroom-ignore${blanks}x${blanks}:${blanks}; until${blanks}y z -->\n`),
  ).toEqual(['suppression: x', 'suppression: y z']);
});

/** What is found by the rules the comments are about, as "rule: words". */
function findings(text: string, settings?: RuleSettings): string[] {
  const release = `A headline\n\n${text}\n`;
  return findingsIn(release, settings && { settings })
    .filter(({ rule }) => ['suppression', 'doubled-word', 'placeholder-left'].includes(rule))
    .map(({ rule, span }) => `${rule}: ${release.slice(span.start, span.end)}`);
}
