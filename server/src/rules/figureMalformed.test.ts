import { expect, test } from 'vitest';
import { findingsIn } from './examples';

test('says where the full stop belongs before a million', () => {
  expect(messageIn('The deficit is £1,5 million.')).toContain('“1.5 million”');
});

test('repeats no more of a number than can be read', () => {
  expect(messageIn(`It has ${'1,'.repeat(500)}1 people.`).length).toBeLessThan(120);
});

function messageIn(text: string): string {
  const findings = findingsIn(`Probation service must do more\n\n${text}\n`);
  return findings.find(({ rule }) => rule === 'figure-malformed')!.message;
}
