/** Where nothing but a name, with an office or without, says who speaks: "Council leader Dilys Fenwright: “…”". */
import type { Quote } from '../../facts/facts';
import { reportingVerbs } from '../../facts/quotes/reportingVerbs';
import type { Release } from '../../facts/release';
import type { ScannedParagraph } from '../../facts/scan';
import { type Span, shift } from '../../text/span';
import { paragraphAt } from '../observedRelease';
import { isSurnameOfSomebody } from './personForms';

/** The longest that a name and an office get. */
const longest = 140;

/**
 * The words before a quotation, up to its mark, when they only name who speaks: "Council leader Dilys Fenwright:",
 * "The Chief Inspector:". They may be the paragraph above it. `undefined` when there is a verb, or nobody is meant.
 */
export function verblessLead(release: Release, { parts, form, cue }: Quote): Span | undefined {
  // Most quotes are introduced by a verb; where there is none, the cue has the name in its place.
  if (cue?.verb !== undefined && cue.position !== 'after' && cue.verb.start !== cue.subject.start) {
    return undefined;
  }
  const { open } = parts[0]!;
  const here = open && paragraphAt(release, open.start);
  if (open === undefined || here === undefined) return undefined;
  const isAbove = open.start === here.start;
  const placed = isAbove ? paragraphAt(release, here.start - 1) : here;
  if (placed === undefined || (isAbove && placed.paragraph.zone !== 'body')) return undefined;
  const { scan, start } = placed;
  const end = isAbove ? scan.text.length : open.start - start;
  if (end > longest) return undefined;
  const lead = scan.text.slice(0, end).trimEnd();
  const colon = lead.endsWith(':');
  if (!colon && (isAbove || form === 'fragment')) return undefined;
  const words = lead.replace(/(?<!\s)\s*(?:[:,–—-]\s*)?$/, '');
  return isSpeakerAlone(release, placed, { start: 0, end: words.length }, colon)
    ? { start, end: start + lead.length }
    : undefined;
}

/** The words behind a stretch of a quotation when they only name who speaks: "“…,” Mr Russell. “…”". */
export function verblessTrail(release: Release, { parts }: Quote): Span | undefined {
  for (const { close } of parts) {
    if (close === undefined || !/[,?!]/.test(release.text.charAt(close.start - 1))) continue;
    const placed = paragraphAt(release, close.start)!;
    const { scan, start } = placed;
    const from = close.end - start;
    const trail = /^\s+([^\s.?!:;“”"][^.?!:;“”"]*)\.(?=\s*[“"]|\s*$)/.exec(
      scan.text.slice(from, from + longest),
    );
    if (trail === null) continue;
    const end = from + trail[0].length - 1;
    const span = { start: end - trail[1]!.length, end };
    if (isSpeakerAlone(release, placed, span, false)) return shift(span, start);
  }
  return undefined;
}

/**
 * Whether the words of a paragraph name somebody and say nothing else.
 * @param surnameWillDo whether a surname or an office is enough; without a colon a quotation may stand behind either
 */
function isSpeakerAlone(
  release: Release,
  { scan }: ScannedParagraph,
  { start, end }: Span,
  surnameWillDo: boolean,
): boolean {
  const words = scan.text.slice(start, end);
  const plain = words.replace(/,\s+(?:who|which)\b[^,]*/g, '');
  if (/[.!?]\s/.test(plain) || isNotAlone(plain)) return false;
  const named = scan.people.find(
    ({ subject, sure }) =>
      subject.span.start >= start && subject.span.end <= end && (sure || subject.words.length > 1),
  );
  if (named === undefined) {
    return surnameWillDo && (isSurnameOfSomebody(release, words) || isOffice(words));
  }
  const { span } = named.subject;
  return (
    isOfficeBefore(scan.text.slice(start, span.start)) && isApart(scan.text.slice(span.end, end))
  );
}

/** Whether the words have a verb, or name what somebody said: "The verdict of one governor". */
function isNotAlone(words: string): boolean {
  return verb.test(words) || reportingVerbs(words).length > 0 || saying.test(words);
}

const saying =
  /^(?:(?:an?|the|one)\s+)?(?:[a-z]+\s)?(?:verdict|view|opinion|answer|reaction|statement|comment|quote|quotation|message|reply|response|words?|conclusion|summary)\b/i;

/** Words that make a clause of what stands before a colon. */
const verb =
  /(?<![A-Za-zÀ-ɏḀ-ỿ])(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|went|goes|came|comes|put|puts|made|makes?|gave|gives?|took|takes?|thought|thinks?|[a-zß-ÿłśšŵŷżž]{2,}ed)(?![A-Za-zÀ-ɏḀ-ỿ])/i;

/** Offices that stand in small letters before a name. */
const office =
  /(?<![A-Za-zÀ-ɏḀ-ỿ])(?:minister|secretary|leader|head|chair|director|manager|officer|governor|chief|inspector|commissioner|member|mayor|president|teacher|headteacher|spokes[A-Za-zÀ-ɏḀ-ỿ]+)(?![A-Za-zÀ-ɏḀ-ỿ])/i;

/** Whether the words before a name are an office or nothing: not "A word of warning from the Chief Inspector". */
function isOfficeBefore(words: string): boolean {
  if (words.trim() === '') return true;
  return (
    office.test(words) && !/\b(?:from|by|to|with|about|according)\b|^(?:In|For|As)\b/.test(words)
  );
}

/** Whether the words behind a name are set off from it, as an office is: not "Mr Russell’s conclusion". */
function isApart(words: string): boolean {
  return /^(?:\s+[A-Z]{2,5})*(?:,|$)/.test(words);
}

/** Whether the words are an office by itself: "The Chief Inspector". */
function isOffice(words: string): boolean {
  const [last = ''] = /(?<![A-Za-z])[A-Za-z]+$/.exec(words) ?? [];
  return /^The\s+(?:[A-Za-z’-]+\s+){0,4}[A-Za-z]+$/.test(words) && office.test(last);
}
