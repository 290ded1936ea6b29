/**
 * What a program does, without priorities: from which character it may come to which.
 *
 * A state is a place where a character is read. What stands between two characters (edges of words, looks at what comes
 * before or after) is decided as far as the two characters decide it, and taken to hold where they do not: so the
 * automaton explores all that the program does, and now and then more.
 */
import { alphabetOf, edgeOfText, isLineEnd, isWordCharacter } from './alphabet';
import type { Program } from './program';

/** A place in the program that reads a character, or {@link search}. */
export type State = number;

/** The state of a search that has not begun to match; it reads anything. */
export const search: State = -1;

/** What leads from one character to the next: the place that reads it, with what has to hold in between. */
interface Edge {
  readonly to: number;
  readonly conditions: readonly number[];
}

/** The states after another by what they read, and those of them to which there are two ways. */
interface Ways {
  readonly once: ReadonlyMap<number, readonly State[]>;
  readonly twice: ReadonlyMap<number, readonly State[]>;
}

type Answer = 'yes' | 'no' | 'maybe';

export class Automaton {
  readonly alphabet: readonly string[];
  /** The loops, each with all its states. */
  readonly loops: readonly ReadonlySet<State>[];
  /** The loops that the expression may have to go back into: it goes back no further than to where it can end. */
  readonly loopsToFail: readonly ReadonlySet<State>[];
  /** By index into the alphabet: of which kind a character is for what comes after it. */
  readonly kindOf: readonly number[];
  /** The kind of the start of a text. */
  readonly kindOfStart: number;
  private readonly exampleOf: string[] = [];
  private readonly ways = new Map<number, Ways>();
  private readonly edges = new Map<number, readonly Edge[]>();
  private readonly leading = new Map<State, ReadonlySet<State>>();
  private before: Map<State, State[]> | undefined;
  /** Where each condition stands in the program, in one place of those where it does. */
  private readonly conditions = new Map<string, number>();
  private readonly answers = new Map<string, Answer>();

  constructor(readonly program: Program) {
    this.alphabet = alphabetOf(program);
    program.instructions.forEach(({ op }, at) => {
      if (op === 'edge' || op === 'look') this.conditions.set(this.conditionAt(at), at);
    });
    const kinds = new Map<string, number>();
    const kind = (character: string) => this.kind(character, kinds);
    this.kindOf = this.alphabet.map(kind);
    this.kindOfStart = kind(edgeOfText);
    this.loops = this.findLoops((state) => this.following(state));
    this.loopsToFail = this.findLoops((state) => this.followingInNeed(state));
  }

  /** Whether each attempt starts anew at the next character. */
  get searches(): boolean {
    return !this.program.flags.includes('y');
  }

  /** How many kinds of characters there are for what comes after them. */
  private get kinds(): number {
    return this.exampleOf.length;
  }

  /** Characters are of one kind when every edge and look after them answers the same, whatever comes next. */
  private kind(character: string, kinds: Map<string, number>): number {
    let answers = '';
    for (const condition of this.conditions.values()) {
      for (const next of [...this.alphabet, edgeOfText]) {
        answers += this.holds(condition, character, next).charAt(0);
      }
    }
    let kind = kinds.get(answers);
    if (kind === undefined) {
      kind = this.exampleOf.push(character) - 1;
      kinds.set(answers, kind);
    }
    return kind;
  }

  reads(state: State, character: string): boolean {
    if (state === search) return true;
    const instruction = this.program.instructions[state]!;
    return instruction.op === 'read' && this.program.sets[instruction.set]!.has(character);
  }

  /** By what is read next (an index into the alphabet): the states that read it after `state`, when a character of this kind came before. */
  after(state: State, kind: number): ReadonlyMap<number, readonly State[]> {
    return this.waysAfter(state, kind).once;
  }

  /** Whether there are two ways by which `to` reads the character with this index right after `state`. */
  hasTwoWays(state: State, kind: number, next: number, to: State): boolean {
    return this.waysAfter(state, kind).twice.get(next)?.includes(to) ?? false;
  }

  private waysAfter(state: State, kind: number): Ways {
    const key = (state + 1) * this.kinds + kind;
    let ways = this.ways.get(key);
    if (ways === undefined) {
      ways = this.findWays(state, this.exampleOf[kind]!);
      this.ways.set(key, ways);
    }
    return ways;
  }

  private findWays(state: State, previous: string): Ways {
    const once = new Map<number, State[]>();
    const twice = new Map<number, State[]>();
    const edges = this.edgesOf(state === search ? 0 : state + 1);
    this.alphabet.forEach((next, index) => {
      const states = new Set<State>();
      const again: State[] = [];
      for (const { to, conditions } of edges) {
        if (to === this.end || !this.reads(to, next)) continue;
        if (!this.possible(conditions, previous, next)) continue;
        if (states.has(to)) again.push(to);
        states.add(to);
      }
      if (state === search && this.searches) states.add(search);
      if (states.size > 0) once.set(index, [...states]);
      if (again.length > 0) twice.set(index, again);
    });
    return { once, twice };
  }

  /** The states that may come after `state`, whatever is read. */
  following(state: State): State[] {
    return this.edgesOf(state === search ? 0 : state + 1).flatMap(({ to }) =>
      to === this.end ? [] : [to],
    );
  }

  /** The states from which `state` may be reached, the search among them. */
  leadingTo(state: State): ReadonlySet<State> {
    let found = this.leading.get(state);
    if (found === undefined) {
      found = this.findLeadingTo(state);
      this.leading.set(state, found);
    }
    return found;
  }

  private findLeadingTo(state: State): ReadonlySet<State> {
    const before = this.before ?? this.findBefore();
    this.before = before;
    const found = new Set<State>([state]);
    for (const each of found) for (const previous of before.get(each) ?? []) found.add(previous);
    return found;
  }

  private findBefore(): Map<State, State[]> {
    const before = new Map<State, State[]>([[search, []]]);
    for (const state of before.keys()) {
      for (const next of this.following(state)) {
        const known = before.get(next);
        if (known === undefined) before.set(next, [state]);
        else known.push(state);
      }
    }
    before.get(search)!.push(search);
    return before;
  }

  /** Whether the program surely can end in success after `state` when `next` comes. */
  private canEnd(state: State, next: string): boolean {
    const edges = this.edgesOf(state + 1).filter(({ to }) => to === this.end);
    if (edges.length === 0) return false;
    return this.alphabet.every(
      (previous) =>
        !this.reads(state, previous) ||
        edges.some(({ conditions }) =>
          conditions.every((condition) => this.holds(condition, previous, next) === 'yes'),
        ),
    );
  }

  private get end(): number {
    return this.program.instructions.length - 1;
  }

  private edgesOf(from: number): readonly Edge[] {
    let edges = this.edges.get(from);
    if (edges === undefined) {
      const found: Edge[] = [];
      this.walk(from, [], [], found);
      edges = found;
      this.edges.set(from, edges);
    }
    return edges;
  }

  /** Follows the program from `at` up to the next characters; `saved` are the slots set on the way, since when nothing was read. */
  private walk(
    at: number,
    conditions: readonly number[],
    saved: readonly number[],
    found: Edge[],
  ): void {
    const instruction = this.program.instructions[at]!;
    switch (instruction.op) {
      case 'read':
        found.push({ to: at, conditions });
        return;
      case 'split':
        this.walk(instruction.first, conditions, saved, found);
        this.walk(instruction.second, conditions, saved, found);
        return;
      case 'jump':
        this.walk(instruction.to, conditions, saved, found);
        return;
      case 'save':
        this.walk(at + 1, conditions, [...saved, instruction.slot], found);
        return;
      case 'progress':
        if (!saved.includes(instruction.slot)) this.walk(at + 1, conditions, saved, found);
        return;
      case 'edge':
        this.walk(at + 1, [...conditions, at], saved, found);
        return;
      case 'look':
        // What is looked at is read as well, and then read anew.
        if (!instruction.back) this.walk(at + 1, conditions, saved, found);
        this.walk(instruction.next, [...conditions, at], saved, found);
        return;
      case 'accept':
        if (at === this.end) found.push({ to: at, conditions });
        return;
      default:
        this.walk(at + 1, conditions, saved, found);
    }
  }

  private possible(conditions: readonly number[], previous: string, next: string): boolean {
    return conditions.every((condition) => this.holds(condition, previous, next) !== 'no');
  }

  /** What tells one condition from another. */
  private conditionAt(at: number): string {
    const instruction = this.program.instructions[at]!;
    if (instruction.op === 'look') return instruction.source;
    return instruction.op === 'edge' ? instruction.kind : instruction.op;
  }

  /** Whether what the instruction at `at` asks for holds between two characters. */
  private holds(at: number, previous: string, next: string): Answer {
    const key = `${this.conditionAt(at)} ${previous} ${next}`;
    let answer = this.answers.get(key);
    if (answer === undefined) {
      answer = this.ask(at, previous, next);
      this.answers.set(key, answer);
    }
    return answer;
  }

  private ask(at: number, previous: string, next: string): Answer {
    const instruction = this.program.instructions[at]!;
    const multiline = this.program.flags.includes('m');
    if (instruction.op === 'edge') {
      const { kind } = instruction;
      if (kind === 'start' || kind === 'end') {
        const beyond = kind === 'start' ? previous : next;
        return beyond === edgeOfText || (multiline && isLineEnd(beyond)) ? 'yes' : 'no';
      }
      const isEdge = isWordCharacter(previous) !== isWordCharacter(next);
      return isEdge === (kind === 'word') ? 'yes' : 'no';
    }
    if (instruction.op !== 'look') return 'maybe';
    const found = this.look(at + 1, previous, next, instruction.back ? 'before' : 'after', []);
    if (!instruction.negate || found === 'maybe') return found;
    return found === 'yes' ? 'no' : 'yes';
  }

  /** Whether a look that stands at `at` in the program finds what it asks for; `read` once it has read the one character that is known. */
  private look(
    at: number,
    previous: string,
    next: string,
    where: 'before' | 'after' | 'read',
    seen: readonly number[],
  ): Answer {
    if (seen.includes(at)) return 'no';
    const instruction = this.program.instructions[at]!;
    const on = (place: number, there = where) =>
      this.look(place, previous, next, there, there === where ? [...seen, at] : []);
    switch (instruction.op) {
      case 'read': {
        if (where === 'read') return 'maybe';
        const character = where === 'before' ? previous : next;
        if (character === edgeOfText || !this.reads(at, character)) return 'no';
        return on(at + 1, 'read');
      }
      case 'split':
        return either(on(instruction.first), on(instruction.second));
      case 'jump':
        return on(instruction.to);
      case 'edge':
      case 'look': {
        const then = on(instruction.op === 'look' ? instruction.next : at + 1);
        return both(where === 'read' ? 'maybe' : this.holds(at, previous, next), then);
      }
      case 'accept':
        return 'yes';
      default:
        return on(at + 1);
    }
  }

  private findLoops(following: (state: State) => State[]): ReadonlySet<State>[] {
    return components(this.statesFrom(search), following)
      .filter(([first, second]) => second !== undefined || following(first!).includes(first!))
      .map((component) => new Set(component));
  }

  /** The states that may come after `state` by reading what the expression cannot end before. */
  private followingInNeed(state: State): State[] {
    const needed = this.alphabet.filter((next) => !this.canEnd(state, next));
    return this.following(state).filter((to) => needed.some((next) => this.reads(to, next)));
  }

  private statesFrom(start: State): State[] {
    const found = new Set<State>([start]);
    for (const state of found) for (const next of this.following(state)) found.add(next);
    found.delete(search);
    return [...found];
  }
}

function either(one: Answer, other: Answer): Answer {
  if (one === 'yes' || other === 'yes') return 'yes';
  return one === 'maybe' || other === 'maybe' ? 'maybe' : 'no';
}

function both(one: Answer, other: Answer): Answer {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'maybe' || other === 'maybe' ? 'maybe' : 'yes';
}

/** The strongly connected components of a graph, found by Tarjan's algorithm with a stack of its own. */
export function components(
  states: readonly State[],
  following: (state: State) => readonly State[],
): State[][] {
  const found: State[][] = [];
  const order = new Map<State, number>();
  const low = new Map<State, number>();
  const open: State[] = [];
  const isOpen = new Set<State>();
  const enter = (state: State) => {
    order.set(state, order.size);
    low.set(state, order.get(state)!);
    open.push(state);
    isOpen.add(state);
    return { state, rest: [...following(state)] };
  };
  for (const start of states) {
    if (order.has(start)) continue;
    const way = [enter(start)];
    while (way.length > 0) {
      const { state, rest } = way.at(-1)!;
      const next = rest.pop();
      if (next === undefined) {
        way.pop();
        const before = way.at(-1)?.state;
        if (before !== undefined) low.set(before, Math.min(low.get(before)!, low.get(state)!));
        if (low.get(state) !== order.get(state)) continue;
        const component = open.splice(open.lastIndexOf(state));
        for (const member of component) isOpen.delete(member);
        found.push(component);
      } else if (!order.has(next)) way.push(enter(next));
      else if (isOpen.has(next)) low.set(state, Math.min(low.get(state)!, order.get(next)!));
    }
  }
  return found;
}
