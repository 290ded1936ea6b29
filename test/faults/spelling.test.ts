/**
 * Mistypes words in clean texts, one letter at a time, and looks for the findings; then looks for findings where nothing
 * is mistyped. At the end, a table says how many slips of each kind were found, and how many words were named for one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../server/src/facts/frontMatter/readFrontMatter';
import { readRelease } from '../../server/src/facts/readRelease';
import { seedRegister } from '../../server/src/register/seedRegister';
import { rules } from '../../server/src/rules/all';
import { exampleDay, exampleDictionary } from '../../server/src/rules/examples';
import { check, defaultRuleSettings } from '../../server/src/rules/run';
import { parse, type Tree } from '../../server/src/syntax/parse';
import { applyEdits } from '../../server/src/text/edit';
import { mistypings } from './mistypings';
import { randomFrom } from './random';
import { table } from './table';

const root = join(import.meta.dirname, '../..');
const shared = process.env.PRESSROOM_PAGES ?? join(root, '../shared/clean');
const references = process.env.PRESSROOM_REFERENCES ?? join(root, '../shared/seeds');

function textsIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const releases = ['test/corpus', 'test/register/releases'].flatMap((folder) =>
  textsIn(join(root, folder), '.press'),
);
const referenceTexts = textsIn(references, '.txt');
const pages = ['test/houses', 'test/clean/foreign'].flatMap((folder) =>
  textsIn(join(root, folder), '.press'),
);
const published = textsIn(shared, '.press');

/** What we tell our users, without what stands in it as code. */
const guides = ['README', 'CHANGELOG', 'docs/press-officer', 'docs/safety', 'docs/command-line']
  .concat('docs/register', 'docs/rules/README')
  .map((name) => readFileSync(join(root, `${name}.md`), 'utf8'))
  .map((text) => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '§'));
const reasons = rules.map(({ summary, why }) => `${summary}\n\n${why}\n`);
const inspections = [sentencesIn(seedRegister.inspections).join('\n\n')];

/** The longer texts in decoded data, in their order. */
function sentencesIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return data.length > 40 ? [data] : [];
  return typeof data === 'object' && data !== null
    ? Object.values(data).flatMap((value) => sentencesIn(value))
    : [];
}

/** Words in the published pages that are mistyped, and one that the reason of a rule quotes. */
const trulyMistyped = ['consulation', 'british', 'recomendations', 'polices', 'pubic'];

/** How often each kind of slip is made in each release. */
const plantings = 12;
/** How many slips of all kinds must be found. */
const least = 0.98;
/** How many must be found of those that make no other word of the list. */
const leastOfOthers = 0.99;
/** One word in so many may be named without cause. */
const wordsToAnAlarm = 90_000;

const rows: string[][] = [
  ['slip', 'planted', 'makes a word', 'found', 'of others', 'of all', 'right word first'],
];

function spellingsIn(tree: Tree) {
  const release = readRelease(tree, { register: seedRegister, house: undefined, readFrontMatter });
  const findings = check(release, {
    settings: defaultRuleSettings,
    today: exampleDay,
    dictionary: exampleDictionary,
    onFailure: (rule, error) => {
      throw new Error(`The rule ${rule} failed.`, { cause: error });
    },
  });
  return findings.filter(({ rule }) => saysOfWords.has(rule));
}

/** The rules that say of a word that it is not written like this; which of them does is all the same to a writer. */
const saysOfWords = new Set(['spelling', 'wrong-word', 'american-spelling']);

/** Each listed word of five letters or more in small letters that stands by itself in running text, once. */
function wordsOf(text: string) {
  const start = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
  const words = text.matchAll(/(?<=[ “‘(]|^)[a-z]{5,}(?=[ ,.;:)”]*(?:\s|$))/gm);
  const placed = [...words].filter(
    ({ 0: word, index }) => index >= start && exampleDictionary.has(word),
  );
  return [...new Map(placed.map((match) => [match[0], match])).values()];
}

/** How many slips were made and made another listed word, and how many of all and of these were found, with how many right fixes. */
interface Tally {
  planted: number;
  words: number;
  found: number;
  wordsFound: number;
  first: number;
}

describe('a word that is mistyped by one letter', () => {
  const tallies = new Map<string, Tally>(
    Object.keys(mistypings).map((name) => [
      name,
      { planted: 0, words: 0, found: 0, wordsFound: 0, first: 0 },
    ]),
  );
  const sum = (key: keyof Tally) =>
    [...tallies.values()].reduce((total, tally) => total + tally[key], 0);

  test.each(Object.entries(mistypings))('%s', (name, mistype) => {
    const tally = tallies.get(name)!;
    for (const text of [...releases, ...pages]) {
      const tree = parse(text);
      const words = wordsOf(text);
      // A text in Welsh has hardly any.
      if (words.length < plantings) continue;
      for (let time = 0; time < plantings; time++) {
        const random = randomFrom(`${name} ${time} ${text.slice(0, 80)}`);
        const match = random.pick(words);
        const typed = match && mistype(match[0], random);
        if (match === undefined || typed === undefined || typed === match[0]) continue;
        const span = { start: match.index, end: match.index + match[0].length };
        const faulty = applyEdits(text, [{ span, text: typed }]);
        const finding = spellingsIn(parse(faulty, tree)).find(
          (found) => found.span.start === span.start,
        );
        tally.planted++;
        const isWord = exampleDictionary.has(typed);
        if (isWord) tally.words++;
        if (finding === undefined) continue;
        tally.found++;
        if (isWord) tally.wordsFound++;
        if (applyEdits(faulty, finding.fixes[0]!.edits) === text) tally.first++;
      }
    }
    rows.push([name, ...counted(tally)]);
    expect(tally.planted).toBeGreaterThan(50);
  });

  test('is found nearly always', () => {
    const all = {
      planted: sum('planted'),
      words: sum('words'),
      found: sum('found'),
      wordsFound: sum('wordsFound'),
      first: sum('first'),
    };
    const { planted, words, found, wordsFound, first } = all;
    rows.push(['all', ...counted(all)]);
    expect(planted).toBeGreaterThan(7000);
    expect(found / planted).toBeGreaterThanOrEqual(least);
    expect((found - wordsFound) / (planted - words)).toBeGreaterThanOrEqual(leastOfOthers);
    expect(words / planted).toBeLessThan(0.03);
    expect(first / found).toBeGreaterThanOrEqual(0.93);
  });
});

describe('a word that is right', () => {
  const named = (texts: readonly string[]) =>
    texts.flatMap((text) =>
      spellingsIn(parse(text))
        .filter(({ rule }) => rule !== 'american-spelling')
        .map(({ span }) => text.slice(span.start, span.end)),
    );
  const wordsIn = (texts: readonly string[]) =>
    texts.reduce((total, text) => total + (text.match(/[A-Za-z]+/g) ?? []).length, 0);
  const tell = (name: string, texts: readonly string[], alarms: readonly string[]) =>
    rows.push([name, `${wordsIn(texts)} words`, '', `${alarms.length} named`, '', '', '']);

  test.each([
    ['our own releases', releases],
    ['the reference texts', referenceTexts],
  ])('is not named in %s', (name, texts) => {
    const alarms = named(texts);
    tell(name, texts, alarms);
    expect(alarms).toEqual([]);
  });

  test('is hardly ever named anywhere', () => {
    const alarmsIn = (texts: readonly string[]) =>
      named(texts).filter((word) => !trulyMistyped.includes(word));
    const groups = { pages, published, guides, reasons, inspections };
    for (const [name, texts] of Object.entries(groups)) tell(name, texts, alarmsIn(texts));
    const texts = [...releases, ...referenceTexts, ...Object.values(groups).flat()];
    const alarms = alarmsIn(texts);
    tell('all clean texts there are', texts, alarms);
    expect(alarms.length, alarms.join()).toBeLessThanOrEqual(wordsIn(texts) / wordsToAnAlarm);
  });
});

function counted({ planted, words, found, wordsFound, first }: Tally): string[] {
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;
  const [ofMisspelt, right] = [share(found - wordsFound, planted - words), share(first, found)];
  return [...[planted, words, found].map(String), ofMisspelt, share(found, planted), right];
}

afterAll(() => console.log(`\n${table(rows)}\n`));
