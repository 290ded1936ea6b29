import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile regular expressions quickly rather than well, from now on and for the whole process.
 *
 * Most of the time that one release takes goes into compiling hundreds of expressions of which each is run a few
 * times: at its first run to bytecode, optimised, and at its second to machine code, optimised as well. Without
 * this a release takes half as long again; with many releases the machine code pays, so it is not for those.
 */
export function compileRegExpsQuickly(): void {
  setFlagsFromString('--no-regexp-optimization');
  setFlagsFromString('--no-regexp-peephole-optimization');
  setFlagsFromString('--regexp-tier-up-ticks=30');
}
