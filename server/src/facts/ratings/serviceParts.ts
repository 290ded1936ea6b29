/** What a phrase that reads like the service means besides it: a part of it, or another service. */
import { endsInServiceWord, serviceWords } from './serviceNames';

const partWords =
  'urgent|emergency|a&e|accident|medical|surgical|surgery|maternity|gynaecology|neonatal|critical|intensive|outpatients?|diagnostic|imaging|radiology|dental|community|mental\\s+health|inpatient|wards?|paediatric|end[\\s-]of[\\s-]life|sixth[\\s-]form|early\\s+years|boarding|residential|nursery|children\\s+and\\s+young\\s+people';
/** What may end the name of a part: "urgent and emergency care", "the sixth form". */
const partEnds =
  'services?|care|departments?|units?|wards?|provision|teams?|surgery|maternity|outpatients?|imaging|a&e|sixth[\\s-]form|early\\s+years|urgent\\s+care\\s+centre|young\\s+people';
const part = new RegExp(`^(?=.*\\b(?:${partWords})\\b).*\\b(?:${partEnds})$`);
const owner =
  /^(?:the|this)\s+(?:hospital|trust|home|school|academy|college|prison|practice|crc|pdu|yot|yos|yjs|force)[’']s?\s{1,12}(?!overall|rating|grade)(.+)$/i;
const placed = /^(.+?)(?<!\s)\s+(?:at|in|within|across)\s+([^,]+)/i;
const people = new Set(
  'staff leaders managers inspectors everyone those people residents patients pupils governors team'.split(
    ' ',
  ),
);
const services = [...serviceWords].join('|');
const another = new RegExp(
  `\\b(?:that|which|who)\\s+(?:runs?|owns?|manages?|operates?|oversees?|serves?)\\b|\\b(?:another|other|neighbouring|sister|nearest|nearby|ambulance)\\s+(?:[a-z]+\\s+){0,2}(?:${services})\\b|\\blocal\\s+(?:schools?|hospitals?|prisons?|colleges?|homes?)\\b`,
  'i',
);

/** The part of a service that the phrase names: "surgery" in "surgery at the hospital"; `undefined` if it names none. */
export function partNamed(phrase: string): string | undefined {
  const plain = phrase.replace(/^(?:the|its|both|all)\s+/i, '').replaceAll('A&E', 'a&e');
  if (isPart(plain)) return plain.replaceAll('a&e', 'A&E');
  if (/^services?\s+for\s[^A-Z]+$/.test(plain)) return plain;
  const owned = owner.exec(phrase)?.[1];
  if (owned !== undefined) return owned;
  const [, inner, place] = placed.exec(plain) ?? [];
  if (inner === undefined || place === undefined) return undefined;
  const isPlace = /^(?:the|this|its|both)\s/i.test(place) || endsInServiceWord(place);
  const isWork = !/\p{Lu}/u.test(inner.slice(1)) && !endsInServiceWord(inner);
  return (isPlace && isWork && !people.has(inner.toLowerCase())) || isPart(inner)
    ? inner.replaceAll('a&e', 'A&E')
    : undefined;
}

/** Whether the phrase means a service other than the one inspected: "the trust that runs it". */
export function isAnotherService(phrase: string): boolean {
  return another.test(phrase);
}

/** Whether the words, which are no name, are those for a part of a hospital or a school. */
function isPart(words: string): boolean {
  return !/\p{Lu}/u.test(words.slice(1)) && part.test(words.toLowerCase());
}
