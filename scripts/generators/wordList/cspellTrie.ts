/** Reads a list of words in the third version of cSpell’s format of tries. */

/** A node of the trie. */
interface Node {
  readonly next: Map<string, Node>;
  endsWord: boolean;
}

/**
 * Every word of a trie.
 *
 * After a head, whose lines say how numbers are written, comes one long line of steps through the trie, broken anywhere:
 * a letter goes on to a new node; `$` says that a word ends here and goes back one step; `<`, or after `$` or another
 * step back a figure, which is one more than it goes, back further; `#…;` puts the node of that number, counted as they
 * were made, in the place of the one that was reached; and what follows `\` is a letter whatever it is.
 * @throws Error where the text has another format
 */
export function cspellWords(text: string): Set<string> {
  const [head, data] = text.split('\n__DATA__\n');
  const base = /^TrieXv3\nbase=(\d+)$/m.exec(head ?? '')?.[1];
  if (base === undefined || data === undefined) throw new Error('This is no trie of version 3.');
  const root = readNodes(data.replaceAll(/[\r\n]/g, ''), Number(base));
  const words = new Set<string>();
  addWords(root, '', words);
  return words;
}

/** A step on the way from the root: the node that was reached, and the letter that led to it. */
interface Step {
  node: Node;
  readonly letter: string;
}

function readNodes(data: string, base: number): Node {
  const root = newNode();
  const made = [root];
  const way: Step[] = [{ node: root, letter: '' }];
  const goBack = (steps: number) => void way.splice(way.length - steps, steps);
  const goOn = (letter: string) => {
    const node = newNode();
    way.at(-1)!.node.next.set(letter, node);
    made.push(node);
    way.push({ node, letter });
  };
  let mayGoBack = false;
  for (let at = 0; at < data.length; at++) {
    const sign = data[at]!;
    if (sign === '<' || (mayGoBack && /[2-9]/.test(sign))) {
      goBack(sign === '<' ? 1 : Number(sign) - 1);
      mayGoBack = true;
      continue;
    }
    mayGoBack = false;
    if (sign === '$') {
      const { node } = way.at(-1)!;
      node.endsWord = true;
      // A node from which nothing leads on is the same for all words and has no number.
      if (node.next.size === 0) made.pop();
      goBack(1);
      mayGoBack = true;
    } else if (sign === '#') {
      const end = data.indexOf(';', at);
      made.pop();
      const { letter } = way.at(-1)!;
      way.at(-2)!.node.next.set(letter, made[Number.parseInt(data.slice(at + 1, end), base)]!);
      at = end;
    } else if (sign === '\\') goOn(data[++at]!);
    else goOn(sign);
  }
  return root;
}

function newNode(): Node {
  return { next: new Map(), endsWord: false };
}

function addWords({ next, endsWord }: Node, before: string, words: Set<string>): void {
  if (endsWord) words.add(before);
  for (const [letter, node] of next) addWords(node, before + letter, words);
}
