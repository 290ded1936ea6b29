/** The product's own sources, and the expressions that are written out in them or built by them when they run. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { corpusReleases } from '../corpus/corpus';
import { type Built, builtBy } from './building';
import { type Expressions, expressionsIn } from './expressions';

export interface Expression {
  /** The file, from the root of the repository, and the line. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What stands in each source file of the product, by its path from the root of the repository. */
export function productSources(): ReadonlyMap<string, Expressions> {
  const files = ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts') && !/\.(?:test|d)\.ts$/.test(file)),
  );
  return new Map(files.map((file) => [file, expressionsIn(readFileSync(root + file, 'utf8'))]));
}

export function literalsOf(sources: ReadonlyMap<string, Expressions>): Expression[] {
  return [...sources].flatMap(([file, { literals }]) =>
    literals.map(({ line, source, flags }) => ({ place: `${file}:${line}`, source, flags })),
  );
}

interface Rule {
  readonly examples: Readonly<Record<'invalid' | 'valid', readonly { readonly text: string }[]>>;
}

const catalogue = 'server/src/rules/all.ts';
const checking = 'server/src/rules/examples.ts';

/** What is built while the modules are loaded, and while every example of a rule and every release of the corpus is checked. */
export function builtByProduct(sources: ReadonlyMap<string, Expressions>): Promise<Built> {
  const files = [...sources].filter(([, { buildings }]) => buildings.length > 0);
  return builtBy([...files.map(([file]) => file), catalogue, checking], root, (modules) => {
    const findingsIn = modules[checking]!.findingsIn as (text: string) => unknown;
    for (const { examples } of modules[catalogue]!.rules as readonly Rule[]) {
      for (const { text } of [...examples.invalid, ...examples.valid]) {
        findingsIn(text.replaceAll('<|', '').replaceAll('|>', ''));
      }
    }
    for (const { text } of corpusReleases()) findingsIn(text);
  });
}

export function expressionsOf(built: Built): Expression[] {
  return [...built].flatMap(([place, expressions]) =>
    Array.from(expressions.values(), ({ source, flags }) => ({ place, source, flags })),
  );
}
