/** The notes a house asks for: which are missing, and how one is put in its place. */

import { noteText } from '../../drafting/noteText';
import { hasPlaces } from '../../drafting/pieces';
import type { Note } from '../../facts/facts';
import { noteKindsOf } from '../../facts/notes/noteKinds';
import { paragraphsWith } from '../../facts/paragraphsWith';
import { readingOf } from '../../facts/reading';
import type { HousedRelease } from '../../facts/release';
import { remembered } from '../../facts/remembered';
import type { ScannedParagraph } from '../../facts/scan';
import { type RequiredNote, requiredNotes } from '../../house/house';
import type { NoteKind } from '../../house/kinds';
import type { Paragraph } from '../../syntax/outline';
import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { cue, mayHave } from '../../text/words';
import type { Fix, HouseRuleContext } from '../rule';
import { isCutOff } from './cutOff';
import { blockSpan, lastWord, lineBreakOf } from './places';

/** Everything the house asks for in this release, in its order. */
export const demandsOn = remembered(
  ({ house, kind, regime, published }: HousedRelease): readonly RequiredNote[] =>
    requiredNotes(house, kind, { date: published?.value, regime }),
);

/**
 * Reports that the house asks for a note of one of these kinds and the release has none.
 * @param lacking what no note says, as the end of a sentence: "where and when the report is available"
 */
export function reportMissingNote(
  { release, report }: HouseRuleContext,
  kinds: readonly NoteKind[],
  lacking: string,
): void {
  const { text, outline, notes } = release;
  const demand = demandsOn(release).find((found) =>
    found.kinds.some((kind) => kinds.includes(kind)),
  );
  if (demand === undefined || release.paragraphs.length === 0 || isCutOff(release)) return;
  if (demand.kinds.some((kind) => placeSaying(release, kind) !== undefined)) return;
  const span =
    outline.notesHeading?.span ??
    (notes.length > 0
      ? lastWord(text, notes.at(-1)!.span)
      : lastWord(text, release.paragraphs.at(-1)!.paragraph.span));
  report({
    span,
    severity: demand.confirmed ? undefined : 'info',
    message: `No note says ${lacking}.`,
    fix: insertion(release, demand),
  });
}

/** Where the release says what a note of this kind says, if it does: in a note, or in the text where that will do. */
export function placeSaying(release: HousedRelease, kind: NoteKind): Span | undefined {
  return (
    release.notes.find(({ kinds }) => kinds.includes(kind))?.span ??
    draftSaying(release, kind)?.span ??
    placeElsewhere(release, kind)
  );
}

/** The note that says it once its placeholders are filled in. */
function draftSaying(release: HousedRelease, kind: NoteKind): Note | undefined {
  const drafts = release.notes.filter(({ text }) => hasPlaces(text));
  if (drafts.length === 0) return undefined;
  const inserted = noteText(release, kind);
  return drafts.find(
    ({ text }) => text === inserted || noteKindsOf(readingOf(filledIn(text))).includes(kind),
  );
}

/** The text with something in place of what is still to come. */
function filledIn(text: string): string {
  return text
    .replace(/\[INSERT (?:DATE|MONTH)[^\]]{0,80}\]/g, '30 May 2019')
    .replace(/\[INSERT NUMBER\]/g, '5,000');
}

const website = cue('website');

/** A contact or an address, be it "our website", may stand in the text itself, where a house has no notes. */
function placeElsewhere({ paragraphs }: HousedRelease, kind: NoteKind): Span | undefined {
  if (kind !== 'media-contact' && kind !== 'report-availability') return undefined;
  const inBody = ({ paragraph, scan }: ScannedParagraph) =>
    paragraph.zone === 'body' && noteKindsOf(scan).includes(kind);
  const found =
    kind === 'media-contact'
      ? paragraphsWith(paragraphs).contacts.find(inBody)
      : paragraphs.find(
          (scanned) =>
            (scanned.scan.links.length > 0 || mayHave(scanned.scan.words, website)) &&
            inBody(scanned),
        );
  return found?.paragraph.span;
}

/** Puts the note where the house's order has it, numbered and laid out as the others are. */
function insertion(release: HousedRelease, demand: RequiredNote): Fix {
  const { text, outline } = release;
  const note = noteText(release, demand.kinds[0]!);
  const title = 'Insert the note';
  const items = outline.notes;
  const lineBreak = lineBreakOf(text);
  const [first] = items;
  if (first === undefined) {
    return { title, edits: [firstNote(release, `  1. ${note}`, lineBreak)] };
  }
  const index = placeFor(release, demand);
  const pattern = (items[index] ?? items.at(-1))!;
  const blank =
    items.length > 1 && isApart(text, items[0]!.paragraphs.at(-1)!, items[1]!.paragraphs[0]!);
  const gap = blank ? lineBreak + lineBreak : lineBreak;
  const written = `${markerOf(text, pattern.paragraphs[0]!, index + 1)}${note}`;
  const before = items[index - 1]?.paragraphs.at(-1);
  const at = before === undefined ? blockSpan(first.paragraphs[0]!).start : before.span.end;
  const edit = {
    span: { start: at, end: at },
    text: before === undefined ? `${written}${gap}` : `${gap}${written}`,
  };
  const renumbered = items
    .slice(index)
    .flatMap(({ number, numberSpan }, offset): TextEdit[] =>
      number === undefined ? [] : [{ span: numberSpan!, text: String(index + offset + 2) }],
    );
  return { title, edits: [edit, ...renumbered] };
}

/** Behind the heading, or at the end of the text with a heading of its own. */
function firstNote(
  { text, outline, house }: HousedRelease,
  note: string,
  lineBreak: string,
): TextEdit {
  const gap = lineBreak + lineBreak;
  if (outline.notesHeading !== undefined) {
    const { end } = outline.notesHeading.span;
    return { span: { start: end, end }, text: `${gap}${note}` };
  }
  const end = text.trimEnd().length;
  const heading = house.style.notesHeadings[0] ?? 'Notes to editor';
  return { span: { start: end, end }, text: `${gap}${heading}${gap}${note}` };
}

/** The place among the notes: behind the last one that the house sets before it. */
function placeFor(release: HousedRelease, demand: RequiredNote): number {
  const demands = demandsOn(release);
  const rank = (kinds: readonly NoteKind[]) =>
    demands.findIndex((other) => other.kinds.some((kind) => kinds.includes(kind)));
  const own = demands.indexOf(demand);
  const before = (note: Note) => {
    const place = rank([note.kind]);
    return place !== -1 && place < own;
  };
  return release.notes.findLastIndex(before) + 1;
}

/** What stands before the words of an item, with another number: "  4. ", "4) ", "- ". */
function markerOf(text: string, paragraph: Paragraph, number: number): string {
  const block = blockSpan(paragraph);
  return text.slice(block.start, paragraph.span.start).replace(/\d+/, String(number));
}

function isApart(text: string, before: Paragraph, behind: Paragraph): boolean {
  const gap: Span = { start: before.span.end, end: blockSpan(behind).start };
  return /\n[^\S\n]*\r?\n|\r\r/.test(text.slice(gap.start, gap.end));
}
