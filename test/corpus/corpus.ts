/** The texts that tests run over: the corpus, the sample drafts, and the reference texts where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A text of the corpus with its gold; see README.md for what the gold says and how it is compared. */
export interface CorpusText {
  /** The file name without its ending. */
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
}

/** What a reader takes from the text. */
export interface Gold {
  /** The house that issued it; the texts in `hard/` name none. */
  readonly house?: string;
  readonly facts: { readonly quotes: readonly GoldQuote[] };
}

export interface GoldQuote {
  readonly text: string;
  readonly speaker: string | null;
  readonly source: string | null;
}

const root = join(import.meta.dirname, '../..');

/** The whole releases of the corpus. */
export function corpusReleases(): readonly CorpusText[] {
  return corpusIn('test/corpus');
}

/** The short texts with the layouts of quotation that are easiest to misread. */
export function hardTexts(): readonly CorpusText[] {
  return corpusIn('test/corpus/hard');
}

/** Every text there is, by name, for what must hold of any of them. */
export function allTexts(): ReadonlyMap<string, string> {
  const folders = ['test/corpus', 'test/corpus/hard', 'seeds/drafts', '../shared/seeds'];
  return new Map(
    folders
      .flatMap((folder) => filesIn(folder, /\.(?:press|txt)$/))
      .map((file) => [basename(file), readFileSync(file, 'utf8')]),
  );
}

function corpusIn(folder: string): CorpusText[] {
  return filesIn(folder, /\.press$/).map((file) => ({
    name: basename(file, '.press'),
    text: readFileSync(file, 'utf8'),
    gold: JSON.parse(readFileSync(file.replace(/\.press$/, '.gold.json'), 'utf8')) as Gold,
  }));
}

function filesIn(folder: string, ending: RegExp): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(path, name));
}
