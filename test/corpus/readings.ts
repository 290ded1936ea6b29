/** Reads texts of the corpus as the command line does, and puts what it prints beside the gold. */

import { findProjects } from '../../server/src/cli/projects';
import { versionIn } from '../../server/src/cli/reading';
import { factsJson } from '../../server/src/cli/reporters/factsJson';
import { findingsIn } from '../../server/src/rules/examples';
import type { Finding } from '../../server/src/rules/rule';
import type { CorpusText, Gold } from './corpus';

const projects = findProjects(import.meta.dirname);

/** What `pressroom facts --format json` prints of a text. */
export async function printedFacts(text: string): Promise<ReturnType<typeof factsJson>> {
  const options = { projects, house: undefined };
  const { release } = await versionIn(import.meta.dirname, text, options);
  return factsJson('release.press', release);
}

/** The facts that the gold has, as they are printed of a text, in the form in which they are compared. */
export async function comparableFacts(text: string, { facts: gold }: Gold): Promise<unknown> {
  const printed = await printedFacts(text);
  const known: Readonly<Record<string, unknown>> = {
    ...printed,
    ratings: distinct(
      printed.ratings
        .filter(({ past }) => !past)
        .map(({ term, scope, aspect }) => ({
          term: term && capitalised(term),
          scope,
          aspect: aspect && capitalised(aspect),
        })),
    ),
    quotes: printed.quotes.map(identity),
    notes: printed.notes.map(({ number, kind }) => ({ number, kind })),
  };
  return comparable(Object.fromEntries(Object.keys(gold).map((key) => [key, known[key]])));
}

/** A value with every text in it in NFC and each run of blanks and soft line ends as one space. */
export function comparable(value: unknown): unknown {
  if (typeof value === 'string') {
    return value
      .normalize('NFC')
      .split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .join('\n\n');
  }
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, comparable(part)]));
}

/** The findings that keep a text from being issued as it is: errors and warnings. */
export function alarmsIn(text: string): readonly Finding[] {
  return findingsIn(text).filter(isAlarm);
}

/** Whether a finding is more than advice. */
export function isAlarm({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

/** How many quotes of the gold a reading finds, and how many of them it gives to the right speaker or source. */
export async function speakersIn({
  text,
  gold,
}: CorpusText): Promise<{ all: number; right: number }> {
  const printed = (await printedFacts(text)).quotes.map((quote) => comparable(identity(quote)));
  const read = new Set(printed.map((quote) => JSON.stringify(quote)));
  const wanted = gold.facts.quotes.map((quote) => JSON.stringify(comparable(identity(quote))));
  return { all: wanted.length, right: wanted.filter((quote) => read.has(quote)).length };
}

function identity({ text, speaker, source }: Gold['facts']['quotes'][number]) {
  return { text, speaker, source };
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
