/** Runs the examples that every rule gives of itself. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../text/edit';
import { rules } from './all';
import { findingsIn, readMarked } from './examples';
import type { Example, Finding, Rule } from './rule';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(numbered(rule.examples.invalid))('reports invalid example %i', (_number, example) => {
    const { text, marked } = readMarked(example.text);
    const [finding, ...more] = findingsOf(rule, text);
    expect(more).toEqual([]);
    expect(finding, 'nothing is reported').toBeDefined();
    const { span } = finding!;
    expect(marked, 'the example marks no words').toBeDefined();
    expect(wordsAt(text, span)).toEqual(wordsAt(text, marked!));
  });

  test.each(numbered(rule.examples.valid))('is content with valid example %i', (_n, { text }) => {
    expect(findingsOf(rule, text)).toEqual([]);
  });

  test('its fixes leave nothing of it to report', () => {
    for (const { text: source } of rule.examples.invalid) {
      const { text } = readMarked(source);
      for (const fix of findingsOf(rule, text).flatMap(({ fixes }) => fixes)) {
        const fixed = applyEdits(text, fix.edits);
        expect(fixed).not.toBe(text);
        expect(findingsOf(rule, fixed)).toEqual([]);
      }
    }
  });

  test(rule.fix === 'none' ? 'offers no fix' : 'offers a fix', () => {
    const findings = rule.examples.invalid.flatMap(({ text }) =>
      findingsOf(rule, readMarked(text).text),
    );
    expect(findings.some(({ fixes }) => fixes.length > 0)).toBe(rule.fix !== 'none');
  });
});

function numbered(examples: readonly Example[]): [number, Example][] {
  return examples.map((example, index) => [index + 1, example]);
}

function findingsOf({ id }: Rule, text: string): readonly Finding[] {
  return findingsIn(text).filter(({ rule }) => rule === id);
}

/** The words at a place with what stands before them, which tells the same words apart. */
function wordsAt(text: string, { start, end }: { start: number; end: number }) {
  return { before: text.slice(Math.max(0, start - 30), start), words: text.slice(start, end) };
}
