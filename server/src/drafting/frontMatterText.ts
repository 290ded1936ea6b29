/** The front matter of a new release. */
import type { ReleaseKind } from '../house/kinds';

/** What the front matter says; what is not known is left out. */
export interface FrontMatterValues {
  readonly house: string | undefined;
  readonly kind: ReleaseKind | undefined;
  readonly service: string | undefined;
  readonly rating?: string | undefined;
  readonly embargo: string | undefined;
  readonly published: string | undefined;
  readonly fieldwork: string | undefined;
}

/** The lines of front matter, those of hyphens left out, each with its line break. */
export function frontMatterLines(values: FrontMatterValues): string {
  const { house, kind, service, rating, embargo, published, fieldwork } = values;
  const lines = { house, kind, service, rating, embargo, published, fieldwork };
  return Object.entries(lines)
    .flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${asYaml(value)}\n`))
    .join('');
}

/** The words as YAML would read them back; those that mean something to it are put in quotes. */
export function asYaml(words: string): string {
  const isPlain = /^[\p{L}\p{N}](?:[\p{L}\p{N} ,&()’'./-]|:(?=\S))*$/u.test(words);
  return isPlain ? words : JSON.stringify(words);
}
