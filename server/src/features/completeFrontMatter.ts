/** Front matter: its keys, and the values that house and register know. */
import { asYaml } from '../drafting/frontMatterText';
import type { Release } from '../facts/release';
import { type Standard, standardsFor } from '../house/house';
import { frontMatterIn } from '../syntax/frontMatter';
import type { FrontMatterKey } from './frontMatterKeys';
import { frontMatterValues, ratingValues } from './frontMatterValues';
import { type Cursor, reach, restOfWord, type Suggestion } from './suggestion';

/** What can stand where the cursor is in front matter. */
export function completeFrontMatter(
  cursor: Cursor,
  keys: readonly FrontMatterKey[],
): readonly Suggestion[] {
  const { after, before, release } = cursor;
  const value = /^(\s*)([^:\s][^:]*):\s+(\S.*)?$/.exec(before);
  if (value !== null) {
    const [, indent = '', key = '', typed = ''] = value;
    const values = indent === '' ? frontMatterValues(cursor, key, keys) : ratingValues(cursor);
    // A value that has been begun with a quotation mark is looked for without it.
    const [mark = ''] = /^["']/.exec(typed) ?? [];
    return values.map(({ isTyped, word, ...words }) => ({
      ...words,
      label: word,
      kind: 'value',
      text: asYaml(word),
      typed: typed.length,
      ahead: restOfValue(after),
      filter: isTyped ? typed : mark + word,
    }));
  }
  const indented = /^\s+((?:[\p{L}\p{N}-][\p{L}\p{N} -]*)?)$/u.exec(before)?.[1];
  if (indented !== undefined && parentKey(cursor) === 'standards') {
    return standardsOf(release).map(({ domain, name }) => ({
      label: name,
      kind: 'key',
      about: domain === undefined ? 'A standard that is rated.' : `A standard of ${domain}.`,
      text: `${asYaml(name)}: `,
      typed: indented.length,
      ahead: indented === '' ? 0 : restOfKey(after),
    }));
  }
  return /^[\w-]*$/.test(before) ? unusedKeys(cursor, keys) : [];
}

/** How many characters after the cursor belong to the value of the line; a comment does not. */
function restOfValue(after: string): number {
  if (after.length >= reach) return restOfWord(after);
  const comment = after.search(/(?:^|\s)#/);
  return (comment === -1 ? after : after.slice(0, comment)).trimEnd().length;
}

/** How many characters after the cursor belong to the key of the line, its colon among them. */
function restOfKey(after: string): number {
  return /^[\w-]*(?:[ \t]{0,9}:[ \t]?)?/.exec(after)![0].length;
}

function unusedKeys(
  { after, before, offset, snapshot }: Cursor,
  keys: readonly FrontMatterKey[],
): readonly Suggestion[] {
  const lineStart = offset - before.length;
  const { block, start } = frontMatterIn(snapshot.tree)!;
  const text = snapshot.source.slice(start, start + block.length);
  const used = new Set<string>();
  for (const match of text.matchAll(/^([\w-]+)[ \t]*:/gm)) {
    if (start + match.index !== lineStart) used.add(match[1]!);
  }
  return keys
    .filter(({ name }) => !used.has(name))
    .map(({ name, description, values }) => ({
      label: name,
      kind: 'key',
      detail: description,
      about: values.length === 0 ? description : `One of ${values.join(', ')}.`,
      text: name === 'standards' ? `${name}:` : `${name}: `,
      typed: before.length,
      ahead: before === '' ? 0 : restOfKey(after),
    }));
}

/** The key at the margin that the line of the cursor is indented under. */
function parentKey({ before, offset, snapshot }: Cursor): string | undefined {
  const above = snapshot.source.slice(0, offset - before.length);
  return above.match(/^[\w-]+(?=[ \t]*:)/gm)?.at(-1);
}

function standardsOf(release: Release): readonly Standard[] {
  const { house, published, regime } = release;
  return house === undefined || regime === undefined
    ? []
    : standardsFor(house, regime, published?.value);
}
