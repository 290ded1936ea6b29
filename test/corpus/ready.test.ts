/** Whole releases that were fit to be issued are called so, and lack nothing that they have to have. */
import { describe, expect, test } from 'vitest';
import { checklist } from '../../server/src/issuing/checklist';
import { exampleReadiness } from '../../server/src/issuing/exampleReadiness';
import { corpusReleases } from './corpus';

const later = new Date('2026-12-01T12:00:00Z');

describe('a clean release is ready to issue, and lacks nothing:', () => {
  test.each(corpusReleases())('$name', ({ text }) => {
    const { ready, release } = exampleReadiness(text, { now: later });
    expect(ready.obstacles).toEqual([]);
    expect(checklist(release, ready).filter(({ state }) => state === 'missing')).toEqual([]);
  });
});
