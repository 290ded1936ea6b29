/** Where a finding points and a fix inserts when something is missing rather than wrong. */
import type { Paragraph } from '../../syntax/outline';
import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import { derivedFrom } from '../observedRelease';

/** The last word of a stretch of text, with the punctuation that stands right behind it. */
export function lastWord(text: SourceText, { start, end }: Span): Span {
  let from = end;
  while (from > start && !/\s/.test(text.charAt(from - 1))) from--;
  return { start: from, end };
}

/** The first word of a stretch of text, without a mark before it. */
export function firstWord(text: SourceText, { start, end }: Span): Span {
  const word = /[A-Za-zÀ-ɏḀ-ỿ\d][^\s,.;:!?”"’]*/.exec(text.slice(start, Math.min(end, start + 80)));
  if (word === null) return { start, end: Math.min(end, start + 1) };
  return { start: start + word.index, end: start + word.index + word[0].length };
}

/** The paragraph that the body ends with; the headline where there is no other. */
export const lastBodyParagraph = derivedFrom(({ outline }): Paragraph | undefined =>
  outline.paragraphs.findLast(({ zone }) => zone !== 'notes'),
);

/** The whole block of a paragraph, with its marker and the line break behind it. */
export function blockSpan({ block, span }: Paragraph): Span {
  const start = span.start - block.content.start;
  return { start, end: start + block.length };
}

/** How the release ends its lines. */
export const lineBreakOf = derivedFrom(({ tree }) => lineBreakIn(tree.text));

/** What parts the paragraphs of the release: a blank line, unless it has none. */
export const paragraphBreakOf = derivedFrom(({ tree: { text } }) => {
  const lineBreak = lineBreakIn(text);
  return /(?:\r\n|[\r\n])[^\S\r\n]*(?:\r\n|[\r\n])/.test(text) ? lineBreak + lineBreak : lineBreak;
});

function lineBreakIn(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
