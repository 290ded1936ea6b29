/**
 * Texts of bodies that have no house here: nobody's house rules hold for them, and what is reported above advice is
 * true.
 *
 * The releases in `foreign/` are our own, with invented names. The published pages are not ours to pass on, so they are
 * no part of this repository: PRESSROOM_PAGES names the folder they lie in; unless it does, `../shared/clean` beside the
 * repository is asked.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { pressroom } from '../cli/commandLine';

const foreign = join(import.meta.dirname, 'foreign');
const named = process.env.PRESSROOM_PAGES;
const pages = named ?? join(import.meta.dirname, '../../../shared/clean');

/** What is reported on releases that are clean, each with what is not understood yet: the list may only become shorter. */
const falseAlarms = [
  // “meddai’r Comisiynydd”: a speaker whom Welsh names by her office alone.
  {
    page: 'welsh-language.press',
    rule: 'quote-speaker-missing',
    words: '“Mae’n beth bach, ond mae’n newid popeth,”',
  },
  {
    page: 'welsh-language.press',
    rule: 'quote-speaker-missing',
    words: '“It is a small thing, and it changes everything.”',
  },
];

/** What is reported above advice on the published pages, each with the reason why it is true. */
const trueAlarms = [
  {
    page: 'consultation-consultation-outcome.press',
    rule: 'spelling',
    words: 'consulation',
    verdict: 'A “t” is missing.',
  },
  {
    page: 'corporate-information-page-best-practice-publication-scheme.press',
    rule: 'unbalanced-brackets',
    words: '(',
    verdict: '“(see: who we are” is not closed.',
  },
  {
    page: 'corporate-information-page-best-practice-publication-scheme.press',
    rule: 'quote-unclosed',
    words: '‘',
    verdict: 'The words to search for open with a mark that nothing closes.',
  },
  {
    page: 'corporate-information-page-corporate-information-page-without-description.press',
    rule: 'wrong-word',
    words: 'polices',
    verdict: '“Expert advice to help us form our polices”: policies are meant.',
  },
  {
    page: 'detailed-guide-political-detailed-guide.press',
    rule: 'doubled-word',
    words: 'the The',
    verdict: 'An article stands before a title that has its own: “the The”.',
  },
  {
    page: 'news-article-best-practice-press-release.press',
    rule: 'spelling',
    words: 'british',
    verdict: '“British” has a capital.',
  },
  {
    page: 'news-article-news-article-history-mode.press',
    rule: 'doubled-full-stop',
    words: '..',
    verdict: 'A sentence ends with two full stops.',
  },
  {
    page: 'publication-best-practice-independent-report.press',
    rule: 'spelling',
    words: 'recomendations',
    verdict: 'An “m” is missing.',
  },
  {
    page: 'travel-advice-alt-country.press',
    rule: 'full-stop-missing',
    words: 'personnel',
    verdict: 'The last of several sentences, in a paragraph among others, ends without a stop.',
  },
];

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The errors and warnings in each file, as rule and words. */
async function alarmsIn(files: Readonly<Record<string, string>>) {
  const { out } = await pressroom(['check', '--format', 'json', ...Object.keys(files)], { files });
  const checked: readonly {
    path: string;
    findings: readonly { rule: string; severity: string; range: Range }[];
  }[] = JSON.parse(out).files;
  return checked.flatMap(({ path, findings }) =>
    findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule, range }) => ({ page: path, rule, words: wordsAt(files[path]!, range) })),
  );
}

function wordsAt(text: string, { start, end }: Range): string {
  const line = text.split('\n')[start.line] ?? '';
  return line.slice(start.character, start.line === end.line ? end.character : undefined);
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.press'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('a release of a body that has no house here', () => {
  const files = filesIn(foreign);

  test.each(Object.entries(files))('%s is nobody’s of ours', async (name, text) => {
    const { out } = await pressroom(['facts', '--format', 'json', name], {
      files: { [name]: text },
    });
    const { house, kind, service, ratings } = JSON.parse(out);
    expect({ house, kind, service, ratings }).toEqual({
      house: null,
      kind: 'statement',
      service: null,
      ratings: [],
    });
  });

  it('gets no error and no warning, and a newspaper’s story is told that it is no release', async () => {
    expect(await alarmsIn(files)).toEqual([
      {
        page: 'newspaper-prison.press',
        rule: 'not-a-release',
        words: 'By Helen Tate, home affairs correspondent',
      },
      ...falseAlarms,
    ]);
  });
});

if (!existsSync(pages)) {
  describe('the published pages', () => {
    it(`are not in ${pages}, so nothing of what they show was tested`, () => {
      // Whoever names a folder expects it there; a clone by itself cannot have it.
      expect(named, 'PRESSROOM_PAGES names a folder that does not exist').toBe(undefined);
    });
  });
} else {
  describe('the published pages', () => {
    it('get no error, and no warning but true ones', async () => {
      const alarms = await alarmsIn(filesIn(pages));
      expect(alarms).toEqual(trueAlarms.map(({ verdict: _, ...alarm }) => alarm));
    });
  });
}
