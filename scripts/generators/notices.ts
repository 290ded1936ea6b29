/** Makes the notices that go with what others have written and the package carries along. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generator } from './generator';

/** The packages whose words are in the list of words, with what is taken from them. */
const wordLists: Readonly<Record<string, string>> = {
  'dictionary-en-gb': 'British words, from SCOWL',
  '@cspell/dict-en-gb-mit': 'British words, from cSpell',
};

/** The licences of the lists of words, as their packages have them. */
export const notices: Generator = (repository) => {
  const parts = Object.entries(wordLists).map(([name, what]) => {
    const folder = join(repository, 'node_modules', name);
    const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (licence === undefined) throw new Error(`${name} has no licence.`);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = readFileSync(join(folder, licence), 'utf8').replaceAll('\r\n', '\n').trim();
    return `${rule}\n${what} (${name} ${version})\n${rule}\n\n${text}\n`;
  });
  const intro = `The list of words in dist/words.bin is made of the lists below and of words of our own.\n`;
  return [
    { path: 'THIRD-PARTY-NOTICES.txt', content: [intro, ...parts].join('\n'), committed: true },
  ];
};

const rule = '='.repeat(80);
