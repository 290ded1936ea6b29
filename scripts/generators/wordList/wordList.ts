/**
 * Makes the graph of all words that the spelling rule knows: two lists of British words, which are installed with the
 * other packages, and our own additions.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { formatYamlProblem, readYaml } from '../../../server/src/house/readYaml';
import { list, text } from '../../../server/src/house/schemaParts';
import { commonWords } from '../../../server/src/rules/shared/commonWords';
import { slipsAmong } from '../../../server/src/rules/shared/spelling';
import { longestWord, shortestWord } from '../../../server/src/text/wordGraph';
import { BadSeeds } from '../badSeeds';
import type { Generator } from '../generator';
import { cspellWords } from './cspellTrie';
import { hunspellWords } from './hunspell';
import { packWords } from './packWords';

const own = 'seeds/words.yaml';
const hunspell = 'node_modules/dictionary-en-gb';
const cspell = 'node_modules/@cspell/dict-en-gb-mit/en_GB.trie.gz';
const path = 'server/src/words.generated.json';

/** The graph in base 64, beside what tells whether it has to be made anew. */
export const wordList: Generator = (repository) => {
  const from = fingerprint(repository);
  // To expand and join the lists takes longer than all the rest of a build.
  const known = join(repository, path);
  if (existsSync(known)) {
    const content = readFileSync(known, 'utf8');
    if (content.startsWith(`{"from":"${from}"`)) return [{ path, content, committed: false }];
  }
  const graph = Buffer.from(packWords(listedWords(repository))).toString('base64');
  const content = `${JSON.stringify({ from, graph })}\n`;
  return [{ path, content, committed: false }];
};

/** Every word that is listed, in small letters. */
export function listedWords(repository: string): ReadonlySet<string> {
  const read = (file: string) => readFileSync(join(repository, file), 'utf8');
  const trie = gunzipSync(readFileSync(join(repository, cspell))).toString('utf8');
  const isPlain = new RegExp(`^[a-z]{${shortestWord},${longestWord}}$`);
  const words = hunspellWords(read(`${hunspell}/index.aff`), read(`${hunspell}/index.dic`));
  const rare = [...cspellWords(trie)].filter((word) => isPlain.test(word) && !words.has(word));
  const { added, 'left-out': leftOut } = ownChoice(read(own));
  const refused = new Set(leftOut.flatMap((entry) => entry.words));
  const all = [...words, ...withoutTraps(rare), ...added.flatMap((entry) => entry.words)];
  return new Set(all.filter((word) => isPlain.test(word) && !refused.has(word)));
}

/** Words of more letters are rarely like others: “supervisee” is no slip. */
const longestTrap = 7;

/**
 * The words that the larger list alone has, without those that are one slip from a common word: “garde” and “fores” are
 * words, but whoever types them means “grade” and “forces”.
 */
function withoutTraps(rare: readonly string[]): readonly string[] {
  const commonOnes = slipsAmong([...commonWords()].filter(({ length }) => length > shortestWord));
  return rare.filter((word) => word.length > longestTrap || commonOnes(word).length === 0);
}

const entries = list(
  z.strictObject({
    words: list(text.check(z.regex(/^[a-z]+$/, 'must have small letters only'))),
    reason: text,
  }),
);
const ownSchema = z.strictObject({ added: entries, 'left-out': entries });

/** What we add and what we leave out, with the reasons. */
export function ownChoice(yaml: string): z.infer<typeof ownSchema> {
  const { problems, value } = readYaml(yaml, ownSchema);
  if (problems.length > 0 || value === undefined) {
    throw new BadSeeds(problems.map((problem) => formatYamlProblem(own, yaml, problem)).join('\n'));
  }
  return value;
}

/** What changes when anything changes that the graph is made of, or how it is made. */
function fingerprint(repository: string): string {
  const generator = readdirSync(join(repository, 'scripts/generators/wordList'));
  const files = [
    ...generator.toSorted().map((name) => `scripts/generators/wordList/${name}`),
    ...[own, `${hunspell}/index.aff`, `${hunspell}/index.dic`, cspell],
    'server/src/text/wordGraph.ts',
    'server/src/rules/shared/commonWords.ts',
    'server/src/rules/shared/spelling.ts',
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(repository, file)));
  return hash.digest('hex');
}
