/** What a line can open with: a missing note, the release line, the end marker, a speaker. */
import { weekdayOf } from '../facts/dates/calendar';
import { hasHouse, type Release } from '../facts/release';
import { usualTime } from '../rules/shared/embargoTimes';
import { noteText } from '../rules/shared/noteText';
import { demandsOn } from '../rules/shared/requiredNotes';
import { dateInWords, weekdayName } from '../rules/shared/writtenDates';
import { greatest } from '../text/greatest';
import { touches } from '../text/span';
import { completeCue } from './completeQuotes';
import { noteTitles } from './noteTitles';
import type { Cursor, Suggestion } from './suggestion';

/** What can open the line of the cursor; empty where it is not at the start of a line or something follows. */
export function completeLineStart(cursor: Cursor): readonly Suggestion[] {
  const match = /^[ \t]*(?:(\d+[.)])[ \t]*)?([\p{L}’-]*)$/u.exec(cursor.before);
  if (!cursor.wholeLine || match === null || cursor.after.trim() !== '') return [];
  const [, number, word = ''] = match;
  if (isInNotes(cursor)) return missingNotes(cursor, number, word.length);
  if (number !== undefined) return [];
  return isBeforeBody(cursor)
    ? releaseLines(cursor.release, word.length)
    : [...completeCue(cursor, word.length), ...furniture(cursor.release, word.length)];
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
  return demandsOn(release)
    .filter(({ kinds }) => !kinds.some((kind) => said.has(kind)))
    .flatMap(({ kinds }) => kinds)
    .map((kind) => ({ title: noteTitles[kind], note: noteText(release, kind) }))
    .map(({ note, title }) => ({
      label: title,
      kind: 'note',
      detail: note,
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
  const embargoTime = usualTime(release.house);
  const date = (release.embargo ?? release.published)?.value.slice(0, 10);
  const weekday = date === undefined ? undefined : weekdayOf(date);
  const day =
    date === undefined || weekday === undefined
      ? '[INSERT DATE]'
      : `${weekdayName(weekday)} ${dateInWords(date)}`;
  return [...[`EMBARGOED until ${embargoTime} on ${day}`, 'For immediate release']].map((line) => ({
    label: line,
    kind: 'furniture',
    text: line,
    typed,
  }));
}

/** The end marker and the heading of the notes, where the release has none. */
function furniture({ house, outline }: Release, typed: number): readonly Suggestion[] {
  const missing = [
    outline.endMarkers.length === 0 ? house?.style.endMarkers[0] : undefined,
    outline.notesHeading === undefined ? house?.style.notesHeadings[0] : undefined,
  ];
  return missing.flatMap((line) =>
    line === undefined
      ? []
      : { label: line, kind: 'furniture' as const, detail: 'missing', text: line, typed },
  );
}
