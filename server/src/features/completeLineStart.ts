/** What a line can open with: a missing note, the release line, the end marker, a speaker. */

import { isOwned } from '../drafting/knownFacts';
import { noteText } from '../drafting/noteText';
import { asText } from '../drafting/pieces';
import { embargoLine, immediateLine } from '../drafting/releaseLine';
import { hasHouse, type Release } from '../facts/release';
import type { NoteKind } from '../house/kinds';
import { demandsOn } from '../rules/shared/requiredNotes';
import { greatest } from '../text/greatest';
import { touches } from '../text/span';
import { completeCue } from './completeQuotes';
import { noteTitles } from './noteTitles';
import type { Cursor, Suggestion } from './suggestion';

/** What can open the line of the cursor; empty where it is not at the start of a line or something follows. */
export function completeLineStart(cursor: Cursor): readonly Suggestion[] {
  const match = /^[ \t]*(?:(\d+[.)])[ \t]*)?([\p{L}’-]*(?: [\p{L}’-]+){0,3} ?)$/u.exec(
    cursor.before,
  );
  if (!cursor.wholeLine || match === null || cursor.after.trim() !== '') return [];
  const [, number, words = ''] = match;
  if (isInNotes(cursor)) {
    const heading = number === undefined ? notesHeading(cursor.release, words.length) : [];
    return startingWith(words, [...heading, ...missingNotes(cursor, number, words.length)]);
  }
  if (number !== undefined) return [];
  const offers = isBeforeBody(cursor)
    ? releaseLines(cursor.release, words.length)
    : [...completeCue(cursor, words), ...furniture(cursor.release, words.length)];
  return startingWith(words, offers);
}

/** Those that go on with what is typed, so that no prose brings up what begins otherwise; a note by any word of its title. */
function startingWith(words: string, offers: readonly Suggestion[]): readonly Suggestion[] {
  const typed = words.toLowerCase();
  return offers.filter(({ filter, kind, label }) => {
    const whole = (filter ?? label).toLowerCase();
    return whole.startsWith(typed) || (kind === 'note' && whole.includes(` ${typed}`));
  });
}

/** Whether the cursor stands among the notes, or where they would stand. */
function isInNotes({ offset, release: { outline } }: Cursor): boolean {
  const start = outline.notesHeading?.span.end ?? outline.endMarkers[0]?.span.end;
  return start !== undefined && offset > start;
}

/** Each note that the house asks for and no note says yet, under the number that stands there already or the next one. */
function missingNotes(
  { offset, release }: Cursor,
  number: string | undefined,
  typed: number,
): readonly Suggestion[] {
  if (!hasHouse(release)) return [];
  const others = release.notes.filter(({ span }) => !touches(span, offset));
  const said = new Set(others.flatMap(({ kinds }) => kinds));
  const numbers = others.flatMap((note) => (note.span.start < offset ? (note.number ?? []) : []));
  const next = number === undefined ? `${greatest(numbers) + 1}. ` : '';
  const isAsked = (kind: NoteKind) =>
    kind !== 'ownership' || isOwned(release.register, release.service);
  return demandsOn(release)
    .filter(({ kinds }) => !kinds.some((kind) => said.has(kind)))
    .flatMap(({ kinds }) => kinds)
    .filter(isAsked)
    .map((kind) => ({ title: noteTitles[kind], note: noteText(release, kind) }))
    .map(({ note, title }) => ({
      label: title,
      kind: 'note',
      detail: note,
      about: `A note that ${release.house.name} asks for.`,
      text: next + note,
      typed,
      filter: `${title} ${note}`,
    }));
}

/** Whether no paragraph of the body has come yet. */
function isBeforeBody({ before, offset, release: { outline } }: Cursor): boolean {
  const lineStart = offset - before.length;
  const body = outline.paragraphs.find(({ zone }) => zone === 'body');
  return body === undefined || lineStart <= body.span.start;
}

/** When the release may be used, where it does not say so yet. */
function releaseLines(release: Release, typed: number): readonly Suggestion[] {
  if (release.outline.releaseLines.length > 0) return [];
  const until = (release.embargo ?? release.published)?.value;
  const held = {
    label: asText(embargoLine(release.house, until)),
    detail: until === undefined ? 'day to be filled in' : 'the day this release gives',
    about: 'Until when nobody may publish it.',
  };
  const immediate = { label: immediateLine, about: 'May be published as soon as it is out.' };
  return [held, immediate].map((line) => ({
    ...line,
    kind: 'furniture',
    text: line.label,
    typed,
  }));
}

/** The end marker and the heading of the notes, where the release has none. */
function furniture(release: Release, typed: number): readonly Suggestion[] {
  const { house, outline } = release;
  const marker = outline.endMarkers.length === 0 ? house?.style.endMarkers[0] : undefined;
  const heading = notesHeading(release, typed);
  if (marker === undefined) return heading;
  const about = 'Where the text for publication ends; what follows is for editors alone.';
  return [missingLine(marker, about, typed), ...heading];
}

/** The heading of the notes, where there is none. */
function notesHeading({ house, outline }: Release, typed: number): readonly Suggestion[] {
  const heading = outline.notesHeading === undefined ? house?.style.notesHeadings[0] : undefined;
  return heading === undefined
    ? []
    : [missingLine(heading, 'The heading of what only editors need to know.', typed)];
}

function missingLine(line: string, about: string, typed: number): Suggestion {
  return { label: line, kind: 'furniture', detail: 'missing', about, text: line, typed };
}
