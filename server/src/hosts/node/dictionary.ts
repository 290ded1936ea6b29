/** The words of British English, in the file beside the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WordGraph, wordGraph } from '../../text/wordGraph';

/** The name of the file, beside the bundles. */
const fileName = 'words.bin';

/**
 * The words in the file of a folder, which is read when they are first asked for. Without the file there are none, and
 * all the rest goes on.
 */
export function dictionaryIn(folder: string): () => WordGraph | undefined {
  let known: { readonly words: WordGraph | undefined } | undefined;
  return () => {
    known ??= { words: read(join(folder, fileName)) };
    return known.words;
  };
}

function read(path: string): WordGraph | undefined {
  try {
    return wordGraph(readFileSync(path));
  } catch {
    return undefined;
  }
}
