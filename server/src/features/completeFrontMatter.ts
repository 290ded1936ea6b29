/** Front matter: its keys, and the values that house and register know. */
import { asYaml } from '../drafting/frontMatterText';
import type { Release } from '../facts/release';
import { standardsFor } from '../house/house';
import { isWithin } from '../house/period';
import { frontMatterIn } from '../syntax/frontMatter';
import type { FrontMatterKey } from './frontMatterKeys';
import { scaleFor } from './hoverRating';
import type { Cursor, Suggestion } from './suggestion';

/** What can stand where the cursor is in front matter. */
export function completeFrontMatter(
  cursor: Cursor,
  keys: readonly FrontMatterKey[],
): readonly Suggestion[] {
  const { before, release } = cursor;
  const value = /^(\s*)([^:\s][^:]*):\s+(\S.*)?$/.exec(before);
  if (value !== null) {
    const [, indent = '', key = '', typed = ''] = value;
    const values = indent === '' ? valuesOf(release, key, keys) : ratingWords(release);
    return values.map((word) => ({
      label: word,
      kind: 'value',
      text: asYaml(word),
      typed: typed.length,
    }));
  }
  const indented = /^\s+((?:[\p{L}\p{N}-][\p{L}\p{N} -]*)?)$/u.exec(before)?.[1];
  if (indented !== undefined && parentKey(cursor) === 'standards') {
    return standardNames(release).map((name) => ({
      label: name,
      kind: 'key',
      text: `${asYaml(name)}: `,
      typed: indented.length,
    }));
  }
  return /^[\w-]*$/.test(before) ? unusedKeys(cursor, keys) : [];
}

function unusedKeys(
  { before, offset, snapshot }: Cursor,
  keys: readonly FrontMatterKey[],
): readonly Suggestion[] {
  const lineStart = offset - before.length;
  const { block, start } = frontMatterIn(snapshot.tree)!;
  const text = snapshot.text.slice(0, start + block.length);
  const used = new Set<string>();
  for (const match of text.matchAll(/^([\w-]+)[ \t]*:/gm)) {
    if (match.index !== lineStart) used.add(match[1]!);
  }
  return keys
    .filter(({ name }) => !used.has(name))
    .map(({ name, description }) => ({
      label: name,
      kind: 'key',
      detail: description,
      text: name === 'standards' ? `${name}:` : `${name}: `,
      typed: before.length,
    }));
}

/** The key at the margin that the line of the cursor is indented under. */
function parentKey({ before, offset, snapshot }: Cursor): string | undefined {
  const above = snapshot.text.slice(0, offset - before.length);
  return above.match(/^[\w-]+(?=[ \t]*:)/gm)?.at(-1);
}

function valuesOf(
  release: Release,
  key: string,
  keys: readonly FrontMatterKey[],
): readonly string[] {
  switch (key) {
    case 'service':
      return serviceNames(release);
    case 'rating':
      return ratingWords(release);
    case 'regime':
      return release.house?.regimes.map(({ id }) => id) ?? [];
    case 'embargo':
      return release.embargo === undefined ? [] : [release.embargo.value];
    case 'published':
      return release.published === undefined ? [] : [release.published.value];
    case 'fieldwork':
      return release.fieldwork === undefined ? [] : [release.fieldwork.value];
    default:
      return keys.find(({ name }) => name === key)?.values ?? [];
  }
}

/** The services of the register, those first that existed on the day of the release. */
function serviceNames({ published, register }: Release): readonly string[] {
  const exists = (service: (typeof register.services)[number]) =>
    published === undefined || isWithin(published.value, service);
  return [
    ...register.services.filter(exists),
    ...register.services.filter((service) => !exists(service)),
  ].map(({ name }) => name);
}

function ratingWords(release: Release): readonly string[] {
  return scaleFor(release)?.words.map(({ word }) => word) ?? [];
}

function standardNames(release: Release): readonly string[] {
  const { house, published, regime } = release;
  return house === undefined || regime === undefined
    ? []
    : standardsFor(house, regime, published?.value).map(({ name }) => name);
}
