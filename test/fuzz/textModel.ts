/** What edits of the protocol make of a text, worked out in the plainest way there is, to compare the server with. */
import type * as lsp from 'vscode-languageserver-types';

/** A change as a client sends it. */
export interface Change {
  readonly range?: lsp.Range;
  readonly text: string;
}

export type Encoding = 'utf-16' | 'utf-8';

/** The text after the changes, one after the other. */
export function edited(text: string, changes: readonly Change[], encoding: Encoding): string {
  return changes.reduce((before, change) => {
    if (change.range === undefined) return change.text;
    const start = offsetAt(before, change.range.start, encoding);
    const end = offsetAt(before, change.range.end, encoding);
    return before.slice(0, Math.min(start, end)) + change.text + before.slice(Math.max(start, end));
  }, text);
}

function offsetAt(text: string, { character, line }: lsp.Position, encoding: Encoding): number {
  if (line < 0) return 0;
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)];
  if (line > breaks.length) return text.length;
  const before = breaks[line - 1];
  const start = before === undefined ? 0 : before.index + before[0].length;
  const content = text.slice(start, breaks[line]?.index);
  if (encoding === 'utf-16') return start + Math.max(0, Math.min(character, content.length));
  let [bytes, at] = [0, 0];
  for (const one of content) {
    bytes += Buffer.byteLength(one);
    if (bytes > character) break;
    at += one.length;
  }
  return start + at;
}
