/** The notes a house asks for: which are missing, and how one is put in its place. */

import { noteText } from '../../drafting/noteText';
import { hasPlaces } from '../../drafting/pieces';
import type { Note } from '../../facts/facts';
import { noteKindsOf } from '../../facts/notes/noteKinds';
import { withContacts } from '../../facts/paragraphsWith';
import { readingOf } from '../../facts/reading';
import type { HousedRelease } from '../../facts/release';
import type { ScannedParagraph } from '../../facts/scan';
import { serviceKindOf } from '../../facts/services/kind';
import { type RequiredNote, requiredNotes } from '../../house/house';
import type { NoteKind } from '../../house/kinds';
import type { Span } from '../../text/span';
import { cue, mayHave } from '../../text/words';
import { chosen, lastParagraph, rememberedOf } from '../observedRelease';
import type { Fix, HouseRuleContext } from '../rule';
import { isCutOff } from './cutOff';
import { noteInsertion } from './noteInsertion';
import { noteNames } from './noteNames';
import { lastWord } from './whereMissing';

/** Everything the house asks for in this release, in its order. */
export const demandsOn = rememberedOf(
  ({ house, kind, regime, published, service, register }: HousedRelease): readonly RequiredNote[] =>
    requiredNotes(house, kind, {
      date: published?.value,
      regime,
      serviceKind: service && serviceKindOf(register, service),
    }),
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
  const last = lastParagraph(release);
  if (demand === undefined || last === undefined || isCutOff(release)) return;
  if (!isMissing(release, demand)) return;
  const span =
    outline.notesHeading?.span ??
    (notes.length > 0 ? lastWord(text, notes.at(-1)!.span) : lastWord(text, last.paragraph.span));
  report({
    span,
    severity: demand.confirmed ? undefined : 'info',
    message: `No note says ${lacking}.`,
    fix: insertions(release, demand),
  });
}

/** The note by itself, and all that are missing where it is not the only one. */
function insertions(release: HousedRelease, demand: RequiredNote): readonly Fix[] {
  const all = allMissingNotes(release);
  if (all === undefined || missingNotes(release).length === 1)
    return all === undefined ? [] : [all];
  return [insertion(release, [demand], `Insert ${noteNames[demand.kinds[0]!]}`), all];
}

/** Puts in everything that the house asks for and no note says; `undefined` where nothing is missing. */
export const allMissingNotes = rememberedOf((release: HousedRelease): Fix | undefined => {
  const missing = missingNotes(release);
  const [first] = missing;
  if (first === undefined) return undefined;
  const title =
    missing.length === 1 ? `Insert ${noteNames[first.kinds[0]!]}` : 'Insert all missing notes';
  return insertion(release, missing, title);
});

function insertion(release: HousedRelease, missing: readonly RequiredNote[], title: string): Fix {
  return { title, edits: noteInsertion(release, demandsOn(release), missing), unsafe: true };
}

const missingNotes = rememberedOf((release: HousedRelease): readonly RequiredNote[] =>
  demandsOn(release).filter((demand) => isMissing(release, demand)),
);

function isMissing(release: HousedRelease, { kinds }: RequiredNote): boolean {
  return kinds.every((kind) => placeSaying(release, kind) === undefined);
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
function placeElsewhere(release: HousedRelease, kind: NoteKind): Span | undefined {
  if (kind !== 'media-contact' && kind !== 'report-availability') return undefined;
  const inBody = ({ paragraph, scan }: ScannedParagraph) =>
    paragraph.zone === 'body' && noteKindsOf(scan).includes(kind);
  const found =
    kind === 'media-contact'
      ? chosen(release, withContacts).find(inBody)
      : release.paragraphs.find(
          (scanned) =>
            (scanned.scan.links.length > 0 || mayHave(scanned.scan.words, website)) &&
            inBody(scanned),
        );
  return found?.paragraph.span;
}
