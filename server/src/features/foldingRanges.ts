/** What can be folded: front matter, comments, sections, quotes of several paragraphs, the notes. */
import type * as lsp from 'vscode-languageserver-types';
import { frontMatterIn } from '../syntax/frontMatter';
import { isHeadingLike } from '../syntax/outline';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';

/** The folding ranges of the release, whole lines. */
export function foldingRanges({ positions, release, tree }: Snapshot): lsp.FoldingRange[] {
  const ranges: lsp.FoldingRange[] = [];
  const add = ({ start, end }: Span, kind?: lsp.FoldingRangeKind) => {
    const startLine = positions.positionAt(start).line;
    const endLine = positions.positionAt(end).line;
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind && { kind }) });
  };

  const { notes, outline, quotes, text } = release;
  const frontMatter = frontMatterIn(tree);
  if (frontMatter?.block.closed) {
    const { block, start } = frontMatter;
    add({ start, end: start + text.slice(start, start + block.length).trimEnd().length }, 'region');
  }
  for (const { span } of outline.comments) add(span, 'comment');

  const body = outline.paragraphs.filter(({ zone }) => zone === 'body');
  let heading: Span | undefined;
  for (const [index, paragraph] of body.entries()) {
    if (!isHeadingLike(text, paragraph) || !paragraph.apart) continue;
    if (heading !== undefined) add({ start: heading.start, end: body[index - 1]!.span.end });
    heading = paragraph.span;
  }
  if (heading !== undefined) add({ start: heading.start, end: body.at(-1)!.span.end });

  for (const { parts, span } of quotes) if (parts.length > 1) add(span);
  const start = outline.notesHeading?.span.start ?? notes[0]?.span.start;
  const end = notes.at(-1)?.span.end;
  if (start !== undefined && end !== undefined) add({ start, end }, 'region');
  return ranges;
}
