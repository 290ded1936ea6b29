/** Runs a program as a backtracking engine does, and counts the instructions that it carries out. */
import type { Program } from './program';

export interface Match {
  readonly index: number;
  /** The whole match and the groups, as `exec` gives them. */
  readonly groups: readonly (string | undefined)[];
}

export interface Run {
  readonly matches: readonly Match[];
  readonly steps: number;
  /** Whether the most steps were done before the text was. */
  readonly stopped: boolean;
}

/**
 * Every match in a text, as `matchAll` finds them; a sticky expression is tried at the start of the text alone and
 * gives one at most.
 *
 * The search starts anew at every character, as an engine does that knows no more than the expression.
 */
export function matchesOf(program: Program, text: string, mostSteps = Infinity): Run {
  const machine = new Machine(program, text, mostSteps);
  const matches: Match[] = [];
  const sticky = program.flags.includes('y');
  try {
    for (let at = 0; at <= text.length; ) {
      const match = machine.matchAt(at);
      if (match === undefined) {
        if (sticky) break;
        at = machine.after(at);
        continue;
      }
      matches.push(match);
      if (sticky) break;
      const end = at + match.groups[0]!.length;
      at = end === at ? machine.after(at) : end;
    }
  } catch (error) {
    if (error !== tooManySteps) throw error;
    return { matches, steps: machine.steps, stopped: true };
  }
  return { matches, steps: machine.steps, stopped: false };
}

const tooManySteps = Symbol('too many steps');
const nowhere = -1;

class Machine {
  steps = 0;
  private readonly slots: Int32Array;
  /** What to go back to: a place in the program and one in the text, or a slot (as -1 - slot) and what it held. */
  private readonly stack: number[] = [];
  private readonly unicode: boolean;
  private readonly multiline: boolean;
  private readonly ignoreCase: boolean;

  constructor(
    private readonly program: Program,
    private readonly text: string,
    private readonly mostSteps: number,
  ) {
    this.slots = new Int32Array(program.slots);
    this.unicode = /[uv]/.test(program.flags);
    this.multiline = program.flags.includes('m');
    this.ignoreCase = program.flags.includes('i');
  }

  matchAt(at: number): Match | undefined {
    this.slots.fill(nowhere);
    this.stack.length = 0;
    const end = this.run(0, at);
    if (end === nowhere) return undefined;
    const groups = [this.text.slice(at, end), ...this.captured()];
    return { index: at, groups };
  }

  /** The place after the character at `at`. */
  after(at: number): number {
    return at + (this.unicode ? this.forward(at).length || 1 : 1);
  }

  private captured(): (string | undefined)[] {
    return Array.from({ length: this.program.groups - 1 }, (_, index) => {
      const start = this.slots[2 * index + 2]!;
      const end = this.slots[2 * index + 3]!;
      return start === nowhere || end === nowhere ? undefined : this.text.slice(start, end);
    });
  }

  /** Where the instructions from `from` on accept; what is left to go back to inside is dropped, what slots held is kept. */
  private run(from: number, start: number): number {
    const { instructions } = this.program;
    const { stack } = this;
    const base = stack.length;
    let pc = from;
    let at = start;
    for (;;) {
      if (++this.steps > this.mostSteps) throw tooManySteps;
      const instruction = instructions[pc]!;
      let failed = false;
      switch (instruction.op) {
        case 'read': {
          const character = instruction.back ? this.backward(at) : this.forward(at);
          if (character === '' || !this.program.sets[instruction.set]!.has(character)) {
            failed = true;
            break;
          }
          at += instruction.back ? -character.length : character.length;
          pc++;
          break;
        }
        case 'split':
          stack.push(instruction.second, at);
          pc = instruction.first;
          break;
        case 'jump':
          pc = instruction.to;
          break;
        case 'save':
          this.set(instruction.slot, at);
          pc++;
          break;
        case 'forget':
          for (let slot = instruction.from; slot <= instruction.to; slot++) this.set(slot, nowhere);
          pc++;
          break;
        case 'progress':
          failed = this.slots[instruction.slot] === at;
          pc++;
          break;
        case 'edge':
          failed = !this.isEdge(instruction.kind, at);
          pc++;
          break;
        case 'look': {
          const { negate, next } = instruction;
          const before = stack.length;
          const found = this.run(pc + 1, at) !== nowhere;
          if (found && negate) this.undo(before);
          failed = found === negate;
          pc = next;
          break;
        }
        case 'again': {
          const end = this.again(instruction.group, instruction.back, at);
          failed = end === nowhere;
          at = end;
          pc++;
          break;
        }
        case 'accept':
          this.forgetChoices(base);
          return at;
      }
      if (!failed) continue;
      pc = nowhere;
      while (stack.length > base) {
        at = stack.pop()!;
        const where = stack.pop()!;
        if (where >= 0) {
          pc = where;
          break;
        }
        this.slots[-1 - where] = at;
      }
      if (pc === nowhere) return nowhere;
    }
  }

  private set(slot: number, at: number): void {
    this.stack.push(-1 - slot, this.slots[slot]!);
    this.slots[slot] = at;
  }

  /** Takes back what slots were given since the stack was `base` high. */
  private undo(base: number): void {
    const { stack } = this;
    while (stack.length > base) {
      const held = stack.pop()!;
      const where = stack.pop()!;
      if (where < 0) this.slots[-1 - where] = held;
    }
  }

  private forgetChoices(base: number): void {
    const { stack } = this;
    let kept = base;
    for (let index = base; index < stack.length; index += 2) {
      if (stack[index]! >= 0) continue;
      stack[kept] = stack[index]!;
      stack[kept + 1] = stack[index + 1]!;
      kept += 2;
    }
    stack.length = kept;
  }

  /** The character at `at`, "" at the end of the text. */
  private forward(at: number): string {
    if (!this.unicode) return this.text.charAt(at);
    const code = this.text.codePointAt(at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  /** The character before `at`, "" at the start of the text. */
  private backward(at: number): string {
    if (at === 0) return '';
    if (this.unicode && at > 1) {
      const pair = this.text.slice(at - 2, at);
      if (pair.codePointAt(0)! > 0xffff) return pair;
    }
    return this.text.charAt(at - 1);
  }

  private isEdge(kind: 'start' | 'end' | 'word' | 'noWord', at: number): boolean {
    const before = this.text.charAt(at - 1);
    const after = this.text.charAt(at);
    if (kind === 'start') return before === '' || (this.multiline && isLineEnd(before));
    if (kind === 'end') return after === '' || (this.multiline && isLineEnd(after));
    return (this.isWord(before) !== this.isWord(after)) === (kind === 'word');
  }

  private isWord(character: string): boolean {
    return (this.unicode && this.ignoreCase ? /^\w$/iu : /^\w$/).test(character);
  }

  private again(group: number, back: boolean, at: number): number {
    const start = this.slots[2 * group]!;
    const end = this.slots[2 * group + 1]!;
    if (start === nowhere || end === nowhere) return at;
    const length = end - start;
    const from = back ? at - length : at;
    this.steps += length;
    if (from < 0 || from + length > this.text.length) return nowhere;
    const held = this.text.slice(start, end);
    const here = this.text.slice(from, from + length);
    const same = held === here || (this.ignoreCase && folded(held) === folded(here));
    if (!same) return nowhere;
    return back ? from : from + length;
  }
}

function isLineEnd(character: string): boolean {
  return /^[\n\r\u2028\u2029]$/.test(character);
}

function folded(text: string): string {
  return text.toUpperCase();
}
