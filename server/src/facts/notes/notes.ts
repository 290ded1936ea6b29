/** The notes to editor, each with what it says. */

import { type House, requiredNotes } from '../../house/house';
import { type NoteKind, noteKinds, type ReleaseKind } from '../../house/kinds';
import { isHeadingLike, type NoteItem, type Outline } from '../../syntax/outline';
import type { SourceText } from '../../text/sourceText';
import { ofNotes } from '../paragraphsWith';
import type { Scan, ScannedParagraph } from '../scan';
import type { Note } from './fact';
import { noteKindsOf } from './noteKinds';

/** The notes of a release. Their kinds are named as the house asks for them in a release of this kind. */
export function readNotes(
  text: SourceText,
  { notes }: Outline,
  paragraphs: readonly ScannedParagraph[],
  house: House | undefined,
  releaseKind: ReleaseKind,
): readonly Note[] {
  if (notes.length === 0) return [];
  const wanted =
    house === undefined ? [] : requiredNotes(house, releaseKind).map(({ kinds }) => kinds);
  const order = [...wanted.map(([usual]) => usual), ...wanted.flat(), ...noteKinds];
  const scans = new Map(ofNotes(paragraphs).map(({ paragraph, scan }) => [paragraph, scan]));
  return notes.map((item) => readNote(text, item, scans, order));
}

function readNote(
  text: SourceText,
  { number, numberSpan, paragraphs: all }: NoteItem,
  scans: ReadonlyMap<NoteItem['paragraphs'][number], Scan>,
  order: readonly (NoteKind | undefined)[],
): Note {
  // A heading behind a note belongs to the notes that follow.
  const isHeaded = all.length > 1 && isHeadingLike(text, all.at(-1)!);
  const paragraphs = isHeaded ? all.slice(0, -1) : all;
  const span = { start: paragraphs[0]!.span.start, end: paragraphs.at(-1)!.span.end };
  const said = new Set(paragraphs.flatMap((paragraph) => noteKindsOf(scans.get(paragraph)!)));
  const kinds = noteKinds.filter((kind) => said.has(kind));
  return {
    span,
    text: text.slice(span.start, span.end),
    number,
    numberSpan,
    kind: order.find((kind) => kind !== undefined && said.has(kind)) ?? 'other',
    kinds,
  };
}
