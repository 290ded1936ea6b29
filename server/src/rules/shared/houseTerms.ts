/** The words that a house has given up or avoids, found in a paragraph. */

import type { Scan } from '../../facts/scan';
import { type House, type Term, termsAt } from '../../house/house';
import { type Gazetteer, gazetteer } from '../../language/gazetteer';
import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';
import { type Cue, cue, mayHave } from '../../text/words';
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

/** Finds certain terms. */
interface Finder {
  /** A word of each term. */
  readonly words: Cue;
  readonly match: Gazetteer<Meaning>;
}

/** The finders of one house; those for the last date are at hand, since all paragraphs of a release share it. */
interface Finders {
  date: string | undefined;
  readonly byKind: Map<Term['kind'], Finder>;
  /** All that were made, by the terms they find: most dates have the same. */
  readonly made: Map<string, Finder>;
}

const findersFor = remembered(
  (_house: House): Finders => ({ date: undefined, byKind: new Map(), made: new Map() }),
);

/** The words of the house's terms of one kind in a paragraph; parts of names and of excepted phrases are left out. */
export function termsIn(
  { text, words, names, services }: Scan,
  { house, date, kind }: { house: House; date: string | undefined; kind: Term['kind'] },
): FoundTerm[] {
  const finder = finderFor(house, date, kind);
  if (!mayHave(words, finder.words)) return [];
  return finder.match(text).flatMap(({ span, value }) => {
    if (value === 'right' || isInName(text, span)) return [];
    if (overlapsAny(names, span) || overlapsAny(services, span)) return [];
    const capital = /^\p{Lu}/u.test(text.slice(span.start, span.end));
    const use = value.use && capital ? value.use[0]!.toUpperCase() + value.use.slice(1) : value.use;
    return { span, term: value.term, use };
  });
}

function finderFor(house: House, date: string | undefined, kind: Term['kind']): Finder {
  const finders = findersFor(house);
  if (finders.date !== date) {
    finders.date = date;
    finders.byKind.clear();
  }
  let finder = finders.byKind.get(kind);
  if (finder === undefined) {
    const terms = termsAt(house, date).filter((term) => term.kind === kind);
    const key = terms.map((term) => house.terms.indexOf(term)).join();
    finder = finders.made.get(key) ?? finderOf(terms);
    finders.made.set(key, finder);
    finders.byKind.set(kind, finder);
  }
  return finder;
}

function finderOf(terms: readonly Term[]): Finder {
  const entries = terms.flatMap((term) => [
    ...term.words.map(({ word, use }) => ({ name: word, value: { term, use } as Meaning })),
    ...term.except.map((phrase) => ({ name: phrase, value: 'right' as const })),
  ]);
  const telling = new Set(terms.flatMap(({ words }) => words.map(({ word }) => longestWord(word))));
  const words = telling.size === 0 ? new Int32Array() : cue([...telling].join(' '));
  return { words, match: gazetteer(entries) };
}

/** The longest run of letters in a phrase as {@link cue} takes it, or its first character if it has none. */
function longestWord(phrase: string): string {
  const runs = phrase.toLowerCase().split(/[^a-z]+/);
  return runs.reduce((best, run) => (run.length > best.length ? run : best)) || phrase[0]!;
}

/** Whether the word has its capital from a name: "Offender Rehabilitation Act", "Combat Stress". */
function isInName(text: string, { start, end }: Span): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false;
  return (
    /^\s+[A-ZÀ-ÞŁŚŠŴŶŻŽ]/.test(text.slice(end, end + 4)) ||
    /[A-Za-zÀ-ɏḀ-ỿ]\s+$/.test(text.slice(Math.max(0, start - 3), start))
  );
}
