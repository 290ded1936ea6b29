/** What the words of a release are: people, services, ratings, figures, dates, the speech of others. */

import type * as lsp from 'vscode-languageserver-types';
import { ofNotes } from '../facts/paragraphsWith';
import type { Release } from '../facts/release';
import { forEachOfKind } from '../syntax/node';
import type { Tree } from '../syntax/parse';
import { offsetsOf, placeOfSpan } from '../syntax/places';
import { overlaps, type Span, shift } from '../text/span';
import type { Snapshot } from './snapshot';

const tokenTypes = [
  'person',
  'service',
  'rating',
  'figure',
  'date',
  'embargo',
  'furniture',
  'placeholder',
  'comment',
  'string',
  'note',
  'frontMatter',
] as const;

type TokenType = (typeof tokenTypes)[number];

/** The types of token, in the order of their numbers; those that are no standard ones are declared in package.json. */
export const semanticTokensLegend: lsp.SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: ['notes'],
};

/** The bit of the modifier that everything in the notes to editor carries, so that they look like no part of the story. */
const inNotes = 1;

/** All tokens of the release, or those that touch `range`, as the protocol encodes them. */
export function semanticTokens(snapshot: Snapshot, range?: lsp.Range): number[] {
  const { positions, release } = snapshot;
  const within = range && positions.spanOf(range);
  const notes = notesOf(release);
  const tokens = layered(layered(wordsOf(release), speechOf(release)), notes);
  const notesStart = notes[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span, type } of tokens) {
    if (within !== undefined && !overlaps(within, span)) continue;
    for (const { start, end } of positions.linesOf(span)) {
      const from = start.line === line ? start.character - character : start.character;
      const length = end.character - start.character;
      const modifiers = span.start >= notesStart ? inNotes : 0;
      data.push(start.line - line, from, length, tokenTypes.indexOf(type), modifiers);
      line = start.line;
      character = start.character;
    }
  }
  return data;
}

/** What must be replaced in earlier data to get `data`: at most one stretch. */
export function semanticTokensEdits(
  earlier: readonly number[],
  data: readonly number[],
): lsp.SemanticTokensEdit[] {
  const shorter = Math.min(earlier.length, data.length);
  let start = 0;
  while (start < shorter && earlier[start] === data[start]) start++;
  if (start === earlier.length && start === data.length) return [];
  let same = 0;
  while (
    same < shorter - start &&
    earlier[earlier.length - same - 1] === data[data.length - same - 1]
  ) {
    same++;
  }
  const deleteCount = earlier.length - same - start;
  return [{ start, deleteCount, data: data.slice(start, data.length - same) }];
}

interface Token {
  readonly span: Span;
  readonly type: TokenType;
}

/** The tokens that name something, in order; where two overlap, the first and longest stays. */
function wordsOf(release: Release): readonly Token[] {
  const { outline, people, ratings, services, tree } = release;
  const tokens: Token[] = [];
  const add = (type: TokenType, spans: Iterable<Span>) => {
    for (const span of spans) tokens.push({ span, type });
  };
  if (outline.frontMatter !== undefined) {
    add('frontMatter', valuesIn(tree, outline.frontMatter.span));
  }
  add('embargo', outline.releaseLines.map(spanOf));
  add('furniture', outline.endMarkers.map(spanOf));
  if (outline.notesHeading !== undefined) add('furniture', [outline.notesHeading.span]);
  add('comment', outline.comments.map(commentSpan));
  for (let index = 0; index < tree.blocks.length; index++) {
    const start = tree.starts[index]!;
    forEachOfKind(tree.blocks[index]!, 'placeholder', start, ({ length }, at) =>
      tokens.push({ span: { start: at, end: at + length }, type: 'placeholder' }),
    );
  }
  const isWritten = ({ where }: { where: string }) => where !== 'frontMatter';
  add('rating', ratings.filter(isWritten).map(spanOf));
  add('person', people.filter(({ form }) => form !== 'pronoun').map(spanOf));
  add('service', services.map(spanOf));
  for (const paragraph of release.paragraphs) {
    const { dates, figures } = paragraph.scan;
    add(
      'date',
      dates.map(({ span }) => shift(span, paragraph.start)),
    );
    add(
      'figure',
      figures.map(({ numberSpan }) => shift(numberSpan, paragraph.start)),
    );
  }
  tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end || span.start === span.end) return false;
    end = span.end;
    return true;
  });
}

/** What stands after a key or a dash on each line of front matter, where values look like quotations otherwise. */
function* valuesIn(tree: Tree, span: Span): Iterable<Span> {
  const { start, end } = offsetsOf(tree, span);
  for (const { index, 0: line, 1: key } of tree.text.slice(start, end).matchAll(frontMatterLine)) {
    const from = start + index + key!.length;
    yield placeOfSpan(tree, { start: from, end: start + index + line.length });
  }
}
const frontMatterLine = /^([ \t]*(?:[\w-]+:|-)[ \t]+)\S.*$/gm;

/** The speech of others, marks included, in order; what two quotations claim is one token. */
function speechOf({ quotes }: Release): readonly Token[] {
  const spans = quotes
    .flatMap(({ parts }) => parts)
    .map(({ open, span, close }) => ({
      start: open?.start ?? span.start,
      end: close?.end ?? span.end,
    }))
    .sort((a, b) => a.start - b.start);
  const tokens: Token[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (end <= done) continue;
    tokens.push({ span: { start: Math.max(start, done), end }, type: 'string' });
    done = end;
  }
  return tokens;
}

/** The text of the notes, in order. */
function notesOf({ paragraphs }: Release): readonly Token[] {
  return ofNotes(paragraphs).map(({ paragraph }) => ({
    span: paragraph.span,
    type: 'note',
  }));
}

/** Both layers in order; where words lie in speech or in a note, that is what is left around them. */
function layered(words: readonly Token[], speech: readonly Token[]): readonly Token[] {
  const tokens: Token[] = [...words];
  let next = 0;
  for (const { span, type } of speech) {
    let start = span.start;
    while (next < words.length && words[next]!.span.end <= start) next++;
    for (let at = next; at < words.length && words[at]!.span.start < span.end; at++) {
      const word = words[at]!.span;
      if (word.start > start) tokens.push({ span: { start, end: word.start }, type });
      start = Math.max(start, word.end);
    }
    if (start < span.end) tokens.push({ span: { start, end: span.end }, type });
  }
  return tokens.sort((a, b) => a.span.start - b.span.start);
}

/** A comment with its marks; its span is what stands between them. */
function commentSpan({ block, span }: Release['outline']['comments'][number]): Span {
  const start = span.start - block.content.start + block.indent;
  return { start, end: block.closed ? span.end + 3 : span.end };
}

function spanOf({ span }: { readonly span: Span }): Span {
  return span;
}
