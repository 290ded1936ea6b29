/** The addresses in a release, bare or behind a text. */
import type { Block, SyntaxNode } from '../../syntax/node';
import { shift } from '../../text/span';
import type { Scanned } from '../scanned';
import type { Link } from './fact';

const none: readonly Link[] = Object.freeze([]);

/**
 * The links of one paragraph; spans count from the start of `content`.
 * @param content the text of the block's content
 */
export function scanLinks(block: Block, content: string): readonly Link[] {
  let found: Link[] | undefined;
  visit(block, -block.content.start);
  return found ?? none;

  function visit(parent: SyntaxNode, start: number): void {
    let at = start;
    for (const node of parent.children) {
      const link = linkOf(node, at, content);
      if (link !== undefined) {
        found ??= [];
        found.push(link);
      } else if (node.children.length > 0) visit(node, at);
      at += node.length;
    }
  }
}

/** The links of the release, in order. */
export function readLinks(
  paragraphs: readonly Scanned<{ readonly links: readonly Link[] }>[],
): Link[] {
  return paragraphs.flatMap(({ start, scan }) =>
    scan.links.map((link) => ({ ...link, span: shift(link.span, start) })),
  );
}

function linkOf(node: SyntaxNode, start: number, content: string): Link | undefined {
  const span = { start, end: start + node.length };
  switch (node.kind) {
    case 'url':
      return { span, target: withScheme(content.slice(start, span.end)), kind: 'url' };
    case 'email':
      return { span, target: content.slice(start, span.end), kind: 'email' };
    case 'link': {
      const before = node.children.slice(0, 3).reduce((length, child) => length + child.length, 0);
      const target = content.slice(start + before, span.end - 1);
      const address = /^(?:mailto:)?([^\s/@:]+@[^\s/@:]+)$/i.exec(target)?.[1];
      return address === undefined
        ? { span, target: withScheme(target), kind: 'url' }
        : { span, target: address, kind: 'email' };
    }
    default:
      return undefined;
  }
}

/** The address as it can be followed: releases leave out "https://". */
function withScheme(address: string): string {
  return /^[a-z][a-z\d+.-]*:|^[#./]/i.test(address) || !address.includes('.')
    ? address
    : `https://${address}`;
}
