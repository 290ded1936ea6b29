/** What holds for the catalogue of rules as a whole. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rules } from './all';
import { ruleGroups } from './rule';

/** The files in this folder that hold no rule. */
const machinery = [
  'all',
  'examples',
  'explanations',
  'mendUnseen',
  'observedRelease',
  'paragraphRules',
  'rule',
  'ruleMemory',
  'run',
  'safeEdits',
  'safeFix',
  'suppressions',
];

const ruleFiles = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .filter((name) => !machinery.includes(name));

test('every rule file is in the catalogue, under the kebab form of its name', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(ruleFiles.map(kebab).sort());
});

test('every rule has a page, and no page is left of a rule that is gone', () => {
  const pages = readdirSync(fileURLToPath(new URL('../../../docs/rules/', import.meta.url)));
  expect(pages.sort()).toEqual(['README.md', ...rules.map(({ id }) => `${id}.md`)].sort());
});

test('the catalogue keeps the order of the groups', () => {
  const groups = rules.map(({ group }) => ruleGroups.indexOf(group));
  expect(groups).toEqual(groups.toSorted((a, b) => a - b));
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s is well described', (_id, rule) => {
  expect(rule.summary, 'the summary is one sentence').toMatch(/^[^a-z].*[^.]\.$/);
  expect(rule.why, 'the reason is whole sentences').toMatch(/^[^a-z][\s\S]*\.$/);
  expect(rule.examples.invalid.length).toBeGreaterThanOrEqual(2);
  expect(rule.examples.valid.length).toBeGreaterThanOrEqual(2);
  const texts = [...rule.examples.invalid, ...rule.examples.valid].map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
});

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
