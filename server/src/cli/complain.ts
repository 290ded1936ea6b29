import { type Io, OutputClosed } from './io';
import { printable } from './printable';

/** Prints each problem in a line of its own to standard error, if anybody reads that. */
export function complain(io: Io, problems: readonly string[]): void {
  if (problems.length === 0) return;
  try {
    io.err.write(`${problems.map(printable).join('\n')}\n`);
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
}
