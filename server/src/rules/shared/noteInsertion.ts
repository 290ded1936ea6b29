/** How notes that a house asks for are put into a release that has none or some of them. */

import { noteText } from '../../drafting/noteText';
import type { Note } from '../../facts/facts';
import type { HousedRelease } from '../../facts/release';
import type { RequiredNote } from '../../house/house';
import type { NoteKind } from '../../house/kinds';
import type { Paragraph } from '../../syntax/outline';
import { placeOf } from '../../syntax/places';
import type { TextEdit } from '../../text/edit';
import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import { blockSpan, lastBodyParagraph, lineBreakOf, paragraphBreakOf } from './whereMissing';

/**
 * Puts notes where the house's order has them, numbered and laid out as the others are; the first ones come with their
 * heading, and after the end marker.
 * @param demands everything that the house asks for, in its order
 * @param missing those of them that are to be written, at least one, in the same order
 */
export function noteInsertion(
  release: HousedRelease,
  demands: readonly RequiredNote[],
  missing: readonly RequiredNote[],
): readonly TextEdit[] {
  const { notes } = release.outline;
  return notes.length === 0
    ? firstNotes(release, missing)
    : furtherNotes(release, demands, missing);
}

/** After the heading, or at the end of the text with a heading of their own. */
function firstNotes(release: HousedRelease, missing: readonly RequiredNote[]): readonly TextEdit[] {
  const { outline, house } = release;
  const lineBreak = lineBreakOf(release);
  const gap = lineBreak + lineBreak;
  const notes = missing.map(
    ({ kinds }, index) => `  ${index + 1}. ${noteText(release, kinds[0]!)}`,
  );
  const marker = outline.endMarkers.length > 0 ? undefined : house.style.endMarkers[0];
  if (outline.notesHeading !== undefined) {
    const { end } = outline.notesHeading.span;
    const edit = { span: { start: end, end }, text: gap + notes.join(lineBreak) };
    return [...endMarker(release, marker), edit];
  }
  const end = placeOf(release.tree, release.tree.text.trimEnd().length);
  const heading = house.style.notesHeadings[0] ?? 'Notes to editor';
  const before = marker === undefined ? [heading] : [marker, heading];
  const words = [...before, notes.join(lineBreak)].map((part) => gap + part).join('');
  return [{ span: { start: end, end }, text: words }];
}

/** The end marker after the text, where there is one to insert and the heading does not open the release. */
function endMarker(release: HousedRelease, marker: string | undefined): readonly TextEdit[] {
  const last = lastBodyParagraph(release);
  if (marker === undefined || last === undefined) return [];
  const { end } = last.span;
  return [{ span: { start: end, end }, text: paragraphBreakOf(release) + marker }];
}

/** Each of them after the last note that the house sets before it; what follows is numbered anew. */
function furtherNotes(
  release: HousedRelease,
  demands: readonly RequiredNote[],
  missing: readonly RequiredNote[],
): readonly TextEdit[] {
  const { text, outline } = release;
  const items = outline.notes;
  const gap = gapBetweenNotes(release);
  const places = missing.map((demand) => placeFor(release, demands, demand));
  const edits: TextEdit[] = [];
  let inserted = 0;
  for (let index = 0; index <= items.length; index++) {
    const group = missing.filter((_, which) => places[which] === index);
    const pattern = (items[index] ?? items.at(-1))!.paragraphs[0]!;
    const written = group.map(
      ({ kinds }, offset) =>
        markerOf(text, pattern, index + inserted + offset + 1) + noteText(release, kinds[0]!),
    );
    const before = items[index - 1]?.paragraphs.at(-1);
    const at = before === undefined ? blockSpan(items[0]!.paragraphs[0]!).start : before.span.end;
    if (group.length > 0) {
      const words = written.map((note) => (before === undefined ? note + gap : gap + note));
      edits.push({ span: { start: at, end: at }, text: words.join('') });
    }
    inserted += group.length;
    const { number, numberSpan } = items[index] ?? {};
    if (inserted > 0 && number !== undefined) {
      edits.push({ span: numberSpan!, text: String(index + inserted + 1) });
    }
  }
  return edits;
}

/** The place among the notes: after the last one that the house sets before it. */
function placeFor(
  release: HousedRelease,
  demands: readonly RequiredNote[],
  demand: RequiredNote,
): number {
  const rank = (kind: NoteKind) => demands.findIndex(({ kinds }) => kinds.includes(kind));
  const own = demands.indexOf(demand);
  const isBefore = ({ kind }: Note) => {
    const place = rank(kind);
    return place !== -1 && place < own;
  };
  return release.notes.findLastIndex(isBefore) + 1;
}

/** What stands between two notes: a blank line, if it does between the first two. */
function gapBetweenNotes(release: HousedRelease): string {
  const { outline, text } = release;
  const [first, second] = outline.notes;
  const lineBreak = lineBreakOf(release);
  const isWide =
    second !== undefined && isApart(text, first!.paragraphs.at(-1)!, second.paragraphs[0]!);
  return isWide ? lineBreak + lineBreak : lineBreak;
}
/** What stands before the words of an item, with another number: "  4. ", "4) ", "- ". */
function markerOf(text: SourceText, paragraph: Paragraph, number: number): string {
  const block = blockSpan(paragraph);
  return text.slice(block.start, paragraph.span.start).replace(/\d+/, String(number));
}

function isApart(text: SourceText, before: Paragraph, after: Paragraph): boolean {
  const gap: Span = { start: before.span.end, end: blockSpan(after).start };
  return /\n[^\S\n]*\r?\n|\r\r/.test(text.slice(gap.start, gap.end));
}
