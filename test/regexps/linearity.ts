/** Whether an expression finds all that it finds in a text in time that is linear in the length of the text. */

import { alphabetOf } from './alphabet';
import { type Pump, pumpsOf } from './ambiguity';
import { Automaton } from './automaton';
import { matchesOf } from './matcher';
import { type Program, programOf } from './program';

export type Verdict =
  /** No text is read in ever more ways. */
  | { readonly kind: 'proved' }
  /** The automaton may read some texts in ever more ways, because it cannot fail or end early as the expression does; on such texts the expression itself takes linear time. */
  | { readonly kind: 'measured' }
  | { readonly kind: 'slow'; readonly why: string };

/** What is known of the expression with this source and these flags; without `y` it may match anywhere, and again after each match. */
export function verdictOn(source: string, flags: string): Verdict {
  const program = programOf(source, flags);
  const [lookBehind] = program.unboundedLookBehinds;
  if (lookBehind !== undefined) {
    return { kind: 'slow', why: `A look-behind reads back without an end: ${lookBehind}` };
  }
  const automatic = programOf(source, flags, true);
  const tried = new Set<string>();
  // Where a text with some character is read in linear time, because the expression ends there, one without it may not be.
  const lacking: ReadonlySet<string>[] = [new Set()];
  for (const without of lacking) {
    const pumps = pumpsOf(new Automaton(automatic, without));
    if (pumps.length === 0 && without.size === 0) return { kind: 'proved' };
    for (const pump of pumps) {
      const why = slowOn(program, pump);
      if (why !== undefined) return { kind: 'slow', why };
      for (const character of pump.word) {
        const more = new Set([...without, character]);
        const key = [...more].sort().join('');
        if (tried.has(key) || more.size > mostLacking) continue;
        tried.add(key);
        lacking.push(more);
      }
    }
  }
  return { kind: 'measured' };
}

/** So many characters are left out of texts. */
const mostLacking = 2;

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
      const text = [start + prefix, word, end].map((part) => JSON.stringify(part));
      return `${text[0]}, ${times} times ${text[1]} and ${text[2]}: ${told(once)} steps, with twice as many ${told(twice)}.`;
    }
  }
  return undefined;
}

function told(steps: number): string {
  return steps === Infinity ? `more than ${mostSteps}` : String(steps);
}
