/** Compiles patterns to programs. This runs when Pressroom is built. */
import { Shape } from '../tokens';
import { BadPattern, type PatternNode } from './notation';
import { instructionLength, longestMatch, Operation } from './program';

/** The words, lemmas and classes that patterns name, each with a number. */
export interface Predicates {
  /** The number of what a node names. @throws BadPattern where there is no such class or word */
  readonly numberOf: (node: PatternNode & { kind: 'word' | 'lemma' | 'class' }) => number;
  /** The symbols it holds for. */
  readonly symbolsOf: (predicate: number) => ReadonlySet<number>;
}

/** Classes that are told by the look of a token, not by a list. */
export const shapes: ReadonlyMap<string, number> = new Map([
  ['word', Shape.word | Shape.number | Shape.thing],
  ['number', Shape.number],
  ['year', Shape.year],
]);

/**
 * Appends the program of a pattern to the instructions.
 * @returns the names of its captures, by number
 */
export function compilePattern(
  node: PatternNode,
  instructions: number[],
  predicates: Predicates,
): readonly string[] {
  const captures: string[] = [];
  let isInCapture = false;
  const emit = (operation: number, first = 0, second = 0): number => {
    instructions.push(operation, first, second);
    return instructions.length - instructionLength;
  };
  const here = () => instructions.length;
  /** Compiles what may be left out. */
  const optional = (inner: () => void) => {
    const split = emit(Operation.split);
    instructions[split + 1] = here();
    inner();
    instructions[split + 2] = here();
  };
  const compile = (part: PatternNode): void => {
    switch (part.kind) {
      case 'word':
      case 'lemma':
      case 'class':
        test(part, Operation.has, Operation.shape);
        break;
      case 'not':
        if (part.of.kind !== 'word' && part.of.kind !== 'lemma' && part.of.kind !== 'class') {
          throw new Error('Only a word or a class can be excluded.');
        }
        test(part.of, Operation.hasNot, Operation.shapeNot);
        break;
      case 'sequence':
        part.of.forEach(compile);
        break;
      case 'choice': {
        const ends: number[] = [];
        for (const one of part.of.slice(0, -1)) {
          const split = emit(Operation.split);
          instructions[split + 1] = here();
          compile(one);
          ends.push(emit(Operation.jump));
          instructions[split + 2] = here();
        }
        compile(part.of.at(-1)!);
        for (const end of ends) instructions[end + 1] = here();
        break;
      }
      case 'optional':
        optional(() => compile(part.of));
        break;
      case 'repeated': {
        const again = here();
        compile(part.of);
        optional(() => emit(Operation.jump, again));
        break;
      }
      case 'words': {
        const splits: number[] = [];
        for (let count = 0; count < part.most; count++) {
          splits.push(emit(Operation.split));
          instructions[splits.at(-1)! + 2] = here();
          emit(Operation.joined);
        }
        // Whatever follows is looked for first, and only then another word is passed.
        for (const split of splits) instructions[split + 1] = here();
        break;
      }
      case 'hand':
        emit(Operation.hand);
        break;
      case 'gap': {
        const split = emit(Operation.split);
        instructions[split + 2] = here();
        emit(Operation.within);
        emit(Operation.jump, split);
        instructions[split + 1] = here();
        break;
      }
      case 'capture': {
        if (isInCapture) throw new Error(`The capture “${part.name}” stands in another.`);
        const known = captures.indexOf(part.name);
        const number = known === -1 ? captures.push(part.name) - 1 : known;
        emit(Operation.open, number);
        isInCapture = true;
        compile(part.of);
        isInCapture = false;
        emit(Operation.close, number);
      }
    }
  };
  const test = (
    part: PatternNode & { kind: 'word' | 'lemma' | 'class' },
    has: number,
    shape: number,
  ) => {
    const looks = part.kind === 'class' ? shapes.get(part.name) : undefined;
    if (looks === undefined) emit(has, predicates.numberOf(part));
    else emit(shape, looks);
  };
  compile(node);
  emit(Operation.match);
  return captures;
}

/** The symbols of the tokens that a pattern can begin with. @throws BadPattern where it can begin with any */
export function symbolsAtStart(
  pattern: string,
  node: PatternNode,
  predicates: Predicates,
): ReadonlySet<number> {
  const symbols = firstSymbols(node, predicates);
  if (symbols === undefined) {
    throw new BadPattern(pattern, 'must begin with a word, a class or a thing');
  }
  return symbols;
}

/** The symbols that can follow the words at hand in a pattern that begins with them; `undefined` where any can. */
export function symbolsAfterHand(
  node: PatternNode,
  predicates: Predicates,
): ReadonlySet<number> | undefined {
  if (node.kind !== 'sequence') return undefined;
  const [first, ...rest] = node.of;
  // A pattern may begin with a sequence that begins with the words at hand.
  if (first!.kind !== 'hand') return undefined;
  return firstSymbols({ kind: 'sequence', of: rest }, predicates);
}

/** The symbols that a part of a pattern can begin with; `undefined` where it can begin with any, or be empty. */
function firstSymbols(node: PatternNode, predicates: Predicates): ReadonlySet<number> | undefined {
  const { symbols, mayBeEmpty } = firstOf(node);
  return mayBeEmpty ? undefined : symbols;

  function firstOf(part: PatternNode): {
    readonly symbols: ReadonlySet<number> | undefined;
    readonly mayBeEmpty: boolean;
  } {
    switch (part.kind) {
      case 'word':
      case 'lemma':
      case 'class': {
        const isShape = part.kind === 'class' && shapes.has(part.name);
        const symbols = isShape ? undefined : predicates.symbolsOf(predicates.numberOf(part));
        return { symbols, mayBeEmpty: false };
      }
      case 'not':
        return { symbols: new Set(), mayBeEmpty: true };
      case 'words':
      case 'hand':
      case 'gap':
        return { symbols: undefined, mayBeEmpty: true };
      case 'capture':
      case 'repeated':
        return firstOf(part.of);
      case 'optional':
        return { ...firstOf(part.of), mayBeEmpty: true };
      case 'choice': {
        const all = part.of.map(firstOf);
        return { symbols: union(all), mayBeEmpty: all.some((one) => one.mayBeEmpty) };
      }
      case 'sequence': {
        const all = part.of.map(firstOf);
        const end = all.findIndex((one) => !one.mayBeEmpty);
        const begin = end === -1 ? all : all.slice(0, end + 1);
        return { symbols: union(begin), mayBeEmpty: end === -1 };
      }
    }
  }
}

/** How many tokens a pattern may have before the words at hand; 0 where it speaks of none. */
export function longestLead(node: PatternNode): number {
  return leadOf(node).before ?? 0;
}

/** The most tokens that a part of a pattern takes, and those before the words at hand where it speaks of them. */
function leadOf(node: PatternNode): { readonly whole: number; readonly before?: number } {
  switch (node.kind) {
    case 'hand':
      return { whole: 0, before: 0 };
    case 'not':
      return { whole: 0 };
    case 'gap':
    case 'repeated':
      return { whole: longestMatch };
    case 'words':
      return { whole: Math.min(longestMatch, node.most * tokensOfWord) };
    case 'optional':
    case 'capture':
      return leadOf(node.of);
    case 'choice': {
      const all = node.of.map(leadOf);
      const before = all.flatMap((one) => one.before ?? []);
      const whole = Math.max(...all.map((one) => one.whole));
      return before.length === 0 ? { whole } : { whole, before: Math.max(...before) };
    }
    case 'sequence': {
      let whole = 0;
      for (const one of node.of.map(leadOf)) {
        if (one.before !== undefined)
          return { whole, before: Math.min(longestMatch, whole + one.before) };
        whole += one.whole;
      }
      return { whole };
    }
    default:
      return { whole: 1 };
  }
}

/** A word with what hyphens join to it has hardly more tokens. */
const tokensOfWord = 5;

function union(
  all: readonly { readonly symbols: ReadonlySet<number> | undefined }[],
): ReadonlySet<number> | undefined {
  if (all.some(({ symbols }) => symbols === undefined)) return undefined;
  return new Set(all.flatMap(({ symbols }) => [...symbols!]));
}
