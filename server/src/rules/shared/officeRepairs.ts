/** The repairs where somebody is given an office that is not theirs: who holds it, or what they are. */
import type { PersonMention } from '../../facts/facts';
import type { HousedRelease } from '../../facts/release';
import { compareDates } from '../../house/period';
import { type NamedPerson, personById, rolesAt, shortForms } from '../../register/people';
import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import { rememberedOf } from '../observedRelease';
import type { Fix } from '../rule';
import { eitherWay, inMarks } from './eitherWay';
import { isQuoted } from './quoted';

/** What is known of the office. */
export interface KnownOffice {
  /** The day that counts. */
  readonly date: string;
  /** Who holds it on that day. */
  readonly holders: readonly NamedPerson[];
  /** When the person who is named held it. */
  readonly terms: readonly { readonly to?: string }[];
}

/**
 * Each holder's name in the place of the one that stands there, "former" before the title of somebody who held the office
 * earlier, or the office that the person holds; the writer knows which is meant.
 */
export function officeRepairs(
  release: HousedRelease,
  mention: PersonMention,
  { date, holders, terms }: KnownOffice,
): readonly Fix[] {
  const names = holders.map((holder) => holderWritten(release, mention, holder));
  const place = roleBeside(release.text, mention);
  if (place === undefined) return names;
  const { register, text } = release;
  const title = text.slice(place.start, place.end);
  const isOver = terms.some(({ to }) => to !== undefined && compareDates(to, date) < 0);
  const former = `${opensSentence(text, place.start) ? 'Former' : 'former'} ${title}`;
  const person = mention.id === undefined ? undefined : personById(register, mention.id);
  const [role] = person === undefined ? [] : rolesAt(person, date);
  const own = role && (crown.test(title) ? role.title : role.title.replace(crown, ''));
  const titles = [...(isOver ? [former] : []), ...(own === undefined ? [] : [own])];
  return [...names, ...titles.flatMap((words) => written(place, words))];
}

const crown = /^H(?:M|(?:er|is) Majesty['’]s)\s+/;

function written(span: Span, words: string): readonly Fix[] {
  return eitherWay(
    { words: inMarks(words), edits: [{ span, text: words }] },
    { words: '', edits: [] },
  );
}

/** The holder's name here, and in short wherever the release goes on to speak of the person in short. */
function holderWritten(
  release: HousedRelease,
  { person, span }: PersonMention,
  holder: NamedPerson,
): Fix {
  const called = callsByPerson(release).get(person!);
  const [short] = shortForms(holder);
  const isOnlyOne = called?.inFull === 1 && short !== undefined;
  const later = isOnlyOne ? called.inShort.filter(({ start }) => start >= span.end) : [];
  const here = `Write ${inMarks(holder.name)} here`;
  return {
    title: later.length === 0 ? here : `${here}, and ${inMarks(short!)} after it`,
    edits: [{ span, text: holder.name }, ...later.map((place) => ({ span: place, text: short! }))],
    isChoice: true,
  };
}

/** How often each person is named in full, and where in short, but for what others say. */
const callsByPerson = rememberedOf((release: HousedRelease) => {
  const found = new Map<string, { inFull: number; inShort: Span[] }>();
  for (const { form, person, span } of release.people) {
    if (person === undefined) continue;
    const called = found.get(person) ?? { inFull: 0, inShort: [] };
    found.set(person, called);
    if (form === 'full') called.inFull++;
    if (form === 'short' && !isQuoted(release, span)) called.inShort.push(span);
  }
  return found;
});

/** The title beside a name, without its article: before it or after a comma. */
function roleBeside(text: SourceText, { role, span }: PersonMention): Span | undefined {
  const title = role!.replace(/^the\s+/i, '');
  const gapBefore = /,?\s{1,4}$/.exec(text.slice(Math.max(0, span.start - 4), span.start))?.[0];
  const before = span.start - (gapBefore?.length ?? 0) - title.length;
  if (
    gapBefore !== undefined &&
    before >= 0 &&
    text.slice(before, before + title.length) === title
  ) {
    return { start: before, end: before + title.length };
  }
  const gapAfter = /^,?\s+(?:the\s+)?/i.exec(text.slice(span.end, span.end + 8))?.[0];
  const after = span.end + (gapAfter?.length ?? 0);
  return gapAfter !== undefined && text.slice(after, after + title.length) === title
    ? { start: after, end: after + title.length }
    : undefined;
}

function opensSentence(text: SourceText, at: number): boolean {
  return /(?:^|\n|[.!?”]\s{1,4})$/.test(text.slice(Math.max(0, at - 5), at));
}
