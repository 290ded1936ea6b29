/** The tree as text, so that tests can show it. */
import type { SyntaxNode } from './node';
import type { Tree } from './parse';

/**
 * Each block as one string: its kind, and its text with every inline but plain text in pointed brackets.
 * A line feed shows as `⏎`, a carriage return as `␍`, a tab as `→`.
 *
 *     paragraph: He said ‹doubleMark “›yes‹doubleMark ”›.⏎
 */
export function dumpTree({ text, blocks, starts }: Tree): string[] {
  return blocks.map(
    (block, index) => `${block.kind}: ${dumpChildren(text, block, starts[index]!)}`,
  );
}

function dumpChildren(text: string, node: SyntaxNode, start: number): string {
  let dump = '';
  let at = start;
  for (const child of node.children) {
    dump += dumpNode(text, child, at);
    at += child.length;
  }
  return dump;
}

function dumpNode(text: string, node: SyntaxNode, start: number): string {
  const words =
    node.children.length > 0
      ? dumpChildren(text, node, start)
      : visible(text.slice(start, start + node.length));
  return node.kind === 'text' || node.kind === 'lineBreak' ? words : `‹${node.kind} ${words}›`;
}

function visible(text: string): string {
  return text.replaceAll('\n', '⏎').replaceAll('\r', '␍').replaceAll('\t', '→');
}
