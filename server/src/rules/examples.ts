/**
 * Reads the examples of rules, and other short texts, as releases: for the tests that run them and the pages that
 * show them. The product itself does not need it.
 */
import { readFrontMatter } from '../facts/frontMatter/readFrontMatter';
import { readRelease } from '../facts/readRelease';
import { type HousedRelease, hasHouse } from '../facts/release';
import { defaultHouseId, houseById } from '../house/houses';
import { seedRegister } from '../register/seedRegister';
import { parse, type Tree } from '../syntax/parse';
import type { Span } from '../text/span';
import { type WordGraph, wordGraph } from '../text/wordGraph';
import words from '../words.generated.json';
import type { Finding } from './rule';
import { check, defaultRuleSettings, type RuleSettings } from './run';

/** The day on which examples are checked, for rules that know what is past. */
export const exampleDay = '2026-06-01';

/** The words of British English, as they come with the product. */
export const exampleDictionary: WordGraph = wordGraph(
  Uint8Array.from(atob(words.graph), (character) => character.charCodeAt(0)),
);

/** A text with the words that `<|` and `|>` stand around. */
export interface MarkedText {
  /** Without the marks. */
  readonly text: string;
  /** `undefined` when nothing is marked. */
  readonly marked: Span | undefined;
}

/** Takes the marks out of a text. */
export function readMarked(source: string): MarkedText {
  const start = source.indexOf('<|');
  const end = source.indexOf('|>', start) - 2;
  if (start === -1) return { text: source, marked: undefined };
  return { text: source.replace('<|', '').replace('|>', ''), marked: { start, end } };
}

/**
 * The release with this text, read against the bundled houses and register. An example is a part of a release: one that
 * does not show whose it is is of the default house.
 */
export function releaseOf(text: string): HousedRelease {
  return releaseFrom(parse(text));
}

/** {@link releaseOf} a text that was parsed. */
export function releaseFrom(tree: Tree): HousedRelease {
  const context = { register: seedRegister, readFrontMatter };
  const release = readRelease(tree, { ...context, house: undefined });
  if (hasHouse(release)) return release;
  const house = houseById(defaultHouseId)!;
  return { ...readRelease(tree, { ...context, house }), house };
}

/**
 * The findings in a text.
 * @throws what a rule throws, which the product would log and get over
 */
export function findingsIn(
  text: string,
  { settings = defaultRuleSettings }: { readonly settings?: RuleSettings } = {},
): readonly Finding[] {
  return check(releaseOf(text), {
    settings,
    today: exampleDay,
    dictionary: exampleDictionary,
    onFailure: (rule, error) => {
      throw new Error(`The rule ${rule} failed.`, { cause: error });
    },
  });
}

/**
 * The words that a rule reports in a paragraph of a release, and those that `<|` and `|>` stand around, in their order.
 */
export function wordsReported(
  rule: string,
  paragraph: string,
): { readonly found: readonly string[]; readonly marked: readonly string[] } {
  const text = `Probation service must do more\n\n${paragraph.replaceAll(/<\||\|>/g, '')}\n`;
  return {
    found: findingsIn(text)
      .filter((finding) => finding.rule === rule)
      .map(({ span }) => text.slice(span.start, span.end)),
    marked: Array.from(paragraph.matchAll(/<\|([^|]*)\|>/g), ([, words]) => words!),
  };
}
