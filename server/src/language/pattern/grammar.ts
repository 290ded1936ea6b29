/** Grammars: tables of wordings, each with its name and what it means. */
import type { Span } from '../../text/span';
import type { Lexicon } from '../lexicon';
import { endsClause } from '../sentences';
import type { Tokens } from '../tokens';
import {
  type Captures,
  type Match,
  type Matcher,
  type Meter,
  matcherOf,
  type Range,
} from './match';
import { type CompiledPattern, type GrammarProgram, longestMatch } from './program';

/** Words that a pattern captured. */
export interface Words {
  readonly span: Span;
  /** What they multiply by or count, for those that do. */
  readonly value: number | undefined;
}

/** What a pattern captures, by name: the thing itself where it captures nothing else, or words. */
type Captured<
  Pattern extends string,
  Things,
> = Pattern extends `${string}[${infer Name}: ${infer Inner}]${infer Rest}`
  ? {
      readonly [Key in Name]?: Inner extends `<${infer Kind}>`
        ? Kind extends keyof Things
          ? Things[Kind]
          : Words
        : Words;
    } & Captured<Rest, Things>
  : unknown;

/** What a production makes of its captures; `undefined` where they say nothing after all. */
export type Meaning<Means, Of> = (of: Of, span: Span) => Means | undefined;

/** A wording, and what it means. */
export interface Production<Means> {
  /** Names it among those of its grammar. */
  readonly name: string;
  /** In the notation of `notation.ts`. */
  readonly pattern: string;
  readonly means: Means | Meaning<Means, never>;
  /** Wordings that may not stand in the same sentence before its end. */
  readonly unless: readonly string[];
}

/**
 * A function that makes productions with one kind of meaning, of patterns that speak of these things.
 * @param unless exceptions to all of them
 */
export function productionsOf<Means, Things>(unless: readonly string[] = []) {
  return <const Pattern extends string>(
    name: string,
    pattern: Pattern,
    means: Means | Meaning<Means, Captured<Pattern, Things>>,
  ): Production<Means> => ({ name, pattern, means, unless });
}

/** What a production read. */
export interface Interpretation<Means> {
  readonly production: string;
  readonly span: Span;
  readonly means: Means;
}

/** Finds what the productions of a grammar say in a text. */
export type Sweep<Means> = (tokens: Tokens) => readonly Interpretation<Means>[];

/**
 * Reads a text once for all productions. Of readings that overlap the one that starts first counts, then the longer, then
 * the one that comes first in the grammar.
 */
export function sweepOf<Means>(
  grammar: readonly Production<Means>[],
  program: GrammarProgram,
  lexicon: Lexicon,
  meter?: Meter,
): Sweep<Means> {
  const longestAt = readerOf(grammar, program, lexicon, meter);
  return (tokens) => {
    const found: Interpretation<Means>[] = [];
    for (let at = 0; at < tokens.forms.length; at++) {
      const indexes = program.beginning[lexicon.symbolOf(tokens.forms[at]!)];
      const longest = indexes && longestAt(indexes, tokens, at);
      if (longest === undefined) continue;
      found.push(longest.reading);
      at = longest.end - 1;
    }
    return found;
  };
}

/** Finds what the productions of a grammar say of some words of a text. */
export type Asking<Means> = (tokens: Tokens, hand: Range) => Interpretation<Means> | undefined;

/**
 * A grammar that is asked about words at hand, of which each of its patterns speaks as “@”. Of several readings the same
 * one counts as in a sweep.
 */
export function askingOf<Means>(
  grammar: readonly Production<Means>[],
  program: GrammarProgram,
  lexicon: Lexicon,
  meter?: Meter,
): Asking<Means> {
  const longestAt = readerOf(grammar, program, lexicon, meter);
  return (tokens, hand) => {
    for (let at = Math.max(0, hand.from - program.longestLead); at < hand.from; at++) {
      const indexes = program.beginning[lexicon.symbolOf(tokens.forms[at]!)];
      const longest = indexes && longestAt(indexes, tokens, at, hand);
      if (longest !== undefined) return longest.reading;
    }
    const next = hand.to < tokens.forms.length ? lexicon.symbolOf(tokens.forms[hand.to]!) : 0;
    return longestAt(program.afterHand[next]!, tokens, hand.from, hand)?.reading;
  };
}

/** What was read from one token on. */
interface Longest<Means> {
  readonly end: number;
  readonly reading: Interpretation<Means>;
}

/** A production that was tried and did not hold. */
export interface Attempt {
  readonly production: string;
  /** The words that it fitted. */
  readonly span: Span;
  /** How many words they are. */
  readonly length: number;
  /** Whether all of it fitted, and an exception took it back. */
  readonly isExcepted: boolean;
}

/**
 * A function that gives the productions of a grammar that begin in a text and do not hold there, with the words that they
 * fitted: those that fitted whole come first, then those that fitted most.
 */
export function attemptsOf(
  grammar: readonly Production<unknown>[],
  { instructions, productions, beginning }: GrammarProgram,
  lexicon: Lexicon,
): (tokens: Tokens, hand?: Range) => readonly Attempt[] {
  const meter: Meter = { steps: 0, furthest: 0 };
  const matcher = matcherOf(instructions, lexicon, meter);
  return (tokens, hand) =>
    tokens.forms
      .flatMap((form, at) =>
        (beginning[lexicon.symbolOf(form)] ?? none).flatMap((index): readonly Attempt[] => {
          meter.furthest = at;
          const { pattern, unless } = productions[index]!;
          const match = matcher.match(pattern.start, tokens, at, hand);
          const end = Math.max(at + 1, match?.end ?? Math.min(meter.furthest, tokens.forms.length));
          const isExcepted =
            match !== undefined &&
            unless.some((one) => isIn(one, tokens, at, match.end, matcher, hand));
          if (match !== undefined && !isExcepted) return [];
          const span = spanOf(tokens, at, end);
          return [{ production: grammar[index]!.name, span, length: end - at, isExcepted }];
        }),
      )
      .sort((a, b) => Number(b.isExcepted) - Number(a.isExcepted) || b.length - a.length);
}

const none: readonly number[] = Object.freeze([]);

/** A function that tries some productions at a token. */
function readerOf<Means>(
  grammar: readonly Production<Means>[],
  { instructions, productions }: GrammarProgram,
  lexicon: Lexicon,
  meter: Meter | undefined,
) {
  const matcher = matcherOf(instructions, lexicon, meter);
  return (indexes: readonly number[], tokens: Tokens, at: number, hand?: Range) => {
    let longest: Longest<Means> | undefined;
    for (const index of indexes) {
      const { pattern, unless } = productions[index]!;
      const match = matcher.match(pattern.start, tokens, at, hand);
      if (match === undefined || match.end <= (longest?.end ?? at)) continue;
      if (unless.some((exception) => isIn(exception, tokens, at, match.end, matcher, hand))) {
        continue;
      }
      const reading = readingOf(grammar[index]!, pattern, match, tokens, at, lexicon);
      if (reading !== undefined) longest = { end: match.end, reading };
    }
    return longest;
  };
}

/** Whether a pattern matches in the sentence of a token, no further back than a pattern reaches, before a place in it. */
function isIn(
  { start }: CompiledPattern,
  tokens: Tokens,
  at: number,
  end: number,
  { match }: Matcher,
  hand: Range | undefined,
): boolean {
  const furthest = Math.max(0, at - longestMatch);
  let from = at;
  while (from > furthest && !endsClause(tokens, from - 1)) from--;
  for (; from < end; from++) {
    const found = match(start, tokens, from, hand);
    if (found !== undefined && found.end <= end) return true;
  }
  return false;
}

function readingOf<Means>(
  { name, means }: Production<Means>,
  pattern: CompiledPattern,
  { end, captures }: Match,
  tokens: Tokens,
  at: number,
  lexicon: Lexicon,
): Interpretation<Means> | undefined {
  const span = spanOf(tokens, at, end);
  const of = captured(pattern, captures, tokens, lexicon);
  const meaning =
    typeof means === 'function' ? (means as Meaning<Means, unknown>)(of, span) : means;
  return meaning === undefined ? undefined : { production: name, span, means: meaning };
}

function captured(
  { captures: names }: CompiledPattern,
  captures: Captures | undefined,
  tokens: Tokens,
  lexicon: Lexicon,
): Readonly<Record<string, unknown>> {
  const of: Record<string, unknown> = {};
  for (let one = captures; one !== undefined; one = one.before) {
    of[names[one.number]!] ??= capturedAt(one.from, one.to!, tokens, lexicon);
  }
  return of;
}

function capturedAt(from: number, to: number, tokens: Tokens, lexicon: Lexicon): unknown {
  const thing = to === from + 1 ? tokens.things.get(from) : undefined;
  if (thing !== undefined) return thing;
  const forms = tokens.forms.slice(from, to);
  const value = forms.map(lexicon.valueOf).find((one) => one !== undefined);
  return { span: spanOf(tokens, from, to), value } satisfies Words;
}

function spanOf({ starts, ends }: Tokens, from: number, to: number): Span {
  return { start: starts[from]!, end: ends[to - 1]! };
}
