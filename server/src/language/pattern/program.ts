/** What a pattern is compiled to: instructions of three numbers each, run by `match.ts`. */

/** The first number of an instruction; the second and third are its operands. */
export const Operation = {
  /** The pattern has matched. */
  match: 0,
  /** The token is of the class, or is the word, with this number. */
  has: 1,
  /** The token has one of these shapes. */
  shape: 2,
  /** A word or a thing, with what a hyphen joins to it. */
  joined: 3,
  /** Go on at the first place, and if that fails at the second. */
  split: 4,
  jump: 5,
  /** A capture with this number begins. */
  open: 6,
  /** It ends. */
  close: 7,
  /** What follows is not of the class with this number. */
  hasNot: 8,
  /** What follows has none of these shapes. */
  shapeNot: 9,
  /** The words at hand. */
  hand: 10,
  /** Any token that ends no sentence. */
  within: 11,
} as const;

/** How many numbers an instruction has. */
export const instructionLength = 3;

/** No pattern reaches further than so many tokens. */
export const longestMatch = 64;

/** Where a pattern starts among the instructions, and what it captures. */
export interface CompiledPattern {
  readonly start: number;
  /** The names of its captures, by number. */
  readonly captures: readonly string[];
}

/** The patterns of a grammar as programs. */
export interface GrammarProgram {
  readonly instructions: readonly number[];
  readonly productions: readonly {
    readonly pattern: CompiledPattern;
    readonly unless: readonly CompiledPattern[];
  }[];
  /** So many tokens before the words at hand a pattern may begin. */
  readonly longestLead: number;
  /** For each symbol the productions that begin with the words at hand and can go on with it; 0 is that of no token. */
  readonly afterHand: readonly (readonly number[])[];
  /** For each symbol the productions that can begin with it. */
  readonly beginning: readonly (readonly number[])[];
}
