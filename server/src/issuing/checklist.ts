/** What a release of this house and kind has to have, item by item in the order of the text: what is there, and where the rest belongs. */

import { withContacts } from '../facts/paragraphsWith';
import { hasHouse, type Release } from '../facts/release';
import { regimeById, scaleInForce } from '../house/house';
import type { NoteKind } from '../house/kinds';
import { headlineOf } from '../rules/shared/headlineText';
import { demandsOn, placeSaying } from '../rules/shared/requiredNotes';
import { isHeadingLike, type Paragraph } from '../syntax/outline';
import type { SourceText } from '../text/sourceText';
import { overlaps, type Span } from '../text/span';
import type { Obstacle, Readiness } from './readiness';
import { releaseTimeInWords } from './releaseTime';

/**
 * How it stands with an item: `done`; `missing`, which stands against issuing; `advised`, which a release mostly has
 * and can be issued without.
 */
export type ItemState = 'done' | 'missing' | 'advised';

/** One thing that a release has to have. */
export interface ChecklistItem {
  /** What it is, in a few words: "Headline", "End marker". */
  readonly title: string;
  readonly state: ItemState;
  /** What there is of it, or what is still to do, in a few words; `undefined` where the title says all. */
  readonly detail: string | undefined;
  /** Where it stands or, as an empty span, where it belongs. */
  readonly span: Span;
}

/** The items of a release, those of one place in the order in which they are written. */
export function checklist(release: Release, ready: Readiness): readonly ChecklistItem[] {
  const places = placesFor(release);
  return [
    timeItem(release, ready, places),
    headlineItem(release, places),
    ...openingItems(release, places),
    quotationItem(release, places),
    endMarkerItem(release, ready, places),
    notesHeadingItem(release, ready, places),
    ...noteItems(release, ready, places),
  ]
    .map((item) => filledIn(item, ready))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Where things belong that are not there yet. */
interface Places {
  readonly top: Span;
  readonly opening: Span;
  readonly quotation: Span;
  readonly bodyEnd: Span;
  readonly notes: Span;
}

function placesFor({ outline, tree: { source: text } }: Release): Places {
  const body = bodyOf(outline.paragraphs, text);
  const top = outline.frontMatter?.span.end ?? 0;
  const headlineEnd = outline.headline?.span.end ?? top;
  const bodyEnd = body.at(-1)?.span.end ?? headlineEnd;
  const marker = outline.endMarkers.at(-1)?.span.end;
  return {
    top: at(outline.headline?.span.start ?? outline.paragraphs[0]?.span.start ?? top),
    opening: at(body[0]?.span.start ?? headlineEnd),
    quotation: at(body[1]?.span.end ?? bodyEnd),
    bodyEnd: at(bodyEnd),
    notes: at(outline.notesHeading?.span.end ?? marker ?? Math.max(bodyEnd, headlineEnd)),
  };
}

/** The paragraphs of the body without its subheadings. */
function bodyOf(paragraphs: readonly Paragraph[], text: SourceText): readonly Paragraph[] {
  return paragraphs.filter(
    (paragraph) => paragraph.zone === 'body' && !isHeadingLike(text, paragraph),
  );
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

function timeItem(
  release: Release,
  { obstacles, time }: Readiness,
  { top }: Places,
): ChecklistItem {
  const title = 'When it may be used';
  const against = obstacles.find(({ kind }) => kind === 'embargo');
  if (time === undefined || against !== undefined) {
    return { title, state: 'missing', detail: undefined, span: against?.span ?? top };
  }
  return { title, state: 'done', detail: releaseTimeInWords(time, release), span: time.span };
}

function headlineItem(release: Release, { top }: Places): ChecklistItem {
  const span = headlineOf(release);
  return span === undefined
    ? { title: 'Headline', state: 'missing', detail: undefined, span: top }
    : { title: 'Headline', state: 'done', detail: firstWords(release, span), span };
}

/** How many paragraphs may pass before a reader knows who was inspected and how it went. */
const openingParagraphs = 4;

/** An inspection's release says near its top who was inspected and, where an overall rating is given, what it is. */
function openingItems(release: Release, { opening }: Places): ChecklistItem[] {
  const { kind, outline, ratings, service, services, tree } = release;
  if (kind !== 'inspection') return [];
  const first = bodyOf(outline.paragraphs, tree.source);
  const end = (first[openingParagraphs - 1] ?? first.at(-1))?.span.end ?? 0;
  const isThere = ({ span }: { readonly span: Span }) =>
    span.start >= opening.start && span.end <= end;
  const named = services.find((mention) => isThere(mention) && mention.name === service?.name);
  const rated = ratings.find(
    (rating) => isThere(rating) && rating.scope === 'overall' && !rating.past,
  );
  const items = [openingItem('Opening names the service', named, opening)];
  if (rated !== undefined || givesOverallRating(release)) {
    items.push(openingItem('Opening gives the overall rating', rated, opening));
  }
  return items;
}

/** Whether inspections like this one end in a rating of the whole service. */
function givesOverallRating({ house, published, regime }: Release): boolean {
  if (house === undefined) return false;
  const scale = scaleInForce(house, { date: published?.value, regime });
  const isRated = regime === undefined || regimeById(house, regime)?.overall !== false;
  return isRated && scale?.rates.includes('overall') === true;
}

function openingItem(
  title: string,
  found: { readonly span: Span; readonly text: string } | undefined,
  place: Span,
): ChecklistItem {
  return found === undefined
    ? { title, state: 'advised', detail: undefined, span: place }
    : { title, state: 'done', detail: found.text, span: found.span };
}

function quotationItem({ quotes }: Release, { quotation }: Places): ChecklistItem {
  const title = 'Quotation, with who said it';
  const quote = quotes.find(({ form, speaker }) => form === 'speech' && speaker !== undefined);
  return quote === undefined
    ? { title, state: 'advised', detail: undefined, span: quotation }
    : { title, state: 'done', detail: quote.speaker, span: quote.span };
}

function endMarkerItem(
  release: Release,
  { obstacles }: Readiness,
  { bodyEnd }: Places,
): ChecklistItem {
  const title = 'End marker';
  const span = release.outline.endMarkers[0]?.span;
  return span === undefined
    ? { title, state: weighed(obstacles, ['end-marker-missing']), detail: undefined, span: bodyEnd }
    : { title, state: 'done', detail: firstWords(release, span), span };
}

function notesHeadingItem(
  release: Release,
  { obstacles }: Readiness,
  { notes }: Places,
): ChecklistItem {
  const title = 'Heading of the notes';
  const span = release.outline.notesHeading?.span;
  const rules = ['notes-heading-missing'];
  return span === undefined
    ? { title, state: weighed(obstacles, rules), detail: undefined, span: notes }
    : { title, state: 'done', detail: firstWords(release, span), span };
}

/** What the notes are called in a list that may be narrow. */
const noteTitles: Readonly<Record<NoteKind, string>> = {
  'report-availability': 'Note on the report',
  'about-inspectorate': 'Note on the inspectorate',
  'about-sector': 'Note on services of this kind',
  ownership: 'Note on the owner',
  caseload: 'Note on the caseload',
  fieldwork: 'Note on fieldwork',
  'rating-scale': 'Note on the rating scale',
  'media-contact': 'Media contact',
  other: 'Note',
};

/** The notes that the house asks for, and somebody to ring, whoever the house is. */
function noteItems(
  release: Release,
  { obstacles }: Readiness,
  { notes }: Places,
): readonly ChecklistItem[] {
  const demands = demandsFrom(release);
  const asksForContact = demands.some(({ kinds }) => kinds.includes('media-contact'));
  const contact: NoteDemand = { kinds: ['media-contact'], found: undefined, confirmed: false };
  let last = notes;
  return [...demands, ...(asksForContact ? [] : [contact])].map(({ confirmed, found, kinds }) => {
    const span = found ?? contactIn(release, kinds[0]!);
    const title = noteTitles[kinds[0]!];
    if (span === undefined) {
      const rules = kinds.map((kind) => `note-${kind}`);
      // Where there are no notes at all, that alone is reported.
      if (confirmed && release.notes.length === 0) rules.push('notes-heading-missing');
      return { title, state: weighed(obstacles, rules), detail: undefined, span: last };
    }
    last = at(span.end);
    return { title, state: 'done', detail: firstWords(release, span), span };
  });
}

/** A note that the house asks for, by what it may say, and where the release says it. */
interface NoteDemand {
  readonly kinds: readonly NoteKind[];
  readonly found: Span | undefined;
  /** Whether the house is sure to ask for it. */
  readonly confirmed: boolean;
}

function demandsFrom(release: Release): readonly NoteDemand[] {
  if (!hasHouse(release)) return [];
  return demandsOn(release).map(({ confirmed, kinds }) => ({
    kinds,
    confirmed,
    found: kinds.flatMap((kind) => placeSaying(release, kind) ?? [])[0],
  }));
}

/** A number or an address to turn to, in whatever words. */
function contactIn({ paragraphs }: Release, kind: string): Span | undefined {
  return kind === 'media-contact' ? withContacts(paragraphs)[0]?.paragraph.span : undefined;
}

/** What is not there stands against issuing where a rule says so. */
function weighed(obstacles: readonly Obstacle[], rules: readonly string[]): ItemState {
  return obstacles.some(({ rule }) => rule !== undefined && rules.includes(rule))
    ? 'missing'
    : 'advised';
}

/** An item that has a placeholder in it is not done. */
function filledIn(item: ChecklistItem, { obstacles }: Readiness): ChecklistItem {
  if (item.state !== 'done') return item;
  const open = obstacles.find(
    ({ kind, span }) => kind === 'placeholder' && span !== undefined && overlaps(span, item.span),
  );
  return open === undefined ? item : { ...item, state: 'missing', detail: 'still to be filled in' };
}

/** The first words of a place, on one line. */
function firstWords({ text }: Release, { start, end }: Span): string {
  const words = text
    .slice(start, Math.min(end, start + 80))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
