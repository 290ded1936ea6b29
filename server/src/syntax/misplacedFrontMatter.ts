/** Front matter that is out of place, because a line of text stands above it. */
import type { Span } from '../text/span';
import { frontMatterIn, mostLinesAbove } from './frontMatter';
import { frontMatterKeyNames } from './frontMatterKeyNames';
import type { Tree } from './parse';
import { placeOfSpan } from './places';

/** Front matter with something above it. */
export interface MisplacedFrontMatter {
  /** The words above it, from the first to the last. */
  readonly above: Span;
  /** Both lines of hyphens with what stands between them, the last line break included. */
  readonly lines: Span;
  /** What stands between the lines of hyphens. */
  readonly content: Span;
}

/** How many lines are looked at. */
const mostLines = 60;

/**
 * The front matter below the first lines of a text: lines of hyphens around lines of YAML, one of them with a key
 * that front matter has. `undefined` where there is none, and where the front matter is in its place.
 */
export function misplacedFrontMatter(tree: Tree): MisplacedFrontMatter | undefined {
  const { text } = tree;
  if (!mayBeBelow(tree)) return undefined;
  const lines = firstLines(text);
  const opening = lines.findIndex(isFence);
  if (opening < 1 || opening > mostLinesAbove) return undefined;
  const inside = lines.slice(opening + 1);
  const closing = inside.findIndex(isFence);
  if (closing < 1) return undefined;
  const content = inside.slice(0, closing);
  if (!content.every(({ words }) => yamlLine.test(words))) return undefined;
  if (!content.some(({ words }) => knownKey.test(words))) return undefined;
  const { start } = lines[opening]!;
  const before = text.slice(0, start);
  const above = { start: before.length - before.trimStart().length, end: before.trimEnd().length };
  return above.start < above.end
    ? {
        above: placeOfSpan(tree, above),
        lines: placeOfSpan(tree, { start, end: inside[closing]!.next }),
        content: placeOfSpan(tree, { start: content[0]!.start, end: inside[closing]!.start }),
      }
    : undefined;
}

/** Whether a line of hyphens is among the first lines, and no front matter: true of hardly any text. */
function mayBeBelow(tree: Tree): boolean {
  const first = tree.blocks.slice(0, 2 * mostLinesAbove);
  return first.some(({ kind }) => kind === 'separator') && frontMatterIn(tree) === undefined;
}

interface Line {
  readonly words: string;
  readonly start: number;
  /** Where the next line starts. */
  readonly next: number;
}

function firstLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const pattern = /([^\r\n]*)(?:\r\n|\r|\n|$)/y;
  while (lines.length < mostLines && pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const words = pattern.exec(text)?.[1] ?? '';
    lines.push({ words: words.slice(0, 200), start, next: pattern.lastIndex });
  }
  return lines;
}

function isFence({ words }: Line): boolean {
  return /^---\s*$/.test(words);
}

/** A key with a colon, an item, a comment, an indented line, or a blank one. */
const yamlLine = /^(?:[\w-]+\s*:(?:\s|$)|\s*-\s|#|\s|$)/;
const knownKey = new RegExp(`^(?:${frontMatterKeyNames.join('|')})\\s*:`);
