/**
 * Text with as much form as a hover needs, as Markdown or, for clients that show none, plain.
 *
 * Whatever stands in a draft or a register is text and nothing else: no mark in it takes effect, no
 * HTML passes, and only web addresses become links.
 */
import type * as lsp from 'vscode-languageserver-types';
import type { Passage, Words } from '../text/passage';

export { item, type Passage, paragraph, type Words } from '../text/passage';

/** The passages in the form that the client shows. */
export function markup(passages: readonly Passage[], asMarkdown: boolean): lsp.MarkupContent {
  const write = asMarkdown ? markdownOf : plainOf;
  let value = '';
  for (const [index, passage] of passages.entries()) {
    const follows = passage.item && passages[index - 1]?.item;
    if (index > 0) value += follows ? '\n' : '\n\n';
    value += (passage.item ? '- ' : '') + passage.words.map(write).join('');
  }
  return { kind: asMarkdown ? 'markdown' : 'plaintext', value };
}

function plainOf(words: Words): string {
  if (typeof words === 'string') return words;
  return 'strong' in words ? words.strong : words.link;
}

function markdownOf(words: Words): string {
  if (typeof words === 'string') return escaped(words);
  if ('strong' in words) return `**${escaped(words.strong)}**`;
  return isWebAddress(words.to) ? `[${escaped(words.link)}](<${words.to}>)` : escaped(words.link);
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s<>\\]+$/.test(address);
}

/** Every character that means something to Markdown or HTML is escaped, and lines are joined. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|~&:@]/g, '\\$&');
}
