/** The dates in a release, wherever they stand. */
import { selection } from '../../facts/acrossEdits';
import type { DateMention } from '../../facts/facts';
import { readingOfBlock } from '../../facts/reading';
import type { Release } from '../../facts/release';
import type { Reading, ScannedParagraph } from '../../facts/scan';
import { remembered } from '../../text/remembered';
import { type Span, shift } from '../../text/span';
import { chosen } from '../observedRelease';

/** A date with the place it was read from. */
export interface PlacedDate {
  /** Its spans count from `start`. */
  readonly date: DateMention;
  /** What the spans of the date must be moved by. */
  readonly start: number;
  /** The years of the dates in the same paragraph. */
  readonly years: readonly number[];
}

/**
 * A function that gives the dates of the release lines and of all paragraphs that are of a sort, in order; front matter
 * has its own checks. Whoever asks looks at no other dates.
 * @param isOfSort depends on the date and the text that its spans count in, and on nothing else
 */
export function placedDates(
  isOfSort: (date: DateMention, text: string) => boolean,
): (release: Release) => readonly PlacedDate[] {
  const within = remembered(({ text, dates }: Reading) =>
    dates.filter((date) => isOfSort(date, text)),
  );
  const withSuch = selection(
    ({ scan }: ScannedParagraph) => scan.dates.length > 0 && within(scan).length > 0,
  );
  return (release) => {
    const { text, outline } = release;
    const found: PlacedDate[] = [];
    for (const line of outline.releaseLines) {
      const reading = readingOfBlock(text, line);
      const years = yearsIn(reading);
      for (const date of within(reading)) found.push({ date, start: line.span.start, years });
    }
    for (const { scan, start } of chosen(release, withSuch)) {
      const years = yearsIn(scan);
      for (const date of within(scan)) found.push({ date, start, years });
    }
    return found;
  };
}

/** The years that are named, each once. */
function yearsIn({ dates }: Reading): readonly number[] {
  const years = dates.flatMap(({ year, until }) => [year, until?.year]);
  return [...new Set(years)].filter((one) => one !== undefined);
}

/** The words of a date with its weekday and without the time, at its place in the release. */
export function spanOfDay({ text }: Release, { date, start }: PlacedDate): Span {
  if (date.timeSpan === undefined) return shift(date.span, start);
  const own = text.slice(start, start + date.span.end);
  return shift(withoutTime(own, date), start);
}

/** The words of a date with its weekday and without the time; `text` is what its spans count in. */
export function withoutTime(text: string, { span, timeSpan }: DateMention): Span {
  if (timeSpan === undefined) return span;
  if (timeSpan.start > span.start) {
    const before = text.slice(span.start, timeSpan.start);
    return { start: span.start, end: span.start + before.replace(timeJoint, '').length };
  }
  const behind = text.slice(timeSpan.end, span.end);
  return { start: span.end - behind.replace(dateJoint, '').length, end: span.end };
}
const timeJoint = /(?<![\s,(–-])[\s,(–-]*(?:(?:at|from|am|@)\s+)?$/i;
const dateJoint = /^(?:\s+(?:gmt|bst))?,?\s+(?:(?:on|ar)\s+)?(?:the\s+)?/i;
