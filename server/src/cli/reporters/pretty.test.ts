import { describe, expect, it } from 'vitest';
import type { Finding } from '../../rules/rule';
import { nothingChecked } from '../outcome';
import { prettyFindings, prettySummary } from './pretty';

const plain = { colours: false, columns: 60 };

const text = `CRC rated ‘good’

The CRC supervises more than 5,500 people.

ENDS

Notes to editor

  1. The CRC supervised 5,402 people as at 30 September 2018.
`;

function finding(words: string, rest: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  return {
    rule: 'figure-note-mismatch',
    severity: 'error',
    message: 'The note gives 5,402.',
    span: { start, end: start + words.length },
    related: [],
    safe: false,
    ...rest,
  };
}

describe('a finding', () => {
  it('shows its place, the words and what is wrong with them', () => {
    const found = finding('more than 5,500', {
      related: [
        { span: { start: text.indexOf('5,402'), end: 0 }, message: 'The figure of the note.' },
      ],
      fix: { title: 'Write “more than 5,400”', edits: [] },
    });
    expect(prettyFindings('a.press', text, [found], plain)).toBe(
      `a.press:3:20: error: The note gives 5,402. [figure-note-mismatch]
   3 │ The CRC supervises more than 5,500 people.
     │                    ^^^^^^^^^^^^^^^
    a.press:9:25: The figure of the note.
    fix: Write “more than 5,400”

`,
    );
  });

  it('has colours where they are wanted', () => {
    const shown = prettyFindings('a.press', text, [finding('5,500')], {
      colours: true,
      columns: 60,
    });
    expect(shown).toContain('\u001b[1;31merror\u001b[0m');
    expect(shown).toContain('\u001b[1;31m^^^^^\u001b[0m');
  });

  it('shows nothing where nothing was found', () => {
    expect(prettyFindings('a.press', text, [], plain)).toBe('');
  });
});

describe('the summary', () => {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  it.each([
    [{ releases: 1, faulty: 0 }, 'Nothing found. Ready to issue.'],
    [
      { releases: 1, faulty: 1, counts: { ...counts, error: 1, warning: 2 } },
      '1 error, 2 warnings. Not ready to issue.',
    ],
    [
      { releases: 1, faulty: 0, counts: { ...counts, info: 1, hint: 1 } },
      '1 piece of advice, 1 hint. Ready to issue.',
    ],
    [{ releases: 3, faulty: 0 }, 'Nothing found in 3 releases. All are ready to issue.'],
    [
      { releases: 3, faulty: 1, counts: { ...counts, error: 2 } },
      '2 errors in 3 releases. 1 is not ready to issue.',
    ],
    [
      { releases: 3, faulty: 2, counts: { ...counts, error: 2 } },
      '2 errors in 3 releases. 2 are not ready to issue.',
    ],
    [
      { releases: 2, faulty: 2, counts: { ...counts, error: 2 } },
      '2 errors in 2 releases. None is ready to issue.',
    ],
  ])('says of %o what it adds up to', (outcome, line) => {
    expect(prettySummary({ ...nothingChecked, ...outcome }, plain)).toBe(`${line}\n`);
  });
});
