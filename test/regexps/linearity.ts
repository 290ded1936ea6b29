/** Whether an expression finds all that it finds in a text in time that is linear in the length of the text. */

import { alphabetOf } from './alphabet';
import { type Pump, pumpsOf } from './ambiguity';
import { Automaton } from './automaton';
import { matchesOf } from './matcher';
import { type Program, programOf } from './program';

/** `undefined` where an expression is proved linear, else why it is not. */
export type Doubt = string | undefined;

/**
 * What speaks against the expression with this source and these flags; without `y` it may match anywhere, and again
 * after each match. No doubt is a proof: it holds for every text.
 */
export function doubtOf(source: string, flags: string): Doubt {
  const program = programOf(source, flags);
  const [lookBehind] = program.unboundedLookBehinds;
  if (lookBehind !== undefined) return `A look-behind reads back without an end: ${lookBehind}`;
  const pumps = pumpsOf(new Automaton(programOf(source, flags, true)));
  for (const pump of pumps) {
    const slow = slowOn(program, pump);
    if (slow !== undefined) return slow;
  }
  const [pump] = pumps;
  return (
    pump && `${told(pump.prefix)} and many times ${told(pump.word)} may be read in ever more ways.`
  );
}

/** So often a word is repeated, and then twice as often. */
const times = 400;
/** Whoever takes more for the longer text is not asked to go on. */
const mostSteps = 3_000_000;

/** Twice the text takes twice the steps; a little more for what comes before and after. */
const mostGrowth = 2.1;

/** On which text the expression takes more than linear time, when it does on one with this word, whatever stands around it. */
function slowOn(program: Program, { prefix, word }: Pump): string | undefined {
  const around = ['', ...alphabetOf(program)];
  for (const start of around) {
    for (const end of around) {
      const steps = (count: number) => {
        const text = start + prefix + word.repeat(count) + end;
        const run = matchesOf(program, text, mostSteps);
        return run.stopped ? Infinity : run.steps;
      };
      const once = steps(times);
      const twice = steps(2 * times);
      if (twice < mostGrowth * once) continue;
      const text = `${told(start + prefix)}, ${times} times ${told(word)} and ${told(end)}`;
      return `${text}: ${counted(once)} steps, with twice as many ${counted(twice)}.`;
    }
  }
  return undefined;
}

function told(text: string): string {
  return JSON.stringify(text);
}

function counted(steps: number): string {
  return steps === Infinity ? `more than ${mostSteps}` : String(steps);
}
