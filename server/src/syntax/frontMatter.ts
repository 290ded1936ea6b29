/** Where front matter is: before everything else in a text but blank lines. See `misplacedFrontMatter.ts` for what is not. */
import type { Block } from './node';
import type { Tree } from './parse';
import { isBlank, isLineBreak } from './scanner';

/** A stray line or a few may stand above front matter; further down, lines of hyphens separate parts of the text. */
export const mostLinesAbove = 8;

/** Whether the text may have front matter, be it out of place; `false` is sure, and spares those who read it. */
export function mayHaveFrontMatter(text: string): boolean {
  let at = 0;
  for (let line = 0; line <= mostLinesAbove; line++) {
    while (isBlank(text.charCodeAt(at)) || isLineBreak(text.charCodeAt(at))) at++;
    if (text.startsWith('---', at)) return true;
    while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  }
  return false;
}

/** The block of the front matter with the offset it starts at. */
export interface FrontMatterPlace {
  readonly block: Block;
  readonly start: number;
}

/** The front matter of a text; `undefined` if it has none. */
export function frontMatterIn({ blocks, starts }: Tree): FrontMatterPlace | undefined {
  // Blank lines before it are one block.
  const index = blocks[0]?.kind === 'blank' ? 1 : 0;
  const block = blocks[index];
  return block?.kind === 'frontMatter' ? { block, start: starts[index]! } : undefined;
}
