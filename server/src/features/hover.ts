/**
 * What is known of the words under the cursor: people, services and bodies, ratings, dates and figures, quotations,
 * abbreviations, the lines that frame a release, keys of the front matter. One file a kind of word.
 */

import type * as lsp from 'vscode-languageserver-types';
import { ratingTerm } from '../house/ratingScale';
import type { RegisterEntity } from '../register/names';
import { findService } from '../register/services';
import type { Finding } from '../rules/rule';
import { shortened } from '../text/characters';
import type { SourceText } from '../text/sourceText';
import { encloses, overlaps, type Span, shift, touches } from '../text/span';
import type { Found, Said } from './found';
import type { FrontMatterKey } from './frontMatterKeys';
import { abbreviationAt } from './hoverAbbreviation';
import { aboutBody } from './hoverBody';
import { aboutDay, dateAt } from './hoverDate';
import { figureAt } from './hoverFigure';
import { furnitureAt } from './hoverFurniture';
import { aboutPerson } from './hoverPerson';
import { quotationAt } from './hoverQuotation';
import { aboutRating, scaleFor } from './hoverRating';
import { releaseLineAt } from './hoverReleaseLine';
import { aboutPlace, aboutService, possibleOnTheDay } from './hoverService';
import { markup, type Passage, paragraph } from './markup';
import type { Snapshot } from './snapshot';

/** What the client shows, and what front matter may say. */
export interface HoverOptions {
  readonly markdown: boolean;
  /** Empty for a release without front matter. */
  readonly keys: readonly FrontMatterKey[];
  readonly now: Date;
}

/** What is known of the place; `undefined` when nothing is. */
export function hover(
  snapshot: Snapshot,
  position: lsp.Position,
  { keys, markdown, now }: HoverOptions,
): lsp.Hover | undefined {
  const offset = snapshot.positions.offsetAt(position);
  const found = inFrontMatter(snapshot, offset, keys) ?? inText(snapshot, offset, now);
  if (found === undefined || found.passages.length === 0) return undefined;
  return {
    contents: markup(withFindings(snapshot, found), markdown),
    range: snapshot.positions.rangeOf(found.span),
  };
}

/** What is said, with what is wrong at the words, or at others for their sake, in the place of what that would contradict. */
function withFindings(
  snapshot: Snapshot,
  { passages, span, unlessCompared = [], unlessDoubted = [] }: Found,
): readonly Passage[] {
  const serious = snapshot.findings.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  const isHere = (other: { readonly span: Span }) => overlaps(other.span, span);
  const doubts = new Set(serious.filter(isHere).map(({ message }) => message));
  const compared = serious
    .filter((finding) => !isHere(finding) && finding.related.some(isHere))
    .slice(0, mostCompared)
    .map((finding) => placed(snapshot, finding));
  const [what, ...rest] = passages;
  return [
    what!,
    ...(doubts.size + compared.length > 0 ? [] : unlessCompared),
    ...(doubts.size > 0 ? [...doubts].map((message) => paragraph(message)) : unlessDoubted),
    ...compared,
    ...rest,
  ];
}

/** As many findings at other words as fit in a hover. */
const mostCompared = 3;
/** The longest words that a finding at another place is told by. */
const longestWords = 40;

/** A finding at other words, with its line and what it is about. */
function placed({ positions, source: text }: Snapshot, { message, span }: Finding): Passage {
  const words = shortened(text.slice(span.start, span.end).replace(/\s+/g, ' '), longestWords);
  return paragraph(`Line ${positions.positionAt(span.start).line + 1}, “${words}”: ${message}`);
}

function inText(snapshot: Snapshot, offset: number, now: Date): Found | undefined {
  const { context, release } = snapshot;
  return (
    releaseLineAt(release, offset, now) ??
    furnitureAt(release, offset) ??
    ratingAt(snapshot, offset) ??
    personAt(snapshot, offset) ??
    serviceOrName(snapshot, offset) ??
    abbreviationAt(release, offset) ??
    dateAt(release, offset, context.today) ??
    figureAt(release, offset) ??
    quotationAt(release, offset)
  );
}

function ratingAt({ release }: Snapshot, offset: number): Found | undefined {
  const rating = release.ratings.find(
    ({ span, where }) => where !== 'frontMatter' && touches(span, offset),
  );
  return rating && { span: rating.span, ...aboutRating(release, rating.term, rating.text) };
}

function personAt({ release }: Snapshot, offset: number): Found | undefined {
  const person = release.people.find(({ span }) => touches(span, offset));
  return person && { span: person.span, ...aboutPerson(release, person) };
}

function serviceOrName(snapshot: Snapshot, offset: number): Found | undefined {
  const { context, release } = snapshot;
  const service = release.services.find(({ span }) => touches(span, offset));
  if (service?.id !== undefined) {
    return { span: service.span, passages: aboutService(release, service.id, context.today) };
  }
  const name = registeredName(snapshot, offset);
  if (name !== undefined) return name;
  return service && { span: service.span, ...unknownService(service.name) };
}

/** A name of the register that no fact speaks of: a place, a service named in passing. */
function registeredName(snapshot: Snapshot, offset: number): Found | undefined {
  for (const { scan, start } of snapshot.release.paragraphs) {
    if (start > offset) break;
    for (const { span, value } of scan.names) {
      const placed = shift(span, start);
      if (!touches(placed, offset)) continue;
      const passages = aboutEntity(snapshot, value);
      if (passages !== undefined && passages.length > 0) return { span: placed, passages };
    }
  }
  return undefined;
}

function aboutEntity(
  { context: { today }, release }: Snapshot,
  { id, ids, kind, name }: RegisterEntity,
): readonly Passage[] | undefined {
  switch (kind) {
    case 'service': {
      const [first = id, another] = possibleOnTheDay(release, ids);
      return another === undefined
        ? aboutService(release, first, today)
        : aboutPlace(release, name, ids, today);
    }
    case 'place':
      return aboutPlace(release, name, ids, today);
    case 'body':
      return aboutBody(release, id);
    default:
      return undefined;
  }
}

function inFrontMatter(
  { context, release, positions, source: text }: Snapshot,
  offset: number,
  keys: readonly FrontMatterKey[],
): Found | undefined {
  const { frontMatter } = release;
  const span = release.outline.frontMatter?.span;
  if (frontMatter === undefined || span === undefined || !touches(span, offset)) return undefined;
  const { rating, service, standards } = frontMatter;
  if (service !== undefined && touches(service.span, offset)) {
    const known = findService(release.register, service.value);
    if (known === undefined) return { span: service.span, ...unknownService(service.value) };
    return { span: service.span, passages: aboutService(release, known.id, context.today) };
  }
  for (const stated of [rating, ...standards.map((standard) => standard.rating)]) {
    if (stated === undefined || !touches(stated.span, offset)) continue;
    const scale = scaleFor(release);
    const term = scale && ratingTerm(scale, stated.value);
    return { span: stated.span, ...aboutRating(release, term, stated.value) };
  }
  for (const day of [release.embargo, release.published]) {
    if (day === undefined || !encloses(span, day.span) || !touches(day.span, offset)) continue;
    const passages = aboutDay(release, day.value.slice(0, 10), context.today);
    if (passages.length > 0) return { span: day.span, passages };
  }
  const line = positions.lineSpan(offset);
  return keyAt(text, { start: Math.max(span.start, line.start), end: span.end }, offset, keys);
}

/** The key that a line starts with, if the cursor is on the key. */
function keyAt(
  text: SourceText,
  { start, end }: Span,
  offset: number,
  keys: readonly FrontMatterKey[],
): Found | undefined {
  const name = /^[\w-]+(?=\s*:)/.exec(text.slice(start, Math.min(end, start + 80)))?.[0];
  if (name === undefined || offset > start + name.length) return undefined;
  const key = keys.find((known) => known.name === name);
  if (key === undefined) return undefined;
  const passages = [paragraph({ strong: key.name }), paragraph(key.description)];
  return { span: { start, end: start + name.length }, passages };
}

function unknownService(name: string): Said {
  const remark = 'It is not in the register, so nothing is known of earlier inspections.';
  return { passages: [paragraph({ strong: name })], unlessDoubted: [paragraph(remark)] };
}
