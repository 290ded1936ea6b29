import type { Release } from '../../facts/release';

/** Whether a comment that is never closed runs to the end, so that what seems to be missing may stand in it. */
export function isCutOff({ outline }: Release): boolean {
  return outline.comments.at(-1)?.block.closed === false;
}
