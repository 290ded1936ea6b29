import { setFlagsFromString } from 'node:v8';

/** What V8 does to make code faster that it has compiled, functions and regular expressions. */
const steps = ['opt', 'regexp-optimization', 'regexp-peephole-optimization'];

/**
 * Has V8 leave code as it was first compiled until the function that it gives is called: on a short release optimising
 * takes longer than it saves.
 */
export function withoutOptimising(): () => void {
  for (const step of steps) setFlagsFromString(`--no-${step}`);
  return () => {
    for (const step of steps) setFlagsFromString(`--${step}`);
  };
}
