import type { Quote } from '../../facts/facts';
import type { Release } from '../../facts/release';
import type { Span } from '../../text/span';
import { paragraphAt } from './paragraphAt';

/** Words that make a clause of what stands before a colon. */
const verb =
  /\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|said|says?|told|tells?|went|goes|came|comes|wrote|writes?|spoke|speaks?|put|puts|made|makes?|gave|gives?|took|takes?|found|finds?|felt|feels?|thought|thinks?|began|begins?|ends?|\p{L}{2,}ed)\b/iu;
/** The longest that a name and an office get. */
const longestLead = 140;

/**
 * The words before a quotation when they are a name with an office and a colon, and nothing else: "Council leader
 * Dilys Fenwright:". `undefined` when there is a verb, or no name of a person.
 */
export function verblessLead(release: Release, { parts }: Quote): Span | undefined {
  const { open } = parts[0]!;
  const placed = open && paragraphAt(release, open.start);
  if (open === undefined || placed === undefined) return undefined;
  const { start, scan } = placed;
  const lead = scan.text.slice(0, open.start - start).trimEnd();
  if (!lead.endsWith(':') || lead.length > longestLead) return undefined;
  const words = lead.slice(0, -1).replace(/,?\s*$/, '');
  const plain = words.replace(/,\s+(?:who|which)\b[^,]*/g, '');
  if (verb.test(plain) || /[.!?]\s/.test(plain)) return undefined;
  const named = release.people.some(
    ({ span, person }) =>
      person !== undefined && span.start >= start && span.end <= start + words.length,
  );
  return named || isSurname(release, words) ? { start, end: start + lead.length } : undefined;
}

/** Whether the words are the surname of somebody who was named before. */
function isSurname({ people }: Release, words: string): boolean {
  return !words.includes(' ') && people.some(({ person }) => person?.endsWith(` ${words}`));
}
