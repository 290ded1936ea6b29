/**
 * The lines at the head of a release that say when it may be used: "EMBARGOED until 00.01 on Thursday 30 May 2019",
 * "For immediate release", "Press release – 30 May 2019". In English and in Welsh.
 */

/** What may stand before the words of an embargo; part of a regular expression, for use with the `i` flag. */
export const beforeEmbargo = [
  '^[\\W_]*',
  '(?:(?:check\\s+against\\s+delivery|please\\s+note|(?:press|news|media)\\s+(?:release|notice))\\b[\\W_]*)?',
  '(?:(?:this|the)\\s+(?:(?:press|news|media)\\s+)?(?:release|statement)(?:\\s+and\\s+(?:the|its)\\s+report)?\\s+(?:is|are)\\s+)?',
  '(?:(?:(?:o\\s+)?dan|under|strict(?:ly)?|private\\s+and)\\b[\\W_]*){0,3}',
].join('');

const embargo =
  'embarg\\w{0,4}(?:\\s*:|\\s+(?:(?:un)?till?|to|for|tan|hyd|lifts?|lifted|ends?)\\b|\\s*[-–—]|\\s*\\*\\*|\\s+\\d|$)';
const use = '(?:publi|broadcast|releas|use|post)';
const releaseLine = new RegExp(
  `${beforeEmbargo}(?:${[
    embargo,
    '(?:confidential|h[eo]ld)\\s+(?:for\\s+release\\s+)?(?:un)?till?\\b',
    '(?:for\\s+)?immediate\\s+release\\b',
    'for\\s+release\\b',
    'for\\s+immediate\\s+(?:use|publication)\\b',
    'for\\s+use\\s+(?:from|on|after|at)\\b',
    `not\\s+(?:for|to\\s+be)\\s+${use}`,
    "(?:ddim\\s+|nid\\s+)?i[’']?w\\s+(?:ryddhau|gyhoeddi)\\b",
    'embargwyd\\b',
    // What goes on in the next line: “EMBARGOED / UNTIL 00.01 ON TUESDAY 14 MARCH 2023”.
    '(?:un)?till?\\s+(?:\\d{1,2}[.:]\\d\\d|noon|midnight|midday)\\b',
  ].join('|')})`,
  'i',
);
/** A line of prose that merely starts like one: "For release planning, the service …". */
const sentenceEnd = /[a-z]{3}[.]\s*$/;

/** Whether the line says when the release may be used. */
export function isReleaseLine(line: string): boolean {
  return releaseLine.test(line) && !sentenceEnd.test(line);
}

const day =
  '(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|dd?ydd\\s+(?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)),?\\s+)?';
const month =
  '(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|ionawr|chwefror|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)';
/** “00:01”, “9.30am”, “9 am” */
const time = '\\d{1,2}(?:[.:]\\d\\d(?:\\s?(?:[ap]m|hrs?))?|\\s?[ap]m)';
const clock = `(?:(?:at\\s+)?${time},?\\s+(?:on\\s+)?)?`;
const dayInFull = `${day}(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${month},?\\s+\\d{4}|\\d{1,2}([/.])\\d{1,2}\\1\\d{4})`;
const date = `${clock}${dayInFull}`;
const title = "(?:press|news|media)\\s+(?:release|notice|statement)|datganiad\\s+i[’']?r\\s+wasg";
/** What stands beside the date: the sort of text, its number, the place, the time. */
const label = [
  title,
  'press|news|media|statement',
  '(?:release|publication)\\s+date|date(?:\\s+(?:published|issued|of\\s+(?:release|publication|issue)))?',
  '(?:published|issued|released|posted|updated)(?:\\s+on)?',
  'dyddiad(?:\\s+cyhoeddi)?|cyhoeddwyd',
  '(?:ref(?:erence)?|no)\\b[:.]?\\s*[a-z\\d][\\w/-]{0,40}|\\d{1,4}/\\d{2,4}',
  '\\d{1,2}\\s+min(?:ute)?s?\\s+read',
  '(?:for\\s+)?immediate\\s+(?:release|use|publication)',
  'london|cardiff|caerdydd|edinburgh|manchester|bristol',
  time,
].join('|');
const between = '(?:\\s{0,12}[|,.:·–—-]\\s{0,12}|\\s{1,12})';
const dateLine = new RegExp(
  `^[*_\\s]*(?:(?:${title})|(?:(?:${label})${between}){0,3}${date}(?:${between}(?:${label})){0,3})[*_\\s.:]{0,40}$`,
  'i',
);

/**
 * The words beside the date on a line that is a date, in small letters: “released”, or none; a time among them is “at”.
 * `undefined` where there is no date, or where they say when the text may be used.
 */
export function besideDate(line: string): string | undefined {
  if (!isDateLine(line) || isReleaseLine(line) || !anyDay.test(line)) return undefined;
  const words = line.replace(anyDay, ' ').replace(anyTime, ' at ');
  return words
    .replaceAll(/[\W_]+/g, ' ')
    .trim()
    .toLowerCase();
}
const anyDay = new RegExp(dayInFull, 'i');
const anyTime = new RegExp(`(?:\\bat\\s+)?${time}(?:,?\\s+on\\b)?`, 'i');

/** Whether the line is a date by itself, or with no more than the sort of text beside it, or a sort of text alone. */
export function isDateLine(line: string): boolean {
  return dateLine.test(line);
}
