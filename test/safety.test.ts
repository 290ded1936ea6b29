/** What docs/safety.md promises is held by the tests that it names: they are there, and say so of themselves. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('..', import.meta.url));
const promises = readFileSync(join(repository, 'docs/safety.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('- '));

describe.each(promises)('%s', (promise) => {
  const held = [...promise.matchAll(/`([^`]+\.test\.ts)`([^`]*)/g)];

  it('names its test', () => {
    expect(held.length > 0 || promise.endsWith('— the same tests')).toBe(true);
    for (const [, file = '', named = ''] of held) {
      expect(existsSync(join(repository, file)), file).toBe(true);
      const source = readFileSync(join(repository, file), 'utf8').replaceAll("\\'", "'");
      for (const [, title = ''] of named.matchAll(/“([^”]+)”/g)) expect(source).toContain(title);
    }
  });
});
