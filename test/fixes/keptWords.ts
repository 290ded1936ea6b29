/**
 * The words of a text that no fix may touch unseen: names, what stands in quotation marks, addresses, front matter and
 * comments. Addresses and marks are looked for in the text itself and not in what the product reads off it, so that what
 * the reader overlooks shows.
 */
import type { Release } from '../../server/src/facts/release';
import type { Span } from '../../server/src/text/span';

/** Words that stay, and what they are, as a sentence names them. */
export interface KeptWords {
  readonly what: 'a name' | 'a quotation' | 'an address' | 'front matter' | 'a comment';
  readonly span: Span;
}

/** Everything in a release that a fix has to leave alone; the spans may overlap. */
export function keptWords(release: Release): readonly KeptWords[] {
  const { text } = release.tree;
  return [
    ...namesIn(release).map((span) => ({ what: 'a name' as const, span })),
    ...quotationsIn(release).map((span) => ({ what: 'a quotation' as const, span })),
    ...addresses.flatMap((address) =>
      found(text, address).map((span) => ({ what: 'an address' as const, span })),
    ),
    ...blocksOf(release),
    ...found(text, /<!--.*?-->/g).map((span) => ({ what: 'a comment' as const, span })),
  ];
}

/** What of kept words may not change, as text that can be compared: marks and spaces may. */
export function kept({ what }: KeptWords, words: string): string {
  switch (what) {
    case 'a name':
    case 'a quotation':
      return words.replace(/[^\p{L}\p{N}]+/gu, what === 'a name' ? '' : ' ').trim();
    default:
      return words;
  }
}

function namesIn({ paragraphs, people, services }: Release): Span[] {
  return [
    ...people.filter(({ form }) => form === 'full' || form === 'short').map(({ span }) => span),
    ...services.map(({ span }) => span),
    ...paragraphs.flatMap(({ scan, start }) =>
      [...scan.names, ...scan.services].map(({ span }) => ({
        start: start + span.start,
        end: start + span.end,
      })),
    ),
  ];
}

function quotationsIn({ quotations, quotes, tree }: Release): Span[] {
  const parts = [...quotations.quotations, ...quotes].flatMap((quotation) => quotation.parts);
  const blocks = tree.blocks.flatMap(({ kind, length, content }, index) => {
    const start = tree.starts[index]!;
    return kind === 'blockQuote' ? [{ start: start + content.start, end: start + length }] : [];
  });
  return [
    ...parts.map(({ span }) => span),
    ...blocks,
    ...found(tree.text, /(?<=“)[^“”\r\n]*(?=”)|(?<=(?<!\w)‘)[^‘’\r\n]*(?=’(?!\w))/g),
  ];
}

/** E-mail addresses, sites and telephone numbers, also with a comma for a full stop in them. */
const addresses = [
  /[\w.+-]+@[\w-]+(?:[.,][\w-]+)*/g,
  /\b(?:https?:\/\/|www[.,])[^\s<>“”‘’"]*[^\s<>“”‘’"'.,;:!?)]/gi,
  /\b[\w-]+(?:[.,][\w-]+)*[.,](?:gov|org|co)[.,]uk\b(?:\/[\w/-]+)?/g,
  /(?<!\d)(?:\+44 ?(?:\(0\) ?)?|0)\d{2,4} ?\d{3,4} ?\d{3,4}(?!\d)/g,
];

function blocksOf({ tree }: Release): KeptWords[] {
  return tree.blocks.flatMap(({ kind, length }, index): KeptWords[] => {
    const start = tree.starts[index]!;
    const span = { start, end: start + length };
    if (kind === 'frontMatter') return [{ what: 'front matter', span }];
    return kind === 'comment' ? [{ what: 'a comment', span }] : [];
  });
}

function found(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}
