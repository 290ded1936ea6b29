/** A call takes only some hundred thousand arguments, and a text or a file may have more of anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

test('no list is added to another as the arguments of one call', () => {
  const adding = /\.(?:push|unshift)\((?:[^(){}]*,\s*)?\.\.\./;
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((name) => adding.test(readFileSync(join(folder, name), 'utf8')))).toEqual(
    [],
  );
});
