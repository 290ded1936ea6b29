/**
 * Writes the files that are made from others: `npm run generate`.
 *
 * With `--check` nothing that git keeps is written; the command fails and names what is out of date.
 * With `--data` only the data that a build needs is made.
 * A generator is a function that returns files, listed in `generators`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadSeeds } from './generators/badSeeds';
import type { GeneratedFile, Generator } from './generators/generator';
import { language } from './generators/language/language';
import { seedData } from './generators/seedData';
import { wordList } from './generators/wordList/wordList';

/** The generators in their order. What the product is made of comes first, for the others run the product. */
async function* generators(): AsyncGenerator<Generator> {
  yield seedData;
  yield language;
  yield wordList;
  if (process.argv.includes('--data')) return;
  yield (await import('./generators/notices')).notices;
  yield (await import('./generators/jsonSchemas')).jsonSchemas;
  yield (await import('./generators/rulePages')).rulePages;
  yield (await import('./generators/ruleSettings')).ruleSettings;
}

const repository = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

async function generate(): Promise<void> {
  const unwritten: string[] = [];
  for await (const generator of generators()) {
    for (const file of generator(repository)) {
      if (isUpToDate(file)) continue;
      if (check && file.committed) unwritten.push(file.path);
      else write(file);
    }
  }
  for (const path of unwritten) console.error(`${path} is out of date.`);
  if (unwritten.length > 0) {
    console.error('Run “npm run generate” and commit what it writes.');
    process.exitCode = 1;
  }
}

generate().catch((error: unknown) => {
  if (!(error instanceof BadSeeds)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});

function isUpToDate({ path, content }: GeneratedFile): boolean {
  const file = join(repository, path);
  return existsSync(file) && readFileSync(file, 'utf8') === content;
}

function write({ path, content }: GeneratedFile): void {
  const file = join(repository, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(`Wrote ${path}`);
}
