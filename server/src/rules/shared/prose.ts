import type { Block, SyntaxKind } from '../../syntax/node';
import { forEachLeaf } from '../../syntax/node';

const notProse: ReadonlySet<SyntaxKind> = new Set([
  'url',
  'email',
  'linkTarget',
  'inlineComment',
  'placeholder',
]);

/** Whether the words at an offset from the start of a block's content are read, not an address, a comment or a placeholder. */
export function isProse(block: Block, offset: number): boolean {
  const at = block.content.start + offset;
  let prose = true;
  forEachLeaf(block, 0, ({ kind, length }, start) => {
    if (start <= at && at < start + length && notProse.has(kind)) prose = false;
  });
  return prose;
}
