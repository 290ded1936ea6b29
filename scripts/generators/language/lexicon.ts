/** Reads the words of `seeds/language/` and makes their forms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { formatYamlProblem, readYaml } from '../../../server/src/house/readYaml';
import { list, text } from '../../../server/src/house/schemaParts';
import { BadSeeds } from '../badSeeds';
import { formsOfNoun, formsOfVerb } from './inflections';

/** A form of one or more words. */
export interface ListedForm {
  readonly lemmas: Set<string>;
  readonly classes: Set<string>;
  value: number | undefined;
}

const words = z.union([list(text), z.record(text, z.number())]);
const schema = z.record(
  text.check(z.regex(/^[a-z-]+$/, 'must be small letters and hyphens')),
  z.strictObject({
    verbs: z.optional(words),
    nouns: z.optional(words),
    words: z.optional(words),
  }),
);

const formsOf = {
  verbs: formsOfVerb,
  nouns: formsOfNoun,
  words: (written: string) => [written],
} as const;

/** Every form that is listed in any language, in small letters. */
export function listedForms(repository: string): ReadonlyMap<string, ListedForm> {
  const forms = new Map<string, ListedForm>();
  for (const path of languageFiles(repository)) {
    const yaml = readFileSync(join(repository, path), 'utf8');
    const { problems, value } = readYaml(yaml, schema);
    if (problems.length > 0 || value === undefined) {
      throw new BadSeeds(
        problems.map((problem) => formatYamlProblem(path, yaml, problem)).join('\n'),
      );
    }
    for (const [className, kinds] of Object.entries(value)) {
      for (const kind of ['verbs', 'nouns', 'words'] as const) {
        for (const [written, worth] of entriesOf(kinds[kind])) {
          for (const form of formsOf[kind](written)) {
            addForm(forms, form, written.split('/')[0]!, className, worth);
          }
        }
      }
    }
  }
  return forms;
}

/** English first; the other languages list forms alone, as words. */
const languages = ['en', 'cy'];

function languageFiles(repository: string): readonly string[] {
  return languages.flatMap((language) => {
    const folder = `seeds/language/${language}`;
    return readdirSync(join(repository, folder))
      .toSorted()
      .map((name) => `${folder}/${name}`);
  });
}

function entriesOf(
  listed: readonly string[] | Readonly<Record<string, number>> | undefined,
): readonly (readonly [string, number | undefined])[] {
  if (listed === undefined) return [];
  return Array.isArray(listed)
    ? listed.map((written: string) => [written, undefined] as const)
    : Object.entries(listed);
}

function addForm(
  forms: Map<string, ListedForm>,
  form: string,
  lemma: string,
  className: string,
  value: number | undefined,
): void {
  const small = form.toLowerCase().replaceAll('’', "'");
  const known = forms.get(small) ?? { lemmas: new Set(), classes: new Set(), value: undefined };
  known.lemmas.add(lemma);
  known.classes.add(className);
  known.value ??= value;
  forms.set(small, known);
}
