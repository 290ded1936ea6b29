import { expect, test } from 'vitest';
import { diagnostics } from './diagnostics';
import { exampleSnapshot } from './exampleSnapshot';

const options = { related: false, pageOf: () => undefined };

function diagnosticsOf(text: string) {
  return diagnostics(exampleSnapshot(text).snapshot, options);
}

/** Each paragraph has an advice, and a few have an error besides. */
const crowded = Array.from({ length: 1200 }, (_, index) =>
  index % 100 === 99 ? 'It was seen on 31 June 2019 by [NAME].' : 'It was seen on 1st May 2019.',
).join('\n\n');

test('of more than a thousand findings the weightiest are sent, in the order of the text', () => {
  const text = `Probation service must do more\n\n${crowded}\n`;
  const { findings } = exampleSnapshot(text).snapshot;
  const sent = diagnosticsOf(text);
  expect(findings.length).toBeGreaterThan(1200);
  expect(sent).toHaveLength(1000);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  expect(sent.filter(({ severity }) => severity === 1)).toHaveLength(errors.length);
  const lines = sent.map(({ range }) => range.start.line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test('the last one says how many more there are', () => {
  const text = `Probation service must do more\n\n${crowded}\n`;
  const { findings } = exampleSnapshot(text).snapshot;
  const last = diagnosticsOf(text).at(-1);
  expect(last?.message).toContain(`${findings.length - 999} more findings are not shown`);
});

test('of fewer findings all are sent, and nothing besides', () => {
  const text = 'Probation service must do more\n\nIt was seen on 1st May 2019.\n';
  const { findings } = exampleSnapshot(text).snapshot;
  expect(diagnosticsOf(text).map(({ code }) => code)).toEqual(findings.map(({ rule }) => rule));
});

test('a text that is too long for a release is not read, and says so at its start', () => {
  const text = 'The cat sat on the mat. '.repeat(420_000);
  expect(diagnosticsOf(text)).toEqual([
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: 1,
      source: 'pressroom',
      message:
        'This file has 10.1 million characters; a release of more than 1.05 million is not checked.',
    },
  ]);
});
