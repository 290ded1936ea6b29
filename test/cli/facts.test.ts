import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { pressroom } from './commandLine';

const release = `Milltown service ‘Requires improvement’

Chief Inspector Dame Glenys Stacey said: “The work has stalled.

“It must start again.”

ENDS

Notes to editor

1. Fieldwork for this inspection took place in February 2019.
`;

const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const range = z.strictObject({ start: position, end: position });
const text = z.nullable(z.string());

/** What `--format json` prints at least. */
const facts = z.looseObject({
  path: z.string(),
  headline: z.nullable(z.strictObject({ text: z.string() })),
  services: z.array(z.looseObject({ name: z.string() })),
  ratings: z.array(
    z.looseObject({ term: text, scope: z.enum(['overall', 'aspect']), aspect: text, range }),
  ),
  quotes: z.array(z.looseObject({ text: z.string(), speaker: text, source: text, range })),
  notes: z.array(z.looseObject({ number: z.nullable(z.int()), kind: z.string(), range })),
  embargo: text,
  published: text,
  fieldwork: text,
  caseload: z.nullable(z.strictObject({ value: z.number(), asAt: text })),
});

describe('pressroom facts', () => {
  it('prints facts for programs', async () => {
    const { code, out } = await pressroom(['facts', '--format', 'json', 'a.press'], {
      files: { 'a.press': release },
    });
    const printed = facts.parse(JSON.parse(out));
    expect(printed.headline?.text).toBe('Milltown service ‘Requires improvement’');
    expect(printed.quotes).toEqual([
      {
        text: 'The work has stalled.\n\nIt must start again.',
        speaker: 'Dame Glenys Stacey',
        source: null,
        form: 'speech',
        range: { start: { line: 2, character: 41 }, end: { line: 4, character: 22 } },
      },
    ]);
    expect(printed.embargo).toBe(null);
    expect(code).toBe(0);
  });

  it('prints figures, dates and ways to reach somebody, each with its place', async () => {
    const stdin = `Milltown

The CRC supervises more than 5,500 people. Ask press@example.gov.uk by Thursday 30 May 2019.
`;
    const { out } = await pressroom(['facts', '--format', 'json', '-'], { stdin });
    const at = (start: number, end: number) => ({
      start: { line: 2, character: start },
      end: { line: 2, character: end },
    });
    expect(JSON.parse(out)).toMatchObject({
      figures: [{ value: 5500, approximation: 'more-than', form: 'digits', range: at(19, 41) }],
      dates: [{ year: 2019, month: 5, day: 30, weekday: 4, time: null, range: at(71, 91) }],
      contacts: [{ kind: 'email', text: 'press@example.gov.uk', valid: true, range: at(47, 67) }],
    });
  });

  it('prints one line for each of several releases', async () => {
    const files = { 'a.press': release, 'b.press': 'B' };
    const { out } = await pressroom(['facts', '--format', 'json', 'a.press', 'b.press'], { files });
    const paths = out
      .trimEnd()
      .split('\n')
      .map((line) => facts.parse(JSON.parse(line)).path);
    expect(paths).toEqual(['a.press', 'b.press']);
  });

  it('prints facts for people', async () => {
    const { out } = await pressroom(['facts', '-'], { stdin: release, columns: 60 });
    expect(out).toMatch(/^headline +Milltown service ‘Requires improvement’$/m);
    expect(out).toContain('3\u001b[0m  Dame Glenys Stacey: “The work has stalled. It must');
  });

  it('says what to type where no release is named', async () => {
    expect(await pressroom(['facts'])).toEqual({
      code: 2,
      out: '',
      err: 'Name a release: pressroom facts FILE. Type - for standard input.\n',
    });
  });

  it('says which file cannot be read, and prints the facts of the others', async () => {
    const files = { 'a.press': release, 'b.press': '%PDF-1.7' };
    const { code, out, err } = await pressroom(['facts', '.'], { files });
    expect([code, err]).toEqual([2, 'b.press is a PDF; save the release as plain text.\n']);
    expect(out).toMatch(/^a\.press\n/);
  });

  it('explains which wording was found where', async () => {
    const { code, out } = await pressroom(['facts', '--explain', 'a.press'], {
      files: { 'a.press': 'Milltown\n\nIt has about 30 cells.\n\nStaff rose from 120 to 90.\n' },
    });
    expect(out).toContain('3:8  approximations, “about 500”: “about 30”');
    expect(out).toContain('5:7  changes, “rose from A to B”: “rose from 120 to 90”');
    expect(code).toBe(0);
  });

  it('explains which words say who speaks in a quotation', async () => {
    const { out } = await pressroom(['facts', '--explain', 'a.press'], {
      files: {
        'a.press':
          'Milltown\n\n“It works,” quipped Ann Berg. “It lasts.”\n\nStaff work hard.\n\n“We stood still. We waited.”\n',
      },
    });
    expect(out).toContain(
      '3:1  quotes, …, said Ann: “quipped Ann Berg” (Ann Berg: “It works, It lasts.”)',
    );
    expect(out).toContain('7:1  quotes, nothing says who speaks: “We stood still. We waited.”');
  });

  it('explains a sentence, and what came close', async () => {
    const sentence = 'Staff rose from 120, and cuts did not fall from 40 to 50.';
    const { code, out } = await pressroom(['facts', '--sentence', sentence], { files: {} });
    expect(out.split('\n')[0]).toBe('joints, “10 to 15”: “40 to”');
    expect(out).toContain('changes, “rose from A–B”: “fall from 40 to 50” (an exception holds)');
    expect(out).toContain('changes, “rose from A to B”: “rose from 120,” (and no further)');
    expect(code).toBe(0);
  });

  it('says when nothing was read in a sentence', async () => {
    const { out } = await pressroom(['facts', '--sentence', 'Staff work hard.'], { files: {} });
    expect(out).toBe('Nothing was read.\n');
  });
});
