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
    fixes: [],
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
      fixes: [
        { title: 'Write “more than 5,400”', edits: [] },
        { title: 'Write “5,502” in the notes', edits: [] },
      ],
    });
    expect(prettyFindings('a.press', text, [found], plain)).toBe(
      `a.press:3:20: error: The note gives 5,402. [figure-note-mismatch]
   3 │ The CRC supervises more than 5,500 people.
     │                    ^^^^^^^^^^^^^^^
    a.press:9:25: The figure of the note.
    fix: Write “more than 5,400”
    fix: Write “5,502” in the notes

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
  const unready = (path: string, count: number) => ({
    path,
    count,
    verdict: 'Not ready to issue',
    weightiest: ['line 1: A.', 'line 2: B.', 'C.'].slice(0, count),
  });
  it.each([
    [{ releases: 1, ready: 1 }, 'Nothing found. Ready to issue.\n'],
    [
      { releases: 1, ready: 1, embargo: 'embargoed until noon' },
      'Nothing found. Ready to issue, embargoed until noon.\n',
    ],
    [
      { releases: 1, ready: 1, counts: { ...counts, info: 1, hint: 1 } },
      '1 piece of advice, 1 hint. Ready to issue.\n',
    ],
    [
      {
        releases: 1,
        counts: { ...counts, error: 1, warning: 2 },
        unready: [unready('a.press', 3)],
      },
      '1 error, 2 warnings. Not ready to issue:\n  line 1: A.\n  line 2: B.\n  C.\n',
    ],
    [
      { releases: 1, counts: { ...counts, error: 4 }, unready: [unready('a.press', 5)] },
      '4 errors. Not ready to issue:\n  line 1: A.\n  line 2: B.\n  C.\n  and 2 more\n',
    ],
    [{ releases: 3, ready: 3 }, 'Nothing found in 3 releases. All are ready to issue.\n'],
    [
      {
        releases: 3,
        ready: 2,
        counts: { ...counts, error: 2 },
        unready: [unready('b.press', 2)],
      },
      '2 errors in 3 releases. 2 are ready to issue, 1 is not.\n  b.press: 2 things\n',
    ],
    [
      {
        releases: 5,
        unready: ['a', 'b', 'c'].map((path) => unready(path, 1)),
      },
      'Nothing found in 5 releases. None is ready to issue.\n  a: 1 thing\n  b: 1 thing\n  c: 1 thing\n  and 2 more\n',
    ],
    [
      { releases: 1, ready: 1, unread: 1 },
      'Nothing found in 1 release. It is ready to issue. 1 file could not be read.\n',
    ],
  ])('says of %o what it adds up to', (outcome, lines) => {
    expect(prettySummary({ ...nothingChecked, ...outcome }, plain)).toBe(lines);
  });
});
