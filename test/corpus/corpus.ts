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
  /** What sort of release it is; the texts in `hard/` are none. */
  readonly kind?: string;
  /** What `pressroom facts --format json` prints, without the ranges and as far as it is compared. */
  readonly facts: GoldFacts;
  /** What a checker reports above advice; the texts in `hard/` are not checked. */
  readonly findings?: readonly { readonly rule: string; readonly text: string }[];
}

/** The texts in `hard/` have the quotes alone. */
export interface GoldFacts {
  readonly headline?: { readonly text: string };
  readonly services?: readonly { readonly name: string }[];
  readonly quotes: readonly GoldQuote[];
  readonly notes?: readonly { readonly number: number | null; readonly kind: string }[];
  readonly published?: string | null;
  readonly caseload?: { readonly value: number; readonly asAt: string | null } | null;
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
  const folders = [
    'test/corpus',
    'test/corpus/hard',
    'test/clean/foreign',
    'seeds/drafts',
    '../shared/seeds',
  ];
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
