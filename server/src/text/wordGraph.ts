/**
 * A list of words as a graph, in which words share their beginnings and their endings.
 *
 * The graph is read where it lies, in the bytes of its file: nothing is decoded before the first question. Each edge
 * has three bytes, the lowest first: a letter in five bits, whether a word ends with it, whether it is the last of its
 * node, and in seventeen bits the number of the first edge of the node it leads to. Edge 0 is the first of the root, to
 * which nothing leads, so that 0 stands for no node.
 */

/** The length in bytes of an edge. */
export const edgeLength = 3;

/** The bits of an edge: the number of its letter, a being 1, what it says of itself, and where it leads. */
export const edgeBits = { letter: 31, endsWord: 32, isLast: 64, targetShift: 7 } as const;

/** The most edges that a graph can have. */
export const mostEdges = 1 << 17;

/** Words of fewer letters are not listed: nearly any few letters are a word somewhere. */
export const shortestWord = 4;

/** Words of more letters are neither listed nor looked for. */
export const longestWord = 40;

/** A list of words, each of {@link shortestWord} to {@link longestWord} of the letters a to z. */
export interface WordGraph {
  /** Whether a word, written in small letters, is in the list; of a longer text, whether the word from `start` to `end` is. */
  readonly has: (text: string, start?: number, end?: number) => boolean;
  /**
   * The words of the list that are one slip away: one letter too many, too few or wrong, or two neighbours that changed
   * places. What is likeliest by the way it is mistyped comes first.
   */
  readonly near: (word: string) => readonly string[];
  /** The words of the list that differ only in which letters are doubled: “disappointed” for “dissapointed”. */
  readonly doubledOtherwise: (word: string) => readonly string[];
  /** All words in the order of the alphabet. */
  readonly words: () => Iterable<string>;
}

/** The list whose graph these bytes are. */
export function wordGraph(bytes: Uint8Array): WordGraph {
  const edgeAt = (edge: number) => {
    const at = edge * edgeLength;
    return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
  };

  /** The edges that follow another. */
  function* edgesAfter(before: number): Iterable<number> {
    const first = before >>> edgeBits.targetShift;
    if (first === 0 && before !== beforeRoot) return;
    for (let edge = first; edge * edgeLength < bytes.length; edge++) {
      const value = edgeAt(edge);
      yield value;
      if ((value & edgeBits.isLast) !== 0) return;
    }
  }

  /** The edge for a letter, given by its code; 0, which is no edge, where there is none. */
  const edgeFor = (first: number, code: number): number => {
    for (let edge = first; edge * edgeLength < bytes.length; edge++) {
      const value = edgeAt(edge);
      if ((value & edgeBits.letter) === code - codeBeforeA) return value;
      if ((value & edgeBits.isLast) !== 0) return 0;
    }
    return 0;
  };

  /** The edge that a letter leads on to from another; 0 where there is none. */
  const nextEdge = (edge: number, code: number): number => {
    const target = edge >>> edgeBits.targetShift;
    return target === 0 && edge !== beforeRoot ? 0 : edgeFor(target, code);
  };

  /** Whether the rest of a word leads from an edge to the end of a word. */
  const endsFrom = (edge: number, word: string, from: number): boolean => {
    let value = edge;
    for (let at = from; at < word.length; at++) {
      value = nextEdge(value, word.charCodeAt(at));
      if (value === 0) return false;
    }
    return (value & edgeBits.endsWord) !== 0;
  };

  const afterTwo = new Int32Array(1 << (2 * letterBits));

  /**
   * The first edge of the node to which two letters lead from the root; 0 where none does. What lies near the root has the
   * most edges, and is passed by every word, so it is remembered.
   */
  const nodeAfter = (one: number, two: number): number => {
    if (one <= codeBeforeA || one > lastCode || two <= codeBeforeA || two > lastCode) return 0;
    const place = ((one - codeBeforeA) << letterBits) | (two - codeBeforeA);
    let node = afterTwo[place]!;
    if (node === 0) {
      node = nextEdge(nextEdge(beforeRoot, one) || noEdge, two) >>> edgeBits.targetShift || noNode;
      afterTwo[place] = node;
    }
    return node === noNode ? 0 : node;
  };

  // Asked for every word of a release, mostly before anything is compiled: so it reads no more than it must.
  const has = (text: string, start = 0, end = text.length) => {
    if (end - start < shortestWord || end - start > longestWord) return false;
    let first = nodeAfter(text.charCodeAt(start), text.charCodeAt(start + 1));
    let low = 0;
    for (let index = start + 2; index < end; index++) {
      if (first === 0) return false;
      const letter = text.charCodeAt(index) - codeBeforeA;
      let at = first * edgeLength;
      low = bytes[at]!;
      while ((low & edgeBits.letter) !== letter) {
        at += edgeLength;
        if ((low & edgeBits.isLast) !== 0 || at >= bytes.length) return false;
        low = bytes[at]!;
      }
      first =
        (low >>> edgeBits.targetShift) |
        (bytes[at + 1]! << (8 - edgeBits.targetShift)) |
        (bytes[at + 2]! << (16 - edgeBits.targetShift));
    }
    return (low & edgeBits.endsWord) !== 0;
  };

  const near = (word: string) => {
    const found = { swapped: set(), missing: set(), extra: set(), wrong: set() };
    if (word.length > longestWord) return [];
    let edge = beforeRoot;
    for (let at = 0; at <= word.length; at++) {
      const before = word.slice(0, at);
      const [one, other] = [word[at] ?? '', word[at + 1] ?? ''];
      if (one !== '' && endsFrom(edge, word, at + 1)) found.extra.add(before + word.slice(at + 1));
      if (other !== '' && one !== other) {
        const swapped = other + one + word.slice(at + 2);
        if (endsFrom(edge, swapped, 0)) found.swapped.add(before + swapped);
      }
      for (const value of edgesAfter(edge)) {
        const letter = String.fromCharCode((value & edgeBits.letter) + codeBeforeA);
        if (endsFrom(value, word, at)) found.missing.add(before + letter + word.slice(at));
        if (one !== '' && letter !== one && endsFrom(value, word, at + 1)) {
          found.wrong.add(before + letter + word.slice(at + 1));
        }
      }
      edge = one === '' ? 0 : nextEdge(edge, word.charCodeAt(at));
      if (edge === 0) break;
    }
    return Object.values(found)
      .flatMap((words) => [...words])
      .filter(({ length }) => length >= shortestWord);
  };

  const doubledOtherwise = (word: string) => {
    const found: string[] = [];
    if (word.length > longestWord) return found;
    const single = word.replaceAll(/(.)\1+/g, '$1');
    const goOn = (edge: number, at: number, before: string) => {
      if (at === single.length) {
        const isWord = (edge & edgeBits.endsWord) !== 0;
        if (isWord && before !== word && before.length >= shortestWord) found.push(before);
        return;
      }
      const code = single.charCodeAt(at);
      const once = nextEdge(edge, code);
      if (once === 0) return;
      goOn(once, at + 1, before + single[at]);
      const twice = nextEdge(once, code);
      if (twice !== 0) goOn(twice, at + 1, before + single[at] + single[at]);
    };
    goOn(beforeRoot, 0, '');
    return found;
  };

  function* wordsAfter(edge: number, before: string): Iterable<string> {
    for (const value of edgesAfter(edge)) {
      const word = before + String.fromCharCode((value & edgeBits.letter) + codeBeforeA);
      if ((value & edgeBits.endsWord) !== 0) yield word;
      yield* wordsAfter(value, word);
    }
  }

  return { has, near, doubledOtherwise, words: () => wordsAfter(beforeRoot, '') };
}

const codeBeforeA = 96;
const lastCode = codeBeforeA + 26;

/** A letter is told apart by so many bits. */
const letterBits = 5;

/** Stands for an edge that leads nowhere. */
const noEdge = 1;

/** Stands for no node where 0 says that none has been looked for. */
const noNode = -1;

/** Stands for an edge that leads to the root, which no edge of the graph does: it has no letter. */
const beforeRoot = 0;

function set(): Set<string> {
  return new Set();
}
