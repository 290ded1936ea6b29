import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 leave code as it was first compiled until the function that it gives is called: on a short release optimising
 * takes longer than it saves.
 */
export function withoutOptimising(): () => void {
  setFlagsFromString('--no-opt');
  return () => setFlagsFromString('--opt');
}
