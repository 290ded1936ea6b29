/**
 * A regular expression as a list of instructions for a backtracking machine, as ECMAScript defines its matching.
 *
 * Counted repeats are written out, so that a machine needs no counters and an automaton can be read off the list.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

export type Instruction =
  /** Read one character; `set` is an index into the sets of the program. */
  | { readonly op: 'read'; readonly set: number; readonly back: boolean }
  /** Go on at `first`; when that fails, at `second`. */
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  /** Remember the place in a slot. */
  | { readonly op: 'save'; readonly slot: number }
  /** Forget what the slots from `from` to `to`, the last one included, hold. */
  | { readonly op: 'forget'; readonly from: number; readonly to: number }
  /** Fail where nothing was read since the place in the slot. */
  | { readonly op: 'progress'; readonly slot: number }
  | { readonly op: 'edge'; readonly kind: 'start' | 'end' | 'word' | 'noWord' }
  /** Try the instructions behind this one up to their `accept`; go on at `next`. */
  | {
      readonly op: 'look';
      readonly source: string;
      readonly back: boolean;
      readonly negate: boolean;
      next: number;
    }
  /** Read again what a group holds. */
  | { readonly op: 'again'; readonly group: number; readonly back: boolean }
  | { readonly op: 'accept' };

/** A set of characters, by what is written for it. */
export interface CharacterSet {
  readonly source: string;
  has(character: string): boolean;
}

export interface Program {
  readonly source: string;
  readonly flags: string;
  readonly instructions: readonly Instruction[];
  readonly sets: readonly CharacterSet[];
  /** How many slots the machine needs; the first two for each group, the whole match first. */
  readonly slots: number;
  readonly groups: number;
  /** What is written in it and reads backwards as far as it likes, one entry for each such look-behind. */
  readonly unboundedLookBehinds: readonly string[];
  /** Characters that tell the sets apart: both sides of every end of a range. */
  readonly ends: readonly number[];
}

/** So many instructions and no more: an expression that is longer when written out is too much for any reader. */
const mostInstructions = 60_000;

/**
 * The program of an expression. With `freely`, what refers back to a group reads anything that the group may hold:
 * this is what an automaton can do, which remembers no text.
 * @throws Error where it uses something that this does not know, or is too large
 */
export function programOf(source: string, flags: string, freely = false): Program {
  const unicode = flags.includes('u');
  const unicodeSets = flags.includes('v');
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode,
    unicodeSets,
  });
  return new Compiler(source, flags, freely).program(pattern);
}

class Compiler {
  private readonly instructions: Instruction[] = [];
  private readonly sets: CharacterSet[] = [];
  private readonly setOf = new Map<string, number>();
  private readonly unboundedLookBehinds: string[] = [];
  private readonly ends = new Set<number>();
  private readonly numbers = new Map<AST.CapturingGroup, number>();
  private slots = 0;
  /** How many look-behinds are open. */
  private behind = 0;

  constructor(
    private readonly source: string,
    private readonly flags: string,
    private readonly freely: boolean,
  ) {}

  program(pattern: AST.Pattern): Program {
    for (const group of groupsIn(pattern)) this.numbers.set(group, this.numbers.size + 1);
    const groups = this.numbers.size + 1;
    this.slots = 2 * groups;
    this.alternatives(pattern.alternatives, false);
    this.add({ op: 'accept' });
    const { source, flags, instructions, sets, slots, unboundedLookBehinds } = this;
    const ends = [...this.ends];
    return { source, flags, instructions, sets, slots, groups, unboundedLookBehinds, ends };
  }

  private add<T extends Instruction>(instruction: T): T {
    if (this.instructions.push(instruction) > mostInstructions) {
      throw new Error(`/${this.source}/ is too large when its repeats are written out.`);
    }
    return instruction;
  }

  private get here(): number {
    return this.instructions.length;
  }

  private alternatives(alternatives: readonly AST.Alternative[], back: boolean): void {
    const jumps: { to: number }[] = [];
    alternatives.forEach(({ elements }, index) => {
      const last = index === alternatives.length - 1;
      const split = last ? undefined : this.add({ op: 'split' as const, first: 0, second: 0 });
      if (split !== undefined) split.first = this.here;
      for (const element of back ? elements.toReversed() : elements) this.element(element, back);
      if (split !== undefined) {
        jumps.push(this.add({ op: 'jump' as const, to: 0 }));
        split.second = this.here;
      }
    });
    for (const jump of jumps) jump.to = this.here;
  }

  private element(element: AST.Element, back: boolean): void {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        this.add({ op: 'read', set: this.set(element), back });
        return;
      case 'Group':
        if (element.modifiers !== null) throw new Error(`/${this.source}/ changes its flags.`);
        this.alternatives(element.alternatives, back);
        return;
      case 'CapturingGroup': {
        const slot = 2 * this.numbers.get(element)!;
        this.add({ op: 'save', slot: back ? slot + 1 : slot });
        this.alternatives(element.alternatives, back);
        this.add({ op: 'save', slot: back ? slot : slot + 1 });
        return;
      }
      case 'Backreference': {
        const { resolved } = element;
        if (Array.isArray(resolved)) throw new Error(`/${this.source}/ has two groups of a name.`);
        const group = resolved as AST.CapturingGroup;
        if (this.freely) this.alternatives(group.alternatives, back);
        else this.add({ op: 'again', group: this.numbers.get(group)!, back });
        return;
      }
      case 'Quantifier':
        this.quantifier(element, back);
        return;
      case 'Assertion':
        this.assertion(element);
    }
  }

  private quantifier(quantifier: AST.Quantifier, back: boolean): void {
    const { element, min, max } = quantifier;
    const body = () => {
      const groups = [...groupsIn(element)].map((group) => this.numbers.get(group)!);
      if (groups.length > 0) {
        const from = 2 * Math.min(...groups);
        this.add({ op: 'forget', from, to: 2 * Math.max(...groups) + 1 });
      }
      this.element(element, back);
    };
    for (let time = 0; time < min; time++) body();
    if (max === Infinity) {
      if (this.behind > 0) this.unboundedLookBehinds.push(quantifier.raw);
      const again = this.here;
      const split = this.optional(quantifier, body);
      this.add({ op: 'jump', to: again });
      this.end(split, quantifier);
      return;
    }
    const splits = Array.from({ length: max - min }, () => this.optional(quantifier, body));
    for (const split of splits) this.end(split, quantifier);
  }

  /** One more time, or not; where "not" goes on is left to {@link end}. */
  private optional({ element, greedy }: AST.Quantifier, body: () => void) {
    const split = this.add({ op: 'split' as const, first: 0, second: 0 });
    if (greedy) split.first = this.here;
    else split.second = this.here;
    const slot = mayBeEmpty(element) ? this.slots++ : undefined;
    if (slot !== undefined) this.add({ op: 'save', slot });
    body();
    if (slot !== undefined) this.add({ op: 'progress', slot });
    return split;
  }

  private end(split: { first: number; second: number }, { greedy }: AST.Quantifier): void {
    if (greedy) split.second = this.here;
    else split.first = this.here;
  }

  private assertion(assertion: AST.Assertion): void {
    if (assertion.kind === 'start' || assertion.kind === 'end') {
      this.add({ op: 'edge', kind: assertion.kind });
      return;
    }
    if (assertion.kind === 'word') {
      this.add({ op: 'edge', kind: assertion.negate ? 'noWord' : 'word' });
      return;
    }
    const { negate, alternatives } = assertion as AST.LookaroundAssertion;
    const back = assertion.kind === 'lookbehind';
    const look = this.add({ op: 'look' as const, source: assertion.raw, back, negate, next: 0 });
    if (back) this.behind++;
    this.alternatives(alternatives, back);
    if (back) this.behind--;
    this.add({ op: 'accept' });
    look.next = this.here;
  }

  private set(element: SetElement): number {
    const { raw } = element;
    const known = this.setOf.get(raw);
    if (known !== undefined) return known;
    for (const end of endsOf(element)) this.ends.add(end);
    this.setOf.set(raw, this.sets.length);
    return this.sets.push(characterSet(raw, this.flags)) - 1;
  }
}

type SetElement =
  | AST.Character
  | AST.CharacterSet
  | AST.CharacterClass
  | AST.ExpressionCharacterClass;

/** Which characters are in a set is left to the engine, which knows about case and Unicode. */
function characterSet(source: string, flags: string): CharacterSet {
  const member = new RegExp(`^(?:${source})$`, flags.replace(/[gymd]/g, ''));
  const known = new Map<string, boolean>();
  return {
    source,
    has(character) {
      let is = known.get(character);
      if (is === undefined) {
        is = member.test(character);
        known.set(character, is);
      }
      return is;
    },
  };
}

/** The code points at which what is in a set may change. */
function* endsOf(element: AST.Element | AST.CharacterClassElement): Generator<number> {
  if (element.type === 'Character') yield element.value;
  if (element.type === 'CharacterClassRange') {
    yield element.min.value;
    yield element.max.value;
  }
  if (element.type === 'CharacterClass') for (const part of element.elements) yield* endsOf(part);
}

function* groupsIn(node: AST.Pattern | AST.Element): Generator<AST.CapturingGroup> {
  if (node.type === 'CapturingGroup') yield node;
  if (node.type === 'Quantifier') yield* groupsIn(node.element);
  if ('alternatives' in node) {
    for (const { elements } of node.alternatives) {
      for (const element of elements) yield* groupsIn(element);
    }
  }
}

/** Whether an element may match without reading anything. */
function mayBeEmpty(element: AST.Element): boolean {
  switch (element.type) {
    case 'Assertion':
    case 'Backreference':
      return true;
    case 'Quantifier':
      return element.min === 0 || mayBeEmpty(element.element);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => elements.every(mayBeEmpty));
    default:
      return false;
  }
}
