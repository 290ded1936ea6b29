/** The words that a house has given up or avoids, found in a paragraph. */
import { remembered } from '../../facts/remembered';
import type { Scan } from '../../facts/scan';
import { type House, type Term, termsAt } from '../../house/house';
import { type NameMatcher, nameMatcher } from '../../house/nameMatcher';
import type { Span } from '../../text/span';
import { overlapsAny } from './sortedSpans';

/** A word of a term, where it stands. */
export interface FoundTerm {
  /** Counts from the start of the paragraph. */
  readonly span: Span;
  readonly term: Term;
  /** The word to write in its place, with the capital of the one that stands there; `undefined` where there is none. */
  readonly use: string | undefined;
}

/** What a word means to the house: a term with the word to use for it, or part of a phrase in which it is right. */
type Meaning = { readonly term: Term; readonly use: string | undefined } | 'right';

/** The matchers of one house; the one for the last date is kept, since all paragraphs of a release share it. */
interface Kept {
  date: string | undefined;
  readonly matchers: Map<Term['kind'], NameMatcher<Meaning>>;
}

const keptFor = remembered((_house: House): Kept => ({ date: undefined, matchers: new Map() }));

/** The words of the house's terms of one kind in a paragraph; parts of names and of excepted phrases are left out. */
export function termsIn(
  { text, names, services }: Scan,
  { house, date, kind }: { house: House; date: string | undefined; kind: Term['kind'] },
): FoundTerm[] {
  return matcherFor(
    house,
    date,
    kind,
  )(text).flatMap(({ span, value }) => {
    if (value === 'right' || isInName(text, span)) return [];
    if (overlapsAny(names, span) || overlapsAny(services, span)) return [];
    const capital = /^\p{Lu}/u.test(text.slice(span.start, span.end));
    const use = value.use && capital ? value.use[0]!.toUpperCase() + value.use.slice(1) : value.use;
    return { span, term: value.term, use };
  });
}

function matcherFor(
  house: House,
  date: string | undefined,
  kind: Term['kind'],
): NameMatcher<Meaning> {
  const kept = keptFor(house);
  if (kept.date !== date) {
    kept.date = date;
    kept.matchers.clear();
  }
  let matcher = kept.matchers.get(kind);
  if (matcher === undefined) {
    matcher = nameMatcher(
      termsAt(house, date)
        .filter((term) => term.kind === kind)
        .flatMap((term) => [
          ...term.words.map(({ word, use }) => ({ name: word, value: { term, use } as Meaning })),
          ...term.except.map((phrase) => ({ name: phrase, value: 'right' as const })),
        ]),
    );
    kept.matchers.set(kind, matcher);
  }
  return matcher;
}

/** Whether the word has its capital from a name: "Offender Rehabilitation Act", "Combat Stress". */
function isInName(text: string, { start, end }: Span): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false;
  return (
    /^\s+[A-ZÀ-ÞŁŚŠŴŶŻŽ]/.test(text.slice(end, end + 4)) ||
    /[A-Za-zÀ-ɏḀ-ỿ]\s+$/.test(text.slice(Math.max(0, start - 3), start))
  );
}
