/**
 * Runs compiled patterns over tokens. Of each pair of an instruction and a place one is enough, and no pattern reaches
 * further than `longestMatch` tokens, so the time is linear in the text.
 */

import { isHyphen } from '../../text/characters';
import type { Lexicon } from '../lexicon';
import { endsSentence } from '../sentences';
import { Shape, type Tokens } from '../tokens';
import { instructionLength, longestMatch, Operation } from './program';

/** What a pattern captured, the last capture first. */
export interface Captures {
  readonly number: number;
  readonly from: number;
  /** The place after its last token; `undefined` for as long as the capture is open. */
  readonly to: number | undefined;
  readonly before: Captures | undefined;
}

/** Some tokens: the place of the first, and the place after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a pattern has matched. */
export interface Match {
  /** The place after the last token. */
  readonly end: number;
  readonly captures: Captures | undefined;
}

/** Tells how a matcher went about it, for whoever wants to know. */
export interface Meter {
  /** How many steps it has taken. */
  steps: number;
  /** The last place that it has come to. */
  furthest: number;
}

interface Branch {
  readonly instruction: number;
  readonly at: number;
  readonly captures: Captures | undefined;
}

/** Runs the programs of a grammar. */
export interface Matcher {
  /**
   * The longest match of the pattern that starts at this instruction and this token.
   * @param hand the words at hand
   */
  readonly match: (start: number, tokens: Tokens, from: number, hand?: Range) => Match | undefined;
}

/** A matcher for these instructions. */
export function matcherOf(
  instructions: readonly number[],
  { has, symbolOf }: Lexicon,
  meter?: Meter,
): Matcher {
  // Where a branch has been for the pattern at hand, by instruction and place.
  const entered = new Uint32Array((instructions.length / instructionLength) * (longestMatch + 1));
  let run = 0;
  const branches: Branch[] = [];
  const isNew = (instruction: number, reach: number): boolean => {
    if (reach > longestMatch) return false;
    const key = (instruction / instructionLength) * (longestMatch + 1) + reach;
    if (entered[key] === run) return false;
    entered[key] = run;
    return true;
  };
  const match = (start: number, tokens: Tokens, from: number, hand?: Range): Match | undefined => {
    const { forms, shapes } = tokens;
    run++;
    let longest: Match | undefined;
    let branch: Branch | undefined = { instruction: start, at: from, captures: undefined };
    for (; branch !== undefined; branch = branches.pop()) {
      let { instruction, at, captures }: Branch = branch;
      for (let isOpen = true; isOpen; ) {
        if (meter !== undefined) {
          meter.steps++;
          meter.furthest = Math.max(meter.furthest, at);
        }
        const operand = instructions[instruction + 1]!;
        const isOver = at >= forms.length;
        switch (instructions[instruction]) {
          case Operation.match:
            if (longest === undefined || at > longest.end) longest = { end: at, captures };
            isOpen = false;
            break;
          case Operation.has:
            isOpen = !isOver && has(symbolOf(forms[at]!), operand);
            at++;
            break;
          case Operation.shape:
            isOpen = !isOver && (shapes[at]! & operand) !== 0;
            at++;
            break;
          case Operation.joined:
            isOpen = !isOver && (shapes[at]! & wordLike) !== 0;
            if (isOpen) at = endOfJoined(tokens, at);
            break;
          case Operation.hasNot:
            isOpen = isOver || !has(symbolOf(forms[at]!), operand);
            break;
          case Operation.shapeNot:
            isOpen = isOver || (shapes[at]! & operand) === 0;
            break;
          case Operation.hand:
            isOpen = at === hand?.from;
            if (isOpen) at = hand!.to;
            break;
          case Operation.within:
            isOpen = !isOver && !endsSentence(tokens, at);
            at++;
            break;
          case Operation.split:
            isOpen = isNew(instruction, at - from);
            if (!isOpen) break;
            branches.push({ instruction: instructions[instruction + 2]!, at, captures });
            instruction = operand;
            continue;
          case Operation.jump:
            instruction = operand;
            continue;
          case Operation.open:
            captures = { number: operand, from: at, to: undefined, before: captures };
            break;
          case Operation.close:
            captures = { number: operand, from: captures!.from, to: at, before: captures!.before };
            break;
        }
        instruction += instructionLength;
      }
    }
    return longest;
  };
  return { match };
}

const wordLike = Shape.word | Shape.number | Shape.thing;

/** The place after a word and all that belongs to it: “medium-risk”, “service’s”. */
function endOfJoined({ text, starts, shapes }: Tokens, at: number): number {
  let end = at + 1;
  for (;;) {
    if ((shapes[end]! & Shape.possessive) !== 0) end++;
    const isLink = (shapes[end]! & Shape.tight) !== 0 && isHyphen(text.charCodeAt(starts[end]!));
    const isJoined = isLink && (shapes[end + 1]! & Shape.tight) !== 0;
    if (!isJoined || (shapes[end + 1]! & wordLike) === 0) return end;
    end += 2;
  }
}
