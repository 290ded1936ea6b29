import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pressroom } from './commandLine';

function draft(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../seeds/drafts', name), 'utf8');
}

/** What `npm start` shows first. After a change that is meant, `npx vitest run test/cli -u` writes the golden file anew. */
describe('the sample drafts', () => {
  it('have one that is clean', async () => {
    const files = { 'clean.press': draft('clean.press') };
    expect(await pressroom(['check'], { files })).toEqual({
      code: 0,
      out: 'Nothing found. Ready to issue.\n',
      err: '',
    });
  });

  it('have one that is faulty', async () => {
    const files = { 'faulty.press': draft('faulty.press') };
    const { code, out } = await pressroom(['check'], { files });
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot('golden/faulty.txt');
  });

  it('have one whose slips can be fixed, but for what only a person can know', async () => {
    const { out } = await pressroom(['fix', '-'], { stdin: draft('faulty.press') });
    await expect(out).toMatchFileSnapshot('golden/faulty.fixed.press');
  });
});
