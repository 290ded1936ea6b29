/**
 * The examples that rules give of what they report, each repeated until the release is long: what a new rule looks for
 * is here without anybody writing it down.
 */

import { rules } from '../../server/src/rules/all';
import { readMarked, releaseOf } from '../../server/src/rules/examples';
import type { Rule } from '../../server/src/rules/rule';
import { letters } from './names';
import type { TextsBySize } from './textsBySize';

/** For each rule its invalid examples, once as they are and once with other names in each copy. */
export const exampleTexts: TextsBySize = Object.fromEntries(
  rules.flatMap((rule) =>
    Array.from(groupsOf(rule), ([frontMatter, texts], index) => [
      [`the examples of ${rule.id} (${index + 1})`, pumped(frontMatter, texts.map(unchanged))],
      [
        `the same with other names (${rule.id} ${index + 1})`,
        pumped(frontMatter, texts.map(renamed)),
      ],
    ]).flat(),
  ),
);

/** The texts of a rule's examples by the front matter they stand under. */
function groupsOf({ examples }: Rule): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { text: source } of examples.invalid) {
    const { text } = readMarked(source);
    const frontMatter = frontMatterOf(text);
    groups.set(frontMatter, [...(groups.get(frontMatter) ?? []), text]);
  }
  return groups;
}

/** The texts one after the other and again, under their front matter. */
function pumped(frontMatter: string, copies: readonly ((index: number) => string)[]) {
  return (size: number) => {
    let text = frontMatter;
    let index = 0;
    do text += `${copies[index % copies.length]!(index++)}\n\n`;
    while (text.length < size);
    return text;
  };
}

function unchanged(source: string): () => string {
  const text = source.slice(frontMatterOf(source).length);
  return () => text;
}

function frontMatterOf(text: string): string {
  return /^---\n[\s\S]*?\n---\n+/.exec(text)?.[0] ?? '';
}

/** Gives people, services and short forms other names with each index. */
function renamed(source: string): (index: number) => string {
  const text = source.slice(frontMatterOf(source).length);
  const { people, services, abbreviations } = releaseOf(text);
  const ends = [
    ...people.filter(({ form }) => form === 'full' || form === 'short').map(({ span }) => span.end),
    ...services.map(({ span }) => firstWordEnd(text, span.start)),
  ];
  const words = new Set(ends.filter((end) => /[a-z]/.test(text[end - 1]!)));
  const shorts = new Set(abbreviations.flatMap(({ uses }) => uses.map(({ end }) => end)));
  const longs = new Set(
    abbreviations.flatMap(({ expanded }) => expanded.map(({ expansionSpan }) => expansionSpan.end)),
  );
  return (index) => {
    const more = letters(index);
    const capitals = Array.from(more, (letter) => letter.toUpperCase());
    let found = '';
    for (let at = 0; at <= text.length; at++) {
      if (longs.has(at)) found += capitals.map((letter) => ` ${letter}ight`).join('');
      else if (shorts.has(at)) found += capitals.join('');
      else if (words.has(at)) found += more;
      found += text[at] ?? '';
    }
    return found;
  };
}

function firstWordEnd(text: string, start: number): number {
  return start + /^[^\s]*/.exec(text.slice(start))![0].length;
}
