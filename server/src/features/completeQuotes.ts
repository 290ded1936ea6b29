/** Who says it: the attribution behind a quote, and the words that lead to the next one. */
import type { Quote } from '../facts/facts';
import type { Release } from '../facts/release';
import { officeHoldersAt, titlesAt } from '../house/house';
import { personById, shortForms } from '../register/people';
import { encloses, touches } from '../text/span';
import type { Cursor, Suggestion } from './suggestion';

/** Behind the closing mark of a quote that has no speaker yet: "Dame Glenys said". */
export function completeAttribution({
  after,
  before,
  offset,
  release,
}: Cursor): readonly Suggestion[] {
  const match = /[”"]( ?)(\p{L}*)$/u.exec(before);
  if (match === null) return [];
  const [, blank = '', typed = ''] = match;
  const end = offset - blank.length - typed.length;
  const quote = release.quotes.find(({ parts }) => parts.at(-1)?.close?.end === end);
  if (quote === undefined || hasCueBeside(release, quote, end)) return [];
  const stop = after.trim() === '' ? '.' : '';
  const last = quote.parts.at(-1)!;
  return speakersAt(release, end, last.open?.start ?? last.span.start).flatMap(
    ({ detail, name }, index) =>
      // Only the likeliest speaker is worth more than one verb.
      (index === 0 ? ['said', 'added'] : ['said']).map((verb) => ({
        label: `${name} ${verb}`,
        kind: 'speech' as const,
        detail,
        text: `${blank === '' ? ' ' : ''}${name} ${verb}${stop}`,
        typed: typed.length,
      })),
  );
}

/** Whether the paragraph that the offset lies in says who speaks; words in a later one than their cue need it anew. */
function hasCueBeside({ outline }: Release, { cue }: Quote, offset: number): boolean {
  const paragraph = outline.paragraphs.find(({ span }) => touches(span, offset));
  return cue !== undefined && (paragraph === undefined || encloses(paragraph.span, cue.span));
}

/** At the start of a paragraph: "Dame Glenys said: “…”". `typed` is how much of it stands there. */
export function completeCue({ offset, release }: Cursor, typed: number): readonly Suggestion[] {
  return speakersAt(release, offset - typed, offset).map(({ detail, name }) => ({
    label: `${name} said: “…”`,
    kind: 'speech',
    detail,
    text: `${name} said: “`,
    behind: '”',
    typed,
    filter: `${name} said`,
  }));
}

/** Somebody who may speak, as the release should name them at a place. */
export interface Speaker {
  readonly name: string;
  readonly detail: string;
}

/**
 * Who may speak at an offset: the last speaker first, then the others of the release, then who holds an
 * office of the house on its day. Whoever was named before is given in short; quotes from `until` on do not count.
 */
export function speakersAt(release: Release, offset: number, until: number): readonly Speaker[] {
  const { quotes } = release;
  const before = quotes.filter(({ span }) => span.start < until).reverse();
  const behind = quotes.filter(({ span }) => span.start >= until);
  const names = new Set([...before, ...behind].flatMap(({ speaker }) => speaker ?? []));
  const speakers = [...names].map((name, index) => ({
    name: nameAt(release, name, offset),
    detail:
      index === 0 && before[0]?.speaker !== undefined ? 'last speaker' : 'speaker in this release',
  }));
  return [...speakers, ...officeHolders(release, names)];
}

/** The short form of somebody who was named before the offset, else name and role. */
function nameAt({ people, register }: Release, name: string, offset: number): string {
  const mentions = people.filter(({ person }) => person === name);
  const full = mentions.find(({ form }) => form === 'full');
  if (full === undefined || full.span.start >= offset) {
    return full?.role === undefined ? name : `${full.role} ${name}`;
  }
  const used = mentions.findLast(({ form, span }) => form === 'short' && span.start < offset);
  const person = full.id === undefined ? undefined : personById(register, full.id);
  return used?.text ?? shortForms(person ?? { name })[0] ?? name;
}

function officeHolders(release: Release, named: ReadonlySet<string>): readonly Speaker[] {
  const { house, published, register } = release;
  if (house === undefined || published === undefined) return [];
  const date = published.value;
  return officeHoldersAt(house, date).flatMap(({ office, person }) => {
    const name = personById(register, person)?.name;
    if (name === undefined || named.has(name)) return [];
    const title = titlesAt(office, date)[0];
    return { name: title === undefined ? name : `${title} ${name}`, detail: 'in office' };
  });
}
