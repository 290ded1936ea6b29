/** What is known of the words under the cursor: a service, a person, a rating, a key of the front matter. */
import type * as lsp from 'vscode-languageserver-types';
import { ratingTerm } from '../house/ratingScale';
import type { RegisterEntity } from '../register/nameIndex';
import { findService } from '../register/services';
import { type Span, shift, touches } from '../text/span';
import type { FrontMatterKey } from './frontMatterKeys';
import { aboutPerson } from './hoverPerson';
import { aboutRating, scaleFor } from './hoverRating';
import { aboutPlace, aboutService } from './hoverService';
import { markup, type Passage, paragraph } from './markup';
import type { Snapshot } from './snapshot';

/** What the client shows, and what front matter may say. */
export interface HoverOptions {
  readonly markdown: boolean;
  /** Empty for a release without front matter. */
  readonly keys: readonly FrontMatterKey[];
}

/** What is known of the place; `undefined` when nothing is. */
export function hover(
  snapshot: Snapshot,
  position: lsp.Position,
  { keys, markdown }: HoverOptions,
): lsp.Hover | undefined {
  const offset = snapshot.positions.offsetAt(position);
  const found = inFrontMatter(snapshot, offset, keys) ?? inText(snapshot, offset);
  return (
    found && {
      contents: markup(found.passages, markdown),
      range: snapshot.positions.rangeOf(found.span),
    }
  );
}

/** What is said about which words. */
interface Found {
  readonly span: Span;
  readonly passages: readonly Passage[];
}

function inText({ release }: Snapshot, offset: number): Found | undefined {
  const here = ({ span }: { readonly span: Span }) => touches(span, offset);
  const rating = release.ratings.find((found) => found.where !== 'frontMatter' && here(found));
  if (rating !== undefined) {
    return { span: rating.span, passages: aboutRating(release, rating.term, rating.text) };
  }
  const person = release.people.find(here);
  if (person !== undefined) return { span: person.span, passages: aboutPerson(release, person) };
  const service = release.services.find(here);
  if (service?.id !== undefined) {
    return { span: service.span, passages: aboutService(release, service.id) };
  }
  const name = registeredName(release, offset);
  if (name !== undefined) return name;
  return service && { span: service.span, passages: [unknownService(service.name)] };
}

/** A name of the register that no fact speaks of: a place, a service named in passing. */
function registeredName(release: Snapshot['release'], offset: number): Found | undefined {
  for (const { scan, start } of release.paragraphs) {
    if (start > offset) break;
    for (const { span, value } of scan.names) {
      const placed = shift(span, start);
      if (!touches(placed, offset)) continue;
      const passages = aboutEntity(release, value);
      if (passages !== undefined) return { span: placed, passages };
    }
  }
  return undefined;
}

function aboutEntity(
  release: Snapshot['release'],
  { id, ids, kind, name }: RegisterEntity,
): readonly Passage[] | undefined {
  switch (kind) {
    case 'service':
      return aboutService(release, id);
    case 'place':
      return aboutPlace(release, name, ids);
    default:
      return undefined;
  }
}

function inFrontMatter(
  { release, text }: Snapshot,
  offset: number,
  keys: readonly FrontMatterKey[],
): Found | undefined {
  const { frontMatter } = release;
  const span = release.outline.frontMatter?.span;
  if (frontMatter === undefined || span === undefined || !touches(span, offset)) return undefined;
  const { rating, service, standards } = frontMatter;
  if (service !== undefined && touches(service.span, offset)) {
    const known = findService(release.register, service.value);
    const passages = known ? aboutService(release, known.id) : [unknownService(service.value)];
    return { span: service.span, passages };
  }
  for (const stated of [rating, ...standards.map((standard) => standard.rating)]) {
    if (stated === undefined || !touches(stated.span, offset)) continue;
    const scale = scaleFor(release);
    const term = scale && ratingTerm(scale, stated.value);
    return { span: stated.span, passages: aboutRating(release, term, stated.value) };
  }
  return keyAt(text, span, offset, keys);
}

/** The key at the start of the line that the cursor is in, if it is on the key. */
function keyAt(
  text: string,
  { start, end }: Span,
  offset: number,
  keys: readonly FrontMatterKey[],
): Found | undefined {
  const lineStart = Math.max(start, text.lastIndexOf('\n', offset - 1) + 1);
  const name = /^[\w-]+(?=\s*:)/.exec(text.slice(lineStart, Math.min(end, lineStart + 80)))?.[0];
  if (name === undefined || offset > lineStart + name.length) return undefined;
  const key = keys.find((known) => known.name === name);
  if (key === undefined) return undefined;
  const passages = [paragraph({ strong: key.name }), paragraph(key.description)];
  return { span: { start: lineStart, end: lineStart + name.length }, passages };
}

function unknownService(name: string): Passage {
  return paragraph(
    { strong: name },
    ' is not in the register, so nothing is known of earlier inspections.',
  );
}
