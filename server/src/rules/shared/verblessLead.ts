import type { Quote } from '../../facts/facts';
import type { Release } from '../../facts/release';
import type { ScannedParagraph } from '../../facts/scan';
import type { Span } from '../../text/span';
import { paragraphAt } from './paragraphAt';
import { isSurnameOfSomebody } from './personForms';

/** Words that make a clause of what stands before a colon. */
const verb =
  /(?<![A-Za-zÀ-ɏḀ-ỿ])(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|said|says?|told|tells?|went|goes|came|comes|wrote|writes?|spoke|speaks?|put|puts|made|makes?|gave|gives?|took|takes?|found|finds?|felt|feels?|thought|thinks?|began|begins?|ends?|[a-zß-ÿłśšŵŷżž]{2,}ed|[Dd]ywedodd|[Mm]eddai|[Yy]chwanegodd)(?![A-Za-zÀ-ɏḀ-ỿ])/;
/** What opens a phrase that needs no verb: "In the words of", "According to", "Statement from". */
const opensPhrase =
  /^(?:(?:in|according|from|for|this|these|as|by|with|on|here)|(?:(?:an?|the)\s+)?(?:[a-z]+\s+)?(?:statement|comment|quote|quotation|message|reply|response|words|view))\b/i;
/** The longest that a name and an office get. */
const longestLead = 140;

/**
 * The words before a quotation when they are a name with an office, or an office alone, and a colon: "Council leader
 * Dilys Fenwright:", "The Chief Inspector:". `undefined` when there is a verb, or nobody is meant.
 */
export function verblessLead(release: Release, { parts }: Quote): Span | undefined {
  const { open } = parts[0]!;
  const placed = open && paragraphAt(release, open.start);
  if (open === undefined || placed === undefined) return undefined;
  const { start, scan } = placed;
  if (open.start - start > longestLead) return undefined;
  const lead = scan.text.slice(0, open.start - start).trimEnd();
  if (!lead.endsWith(':')) return undefined;
  const words = lead.slice(0, -1).replace(/,?\s*$/, '');
  const plain = words.replace(/,\s+(?:who|which)\b[^,]*/g, '');
  if (opensPhrase.test(plain) || verb.test(plain) || /[.!?]\s/.test(plain)) return undefined;
  return namesSpeaker(placed, words) || isSurnameOfSomebody(release, words) || isOffice(words)
    ? { start, end: start + lead.length }
    : undefined;
}

/** Offices that stand in small letters before a name. */
const office =
  /(?<![A-Za-zÀ-ɏḀ-ỿ])(?:minister|secretary|leader|head|chair|director|manager|officer|governor|chief|inspector|commissioner|member|mayor|president|teacher|headteacher|spokes[A-Za-zÀ-ɏḀ-ỿ]+)(?![A-Za-zÀ-ɏḀ-ỿ])/i;

/** Whether the words name a person, surely or at their start or with an office. */
function namesSpeaker({ scan }: ScannedParagraph, words: string): boolean {
  return scan.people.some(
    ({ subject, sure }) =>
      subject.span.end <= words.length && (sure || subject.span.start === 0 || office.test(words)),
  );
}

/** Whether the words are an office by itself: "The Chief Inspector". */
function isOffice(words: string): boolean {
  const [last = ''] = /[A-Za-z]+$/.exec(words) ?? [];
  return /^The\s+(?:[A-Za-z’-]+\s+){0,4}[A-Za-z]+$/.test(words) && office.test(last);
}
