import type { Io } from './io';
import { printable } from './printable';

/** Prints each problem in a line of its own to standard error. */
export function complain(io: Io, problems: readonly string[]): void {
  if (problems.length === 0) return;
  try {
    io.err.write(`${problems.map(printable).join('\n')}\n`);
  } catch {
    // Where standard error is closed or full there is nowhere left to say so; the exit code tells.
  }
}
