/** Every date in a release, wherever it stands. */
import type { DateMention } from '../../facts/facts';
import { withDates } from '../../facts/paragraphsWith';
import { readingOfBlock } from '../../facts/reading';
import type { Release } from '../../facts/release';
import { type Span, shift } from '../../text/span';
import { chosen, rememberedOf } from '../observedRelease';

/** A date with the place it was read from. */
export interface PlacedDate {
  /** Its spans count from `start`. */
  readonly date: DateMention;
  /** What the spans of the date must be moved by. */
  readonly start: number;
}

/** The dates of the release lines and of all paragraphs; front matter has its own checks. */
export const placedDates = rememberedOf((release: Release): readonly PlacedDate[] => {
  const { text, outline } = release;
  const found: PlacedDate[] = [];
  for (const line of outline.releaseLines) {
    for (const date of readingOfBlock(text, line).dates) {
      found.push({ date, start: line.span.start });
    }
  }
  for (const { scan, start } of chosen(release, withDates)) {
    for (const date of scan.dates) found.push({ date, start });
  }
  return found;
});

/** The words of a date with its weekday and without the time, in offsets of the release. */
export function placeOf({ text }: Release, { date, start }: PlacedDate): Span {
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
