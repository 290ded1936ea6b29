/** How much there is to do, before any of it is done. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Input } from './inputs';

/** Whether the releases have more than so many bytes. It is found out without looking at more of them than that takes. */
export function areLongerThan(bytes: number, inputs: readonly Input[], cwd: string): boolean {
  let sum = 0;
  return inputs.some((input) => {
    sum += sizeOf(input, cwd);
    return sum > bytes;
  });
}

/** The bytes of a release; none where it cannot be read. */
function sizeOf({ path, stream }: Input, cwd: string): number {
  if (stream !== undefined) return stream.content.bytes?.length ?? 0;
  try {
    return statSync(resolve(cwd, path)).size;
  } catch {
    return 0;
  }
}
