/** The whole catalogue over whole releases: safe fixes leave nothing to fix, and no edit makes a rule fail. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse';
import { applyEdits } from '../text/edit';
import { exampleDay, exampleDictionary, findingsIn, releaseFrom } from './examples';
import type { Finding } from './rule';
import { check, defaultRuleSettings } from './run';

const folder = fileURLToPath(new URL('../../../test/corpus/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.press'));
const texts = names.map((name) => readFileSync(`${folder}${name}`, 'utf8'));

test.each(names.map((name, index) => [name, texts[index]!]))(
  'fixing all that is safe in %s leaves nothing safe to fix, and no alarm',
  (_name, text) => {
    const fixed = fixAll(text);
    const findings = findingsIn(fixed);
    expect(findings.filter(({ safe }) => safe)).toEqual([]);
    expect(findings.filter(({ severity }) => isAlarm(severity))).toEqual([]);
    expect(fixAll(fixed)).toBe(fixed);
  },
);

// Many whole releases are read, which takes its time on a busy machine.
describe('whatever is done to a release', { timeout: 60_000 }, () => {
  const edited = fc
    .record({
      text: fc.constantFrom(...texts),
      start: fc.nat(),
      length: fc.nat({ max: 400 }),
      insertion: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom(
          '“',
          '”',
          '‘',
          '’',
          '"',
          "'",
          '\n',
          '\n\n',
          'ENDS',
          '<!--',
          '(',
          ']',
          '1. ',
        ),
        fc.constantFrom(
          '[TBC]',
          '..',
          'the the',
          'Dame Stacey',
          '---\n',
          'Notes to editor\n',
          '\ud83d',
        ),
      ),
    })
    .map(({ text, start, length, insertion }) => {
      const at = start % (text.length + 1);
      return {
        text,
        edit: { span: { start: at, end: Math.min(text.length, at + length) }, text: insertion },
      };
    });

  test('no rule fails, every finding lies in the text and every fix changes it', () => {
    fc.assert(
      fc.property(edited, ({ text, edit }) => {
        const changed = applyEdits(text, [edit]);
        for (const { span, related, fixes } of findingsIn(changed)) {
          for (const place of [span, ...related.map((other) => other.span)]) {
            expect(place.start).toBeLessThanOrEqual(place.end);
            expect(place.end).toBeLessThanOrEqual(changed.length);
            expect(place.start).toBeGreaterThanOrEqual(0);
          }
          for (const fix of fixes) expect(applyEdits(changed, fix.edits)).not.toBe(changed);
        }
      }),
      { seed: 20190530, numRuns: 60 },
    );
  });

  test('what is remembered of an earlier version makes no difference', () => {
    fc.assert(
      fc.property(edited, ({ text, edit }) => {
        const before = parse(text);
        check(releaseFrom(before), options);
        const changed = applyEdits(text, [edit]);
        expect(check(releaseFrom(parse(changed, before)), options)).toEqual(findingsIn(changed));
      }),
      { seed: 20200528, numRuns: 30 },
    );
  });
});

const options = {
  settings: defaultRuleSettings,
  today: exampleDay,
  dictionary: exampleDictionary,
  onFailure: (rule: string, error: unknown) => {
    throw new Error(`The rule ${rule} failed.`, { cause: error });
  },
};

function isAlarm(severity: Finding['severity']): boolean {
  return severity === 'error' || severity === 'warning';
}

function fixAll(text: string): string {
  const fixes = findingsIn(text).flatMap(({ safe, fixes }) => (safe ? fixes[0]!.edits : []));
  return applyEdits(text, fixes);
}

test.each(names.map((name, index) => [name, texts[index]!]))(
  '%s is clean with characters in it that nobody sees',
  (_name, text) => {
    const findings = findingsIn(text.replaceAll(', ', ',\u200b '));
    expect(findings.filter(({ severity }) => isAlarm(severity))).toEqual([]);
  },
);
