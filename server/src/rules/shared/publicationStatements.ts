/** Every place where a release says when it, or the report it is about, may be read. */
import { selection } from '../../facts/acrossEdits';
import { weekdayOf } from '../../facts/dates/calendar';
import { isoDate } from '../../facts/dates/dates';
import { type ReleaseLine, readAvailability, readReleaseLine } from '../../facts/dates/embargo';
import type { DateMention } from '../../facts/facts';
import { withDates } from '../../facts/paragraphsWith';
import { readingOfBlock } from '../../facts/reading';
import type { Release } from '../../facts/release';
import type { Scan, ScannedParagraph } from '../../facts/scan';
import { countFirst } from '../../text/countFirst';
import { remembered } from '../../text/remembered';
import { encloses, type Span, shift } from '../../text/span';
import { derivedFrom, rememberedOf } from '../observedRelease';
import { withoutTime } from './placedDates';

/** One statement of the day, or the moment, of publication. */
export interface PublicationStatement {
  /** Where it stands, as messages name it. */
  readonly where:
    | '“embargo” in the front matter'
    | '“published” in the front matter'
    | 'release line'
    | 'note on the report'
    | 'text';
  /** `YYYY-MM-DD`; `undefined` when no day is named, or none that exists. */
  readonly day: string | undefined;
  readonly daySpan: Span;
  /** `HH:MM`. */
  readonly time: string | undefined;
  /** The words of the time; `undefined` without a time and in front matter. */
  readonly timeSpan: Span | undefined;
  /** Whether a weekday beside the date agrees with it; `undefined` without one. */
  readonly weekdayFits: boolean | undefined;
}

/** The release lines with what they say; a line that says nothing of the kind is left out. */
export function releaseLinesOf({ text, outline }: Release): { line: ReleaseLine; span: Span }[] {
  return outline.releaseLines.flatMap((furniture) => {
    const line = readReleaseLine(readingOfBlock(text, furniture));
    return line === undefined ? [] : [{ line, span: furniture.span }];
  });
}

/** The statements, those of the front matter first, then in the order of the text. */
export const publicationStatements = rememberedOf(
  (release: Release): readonly PublicationStatement[] => {
    const near = release.published?.value;
    const found = inFrontMatter(release);
    for (const { line, span } of releaseLinesOf(release)) {
      const { date, time, timeSpan } = line;
      if (date === undefined) continue;
      const words = release.text.slice(span.start, span.end);
      const dated = ofDate(words, date, 'release line', span.start, near);
      const clock = timeSpan && shift(withoutFullStop(words, timeSpan), span.start);
      found.push({ ...dated, time, timeSpan: clock });
    }
    const note = release.notes.find(({ kinds }) => kinds.includes('report-availability'));
    for (const { paragraph, scan, start } of saying(release)) {
      if (paragraph.zone !== 'notes') {
        for (const date of daysOf(scan)) found.push(ofDate(scan.text, date, 'text', start, near));
      } else if (note !== undefined && encloses(note.span, paragraph.span)) {
        const { date } = readAvailability(scan)!;
        found.push(ofDate(scan.text, date!, 'note on the report', start, near));
      }
    }
    return found.slice(0, mostStatements);
  },
);

/**
 * The paragraphs of the opening that say which day "today" is, and those of the notes that may say when the report is
 * available.
 */
const saying = derivedFrom(({ paragraphs, text }): readonly ScannedParagraph[] => {
  const start = paragraphs[0]?.start ?? 0;
  const isInOpening = ({ paragraph: { span } }: ScannedParagraph) =>
    text.slice(start, span.start).length < openingLength;
  return mayState(paragraphs).filter((scanned) => {
    const { paragraph } = scanned;
    if (paragraph.zone === 'notes' || isInOpening(scanned)) return true;
    // The opening goes on to the first date behind it.
    const dated = withDates(paragraphs);
    const before = countFirst(dated.length, (at) => dated[at]!.start < paragraph.span.start);
    const last = dated.slice(0, before).findLast((one) => one.paragraph.zone !== 'notes');
    return last === undefined || isInOpening(last);
  });
});

const mayState = selection(({ paragraph, scan }: ScannedParagraph) => {
  if (scan.dates.length === 0) return false;
  return paragraph.zone === 'notes'
    ? readAvailability(scan)?.date !== undefined
    : daysOf(scan).length > 0;
});

/** The dates of a paragraph that say which day "today" is. */
const daysOf = remembered(({ dates, text }: Scan) => dates.filter((date) => isToday(text, date)));

/** How many are compared; no real release has as many. */
const mostStatements = 20;

/** How far into the release "today" means the day of publication, in code units. */
const openingLength = 3000;

function inFrontMatter({ frontMatter }: Release): PublicationStatement[] {
  return (['embargo', 'published'] as const).flatMap((key) => {
    const stated = frontMatter?.[key];
    if (stated === undefined) return [];
    const time = stated.value.length > 10 ? stated.value.slice(11) : undefined;
    return {
      where: `“${key}” in the front matter`,
      day: stated.value.slice(0, 10),
      daySpan: stated.span,
      time,
      timeSpan: undefined,
      weekdayFits: undefined,
    };
  });
}

function ofDate(
  text: string,
  date: DateMention,
  where: PublicationStatement['where'],
  start: number,
  near: string | undefined,
): PublicationStatement {
  const iso = isoDate(date, near);
  const day = iso?.length === 10 ? iso : undefined;
  return {
    where,
    day,
    daySpan: shift(withoutTime(text, date), start),
    time: date.time,
    timeSpan: date.timeSpan && shift(withoutFullStop(text, date.timeSpan), start),
    weekdayFits:
      date.weekday === undefined || day === undefined ? undefined : weekdayOf(day) === date.weekday,
  };
}

/** Whether the date says which day "today" is: "published today (24 November)". */
function isToday(text: string, { day, until, span }: DateMention): boolean {
  if (day === undefined || until !== undefined) return false;
  return /\btoday(?:[’']s)?[\s,]*(?:on\s+)?\($/i.test(
    text.slice(Math.max(0, span.start - 12), span.start),
  );
}

/** A full stop behind "am" that ends the sentence is no part of the time. */
function withoutFullStop(text: string, { start, end }: Span): Span {
  return /[ap]m\.$/i.test(text.slice(start, end)) ? { start, end: end - 1 } : { start, end };
}
