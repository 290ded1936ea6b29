/** What can be read off any text by itself, before it is known which part of a release it is. */
import type { Block } from '../syntax/node';
import type { Furniture } from '../syntax/outline';
import { ObjectMemory } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { wordsOf } from '../text/words';
import { scanDates } from './dates/dates';
import { scanFigures } from './figures/figures';
import { tokensOf } from './lexicon';
import { scanContacts } from './notes/contacts';
import type { Reading } from './scan';
import { hasHidden, seenOf, visible } from './visible';

const inBlocks = new ObjectMemory<Block, Reading>();

/** The reading of a block that is no paragraph, remembered with it; `text` is the whole release. */
export function readingOfBlock(text: SourceText, { block, span }: Furniture): Reading {
  let known = inBlocks.get(block);
  if (known === undefined) {
    known = readingOfLine(text.slice(span.start, span.end));
    inBlocks.set(block, known);
  }
  return known;
}

/** The reading of a line in which there may be characters that nobody sees. */
function readingOfLine(line: string): Reading {
  const text = visible(line);
  if (!hasHidden(line)) return readingOf(text);
  const seen = seenOf(line);
  return { ...seen.placed(readingOf(seen.text)), text, words: wordsOf(text) };
}

/** The reading of `text`, of which these are the tokens. */
export function readingOf(text: string, tokens = tokensOf(text)): Reading {
  const words = wordsOf(text);
  const dates = scanDates(text, words, tokens);
  const figures = scanFigures(text, dates, words, tokens);
  return { text, words, dates, figures, contacts: scanContacts(text, words) };
}
