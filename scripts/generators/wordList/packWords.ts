/** Packs a list of words into the bytes that `server/src/text/wordGraph.ts` reads. */
import { edgeBits, edgeLength, mostEdges } from '../../../server/src/text/wordGraph';

/** A node: its edges in the order of the alphabet. */
interface Node {
  readonly edges: Edge[];
  /** The number of its first edge, once it has one. */
  first: number;
}

interface Edge {
  readonly letter: number;
  endsWord: boolean;
  node: Node;
}

/**
 * The graph of words of the letters a to z; nodes from which the same endings lead on are one node.
 * @throws Error where there are more words than a graph can have
 */
export function packWords(words: Iterable<string>): Uint8Array {
  const root = newNode();
  const nodes = new Map<string, Node>();
  const ids = new Map<Node, number>();
  /** The edges of the last word that was added. */
  let way: Edge[] = [];
  let last = '';

  /** Replaces the nodes that are finished, for no later word leads there, by those that are the same. */
  const finish = (from: number) => {
    for (let at = way.length - 1; at >= from; at--) {
      const edge = way[at]!;
      const key = edge.node.edges
        .map(({ letter, endsWord, node }) => `${letter}${endsWord ? '.' : ','}${ids.get(node)}`)
        .join();
      const same = nodes.get(key);
      if (same === undefined) {
        nodes.set(key, edge.node);
        ids.set(edge.node, ids.size);
      } else edge.node = same;
    }
    way = way.slice(0, from);
  };

  for (const word of [...new Set(words)].sort()) {
    let shared = 0;
    while (shared < last.length && word[shared] === last[shared]) shared++;
    finish(shared);
    for (let at = shared; at < word.length; at++) {
      const edge = { letter: word.charCodeAt(at) - codeBeforeA, endsWord: false, node: newNode() };
      (way.at(-1)?.node ?? root).edges.push(edge);
      way.push(edge);
    }
    way.at(-1)!.endsWord = true;
    last = word;
  }
  finish(0);
  return bytesOf(root);
}

const codeBeforeA = 96;

function newNode(): Node {
  return { edges: [], first: -1 };
}

function bytesOf(root: Node): Uint8Array {
  const edges: { readonly edge: Edge; readonly isLast: boolean }[] = [];
  const place = (node: Node) => {
    if (node.first !== -1 || node.edges.length === 0) return;
    node.first = edges.length;
    for (const edge of node.edges) edges.push({ edge, isLast: edge === node.edges.at(-1) });
    for (const edge of node.edges) place(edge.node);
  };
  place(root);
  if (edges.length > mostEdges)
    throw new Error(`There are ${edges.length} edges, which are too many.`);
  const bytes = new Uint8Array(edges.length * edgeLength);
  for (const [index, { edge, isLast }] of edges.entries()) {
    const value =
      edge.letter |
      (edge.endsWord ? edgeBits.endsWord : 0) |
      (isLast ? edgeBits.isLast : 0) |
      (Math.max(0, edge.node.first) << edgeBits.targetShift);
    bytes.set([value & 255, (value >>> 8) & 255, value >>> 16], index * edgeLength);
  }
  return bytes;
}
