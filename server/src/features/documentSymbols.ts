/** The outline of a release: headline, sections with their quotes, end marker, notes with what each says. */
import type * as lsp from 'vscode-languageserver-types';
import type { Quote } from '../facts/facts';
import type { Release } from '../facts/release';
import { isHeadingLike } from '../syntax/outline';
import { characterStart, shortened } from '../text/characters';
import { greatest } from '../text/greatest';
import type { Span } from '../text/span';
import { noteTitles } from './noteTitles';
import type { Snapshot } from './snapshot';

/** The symbols of the release, nested: quotes in their section, notes under their heading. */
export function documentSymbols({ positions, release }: Snapshot): lsp.DocumentSymbol[] {
  const toSymbol = ({
    name,
    detail,
    kind,
    span,
    selection,
    children,
  }: Entry): lsp.DocumentSymbol => ({
    name,
    ...(detail !== undefined && { detail }),
    kind,
    range: positions.rangeOf(span),
    selectionRange: positions.rangeOf(selection),
    children: children.map(toSymbol),
  });
  return entriesOf(release).map(toSymbol);
}

/** The same for clients that know only a flat list. */
export function flatSymbols(snapshot: Snapshot): lsp.SymbolInformation[] {
  const flatten = (symbol: lsp.DocumentSymbol, container?: string): lsp.SymbolInformation[] => [
    {
      name: symbol.name,
      kind: symbol.kind,
      location: { uri: snapshot.uri, range: symbol.range },
      ...(container !== undefined && { containerName: container }),
    },
    ...(symbol.children ?? []).flatMap((child) => flatten(child, symbol.name)),
  ];
  return documentSymbols(snapshot).flatMap((symbol) => flatten(symbol));
}

interface Entry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: lsp.SymbolKind;
  /** All that belongs to it. */
  span: Span;
  /** What is shown when it is chosen; lies within `span`. */
  readonly selection: Span;
  readonly children: Entry[];
}

/**
 * The protocol's kinds, by the icons that editors give them: a slider for what is set in front matter, a sheet of paper
 * for the release, letters for a section, a rod with a round head, like a microphone, for speech, a bar for the end, a
 * list for the notes, a number sign for each.
 */
const kinds = {
  frontMatter: 7,
  headline: 1,
  section: 15,
  quote: 11,
  endMarker: 14,
  notes: 10,
  note: 16,
} as const satisfies Record<string, lsp.SymbolKind>;

function entriesOf(release: Release): readonly Entry[] {
  const { outline, text } = release;
  const entries: Entry[] = [];
  if (outline.frontMatter !== undefined) {
    entries.push(leaf('Front matter', kinds.frontMatter, outline.frontMatter.span));
  }
  const body = bodyOf(release);
  if (body !== undefined) entries.push(body);
  for (const { span } of outline.endMarkers) {
    entries.push(leaf(text.slice(span.start, span.end), kinds.endMarker, span));
  }
  const notes = notesOf(release);
  if (notes !== undefined) entries.push(notes);
  return entries.sort((a, b) => a.span.start - b.span.start);
}

/** The headline, and under it everything up to the end marker. */
function bodyOf(release: Release): Entry | undefined {
  const { headline, outline, quotes, text } = release;
  const paragraphs = outline.paragraphs.filter(({ zone }) => zone === 'body');
  const first = headline?.span ?? paragraphs[0]?.span;
  if (first === undefined) return undefined;
  const name = headline?.text.trim() || 'Body';
  const entry: Entry = { name, kind: kinds.headline, span: first, selection: first, children: [] };
  let section = entry;
  let next = 0;
  for (const paragraph of paragraphs) {
    const { span } = paragraph;
    // A headline that stands further down, as "# " may, takes in only what comes behind it.
    if (span.start < first.start) continue;
    if (isHeadingLike(text, paragraph) && paragraph.apart) {
      section = leaf(text.slice(span.start, span.end), kinds.section, span);
      entry.children.push(section);
    }
    for (; next < quotes.length && quotes[next]!.span.start < span.end; next++) {
      const quote = quotes[next]!;
      if (quote.span.start >= span.start) section.children.push(quoteEntry(quote));
    }
    section.span = { start: section.span.start, end: Math.max(section.span.end, span.end) };
  }
  for (const child of [...entry.children, entry]) {
    const end = greatest(child.children.map(({ span }) => span.end));
    child.span = { start: child.span.start, end: Math.max(child.span.end, end) };
  }
  return entry;
}

function quoteEntry(quote: Quote): Entry {
  return {
    ...leaf(`“${openingWords(quote.text)}”`, kinds.quote, quote.span),
    detail: quote.speaker ?? quote.source ?? 'nobody named',
    selection: quote.parts[0]?.span ?? quote.span,
  };
}

function notesOf({ notes, outline, text }: Release): Entry | undefined {
  const heading = outline.notesHeading?.span;
  const first = heading ?? notes[0]?.span;
  if (first === undefined) return undefined;
  const children = notes.map(({ kind, number, span }) => ({
    ...leaf(
      number === undefined ? noteTitles[kind] : `${number}. ${noteTitles[kind]}`,
      kinds.note,
      span,
    ),
    detail: firstWords(text.slice(span.start, span.end)),
  }));
  const name = heading === undefined ? 'Notes' : text.slice(heading.start, heading.end).trim();
  const span = { start: first.start, end: Math.max(first.end, notes.at(-1)?.span.end ?? 0) };
  return { name: name || 'Notes', kind: kinds.notes, span, selection: first, children };
}

/** As many whole words as a narrow outline shows. */
function openingWords(text: string): string {
  const words = text.slice(0, characterStart(text, 80)).replace(/\s+/g, ' ').trim();
  if (words.length <= mostLetters) return words;
  const end = words.lastIndexOf(' ', mostLetters);
  if (end <= 0) return shortened(words, mostLetters);
  return `${words.slice(0, end).replace(/[,;:–—-]$/, '')}…`;
}
const mostLetters = 40;

/** The first words of a text, on one line. */
function firstWords(text: string): string {
  const start = text.slice(0, characterStart(text, 80));
  return shortened(start.replace(/\s+/g, ' '), 60);
}

function leaf(name: string, kind: lsp.SymbolKind, span: Span): Entry {
  return { name: name.trim() || '…', kind, span, selection: span, children: [] };
}
