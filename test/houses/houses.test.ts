/** Releases and first lines of drafts in the hands of all houses: each shows whose it is, and is held to its rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspects } from '../../server/src/house/house';
import { houseIds, houses } from '../../server/src/house/houses';
import { pressroom } from '../cli/commandLine';

const folder = import.meta.dirname;
const names = readdirSync(folder).filter((name) => name.endsWith('.press'));

/** The house that the name of a file starts with; of two, the longer. */
function houseOf(name: string): string | undefined {
  const fitting = houseIds.filter((id) => name.startsWith(`${id}-`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

async function rulesIn(name: string): Promise<readonly string[]> {
  const files = { [name]: text(name) };
  const { out } = await pressroom(['check', '--format', 'json', name], { files });
  return JSON.parse(out).files[0].findings.map(({ rule }: { rule: string }) => rule);
}

test('every house that inspects is there', () => {
  const there = new Set(names.map(houseOf));
  expect(houses.filter(inspects).filter(({ id }) => !there.has(id))).toEqual([]);
});

describe('shows its house:', () => {
  test.each(names)('%s', async (name) => {
    const { out } = await pressroom(['facts', '--format', 'json', name], {
      files: { [name]: text(name) },
    });
    expect(JSON.parse(out).house).toBe(houseOf(basename(name)));
  });
});

test('a release that lacks the notes of its house is told so', async () => {
  expect(await rulesIn('hmi-probation-full.press')).toContain('notes-heading-missing');
  expect(await rulesIn('hmicfrs-draft.press')).toContain('notes-heading-missing');
  expect(await rulesIn('hmi-probation-draft1.press')).toContain('end-marker-missing');
});
