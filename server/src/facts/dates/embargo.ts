/** When a release may be used: the line at its head, and the note that says where and when the report appears. */
import { beforeEmbargo, isDateLine } from '../../syntax/releaseLines';
import { remembered } from '../../text/remembered';
import { overlaps, type Span } from '../../text/span';
import { cue, mayHave } from '../../text/words';
import type { Reading } from '../scan';
import { sentenceBefore } from '../sentence';
import { isoDate } from './dates';
import { readTime, time } from './dateWords';
import type { DateMention } from './fact';

/** How a time of day is written: 00.01, 00:01, 0001hrs, 9.30am, midnight. */
export type TimeForm = 'point' | 'colon' | 'compact' | 'twelve-hour' | 'word';

/** What the line at the head of a release says. */
export interface ReleaseLine {
  /**
   * Not to be used before a moment, to be used at once, or not to be used at all for now; `dated` is a line that
   * gives a date and nothing else.
   */
  readonly kind: 'embargo' | 'immediate' | 'held' | 'dated';
  /** The moment or the day it names, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DD`; `undefined` if it names none or no real one. */
  readonly at: string | undefined;
  readonly date: DateMention | undefined;
  /** `HH:MM`. */
  readonly time: string | undefined;
  readonly timeSpan: Span | undefined;
  readonly timeForm: TimeForm | undefined;
}

const embargo = new RegExp(
  `${beforeEmbargo}(?:embarg|(?:confidential|h[eo]ld)\\s+(?:for\\s+release\\s+)?(?:un)?till?\\b|not\\s+(?:to\\s+be|for)\\s[^.]{0,60}?\\b(?:before|(?:un)?till?)\\b|(?:ddim|nid)\\s+i[’']?w\\s|(?:for\\s+(?:release|publication|use)|i[’']?w\\s+(?:ryddhau|gyhoeddi))\\b(?=[^\\d]{0,40}\\d)|(?:un)?till?\\s+(?:\\d|noon|midnight|midday))`,
  'i',
);
const immediate = new RegExp(
  `[-–—|,:]\\s{0,9}(?:for\\s+)?immediate\\s+release\\W{0,9}$|${beforeEmbargo}(?:for\\s+immediate|immediate\\s+release|for\\s+(?:release|publication|use)\\b(?:\\s+(?:now|today)|[\\W_]*$)|i[’']?w\\s+(?:ryddhau|gyhoeddi)\\s+(?:ar\\s+unwaith|['’]?n\\s+syth))`,
  'i',
);
const held = new RegExp(`${beforeEmbargo}(?:not\\s+(?:to\\s+be|for)\\s+[a-z]+|h[eo]ld\\b)`, 'i');
const timeInLine = new RegExp(`(?<![\\w.,:/])(?:${time})(?![\\w%])`, 'i');

/** What a release line says; `undefined` if the text is no such line. */
export const readReleaseLine = remembered(({ text, dates }: Reading): ReleaseLine | undefined => {
  const kind = kindOf(text) ?? (isDateAlone(text, dates) ? 'dated' : undefined);
  if (kind === undefined) return undefined;
  const date = dates.find(({ day }) => day !== undefined) ?? dates[0];
  const timeSpan = date?.timeSpan ?? timeBesides(text, dates);
  const written = timeSpan && text.slice(timeSpan.start, timeSpan.end);
  const clock = written && readTime(written);
  const day = date && isoDate(date);
  return {
    kind,
    at: day !== undefined && day.length === 10 && clock !== undefined ? `${day}T${clock}` : day,
    date,
    time: clock,
    timeSpan,
    timeForm: written === undefined ? undefined : timeForm(written),
  };
});

function kindOf(text: string): ReleaseLine['kind'] | undefined {
  if (immediate.test(text)) return 'immediate';
  if (embargo.test(text)) return 'embargo';
  return held.test(text) ? 'held' : undefined;
}

function isDateAlone(text: string, dates: readonly DateMention[]): boolean {
  const [date, ...others] = dates;
  if (date === undefined || others.length > 0) return false;
  const around = text.slice(0, date.span.start) + text.slice(date.span.end);
  return !/\w/.test(around) || isDateLine(text);
}

/** A time apart from the date: "Thursday 30 May 2019. Time: 00.01". */
function timeBesides(text: string, dates: readonly DateMention[]): Span | undefined {
  const found = timeInLine.exec(text);
  if (found === null) return undefined;
  const span = { start: found.index, end: found.index + found[0].length };
  return dates.some((date) => overlaps(date.span, span)) ? undefined : span;
}

/** What is written like a time of day and is none: "25.01", "00:61". */
export function impossibleTimesIn(text: string): Span[] {
  return Array.from(text.matchAll(timeLike))
    .filter(([, hour, minute]) => Number(hour) > 23 || Number(minute) > 59)
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}
const timeLike = /(?<![\w.,:/£$€-])(\d\d)[.:](\d\d)(?![\d%]|[.,:/-]\d|\s*(?:%|per\s|million|m\b))/g;

/** How a time that stands in a release is written. */
export function timeForm(written: string): TimeForm {
  if (/[ap]\.?m\b|y[bh]$/i.test(written)) return 'twelve-hour';
  if (/^\d\d?\./.test(written)) return 'point';
  if (/^\d\d?:/.test(written)) return 'colon';
  return /^\d{4}/.test(written) ? 'compact' : 'word';
}

/** Where and when the report can be had. */
export interface Availability {
  /** The address, or the words for a website: "our website". */
  readonly where: string | undefined;
  readonly whereSpan: Span | undefined;
  readonly date: DateMention | undefined;
  /** `YYYY-MM-DD`; `undefined` if no day is named or none that is possible. */
  readonly day: string | undefined;
  /** `HH:MM`. */
  readonly time: string | undefined;
}

const address =
  /(?<![\w@.-])(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,6}(?:uk|com|org|net|wales|cymru|scot|ie|eu|info|london)(?![\w-])(?:\/[^\s<>()[\]"“”]*)?/i;
const addressCue = cue('uk com org net wales cymru scot ie eu info london');
const website =
  /\b(?:[Oo]ur|[Ii]ts|[Tt]he(?:\s+(?:[A-Z][\w’'&]*|inspectorate[’']s|of|and|for)){0,7})\s+[Ww]eb\s?(?:site|page)s?\b|\b(?:[Ee]in\s+)?[Gg]?wefan\b/;
const websiteCue = cue('web webs* webp* gwef* wefa*');
const published =
  /\b(?:report|available|publish\w*|website|online|adroddiad|ar\s+gael|cyhoedd\w*|g?yhoedd\w*)\b/i;

/** Where and when the report can be had, as a note says it; `undefined` if the text names neither a place nor a day. */
export const readAvailability = remembered((reading: Reading): Availability | undefined => {
  const { text, words, dates } = reading;
  const days = dates.filter(({ day, until }) => day !== undefined && until === undefined);
  const date = days.find(({ span }) => published.test(sentenceBefore(text, span.start))) ?? days[0];
  const found =
    (mayHave(words, addressCue) ? address.exec(text) : null) ??
    (mayHave(words, websiteCue) ? website.exec(text) : null);
  if (date === undefined && found === null) return undefined;
  const where = found?.[0].replace(/(?<![.,;:!?’”])[.,;:!?’”]+$/, '');
  return {
    where,
    whereSpan:
      found === null ? undefined : { start: found.index, end: found.index + where!.length },
    date,
    day: date && isoDate(date),
    time: date?.time,
  };
});
