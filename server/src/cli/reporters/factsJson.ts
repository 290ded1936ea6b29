/**
 * The facts of a release as `pressroom facts --format json` prints them.
 *
 * What is absent is null. Ranges are those of `json.ts`; dates and times are those of London.
 */
import type { Release } from '../../facts/release';
import type { Scan } from '../../facts/scan';
import { LineIndex } from '../../text/lineIndex';
import { type Span, shift } from '../../text/span';
import { rangeOf } from './json';

/** The facts of one release, ready to be printed. */
export function factsJson(path: string, release: Release) {
  const lines = new LineIndex(release.tree.text);
  const placed = ({ span }: { readonly span: Span }, start = 0) => ({
    range: rangeOf(lines, shift(span, start)),
  });
  /** What was read off each paragraph by itself, with the place the paragraph starts at. */
  const scanned = <T, U>(of: (scan: Scan) => readonly T[], print: (fact: T, start: number) => U) =>
    release.paragraphs.flatMap(({ scan, start }) => of(scan).map((fact) => print(fact, start)));
  return {
    path,
    headline: release.headline === undefined ? null : { text: release.headline.text },
    kind: release.kind,
    house: release.house?.id ?? null,
    service: release.service?.name ?? null,
    services: servicesOf(release).map((name) => ({ name })),
    ratings: release.ratings.map((rating) => ({
      term: rating.term ?? null,
      text: rating.text,
      scope: rating.scope,
      aspect: rating.aspect ?? null,
      past: rating.past,
      ...placed(rating),
    })),
    quotes: release.quotes.map((quote) => ({
      text: quote.text,
      speaker: quote.speaker ?? null,
      source: quote.source ?? null,
      form: quote.form,
      ...placed(quote),
    })),
    notes: release.notes.map((note) => ({
      number: note.number ?? null,
      kind: note.kind,
      kinds: note.kinds,
      ...placed(note),
    })),
    embargo: release.embargo?.value ?? null,
    published: release.published?.value ?? null,
    fieldwork: release.fieldwork?.value ?? null,
    caseload:
      release.caseload === undefined
        ? null
        : { value: release.caseload.value, asAt: release.caseload.asAt ?? null },
    people: release.people.map((mention) => ({
      text: mention.text,
      form: mention.form,
      person: mention.person ?? null,
      role: mention.role ?? null,
      ...placed(mention),
    })),
    figures: scanned(
      ({ figures }) => figures,
      (figure, start) => ({
        value: figure.value ?? null,
        upper: figure.upper ?? null,
        outOf: figure.outOf ?? null,
        unit: figure.unit ?? null,
        form: figure.form,
        approximation: figure.approximation,
        ...placed(figure, start),
      }),
    ),
    dates: scanned(
      ({ dates }) => dates,
      (date, start) => ({
        year: date.year ?? null,
        month: date.month ?? null,
        day: date.day ?? null,
        weekday: date.weekday ?? null,
        time: date.time ?? null,
        ...placed(date, start),
      }),
    ),
    contacts: scanned(
      ({ contacts }) => contacts,
      (contact, start) => ({
        kind: contact.kind,
        text: contact.text,
        valid: contact.valid,
        ...placed(contact, start),
      }),
    ),
    abbreviations: release.abbreviations.map(({ short, expansion }) => ({
      short,
      expansion: expansion ?? null,
    })),
    comparisons: release.comparisons.map((comparison) => ({
      claim: comparison.claim,
      term: comparison.term ?? null,
      year: comparison.year ?? null,
      ...placed(comparison),
    })),
    ranks: release.ranks.map((rank) => ({
      fromBest: rank.fromBest ?? null,
      fromWorst: rank.fromWorst ?? null,
      of: rank.of ?? null,
      rating: rank.rating?.term ?? null,
      ...placed(rank),
    })),
    links: release.links.map((link) => ({ target: link.target, kind: link.kind, ...placed(link) })),
  };
}

/** The services that are named, each once: the one the release is about first, the others in order. */
export function servicesOf({ service, services }: Release): readonly string[] {
  const names = services.map(({ name }) => name);
  return [...new Set(service === undefined ? names : [service.name, ...names])];
}
