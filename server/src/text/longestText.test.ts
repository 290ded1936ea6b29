import { expect, test } from 'vitest';
import { tooLong } from './longestText';

test.each(['\n', '\r', '\r\n', 'A line.\n', '“\r'])(
  'lines that end like %j are too many from 100,000 on',
  (line) => {
    expect(tooLong(line.repeat(99_999))).toBeUndefined();
    expect(tooLong(line.repeat(100_001))).toBe(
      'has more than 100,000 lines; so long a release is not checked',
    );
  },
);

test('a text of a million characters may be a release', () => {
  expect(tooLong(`${'a'.repeat(99)}\n`.repeat(10_500))).toBeUndefined();
  expect(tooLong('a'.repeat(1_050_001))).toContain('has 1.1 million characters');
});
