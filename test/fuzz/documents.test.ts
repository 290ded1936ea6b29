/** A short run of the documents of `npm run fuzz`, and what longer runs have found. */
import { expect, test } from 'vitest';
import { fuzzDocuments } from './documents';

test('texts made by chance are read, checked, edited and mended as promised', async () => {
  const failures = await fuzzDocuments({ count: 150, seed: 1 });
  expect(failures.map(({ what, test }) => `${what}\n${test}`)).toEqual([]);
});
