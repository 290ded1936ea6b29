/** Front matter that is none, because a line of text stands above it. */
import { frontMatterIn } from '../../syntax/frontMatter';
import type { Tree } from '../../syntax/parse';
import type { Span } from '../../text/span';
import { frontMatterKeyNames } from './keyNames';

/** Lines that look like front matter, and what keeps them from being it. */
export interface MisplacedFrontMatter {
  /** The words above it, from the first to the last. */
  readonly above: Span;
  /** Both lines of hyphens with what stands between them, the last line break included. */
  readonly lines: Span;
}

/** A stray line or two stand above front matter; further down, lines of hyphens separate parts of the text. */
const mostLinesAbove = 8;
const mostLines = 60;

/**
 * The front matter below the first lines of a text: lines of hyphens around lines of YAML, one of them with a key
 * that front matter has. `undefined` where there is none, and where the front matter is in its place.
 */
export function misplacedFrontMatter(tree: Tree): MisplacedFrontMatter | undefined {
  if (frontMatterIn(tree) !== undefined) return undefined;
  const { text } = tree;
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
    ? { above, lines: { start, end: inside[closing]!.next } }
    : undefined;
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
