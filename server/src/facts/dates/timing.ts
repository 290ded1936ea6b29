/** When a release may be used, when it is out, when inspectors were there, and how many people were counted. */

import type { Outline } from '../../syntax/outline';
import { remembered } from '../../text/remembered';
import type { SourceText } from '../../text/sourceText';
import { shift } from '../../text/span';
import { cue, mayHave } from '../../text/words';
import { scanCaseload } from '../figures/caseload';
import type { Caseload } from '../figures/fact';
import type { FrontMatter } from '../frontMatter/frontMatter';
import { noteKindsOf } from '../notes/noteKinds';
import { ofNotes, withDates, withFigures } from '../paragraphsWith';
import { readingOf, readingOfBlock } from '../reading';
import type { Scan, ScannedParagraph } from '../scan';
import { sentenceBefore } from '../sentence';
import { weekdayOf } from './calendar';
import { isoDate } from './dates';
import { readAvailability, readReleaseLine } from './embargo';
import type { Dated } from './fact';
import { fieldworkDates, fieldworkPeriod } from './fieldwork';

/** The moment and the day of publication. */
export interface Timing {
  readonly embargo: Dated | undefined;
  readonly published: Dated | undefined;
}

/**
 * The embargo and the day of publication: the front matter's, else the release line's, else those of the note on
 * where the report is, else the day on which a note says the release is out, else the day that is called today, else
 * the day on which the text says the report is out.
 */
export function readTiming(
  text: SourceText,
  outline: Outline,
  paragraphs: readonly ScannedParagraph[],
  frontMatter: FrontMatter | undefined,
): Timing {
  const stated = frontMatter?.embargo;
  const note = availabilityIn(paragraphs);
  const written = releaseLineIn(text, outline);
  const line =
    written !== undefined && note !== undefined && isSlip(written, note) ? note : written;
  const embargo = stated ?? momentOf(line) ?? momentOf(note);
  const published =
    frontMatter?.published ??
    dayOf(embargo) ??
    dayOf(line) ??
    dayOf(note) ??
    statementDayIn(paragraphs) ??
    todayIn(paragraphs) ??
    reportDayIn(paragraphs);
  return { embargo, published };
}

function momentOf(dated: Dated | undefined): Dated | undefined {
  return dated?.value.includes('T') ? dated : undefined;
}

function dayOf(dated: Dated | undefined): Dated | undefined {
  return dated && { value: dated.value.slice(0, 10), span: dated.span };
}

/** A day with the weekday that is written beside it, 1 (Monday) to 7. */
interface DatedLine extends Dated {
  readonly weekday: number | undefined;
}

/** Whether the weekday of the line is that of the note's day and not that of its own, in which there is a slip then. */
function isSlip({ value, weekday }: DatedLine, note: Dated): boolean {
  return weekday !== undefined && weekdayOf(value) !== weekday && weekdayOf(note.value) === weekday;
}

/** What the first line with a day says; an embargo comes before a date that stands by itself. */
function releaseLineIn(text: SourceText, { releaseLines }: Outline): DatedLine | undefined {
  let dated: DatedLine | undefined;
  for (const furniture of releaseLines) {
    const reading = readingOfBlock(text, furniture);
    const line = readReleaseLine(reading);
    if (line === undefined && mailed.test(reading.text)) continue;
    const date = line === undefined ? reading.dates[0] : line.date;
    const value = line === undefined ? date && isoDate(date) : line.at;
    if (date === undefined || value === undefined || value.length < 10) continue;
    const start = Math.min(date.span.start, line?.timeSpan?.start ?? date.span.start);
    const end = Math.max(date.span.end, line?.timeSpan?.end ?? date.span.end);
    const span = shift({ start, end }, furniture.span.start);
    const found = { value, span, weekday: date.weekday };
    if (line?.kind === 'embargo') return found;
    dated ??= found;
  }
  return dated;
}

/**
 * When an e-mail was sent, which says nothing of when the release in it comes out: its time follows the day, “Date: 9 March
 * 2022 14:03”, where a release has it first.
 */
const mailed = /^(?:Sent:|Date:[^\r\n]{0,60}\d{4},?\s{1,9}(?:at\s)?\d{1,2}[:.]\d\d)/i;

/** Where a note on the report says when it is out; a sentence that says so comes before any other date in the note. */
const availability = remembered((scan: Scan): Dated | undefined => {
  if (!noteKindsOf(scan).includes('report-availability')) return undefined;
  const { text } = scan;
  for (const { index } of text.matchAll(saying)) {
    const found = availableFrom(text, index);
    if (found !== undefined) return found;
  }
  return availableFrom(text, 0);
});

const saying = /\b(?:available|published|found|ar gael|cyhoedd\w*)\b/gi;

/** The first day, with its time, that the sentence names behind `start`. */
function availableFrom(text: string, start: number): Dated | undefined {
  const end = text.slice(start).search(/[.!?]\s+[A-Z]/);
  const sentence = end === -1 ? text.slice(start) : text.slice(start, start + end + 1);
  const found = readAvailability(readingOf(sentence));
  if (found?.day === undefined || found.date === undefined) return undefined;
  const value = found.time === undefined ? found.day : `${found.day}T${found.time}`;
  return { value, span: shift(found.date.span, start) };
}

function availabilityIn(paragraphs: readonly ScannedParagraph[]): Dated | undefined {
  for (const { scan, start } of ofNotes(paragraphs)) {
    const found = availability(scan);
    if (found !== undefined) return { value: found.value, span: shift(found.span, start) };
  }
  return undefined;
}

/** How many paragraphs from the top, and how many before the notes, may say when the report is out. */
const opening = 8;
const closing = 3;

/** The dates of the text, with whether they stand where a release says when the report is out. */
function datesOfText(
  paragraphs: readonly ScannedParagraph[],
): { readonly dated: ScannedParagraph; readonly isOuter: boolean }[] {
  const dates = withDates(paragraphs);
  const notes = ofNotes(paragraphs);
  const openingEnd = paragraphs[opening]?.start ?? Number.POSITIVE_INFINITY;
  const closingStart = paragraphs[paragraphs.length - notes.length - closing]?.start ?? 0;
  return dates
    .filter(({ paragraph }) => paragraph.zone !== 'notes')
    .map((dated) => ({ dated, isOuter: dated.start < openingEnd || dated.start >= closingStart }));
}

/** "This statement was published on 20 May 2020", among the notes. */
function statementDayIn(paragraphs: readonly ScannedParagraph[]): Dated | undefined {
  for (const { scan, start } of ofNotes(paragraphs)) {
    for (const date of scan.dates) {
      const value = date.year !== undefined && date.day !== undefined ? isoDate(date) : undefined;
      if (value === undefined || !statementOut.test(sentenceBefore(scan.text, date.span.start)))
        continue;
      return { value, span: shift(date.span, start) };
    }
  }
  return undefined;
}
const statementOut =
  /^\W*(?:this|the)\s+(?:(?:press|news|media)\s+)?(?:release|statement|notice)\s+(?:was|is|will\s+be)\s+(?:first\s+)?(?:published|issued|released)\s+on\s+$/i;

/** "Today’s (5 October 2017) report", "published today (3 May 2019)". */
function todayIn(paragraphs: readonly ScannedParagraph[]): Dated | undefined {
  for (const { dated, isOuter } of datesOfText(paragraphs)) {
    const { scan, start } = dated;
    if (!isOuter) continue;
    for (const date of scan.dates) {
      const value = date.year !== undefined && date.day !== undefined ? isoDate(date) : undefined;
      const before = scan.text.slice(Math.max(0, date.span.start - 24), date.span.start);
      if (value !== undefined && /\btoday(?:[’']s)?[\s,]*(?:on\s+)?\(?$/i.test(before)) {
        return { value, span: shift(date.span, start) };
      }
    }
  }
  return undefined;
}

/**
 * "In a report published on 3 May 2019" near the top or the end, "the report will be published on 3 May 2019" anywhere
 * in the text.
 */
function reportDayIn(paragraphs: readonly ScannedParagraph[]): Dated | undefined {
  for (const { dated, isOuter } of datesOfText(paragraphs)) {
    const { scan, start } = dated;
    for (const date of scan.dates) {
      const value = date.year !== undefined && date.day !== undefined ? isoDate(date) : undefined;
      if (value === undefined) continue;
      const before = sentenceBefore(scan.text, date.span.start);
      if (otherReport.test(before)) continue;
      if (reportToCome.test(before) || (isOuter && reportOut.test(before))) {
        return { value, span: shift(date.span, start) };
      }
    }
  }
  return undefined;
}
const reportToCome =
  /\breport\s+(?:will|is\s+to)\s+be\s+(?:published|available)\b[^,;:]{0,200}\son\s{1,12}$/i;
const reportOut =
  /\b(?:report|findings)\s{0,12},?\s{1,12}(?:(?:was|were|is|are)\s+)?published\s+(?:(?:on|at)\s[^,;:]{1,60}\s)?on\s+$/i;
const otherReport = /\b(?:last|previous|earlier|first|another|separate)\b/i;

/** When inspectors were there, in months: from the front matter, else the notes, else the body. */
export function readFieldwork(
  paragraphs: readonly ScannedParagraph[],
  published: string | undefined,
  frontMatter: FrontMatter | undefined,
): Dated | undefined {
  if (frontMatter?.fieldwork !== undefined) return frontMatter.fieldwork;
  return (
    firstFieldwork(paragraphs, 'notes', published) ?? firstFieldwork(paragraphs, 'body', published)
  );
}

function firstFieldwork(
  paragraphs: readonly ScannedParagraph[],
  zone: 'notes' | 'body',
  published: string | undefined,
): Dated | undefined {
  for (const { paragraph, scan, start } of withDates(paragraphs)) {
    if (paragraph.zone !== zone) continue;
    const found = fieldworkDates(scan);
    const period = found && fieldworkPeriod(found, published);
    if (found === undefined || period === undefined) continue;
    const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)];
    if (from.length < 7 || to.length < 7) continue;
    return {
      value: from === to ? from : `${from}/${to}`,
      span: shift({ start: found.first.span.start, end: found.last.span.end }, start),
    };
  }
  return undefined;
}

/** The caseload: as the notes have it, to the person; else as the body has it with the day it was counted. */
export function readCaseload(paragraphs: readonly ScannedParagraph[]): Caseload | undefined {
  const notes = ofNotes(paragraphs);
  const figures = withFigures(paragraphs);
  return firstCaseload(notes, 'notes') ?? firstCaseload(figures, 'body');
}

const timeOf = cue('time');

/** Whether a paragraph may say when somebody was counted: on a day, or at the time of the inspection. */
function mayNameDay({ dates, words }: Scan): boolean {
  return dates.length > 0 || mayHave(words, timeOf);
}

function firstCaseload(
  paragraphs: readonly ScannedParagraph[],
  zone: 'notes' | 'body',
): Caseload | undefined {
  for (const { paragraph, scan, start } of paragraphs) {
    if (paragraph.zone !== zone) continue;
    if (zone === 'body' && !mayNameDay(scan)) continue;
    const found = scanCaseload(scan);
    if (found === undefined || (zone === 'body' && found.asAt === undefined)) continue;
    const asAt = found.asAt?.replace(/\s+/g, ' ');
    return { value: found.value, asAt, span: shift(found.span, start) };
  }
  return undefined;
}
