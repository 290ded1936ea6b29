/** Compiles grammars together with the lexicon that they ask. This runs when Pressroom is built. */
import { type Phrase, slotsFor, type WrittenLexicon } from '../lexicon';
import {
  compilePattern,
  longestLead,
  type Predicates,
  shapes,
  symbolsAfterHand,
  symbolsAtStart,
} from './compile';
import type { Production } from './grammar';
import { BadPattern, type PatternNode, parsePattern } from './notation';
import type { CompiledPattern, GrammarProgram } from './program';

/** What is known of a form of one or more words. */
export interface Form {
  readonly lemmas: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly value: number | undefined;
}

/** A lexicon with the programs of all grammars that were compiled with it. */
interface WrittenLanguage<Name extends string = string> {
  readonly lexicon: WrittenLexicon;
  readonly grammars: Readonly<Record<Name, GrammarProgram>>;
  /**
   * For each grammar words of which a text must have one for any production to hold, with a blank between them; none where
   * something else may be enough.
   */
  readonly triggers: Readonly<Partial<Record<Name, string>>>;
}

type Named = PatternNode & { readonly kind: 'word' | 'lemma' | 'class' };

/**
 * The lexicon of these forms and things, and the programs of the grammars.
 * @param things each kind of thing with the classes that it has besides its own name
 * @param asked classes that readers ask for without a pattern
 * @throws BadPattern where a pattern cannot be read, or names a class or a word that nothing belongs to
 */
export function compileGrammars<Name extends string>(
  grammars: Readonly<Record<Name, readonly Production<unknown>[]>>,
  listed: ReadonlyMap<string, Form>,
  things: Readonly<Record<string, readonly string[]>>,
  asked: readonly string[] = [],
): WrittenLanguage<Name> {
  const patterns = new Map<string, PatternNode>();
  const named = new Map<string, Named>(
    asked.map((name) => [`<${name}>`, { kind: 'class', name } as const]),
  );
  const joinedForms = new Set([...listed.keys()].filter((form) => form.includes(' ')));
  for (const { pattern, unless } of (Object.values(grammars) as Production<unknown>[][]).flat()) {
    for (const source of [pattern, ...unless]) {
      const node = joined(parsePattern(source), joinedForms);
      patterns.set(source, node);
      for (const one of namedIn(node)) named.set(keyOf(one), one);
    }
  }
  const forms = new Map(listed);
  for (const form of listed.keys()) {
    const [first, ...rest] = form.split(' ');
    // A form of several words is found by its first.
    if (rest.length > 0 && !forms.has(first!)) forms.set(first!, unlisted);
  }
  for (const { kind, name } of named.values()) {
    // A small word that a pattern names need not be listed.
    if (kind === 'word' && !forms.has(name)) forms.set(name, unlisted);
  }
  const predicates = [...named.values()].filter(({ kind, name }) => {
    return !(kind === 'class' && shapes.has(name));
  });
  const kinds = Object.entries(things);
  // The first row is that of a word in no list.
  const rows = [
    rowOf(predicates, () => false),
    ...kinds.map(([kind, classes]) => {
      return rowOf(
        predicates,
        (one) => one.kind === 'class' && [kind, ...classes].includes(one.name),
      );
    }),
  ];
  const symbolByRow = new Map(rows.map((row, symbol) => [row, symbol]));
  const symbols = [...forms].map(([form, known]) => {
    const row = rowOf(predicates, (one) => isOf(one, form, known));
    const symbol = symbolByRow.get(row) ?? rows.push(row) - 1;
    symbolByRow.set(row, symbol);
    return symbol;
  });
  const numbers = new Map(predicates.map((one, number) => [keyOf(one), number]));
  const symbolsByNumber = predicates.map((_, number) => {
    return new Set(rows.flatMap((row, symbol) => (row[number] === '1' ? [symbol] : [])));
  });
  const known: Predicates = {
    numberOf: (node) => numbers.get(keyOf(node))!,
    symbolsOf: (number) => symbolsByNumber[number]!,
  };
  for (const [source, node] of patterns) {
    const empty = namedIn(node).find((one) => {
      const number = numbers.get(keyOf(one));
      return number !== undefined && symbolsByNumber[number]!.size === 0;
    });
    if (empty !== undefined)
      throw new BadPattern(source, `names “${keyOf(empty)}”, which nothing is`);
  }
  const rowLength = Math.max(1, Math.ceil(predicates.length / 32));
  const programs = Object.entries<readonly Production<unknown>[]>(grammars).map(
    ([name, grammar]) => [name, programOf(grammar, patterns, known, rows.length)],
  );
  const entries = [...forms.values()];
  return {
    lexicon: {
      forms: [...forms.keys()].join('\n'),
      slots: slotsFor([...forms.keys()]),
      symbols: [0, ...symbols, ...kinds.map((_, index) => index + 1)],
      values: Object.fromEntries(
        entries.flatMap(({ value }, index) => (value === undefined ? [] : [[index + 1, value]])),
      ),
      phrases: phrasesIn([...forms.keys()]),
      kinds: kinds.map(([kind]) => kind),
      rows: rows.flatMap((row) => bitsOf(row, rowLength)),
      rowLength,
      lists: Object.fromEntries(asked.map((name) => [name, listOf(name, entries)])),
      classes: Object.fromEntries(
        predicates.flatMap(({ kind, name }, number) => (kind === 'class' ? [[name, number]] : [])),
      ),
    },
    grammars: Object.fromEntries(programs),
    triggers: Object.fromEntries(
      Object.entries<readonly Production<unknown>[]>(grammars).flatMap(([name, grammar]) => {
        const words = necessaryWords(
          { kind: 'choice', of: grammar.map(({ pattern }) => patterns.get(pattern)!) },
          forms,
        );
        return words === undefined ? [] : [[name, [...words].join(' ')]];
      }),
    ) as Partial<Record<Name, string>>,
  };
}

/** The numbers of the forms of a class, in the order of their values. */
function listOf(className: string, forms: readonly Form[]): readonly number[] {
  return forms
    .flatMap(({ classes, value }, index) => {
      return classes.has(className) ? [{ number: index + 1, value: value ?? 0 }] : [];
    })
    .toSorted((one, other) => one.value - other.value)
    .map(({ number }) => number);
}

/** The forms of several words by the number of the first of them. */
function phrasesIn(forms: readonly string[]): Readonly<Record<number, readonly Phrase[]>> {
  const phrases: Record<number, Phrase[]> = {};
  for (const [index, form] of forms.entries()) {
    const [first, ...rest] = form.split(' ');
    if (rest.length === 0) continue;
    const begin = forms.indexOf(first!) + 1;
    const known = phrases[begin] ?? [];
    phrases[begin] = known;
    known.push({ rest, form: index + 1 });
    known.sort((a, b) => b.rest.length - a.rest.length);
  }
  return phrases;
}

const unlisted: Form = { lemmas: new Set(), classes: new Set(), value: undefined };

function programOf(
  grammar: readonly Production<unknown>[],
  patterns: ReadonlyMap<string, PatternNode>,
  predicates: Predicates,
  symbolCount: number,
): GrammarProgram {
  const instructions: number[] = [];
  const compiled = (source: string): CompiledPattern => {
    const start = instructions.length;
    const captures = compilePattern(patterns.get(source)!, instructions, predicates);
    return { start, captures };
  };
  const productions = grammar.map(({ pattern, unless }) => {
    return { pattern: compiled(pattern), unless: unless.map(compiled) };
  });
  const afterHand: number[][] = Array.from({ length: symbolCount }, () => []);
  const beginning: number[][] = Array.from({ length: symbolCount }, () => []);
  grammar.forEach(({ pattern }, index) => {
    const node = patterns.get(pattern)!;
    if (isAtHand(node)) {
      const symbols = symbolsAfterHand(node, predicates) ?? afterHand.keys();
      for (const symbol of symbols) afterHand[symbol]!.push(index);
    } else {
      for (const symbol of symbolsAtStart(pattern, node, predicates))
        beginning[symbol]!.push(index);
    }
  });
  const leads = grammar.map(({ pattern }) => longestLead(patterns.get(pattern)!));
  return {
    instructions,
    productions,
    longestLead: Math.max(...leads),
    beginning,
    afterHand,
  };
}

/** Whether a pattern begins with the words at hand. */
function isAtHand(node: PatternNode): boolean {
  return node.kind === 'hand' || (node.kind === 'sequence' && isAtHand(node.of[0]!));
}

/** The pattern with each run of words that the lexicon has as one form as one word, for it is one token. */
function joined(node: PatternNode, phrases: ReadonlySet<string>): PatternNode {
  switch (node.kind) {
    case 'sequence': {
      const of = node.of.map((one) => joined(one, phrases));
      for (let at = 0; at < of.length; at++) {
        for (let end = of.length; end > at + 1; end--) {
          const run = of.slice(at, end).map((one) => (one.kind === 'word' ? one.name : undefined));
          if (run.includes(undefined)) continue;
          const name = run.join(' ');
          if (phrases.has(name)) of.splice(at, end - at, { kind: 'word', name });
        }
      }
      return of.length === 1 ? of[0]! : { kind: 'sequence', of };
    }
    case 'choice':
      return { kind: 'choice', of: node.of.map((one) => joined(one, phrases)) };
    case 'optional':
    case 'repeated':
    case 'not':
    case 'capture':
      return { ...node, of: joined(node.of, phrases) };
    default:
      return node;
  }
}

/**
 * Words of which a text must have one for a part of a pattern to hold, the rarest that can be told: the first run of plain
 * letters of each form. `undefined` where nothing has to be there, or a thing.
 */
function necessaryWords(
  node: PatternNode,
  forms: ReadonlyMap<string, Form>,
): ReadonlySet<string> | undefined {
  switch (node.kind) {
    case 'word':
    case 'lemma':
    case 'class': {
      const own = [...forms].flatMap(([form, known]) => (isOf(node, form, known) ? [form] : []));
      const words = own.map((form) => /[a-z]+/.exec(form)?.[0]);
      return own.length === 0 || words.includes(undefined) ? undefined : new Set(words as string[]);
    }
    case 'sequence':
      return node.of
        .map((one) => necessaryWords(one, forms))
        .filter((words) => words !== undefined)
        .toSorted((one, other) => frequencyOf(one, forms) - frequencyOf(other, forms))[0];
    case 'choice': {
      const all = node.of.map((one) => necessaryWords(one, forms));
      return all.includes(undefined) ? undefined : new Set(all.flatMap((words) => [...words!]));
    }
    case 'capture':
    case 'repeated':
      return necessaryWords(node.of, forms);
    default:
      return undefined;
  }
}

/** How often one of these words may be met: small words nearly always, others the less the longer they are. */
function frequencyOf(words: ReadonlySet<string>, forms: ReadonlyMap<string, Form>): number {
  const isSmall = (word: string) => forms.get(word)?.classes.has('no-noun') ?? false;
  return [...words].reduce((sum, word) => sum + (isSmall(word) ? 4 : 2 ** -word.length), 0);
}

/** Every word, lemma and class in a pattern. */
function namedIn(node: PatternNode): readonly Named[] {
  switch (node.kind) {
    case 'word':
    case 'lemma':
    case 'class':
      return [node];
    case 'words':
    case 'hand':
    case 'gap':
      return [];
    case 'sequence':
    case 'choice':
      return node.of.flatMap(namedIn);
    default:
      return namedIn(node.of);
  }
}

function isOf({ kind, name }: Named, form: string, { lemmas, classes }: Form): boolean {
  switch (kind) {
    case 'word':
      return form === name;
    case 'lemma':
      return lemmas.has(name);
    case 'class':
      return classes.has(name);
  }
}

function keyOf({ kind, name }: Named): string {
  return kind === 'word' ? name : kind === 'lemma' ? `{${name}}` : `<${name}>`;
}

function rowOf(predicates: readonly Named[], holds: (one: Named) => boolean): string {
  return predicates.map((one) => (holds(one) ? '1' : '0')).join('');
}

function bitsOf(row: string, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => {
    const part = [...row.slice(index * 32, index * 32 + 32)];
    return part.reduce((bits, one, at) => (one === '1' ? bits | (1 << at) : bits), 0);
  });
}
